#include "ingest/meaning/confidence/confidence_features.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>
#include <vector>

#include "ingest/language/clause/tree.h"

namespace quern {
namespace {

using Words = std::vector<TokenIndex>;

/// What is less likely counts as this likely.
constexpr float kLeast = 1e-4F;

double log_of(float sureness) {
  return std::log(static_cast<double>(std::max(sureness, kLeast)));
}

double as_number(bool claim) {
  return claim ? 1.0 : 0.0;
}

double log_count(std::size_t count) {
  return std::log1p(static_cast<double>(count));
}

bool contains(const Words& words, TokenIndex word) {
  return std::binary_search(words.begin(), words.end(), word);
}

/// Words of a slot that the sentence has, and those of them that hang outside: its heads.
struct Slot {
  Words words;
  Words tops;
};

class FactReading {
 public:
  FactReading(const Sentence& sentence, const QuotationPlace& quotations, const Fact& fact)
      : words_(sentence.tokens),
        quoted_(quotations.quoted),
        fact_(fact),
        subject_(slot_of(fact.subject)),
        predicate_(slot_of(fact.predicate)),
        object_(slot_of(fact.object)) {
    for (const Argument& argument : fact.arguments)
      arguments_.push_back(slot_of(argument.phrase));
  }

  [[nodiscard]] ConfidenceFeatures features() const;

 private:
  using Sureness = float Token::*;

  [[nodiscard]] const Token& word(TokenIndex i) const {
    return word_at(words_, static_cast<std::size_t>(i));
  }
  /// The first head of a slot; of none what is no word.
  [[nodiscard]] static TokenIndex top(const Slot& slot) {
    return slot.tops.empty() ? kRoot : slot.tops.front();
  }

  [[nodiscard]] Slot slot_of(const Phrase& phrase) const {
    Slot slot;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const Span word = words_[i].span;
      const bool is_inside = std::any_of(phrase.spans.begin(), phrase.spans.end(), [&](Span span) {
        return span.begin <= word.begin && word.end <= span.end;
      });
      if (is_inside) slot.words.push_back(static_cast<TokenIndex>(i));
    }
    std::copy_if(slot.words.begin(), slot.words.end(), std::back_inserter(slot.tops),
                 [&](TokenIndex i) {
                   return word(i).upos != Upos::PUNCT && !contains(slot.words, word(i).head);
                 });
    return slot;
  }

  template <typename Claim>
  [[nodiscard]] std::size_t count(const Words& words, Claim holds) const {
    return static_cast<std::size_t>(
        std::count_if(words.begin(), words.end(), [&](TokenIndex i) { return holds(word(i)); }));
  }

  /// Of the words, the logarithm of the one that the parser was least sure of; 0 for none.
  [[nodiscard]] double least(const Words& words, Sureness sureness) const {
    double least = 0;
    for (const TokenIndex i : words)
      least = std::min(least, log_of(word(i).*sureness));
    return least;
  }

  /// Words, but no marks, that hang on this one.
  [[nodiscard]] Words dependents_of(TokenIndex head) const {
    Words found;
    for (std::size_t i = 0; head >= 0 && i < words_.size(); ++i) {
      const bool hangs = words_[i].head == head && words_[i].upos != Upos::PUNCT;
      if (hangs) found.push_back(static_cast<TokenIndex>(i));
    }
    return found;
  }

  /// Words from this one up to the root, both included.
  [[nodiscard]] std::size_t depth_of(TokenIndex from) const {
    std::size_t depth = 0;
    for (TokenIndex i = from; i >= 0 && depth < words_.size(); i = word(i).head)
      ++depth;
    return depth;
  }

  [[nodiscard]] double mean_head_sureness() const;
  /// Of the words that hang on this one, the logarithms of how sure the parser was, added up.
  [[nodiscard]] double sureness_below(TokenIndex head, Sureness sureness) const;
  [[nodiscard]] bool is_root_a_noun() const;
  [[nodiscard]] std::size_t nouns_between() const;
  [[nodiscard]] std::size_t left_out_of_object() const;
  [[nodiscard]] std::size_t argument_pieces() const;
  [[nodiscard]] std::size_t manners() const;
  [[nodiscard]] bool is_quoted() const;
  [[nodiscard]] bool has_feature_in(const Words& words, std::string_view feature) const {
    return count(words, [&](const Token& token) { return has_feature(token, feature); }) > 0;
  }
  [[nodiscard]] std::size_t possessives(const Words& words) const {
    return count(words, [](const Token& token) {
      return token.upos == Upos::PRON && has_feature(token, "Poss=Yes");
    });
  }

