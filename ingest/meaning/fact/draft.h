#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/clause/clause.h"
#include "ingest/meaning/fact/extractor.h"

namespace quern {

/// The fact that clause `index` starts from: polarity, modality, tense and attribution set, no
/// slot filled.
[[nodiscard]] Fact draft_of(const Tree& tree,
                            std::string_view text,
                            std::span<const Clause> clauses,
                            std::size_t index);

/// Names who says the fact, and with which verb.
void set_source(Phrase named, std::string predicate, Fact& fact);

/// The words of a phrase without the "no" that denies the clause; `options` may keep it.
[[nodiscard]] std::vector<TokenIndex> without_denials(const Clause& clause,
                                                      std::vector<TokenIndex> words,
                                                      const ExtractOptions& options);

/// The subject made of these words, "whose" being put into words: "the group's robots".
[[nodiscard]] Phrase subject_phrase(const Tree& tree,
                                    std::string_view text,
                                    const Clause& clause,
                                    const std::vector<TokenIndex>& words,
                                    const ExtractOptions& options);

/// Fills the predicate's text and lemma form from its words; `options` say whether negations show.
void set_predicate(const Tree& tree,
                   std::string_view text,
                   const Clause& clause,
                   const std::vector<TokenIndex>& words,
                   const ExtractOptions& options,
                   Fact& fact);

}  // namespace quern
