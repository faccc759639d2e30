#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "schema/entity.h"
#include "schema/fact.h"
#include "schema/statement.h"
#include "schema/write/long_texts.h"
#include "schema/write/row_adder.h"
#include "schema/write/word_index.h"

namespace quern {

/// Texts to the ids of one table (`phrase` or `predicate`) and its full-text index of words.
/// Remembers the texts of late, in bounded memory. The database outlives it.
class Interner {
 public:
  /// `table` has columns id and text; `table`_words is its full-text index.
  Interner(Database& database, const std::string& table);

  /// Looks for texts together that are to be interned next, where one by one would be a message to
  /// a server each.
  void expect(const std::vector<std::string_view>& texts);

  /// Id of the text, which is added if need be; nothing for an empty text.
  std::optional<RowId> intern(std::string_view text);

  /// Takes a text out again. Precondition: no row refers to it.
  void remove(RowId id);

  /// To be called when ids may have changed: after a rollback, or another program's writing.
  void forget();

 private:
  struct Hash {
    // NOLINTNEXTLINE(readability-identifier-naming): the name std::unordered_map looks for.
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  using Ids = std::unordered_map<std::string, RowId, Hash, std::equal_to<>>;

  void remember(std::string_view text, RowId id);
  RowId find_or_add(std::string_view text);
  std::optional<RowId> find(std::string_view text);

  [[nodiscard]] bool is_remembered(std::string_view text) const;

  Statement find_;
  std::optional<Statement> find_all_;  ///< Of a server.
  std::optional<LongTexts> long_;      ///< Of a file's phrases.
  Statement text_;
  Statement remove_;
  RowAdder rows_;
  KeyIndex words_;
  Ids young_;  ///< Becomes old_ when full; what is asked for again is taken over.
  Ids old_;
  std::unordered_set<std::string, Hash, std::equal_to<>> unknown_;  ///< Of expected texts.
};

/// The texts that facts are made of.
struct Texts {
  explicit Texts(Database& database);

  /// As Interner::expect(), for those of a document.
  void expect(std::span<const Fact> facts, std::span<const Entity> entities);

  /// As Interner::forget(), for both.
  void forget();

  Interner phrases;
  Interner predicates;
};

}  // namespace quern
