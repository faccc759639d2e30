#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

#include "schema/document.h"
#include "schema/entity.h"
#include "schema/fact.h"

namespace quern {

/// Numbers from 0, the nth drawn with a probability of about 1 / (n + 1) (Zipf's law), by inversion
/// of the continuous distribution. No <random> distribution: they differ between libraries.
class Zipf {
 public:
  explicit Zipf(double ranks);
  [[nodiscard]] std::size_t operator()(std::mt19937_64& random) const;

 private:
  double log_ranks_;
};

/// Articles whose names, verbs and words are as unevenly frequent as in news, one after the other.
/// The commonest are English ("Germany", "met"), the long rest is made of syllables. The nth
/// article is the same on every machine.
class MadeArticles {
 public:
  static constexpr std::size_t kSentences = 30;
  static constexpr std::size_t kFactsPerSentence = 3;

  /// Goes to the next article.
  void next();
  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] const std::vector<SentenceRecord>& sentences() const { return sentences_; }
  [[nodiscard]] const std::vector<Fact>& facts() const { return facts_; }
  [[nodiscard]] const std::vector<Entity>& entities() const { return entities_; }

  /// Words as frequent as in the facts, for somebody to look up.
  [[nodiscard]] std::string name();  ///< "Kim Weber": a person, or one word for a country.
  [[nodiscard]] std::string verb();  ///< Its lemma form.
  [[nodiscard]] std::string word();
  [[nodiscard]] std::string words(std::size_t count);

  /// The commonest of each.
  [[nodiscard]] static std::string commonest_name();
  [[nodiscard]] static std::string commonest_verb();
  [[nodiscard]] static std::string commonest_word();

 private:
  void add_sentence(std::size_t index);
  [[nodiscard]] std::size_t below(std::size_t bound) { return random_() % bound; }
  [[nodiscard]] bool one_in(std::size_t bound) { return below(bound) == 0; }
  [[nodiscard]] std::string object();
  void qualify(Fact& fact);
  /// Links a slot to the entity of that name.
  void link(Fact& fact, FactRole role, const std::string& name);

  static constexpr double kNames = 60'000;
  static constexpr double kVerbs = 8'000;
  static constexpr double kWords = 200'000;
  static constexpr std::uint64_t kSeed = 42;

  std::mt19937_64 random_{kSeed};
  Zipf names_{kNames};
  Zipf verbs_{kVerbs};
  Zipf words_{kWords};
  std::size_t count_ = 0;
  Document document_;
  std::vector<SentenceRecord> sentences_;
  std::vector<Fact> facts_;
  std::vector<Entity> entities_;
  std::unordered_map<std::string, std::size_t> entity_of_name_;
};

}  // namespace quern
