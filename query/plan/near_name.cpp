#include "query/plan/near_name.h"

#include <chrono>
#include <fmt/format.h>
#include <utility>
#include <vector>

#include "ingest/language/text/capital.h"
#include "query/plan/triple_language.h"
#include "schema/lookup_key.h"
#include "schema/read/near_word.h"
#include "schema/read/patience.h"

namespace quern {
namespace {

/// More words than a name has that anybody types alone.
constexpr std::size_t kMostWords = 4;

/// "china" for "Chnia" as "China".
std::string written_like(const std::string& written, std::string word) {
  const char first = written.front();
  const bool is_capital = first >= 'A' && first <= 'Z';
  return is_capital ? with_capital(std::move(word)) : word;
}

}  // namespace

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
    if (keys.size() == 1 && !is_pattern && !is_known_word(reader, keys.front())) {
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
