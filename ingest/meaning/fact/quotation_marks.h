#pragma once

#include <span>
#include <vector>

#include "ingest/language/text/sentence.h"

namespace quern {

/// Where a sentence stands to the quotation marks of its paragraph.
struct QuotationPlace {
  std::vector<Span> quoted;  ///< Of its words between quotation marks.
  bool is_quoted_throughout = true;
  bool comes_from_before = false;  ///< A quotation is open at its start.
  bool goes_on = false;            ///< The quotation is still open at its end.
  bool leads_up = false;           ///< "The mayor wrote:"
};

/// Where each sentence stands to the quotation marks, which may open and close in different ones.
/// One that is left open ends with its paragraph, unless the next one opens it again or closes it.
[[nodiscard]] std::vector<QuotationPlace> quotation_places(std::span<const Sentence> sentences);

}  // namespace quern
