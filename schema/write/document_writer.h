#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "schema/document.h"
#include "schema/statement.h"
#include "schema/write/row_adder.h"
#include "schema/write/word_index.h"

namespace quern {

/// Adds articles and their sentences, which full text finds. The database outlives it.
class DocumentWriter {
 public:
  explicit DocumentWriter(Database& database);

  /// The new document's id. Precondition: none with this content and extractor is stored.
  RowId add(const Document& document, std::string_view hash, std::string_view extractor);

  /// Their ids, in the same order.
  std::vector<RowId> add_sentences(RowId document, std::span<const SentenceRecord> sentences);

 private:
  RowAdder documents_;
  RowAdder sentences_;
  SentenceIndex words_;
};

}  // namespace quern
