#pragma once

#include <array>
#include <string_view>

#include "ingest/language/text/sentence.h"
#include "ingest/meaning/fact/quotation_marks.h"
#include "schema/fact.h"

namespace quern {

/// What the confidence of a fact goes by, in the order of confidence_features().
inline constexpr std::array<std::string_view, 45> kConfidenceFeatures = {
    "always",
    // What the parser was sure of, as natural logarithms.
    "sentence_heads", "predicate_relation", "predicate_dependents_relations",
    "subject_dependents_heads", "object_head", "argument_heads",
    // The predicate in its sentence.
    "root_is_noun", "predicate_depth", "predicate_pieces", "predicate_is_finite",
    "predicate_begins_with_auxiliary", "predicate_dependents", "predicate_is_relative",
    // Subject, object and arguments.
    "subject_words", "subject_pieces", "subject_names", "subject_conjuncts", "subject_is_nothing",
    "subject_is_nsubj", "subject_is_behind", "subject_is_reader", "nouns_between", "object_words",
    "object_pieces", "object_is_direct", "object_is_adjective", "object_numbers", "object_is_cut",
    "argument_pieces", "manners",
    // Whom it means, and who says it.
    "subject_is_resolved", "object_is_resolved", "possessive_pronouns", "has_source",
    "quoted_of_nobody", "first_person_of_nobody",
    // How it is said.
    "possible", "negative", "future",
    // The rule that inferred it.
    "apposition", "example", "place", "possessive", "title"};

using ConfidenceFeatures = std::array<double, kConfidenceFeatures.size()>;

/// Features of a fact whose entities are resolved. `sentence` is the fact's own, analysed and a
/// tree; `quotations` says where it stands to the quotation marks. Counts are log(1 + n).
[[nodiscard]] ConfidenceFeatures confidence_features(const Sentence& sentence,
                                                     const QuotationPlace& quotations,
                                                     const Fact& fact);

}  // namespace quern
