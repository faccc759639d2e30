#include "schema/write/long_texts.h"

#include <cassert>

#include "schema/hash.h"
#include "schema/indexed_phrase.h"

namespace quern {

LongTexts::LongTexts(Database& database)
    : find_(database,
            "SELECT p.id FROM long_phrase AS l CROSS JOIN phrase AS p ON p.id = l.phrase WHERE "
            "l.hash = :hash AND p.text = :text"),
      add_(database, "INSERT INTO long_phrase (hash, phrase) VALUES (:hash, :phrase)"),
      remove_(database, "DELETE FROM long_phrase WHERE hash = :hash AND phrase = :phrase") {}

bool LongTexts::is_long(std::string_view text) {
  return text.size() > kLongestIndexed;
}

std::optional<RowId> LongTexts::find(std::string_view text) {
  assert(is_long(text));
  std::optional<RowId> id;
  if (find_.finds(RowId{text_hash(text)}, text)) id = find_.integer(0);
  find_.reset();
  return id;
}

void LongTexts::add(RowId id, std::string_view text) {
  assert(is_long(text));
  add_.run(RowId{text_hash(text)}, id);
}

void LongTexts::remove(RowId id, std::string_view text) {
  assert(is_long(text));
  remove_.run(RowId{text_hash(text)}, id);
}

}  // namespace quern
