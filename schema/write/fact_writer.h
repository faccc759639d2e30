#pragma once

#include <set>
#include <span>
#include <utility>
#include <vector>

#include "schema/fact.h"
#include "schema/statement.h"
#include "schema/write/entity_writer.h"
#include "schema/write/interner.h"
#include "schema/write/row_adder.h"

namespace quern {

/// Adds facts with their arguments. Database and texts outlive it.
class FactWriter {
 public:
  FactWriter(Database& database, Texts& texts);

  /// Adds a document's facts, in reading order. `sentences` has the ids of its sentences.
  /// Precondition: sentence_index is inside `sentences`, every link has an id in `entities`.
  void add(std::span<const Fact> facts,
           std::span<const RowId> sentences,
           const EntityIds& entities);

  /// To be called when rows may be gone: after a rollback, a removal, or another program's writing.
  void forget() noexcept { forms_.clear(); }

 private:
  void add_fact(RowId sentence, const Fact& fact, const EntityIds& entities);
  RowId add_row(RowId sentence, const Fact& fact, const EntityIds& entities);
  void add_form(RowId lemma, RowId predicate);
  void add_arguments(RowId fact, std::span<const Argument> arguments);

  Texts* texts_;
  RowAdder facts_;
  Statement add_form_;
  RowAdder arguments_;
  RowAdder mentions_;
  std::set<std::pair<RowId, RowId>> forms_;  ///< Lemmas and predicates that are stored together.
};

}  // namespace quern