  std::span<const Token> words_;
  std::span<const Span> quoted_;
  const Fact& fact_;
  Slot subject_;
  Slot predicate_;
  Slot object_;
  std::vector<Slot> arguments_;
};

double FactReading::mean_head_sureness() const {
  double sum = 0;
  std::size_t size = 0;
  for (const Token& token : words_) {
    if (token.upos == Upos::PUNCT) continue;
    sum += log_of(token.head_sureness);
    ++size;
  }
  return size == 0 ? 0.0 : sum / static_cast<double>(size);
}

double FactReading::sureness_below(TokenIndex head, Sureness sureness) const {
  double sum = 0;
  for (const TokenIndex i : dependents_of(head))
    sum += log_of(word(i).*sureness);
  return sum;
}

/// As in captions, lists and "It was a mistake".
bool FactReading::is_root_a_noun() const {
  return std::any_of(words_.begin(), words_.end(), [](const Token& token) {
    return token.head == kRoot && (token.upos == Upos::NOUN || token.upos == Upos::PROPN);
  });
}

/// "The sister of the mayor of Oslo said": each noun between may have been the subject.
std::size_t FactReading::nouns_between() const {
  const TokenIndex a = top(subject_);
  const TokenIndex b = top(predicate_);
  if (a < 0 || b < 0) return 0;
  Words between;
  for (TokenIndex i = std::min(a, b) + 1; i < std::max(a, b); ++i)
    between.push_back(i);
  return count(between, [](const Token& token) {
    return token.upos == Upos::NOUN || token.upos == Upos::PROPN;
  });
}

/// "a plan [that failed]": words that hang on those of the object and are not among them.
std::size_t FactReading::left_out_of_object() const {
  std::size_t count = 0;
  for (std::size_t k = 0; k < words_.size(); ++k) {
    const Token& token = words_[k];
    const auto i = static_cast<TokenIndex>(k);
    const bool is_function = token.deprel == "case" || token.deprel == "cc";
    if (token.upos == Upos::PUNCT || is_function || !contains(object_.words, token.head)) continue;
    if (!contains(object_.words, i) && !contains(predicate_.words, i)) ++count;
  }
  return count;
}

/// How often arguments go on behind words that are not theirs.
std::size_t FactReading::argument_pieces() const {
  std::size_t pieces = 0;
  for (const Argument& argument : fact_.arguments)
    pieces += argument.phrase.spans.empty() ? 0 : argument.phrase.spans.size() - 1;
  return pieces;
}

std::size_t FactReading::manners() const {
  return static_cast<std::size_t>(
      std::count_if(fact_.arguments.begin(), fact_.arguments.end(),
                    [](const Argument& argument) { return argument.role == "manner"; }));
}

/// Whether the predicate, or the subject where a rule put it into words, is somebody's words.
bool FactReading::is_quoted() const {
  const TokenIndex said = predicate_.tops.empty() ? top(subject_) : top(predicate_);
  return std::find(quoted_.begin(), quoted_.end(), word(said).span) != quoted_.end();
}

ConfidenceFeatures FactReading::features() const {
  const auto is_conjunct = [](const Token& token) { return token.deprel == "conj"; };
  const auto is_named = [](const Token& token) {
    return token.name != "O" && token.upos != Upos::PUNCT;
  };
  const auto is_word = [](const Token& token) { return token.upos != Upos::PUNCT; };
  const auto is_number = [](const Token& token) {
    return !token.form.empty() && token.form.front() >= '0' && token.form.front() <= '9';
  };
  const auto by_rule = [&](std::string_view rule) { return as_number(fact_.derived_by == rule); };

  const TokenIndex subject = top(subject_);
  const TokenIndex predicate = top(predicate_);
  const Token& object = word(top(object_));
  const std::size_t subject_size = std::max<std::size_t>(1, count(subject_.words, is_word));
  double argument_heads = 0;
  for (const Slot& argument : arguments_)
    argument_heads = std::min(argument_heads, least(argument.tops, &Token::head_sureness));
  const bool is_of_nobody = fact_.attribution.empty();
  const bool is_first_person =
      has_feature_in(subject_.words, "Person=1") || has_feature_in(object_.words, "Person=1");
  return {1.0,
          mean_head_sureness(),
          least(predicate_.tops, &Token::relation_sureness),
          sureness_below(predicate, &Token::relation_sureness),
          sureness_below(subject, &Token::head_sureness),
          least(object_.tops, &Token::head_sureness),
          argument_heads,
          as_number(is_root_a_noun()),
          log_count(depth_of(predicate)),
          log_count(fact_.predicate.spans.size()),
          as_number(has_feature_in(predicate_.words, "VerbForm=Fin")),
          as_number(!predicate_.words.empty() && word(predicate_.words.front()).upos == Upos::AUX),
          log_count(dependents_of(predicate).size()),
          as_number(word(predicate).deprel == "acl:relcl"),
          log_count(subject_.words.size()),
          log_count(fact_.subject.spans.size()),
          static_cast<double>(count(subject_.words, is_named)) / static_cast<double>(subject_size),
          log_count(count(subject_.words, is_conjunct)),
          as_number(word(subject).entity == "O"),
          as_number(universal_relation(word(subject).deprel) == "nsubj"),
          as_number(predicate >= 0 && subject > predicate),
          as_number(has_feature(word(subject), "Person=2")),
          log_count(nouns_between()),
          log_count(object_.words.size()),
          log_count(fact_.object.spans.size()),
          as_number(contains(predicate_.words, object.head)),
          as_number(object.upos == Upos::ADJ),
          log_count(count(object_.words, is_number)),
          log_count(left_out_of_object()),
          log_count(argument_pieces()),
          log_count(manners()),
          as_number(!fact_.resolved_subject.empty()),
          as_number(!fact_.resolved_object.empty()),
          log_count(possessives(subject_.words) + possessives(object_.words)),
          as_number(!is_of_nobody),
          as_number(is_of_nobody && is_quoted()),
          as_number(is_of_nobody && is_first_person),
          as_number(fact_.modality == Modality::possible),
          as_number(fact_.polarity == Polarity::negative),
          as_number(fact_.tense == "future"),
          by_rule("apposition"),
          by_rule("example"),
          by_rule("place"),
          by_rule("possessive"),
          by_rule("title")};
}

}  // namespace

ConfidenceFeatures confidence_features(const Sentence& sentence,
                                       const QuotationPlace& quotations,
                                       const Fact& fact) {
  return FactReading(sentence, quotations, fact).features();
}

}  // namespace quern
