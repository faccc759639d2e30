#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "schema/postgres/tokens.h"
#include "schema/statement.h"
#include "schema/write/row_adder.h"

namespace quern {

/// The words of sentences and titles, for full text. The database outlives it.
class SentenceIndex {
 public:
  explicit SentenceIndex(Database& database);

  void add_sentence(RowId sentence, std::string_view text);
  void add_title(RowId document, std::string_view name, std::string_view title);

 private:
  std::unique_ptr<SentenceTokens> tokens_;  ///< For a server.
  RowAdder sentences_;
  RowAdder titles_;
};

/// The words of a table's texts, phrases or predicates, as lookup_key() folds them.
class KeyIndex {
 public:
  /// `table`: "phrase" or "predicate".
  KeyIndex(Database& database, const std::string& table);

  void add(RowId id, std::string_view text);
  /// `text`: as it was added.
  void remove(RowId id, std::string_view text);

 private:
  bool has_keys_;  ///< On a server, beside their words.
  RowAdder words_;
  Statement remove_;
};

}  // namespace quern
