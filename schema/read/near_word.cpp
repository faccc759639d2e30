#include "schema/read/near_word.h"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <string_view>

#include "ingest/language/text/unicode.h"
#include "schema/guarded.h"
#include "schema/slips.h"
#include "schema/statement.h"

namespace quern {
namespace {

std::string vocabulary_sql(WordsOf of) {
  return fmt::format("SELECT term FROM {}_vocabulary WHERE term >= :start AND term < :end "
                     "ORDER BY doc DESC, term LIMIT 20000",
                     of == WordsOf::predicates ? "predicate" : "phrase");
}

std::size_t most_slips(const std::string& word) {
  static constexpr std::size_t kShort = 5;
  return word.size() <= kShort ? 1 : 2;
}

}  // namespace

bool is_known_word(FactReader& reader, const std::string& word) {
  return guarded(reader, [&] {
    Statement find(reader.database(), "SELECT 1 FROM phrase_vocabulary WHERE term = :word");
    return find.finds(std::string_view(word));
  });
}

std::string nearest_word(FactReader& reader, WordsOf of, const std::string& word) {
  static constexpr std::string_view kLastCharacter = "\xF4\x8F\xBF\xBF";  // U+10FFFF
  if (word.empty()) return {};
  const std::string start = word.substr(0, code_point_at(word, 0).size);
  const std::string end = start + std::string(kLastCharacter);
  return guarded(reader, [&]() -> std::string {
    Statement words(reader.database(), vocabulary_sql(of));
    words.start(std::string_view(start), std::string_view(end));
    std::string best;
    std::size_t best_distance = most_slips(word) + 1;
    while (words.step()) {
      const std::size_t size = words.text(0).size();
      const std::size_t lengths_apart = std::max(size, word.size()) - std::min(size, word.size());
      if (lengths_apart >= best_distance) continue;
      const std::size_t distance = edit_distance(words.text(0), word);
      if (distance == 0) return {};
      if (distance >= best_distance) continue;
      best_distance = distance;
      best = words.text(0);
    }
    return best;
  });
}

}  // namespace quern
