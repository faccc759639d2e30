#include "query/plan/near_name.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <utility>
#include <vector>

#include "ingest/language/text/capital.h"
#include "ingest/language/text/unicode.h"
#include "query/plan/filter_language.h"
#include "query/plan/patience.h"
#include "query/plan/select.h"
#include "query/plan/triple_language.h"
#include "schema/guarded.h"
#include "schema/lookup_key.h"
#include "schema/statement.h"

namespace quern {
namespace {

/// More words than a name has that anybody types alone.
constexpr std::size_t kMostWords = 4;

std::string vocabulary_sql(WordsOf of) {
  return fmt::format("SELECT term FROM {}_vocabulary WHERE term >= :start AND term < :end "
                     "ORDER BY doc DESC, term LIMIT 20000",
                     of == WordsOf::predicates ? "predicate" : "phrase");
}

std::size_t most_slips(const std::string& word) {
  static constexpr std::size_t kShort = 5;
  return word.size() <= kShort ? 1 : 2;
}

/// "china" for "Chnia" as "China".
std::string written_like(const std::string& written, std::string word) {
  const char first = written.front();
  const bool is_capital = first >= 'A' && first <= 'Z';
  return is_capital ? with_capital(std::move(word)) : word;
}

bool is_known(FactReader& reader, const std::string& word) {
  return guarded(reader, [&] {
    Statement find(reader.database(), "SELECT 1 FROM phrase_vocabulary WHERE term = :word");
    return find.finds(std::string_view(word));
  });
}

}  // namespace

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

std::string nearest_name(FactReader& reader, std::string_view name) {
  std::string corrected;
  bool has_changed = false;
  std::size_t words = 0;
  for (const std::string_view part : split_unquoted(unquoted(name), ' ')) {
    if (part.empty()) continue;
    if (++words > kMostWords) return {};
    std::string word(part);
    const std::vector<std::string> keys = lookup_words(word, Wildcards::keep);
    const bool is_pattern = word.find_first_of("*?") != std::string::npos;
    if (keys.size() == 1 && !is_pattern && !is_known(reader, keys.front())) {
      const std::string near = nearest_word(reader, WordsOf::names, keys.front());
      if (near.empty()) return {};
      word = written_like(word, near);
      has_changed = true;
    }
    corrected += (corrected.empty() ? "" : " ") + word;
  }
  return has_changed ? corrected : std::string();
}

std::string did_you_mean(FactReader& reader, std::string_view name) {
  const Patience patience(reader, std::chrono::milliseconds(500));
  try {
    const std::string near = nearest_name(reader, name);
    return near.empty() ? near : fmt::format("; did you mean '{}'?", near);
  } catch (const QueryInterrupted&) {
    return {};
  }
}

}  // namespace quern
