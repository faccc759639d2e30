#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/statement.h"

namespace quern {

/// What rows that are gone referred to: perhaps nothing else does. Ids may stand here repeatedly.
struct Removed {
  /// A lemma form, and a predicate that had it.
  using Form = std::pair<RowId, RowId>;

  std::size_t documents = 0;
  std::vector<RowId> phrases;
  std::vector<RowId> predicates;
  std::vector<Form> forms;
  std::vector<RowId> entities;
};

/// Takes documents out, with their sentences, facts and aliases. The database outlives it.
class DocumentRemover {
 public:
  explicit DocumentRemover(SQLite::Database& database);

  /// Removes what a document replaces: other content of its name, other readings of its content.
  [[nodiscard]] Removed remove_versions(std::string_view name,
                                        std::string_view hash,
                                        std::string_view extractor);

 private:
  using FactIds = std::vector<RowId>;  ///< Ascending.

  [[nodiscard]] std::vector<RowId> versions_of(std::string_view name,
                                               std::string_view hash,
                                               std::string_view extractor);
  FactIds remove_sentences(RowId document, Removed& removed);
  void remove_facts(RowId sentence, FactIds& facts, Removed& removed);
  void remove_arguments(RowId fact, Removed& removed);
  void remove_aliases(RowId document, const FactIds& facts, Removed& removed);

  Statement versions_;
  Statement sentences_;
  Statement facts_;
  Statement argument_phrases_;
  Statement aliases_;
  Statement unindex_sentence_;
  Statement unindex_title_;
  Statement delete_arguments_;
  Statement delete_facts_;
  Statement delete_sentences_;
  Statement delete_aliases_;
  Statement delete_mentions_;
  Statement delete_document_;
};

}  // namespace quern
