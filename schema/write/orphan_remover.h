#pragma once

#include <vector>

#include "schema/statement.h"
#include "schema/write/document_remover.h"
#include "schema/write/interner.h"

namespace quern {

/// Takes out what no row refers to any more: an article taken back leaves no words behind.
/// Database and texts outlive it.
class OrphanRemover {
 public:
  OrphanRemover(SQLite::Database& database, Texts& texts);

  /// Of these entities, those that no document has an alias of.
  void remove_entities(std::vector<RowId> entities);

  /// Of the phrases, predicates and forms, those that are used by nothing now. To be called when
  /// what replaces them is stored, so that what both have keeps its id.
  void remove_texts(const Removed& removed);

 private:
  Texts* texts_;
  Statement delete_unused_entity_;
  Statement delete_unused_form_;
  Statement phrase_is_used_;
  Statement predicate_is_used_;
};

}  // namespace quern
