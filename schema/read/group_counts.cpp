#include "schema/read/group_counts.h"

#include <string_view>
#include <unordered_map>

namespace quern {
namespace {

/// With keys of usual length, some 60 MB.
constexpr std::size_t kMostGroups = 250'000;

/// Where facts have so many groups and most are new, more than can be held will come.
bool are_too_many(std::size_t groups, std::size_t facts) {
  static constexpr std::size_t kMany = 50'000;
  return groups > kMostGroups || (groups > kMany && groups > facts / 2);
}

/// The values of a row one behind the other, each with its length.
void write_key(const Statement& row, int columns, std::string& key) {
  key.clear();
  for (int column = 0; column < columns; ++column) {
    const std::string_view text = row.text(column);
    key += row.is_null(column) ? "-" : std::to_string(text.size());
    key += ':';
    key += text;
  }
}

std::vector<GroupValue> values_of(const Statement& row, const std::vector<bool>& is_number) {
  std::vector<GroupValue> values(is_number.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto column = static_cast<int>(i);
    if (row.is_null(column)) continue;
    if (is_number[i]) {
      values[i].number = row.integer(column);
    } else {
      values[i].text = row.text(column);
    }
  }
  return values;
}

void add_date(std::string_view date, GroupCount& group) {
  if (date.empty()) return;
  if (group.first_date.empty() || date < group.first_date) group.first_date = date;
  if (date > group.last_date) group.last_date = date;
}

}  // namespace

std::optional<std::vector<GroupCount>> counted(Statement& rows,
                                               const std::vector<bool>& is_number) {
  struct Place {
    std::size_t group = 0;
    RowId last_document = -1;
  };
  const auto columns = static_cast<int>(is_number.size());
  std::unordered_map<std::string, Place> places;
  std::vector<GroupCount> groups;
  std::string key;
  RowId last_document = 0;
  std::size_t facts = 0;
  while (rows.step()) {
    const RowId document = rows.integer(columns);
    if (document < last_document || are_too_many(groups.size(), facts++)) return std::nullopt;
    last_document = document;
    write_key(rows, columns, key);
    const auto [found, is_new] = places.try_emplace(key, Place{groups.size()});
    if (is_new) groups.push_back({values_of(rows, is_number), 0, 0, {}, {}});
    Place& place = found->second;
    GroupCount& group = groups[place.group];
    ++group.facts;
    if (place.last_document == document) continue;
    place.last_document = document;
    ++group.documents;
    add_date(rows.text(columns + 1), group);
  }
  return groups;
}

}  // namespace quern
