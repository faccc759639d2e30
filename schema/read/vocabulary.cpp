#include "schema/read/vocabulary.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <fmt/format.h>
#include <map>
#include <utility>

#include "schema/guarded.h"
#include "schema/indexed_phrase.h"
#include "schema/statement.h"

namespace quern {
namespace {

/// Names looked at for one start, and facts counted for one name.
constexpr std::int64_t kMostLooked = 200;
constexpr std::int64_t kMostCounted = 200;

/// Texts with their facts; {0} is what the column `column` is looked up by, {1} tests that it is
/// short: a longer phrase is no name that anybody types.
struct Source {
  const char* column;
  const char* sql;
};

constexpr Source kEntities = {"name", R"sql(
  SELECT name, (SELECT count(*) FROM (SELECT 1 FROM fact WHERE subject_entity = e.id LIMIT :counted) AS few)
             + (SELECT count(*) FROM (SELECT 1 FROM fact WHERE object_entity = e.id LIMIT :counted) AS few)
  FROM (SELECT id, name FROM entity WHERE {0} >= :start AND {0} < :end AND type <> ''
        ORDER BY {0} LIMIT :looked) AS e)sql"};

constexpr Source kPhrases = {"text", R"sql(
  SELECT text, (SELECT count(*) FROM (SELECT 1 FROM fact WHERE subject = p.id LIMIT :counted) AS few)
             + (SELECT count(*) FROM (SELECT 1 FROM fact WHERE object = p.id LIMIT :counted) AS few)
             + (SELECT count(*) FROM (SELECT 1 FROM fact WHERE attribution = p.id LIMIT :counted) AS few)
  FROM (SELECT id, text FROM phrase WHERE {0} >= :start AND {0} < :end AND {1}
        ORDER BY {0} LIMIT :looked) AS p)sql"};

constexpr Source kPredicates = {"text", R"sql(
  SELECT text, (SELECT count(*) FROM (SELECT 1 FROM fact WHERE predicate = p.id LIMIT :counted) AS few)
             + (SELECT count(*) FROM predicate_form WHERE lemma = p.id)
  FROM (SELECT id, text FROM predicate WHERE {0} >= :start AND {0} < :end AND {1}
        ORDER BY {0} LIMIT :looked) AS p)sql"};

/// Facts by text.
using Counts = std::map<std::string, std::int64_t>;

void look_up(FactReader& reader, const Source& source, const std::string& start, Counts& counts) {
  static constexpr std::string_view kLastCharacter = "\xF4\x8F\xBF\xBF";  // U+10FFFF
  const Dialect& dialect = reader.database().dialect();
  Statement found(reader.database(),
                  fmt::format(fmt::runtime(source.sql), dialect.beginning(source.column),
                              is_indexed(dialect, source.column)));
  found.set(":start", start);
  found.set(":end", start + std::string(kLastCharacter));
  found.set(":looked", kMostLooked);
  found.set(":counted", kMostCounted);
  while (found.step()) {
    if (found.count(1) > 0) counts[std::string(found.text(0))] += found.count(1);
  }
}

/// As typed, and with the first letter in the other case ("beij", "the").
std::vector<std::string> spellings(std::string_view start) {
  std::vector<std::string> result = {std::string(start)};
  const auto first = static_cast<unsigned char>(start.front());
  const int other = std::isupper(first) != 0 ? std::tolower(first) : std::toupper(first);
  if (other == first) return result;
  result.push_back(result.front());
  result.back().front() = static_cast<char>(other);
  return result;
}

void append_most_frequent(const Counts& counts, std::size_t most, std::vector<std::string>& names) {
  std::vector<std::pair<std::string, std::int64_t>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  for (const auto& [name, facts] : sorted) {
    if (names.size() == most) return;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
}

std::vector<std::string> starting(FactReader& reader,
                                  std::initializer_list<Source> sources,
                                  std::string_view start,
                                  std::size_t most) {
  std::vector<std::string> names;
  if (start.empty()) return names;
  guarded(reader, [&] {
    for (const Source& source : sources) {
      Counts counts;
      for (const std::string& spelling : spellings(start))
        look_up(reader, source, spelling, counts);
      append_most_frequent(counts, most, names);
    }
  });
  return names;
}

}  // namespace

std::vector<std::string> names_starting(FactReader& reader,
                                        std::string_view start,
                                        std::size_t most) {
  return starting(reader, {kEntities, kPhrases}, start, most);
}

std::vector<std::string> predicates_starting(FactReader& reader,
                                             std::string_view start,
                                             std::size_t most) {
  return starting(reader, {kPredicates}, start, most);
}

}  // namespace quern
