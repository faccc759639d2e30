#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

#include "ingest/language/control/control_weights.h"
#include "ingest/language/names/antecedent_weights.h"
#include "ingest/language/text/sentence.h"

namespace quern {

struct Kernel;

/// Tags, lemmas, tree and names of tokenised sentences. Owns the trained model; const use from
/// several threads is safe, and what a sentence gets depends on that sentence alone.
class Analyzer {
 public:
  /// Loads the trained model, and english.control beside it. Throws std::runtime_error, naming the
  /// file and the way out, if one is missing, truncated, foreign or of another version.
  explicit Analyzer(const std::filesystem::path& model);
  /// With a kernel of one's choice, which this processor must be able to run.
  Analyzer(const std::filesystem::path& model, const Kernel& kernel);
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;
  Analyzer(const Analyzer&) = delete;
  Analyzer& operator=(const Analyzer&) = delete;

  /// Hash of the trained model, which tells it from other ones.
  [[nodiscard]] std::uint64_t checksum() const;

  /// What chooses the subjects of verbs without one, by the vectors of tokens. Views the model.
  [[nodiscard]] const ControlWeights& control() const;

  /// What links mentions, for those who compare the vectors of tokens. Views the model.
  [[nodiscard]] const AntecedentWeights& antecedents() const;

  /// Fills upos, xpos, feats, lemma, head, deprel, name, entity, givenness and the vectors of
  /// every token; the rest is kept. Each non-empty sentence comes back as a tree with one root.
  /// Time is linear in the text for any input: over-long sentences are parsed in pieces.
  [[nodiscard]] std::vector<Sentence> annotate(std::vector<Sentence> sentences) const;

 private:
  struct Model;
  std::unique_ptr<const Model> model_;
};

}  // namespace quern
