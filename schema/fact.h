#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/entity.h"
#include "schema/head.h"
#include "schema/span.h"

namespace quern {

/// Enumerators are spelled as the database column spells them.
enum class Polarity : std::uint8_t { positive, negative };
enum class Modality : std::uint8_t { certain, possible };

/// What the tagger says of a finite verb, by the number that the database keeps for it.
inline constexpr std::array<std::string_view, 3> kTenses = {"past", "present", "future"};

[[nodiscard]] std::string_view to_string(Polarity polarity);
[[nodiscard]] std::string_view to_string(Modality modality);

/// Words of the article, in reading order.
struct Phrase {
  std::string text;         ///< The words as the article has them; runs are joined by one space.
  std::vector<Span> spans;  ///< Where they stand in the document, ascending; empty if inferred.
  std::vector<Head> heads = {};  ///< Of a subject, object or argument that is no clause.

  bool operator==(const Phrase&) const = default;
};

/// A further phrase of a fact with its role.
struct Argument {
  std::string role;         ///< time, place, purpose, cause, manner, condition, recipient, other...
  std::string preposition;  ///< "in", "because of"; empty for none.
  Phrase phrase;            ///< Without the preposition.

  bool operator==(const Argument&) const = default;
};

/// What one sentence says (or implies, see `derived_by`). It stands alone: whoever reads only this
/// is not misled.
struct Fact {
  std::string id;                  ///< Hash of document content, sentence and words: 32 hex digits.
  std::size_t sentence_index = 0;  ///< Sentence of the document, from 0.
  Phrase subject;
  Phrase predicate;             ///< Without its negation, which `polarity` carries.
  std::string predicate_lemma;  ///< "decline to comment on".
  Phrase object;                ///< May be empty.
  std::vector<Argument> arguments;
  Polarity polarity = Polarity::positive;
  Modality modality = Modality::certain;
  std::string attribution;            ///< Who is said to say, think or fear it; empty: the article.
  std::string attribution_predicate;  ///< "suggest", "express concerns"; empty: the article.
  std::vector<Span> attribution_spans;  ///< Where who says it is named, maybe in another sentence.
  std::string tense;                    ///< past, present, future, or empty.
  std::string time;                     ///< ISO 8601 day, month, year or interval, or empty.
  std::string resolved_subject;         ///< Whom the subject means, or empty.
  std::string resolved_object;          ///< Whom or what the object means, or empty.
  std::string resolved_attribution;     ///< Whom the attribution means, or empty.
  std::vector<EntityLink> entities;     ///< By role; at most one of each role is whole.
  double confidence = 0.0;              ///< Probability in [0, 1] that a careful reader accepts it.
  std::string derived_by;               ///< Rule that inferred it, or empty if the words state it.

  bool operator==(const Fact&) const = default;
};

/// The id of a fact: XXH3-128 over the document's content hash, the sentence and every slot.
[[nodiscard]] std::string fact_id(std::string_view document_hash, const Fact& fact);

}  // namespace quern
