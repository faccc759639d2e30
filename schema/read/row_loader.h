#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/fact_reader.h"
#include "schema/fact_row.h"
#include "schema/statement.h"

namespace quern {

/// Which fields of FactRow somebody looks at, by the names of their columns in fact_view. The
/// number and what keeps a fact from being a plain assertion are always among them.
class RowFields {
 public:
  /// All of them.
  RowFields() = default;
  explicit RowFields(std::vector<std::string> names) : names_(std::move(names)) {}
  [[nodiscard]] bool has_any(std::initializer_list<std::string_view> names) const;

 private:
  std::optional<std::vector<std::string>> names_;
};

/// Columns of `fact AS f` that RowLoader reads, to stand first in a SELECT; NULL for those that no
/// field needs.
[[nodiscard]] std::string fact_columns(const RowFields& fields = {});

/// Turns rows of integers into readable ones. Remembers phrases and the last document, in bounded
/// memory; so it lives only as long as the statement whose rows it loads, which holds the snapshot.
class RowLoader {
 public:
  explicit RowLoader(FactReader& reader, const RowFields& fields = {});

  /// Fills `row` from the statement's row. Pass the same `row` each time and leave it as it is:
  /// what is alike in two rows is not read again. Throws SQLite::Exception, also where a phrase,
  /// sentence or document is missing.
  void load(const Statement& fact, FactRow& row);

 private:
  /// Texts of one table by id; of those that share a slot, the last one is remembered.
  class Texts {
   public:
    Texts(Database& database, const char* sql) : find_(database, sql), slots_(kFewSlots) {}
    /// Of the id in a column of the statement's row. Empty for NULL.
    const std::string& text(const Statement& row, int column);

   private:
    static constexpr std::size_t kFewSlots = 1'024;

    struct Slot {
      RowId id = -1;
      std::string text;
    };
    [[nodiscard]] Slot& slot_of(RowId id);
    void add_slots();

    Statement find_;
    std::vector<Slot> slots_;
    std::size_t misses_ = 0;
    std::string none_;
  };

  /// Rows of a table in the order of an id. It stays where it was, so that the rows of an id that
  /// is little further on are found without a search.
  class Cursor {
   public:
    /// `sql` gives the rows of ids from one on and before another, in order; the id is the first
    /// column.
    Cursor(Database& database, const char* sql) : rows_(database, sql) {}
    /// Goes to the first row of the id, if it has one.
    void seek(RowId id);
    /// Whether it stands at a row of that id.
    [[nodiscard]] bool is_at(RowId id) const { return has_row_ && rows_.integer(0) == id; }
    void advance();
    [[nodiscard]] const Statement& row() const { return rows_; }

   private:
    Statement rows_;
    bool has_row_ = false;
    RowId end_ = 0;     ///< Rows of this id and later ones are not asked for yet.
    RowId passed_ = 0;  ///< Rows of this id may lie behind, those of later ones do not.
  };

  void load_sentence(RowId sentence, FactRow& row);
  void load_document(RowId document, FactRow& row);
  void load_arguments(RowId fact, FactRow& row);

  Texts phrases_;
  Texts predicates_;
  Texts entity_names_;
  Texts entity_types_;
  Texts entity_documents_;
  Cursor sentences_;
  Statement document_;
  Cursor arguments_;
  bool needs_document_;
  bool needs_arguments_;
  RowId last_sentence_ = -1;
  RowId last_document_ = -1;
};

}  // namespace quern
