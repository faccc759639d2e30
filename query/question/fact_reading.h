#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/question/fact_text.h"
#include "query/question/question.h"
#include "query/question/wordnet.h"
#include "schema/fact_row.h"

namespace quern {

/// The kind of "50 km west of Oslo" in "Arta is 50 km west of Oslo".
inline constexpr std::string_view kWhereabouts = "whereabouts";

/// A phrase of a fact and its part in what happens.
struct FactPhrase {
  SlotRole role = SlotRole::other;
  std::string preposition;
  std::string kind;  ///< An argument's role: time, place...; empty for most subjects and objects.
  std::string text;
  std::string resolved;                  ///< Whom it means, or empty.
  std::vector<TextWord> words;           ///< Of the text.
  std::vector<TextWord> resolved_words;  ///< Of `resolved`.
};

/// A fact turned so that both voices read the same.
struct FactReading {
  std::vector<std::string> predicate;  ///< Look-up words that carry meaning, as written and lemmas.
  std::vector<std::string> verbs;      ///< The lemmas among them.
  bool is_copular = false;             ///< "is", "remains", with nothing else.
  bool is_denied = false;              ///< By its polarity.
  std::string refusal;  ///< A verb before others that denies them ("decline"), or empty.
  bool is_possible = false;
  std::vector<FactPhrase> phrases;
};

[[nodiscard]] FactReading read_fact(const FactRow& row, const WordNet& words);

/// Lemmas that carry meaning of a predicate's lemma form: "be schedule to take place in" gives
/// schedule, take, place.
[[nodiscard]] std::vector<std::string> predicate_verbs(const std::string& predicate_lemma);

}  // namespace quern
