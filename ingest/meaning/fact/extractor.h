#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "ingest/language/control/control_weights.h"
#include "ingest/language/text/sentence.h"
#include "schema/fact.h"

namespace quern {

/// How finely a clause is cut into facts.
enum class Detail : std::uint8_t {
  clause,   ///< One fact a clause with all its arguments and whole phrases; implied ones too.
  minimal,  ///< Binary facts of the sentence's own words; conjuncts and prepositional chains split.
};

struct ExtractOptions {
  Detail detail = Detail::clause;
  /// Leave "not" in the predicate's text (benchmarks judge the words); polarity is set all the
  /// same.
  bool keep_negation = false;
  ControlWeights control =
      {};  ///< Analyzer::control(): chooses the subjects of verbs that have none.
};

/// The facts of an article's parsed sentences, in reading order. `text` is what the spans of
/// `sentences` point into. The facts' ids are left empty, for fact_id() needs the document's hash,
/// and so is their confidence, which set_confidences() says when they are resolved.
[[nodiscard]] std::vector<Fact> extract_facts(std::span<const Sentence> sentences,
                                              std::string_view text,
                                              const ExtractOptions& options = {});

}  // namespace quern
