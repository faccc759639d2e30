#pragma once

#include <string_view>

#include "schema/statement.h"
#include "schema/write/interner.h"

namespace quern {

/// Takes documents out; triggers of the database take along what they say. Database and texts
/// outlive it.
class DocumentRemover {
 public:
  DocumentRemover(Database& database, Texts& texts);

  /// Whether a document replaces something: other content of its name, other readings of its
  /// content.
  [[nodiscard]] bool has_versions(std::string_view name,
                                  std::string_view hash,
                                  std::string_view extractor);

  /// Removes what a document replaces. Where nothing is, has_versions() is the quicker one to ask:
  /// for each statement with triggers, FTS5 writes out all it has gathered.
  void remove_versions(std::string_view name, std::string_view hash, std::string_view extractor);

  /// False if no document has that name.
  bool remove(std::string_view name);

  /// Of the phrases and predicates that removed rows had, takes out those that nothing uses now. To
  /// be called when what replaces them is stored, so that what both have keeps its id.
  void remove_unused_texts();

 private:
  void forget_ids();

  Database* database_;
  Texts* texts_;
  Statement find_versions_;
  Statement delete_versions_;
  Statement delete_document_;
  Statement any_released_;
  Statement unused_phrases_;
  Statement unused_predicates_;
  Statement forget_phrases_;
  Statement forget_predicates_;
};

}  // namespace quern
