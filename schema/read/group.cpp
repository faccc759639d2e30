#include "schema/read/group.h"

#include <algorithm>
#include <compare>
#include <fmt/format.h>
#include <limits>
#include <optional>
#include <utility>

#include "schema/guarded.h"
#include "schema/read/group_counts.h"
#include "schema/read/participant.h"
#include "schema/read/select.h"
#include "schema/slips.h"
#include "schema/statement.h"

namespace quern {
namespace {

/// What the number in a key's column stands for; grouping by numbers is quicker than by texts.
enum class KeyKind : std::uint8_t { text, phrase, predicate, participant };

struct GroupKey {
  std::string_view name;
  KeyKind kind;
  const char* sql;
};

/// Besides the columns of fact_view, which are grouped by their text.
constexpr GroupKey kGroupKeys[] = {
    {"subject", KeyKind::phrase, "f.subject"},
    {"object", KeyKind::phrase, "f.object"},
    {"attribution", KeyKind::phrase, "f.attribution"},
    {"resolved_subject", KeyKind::phrase, "f.resolved_subject"},
    {"resolved_object", KeyKind::phrase, "f.resolved_object"},
    {"predicate", KeyKind::predicate, "f.predicate"},
    {"predicate_lemma", KeyKind::predicate, "f.predicate_lemma"},
    {"subject_entity", KeyKind::participant, kSubjectKey},
    {"object_entity", KeyKind::participant, kObjectKey},
    {"speaker", KeyKind::participant, kSpeakerKey},
    {"month", KeyKind::text, "substr(d.date, 1, 7)"},
    {"year", KeyKind::text, "substr(d.date, 1, 4)"},
    {"attributed", KeyKind::text,
     "CASE WHEN f.attribution IS NULL AND f.attribution_predicate IS NULL THEN 'no' ELSE 'yes' "
     "END"},
};

constexpr std::pair<std::string_view, const char*> kCounts[] = {
    {"facts", "count(*)"},
    {"documents", "count(DISTINCT s.document)"},
    {"first_date", "min(d.date)"},
    {"last_date", "max(d.date)"},
};

constexpr std::size_t kMostKeys = 8;

QueryError no_such_key(const std::string& name) {
  std::vector<std::string> names;
  for (const GroupKey& key : kGroupKeys)
    names.emplace_back(key.name);
  for (const char* const column : {"polarity", "modality", "tense", "time", "derived_by",
                                   "document", "title", "date", "source", "url", "sentence"})
    names.emplace_back(column);
  const std::string near = nearest(name, names);
  return QueryError(fmt::format("cannot group by '{}'; {}", name,
                                near.empty() ? fmt::format("choose from {}", fmt::join(names, ", "))
                                             : fmt::format("did you mean '{}'?", near)));
}

GroupKey find_group_key(const std::string& name) {
  const auto* const key = std::find_if(std::begin(kGroupKeys), std::end(kGroupKeys),
                                       [&](const GroupKey& one) { return one.name == name; });
  if (key != std::end(kGroupKeys)) return *key;
  const char* const sql = column_sql(name);
  if (sql == nullptr) throw no_such_key(name);
  return {name, KeyKind::text, sql};
}

std::vector<std::string> named_keys(std::string_view list) {
  std::vector<std::string> names;
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    std::string name(list.substr(0, comma));
    std::erase(name, ' ');
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(std::move(name));
    }
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return names;
}

bool names_any(const std::vector<std::string>& names,
               std::initializer_list<std::string_view> wanted) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return std::find(wanted.begin(), wanted.end(), name) != wanted.end();
  });
}

std::string order_by(const Dialect& dialect,
                     const Filter& filter,
                     const std::vector<GroupKey>& keys) {
  std::string by_keys;
  for (std::size_t i = 0; i < keys.size(); ++i)
    by_keys += fmt::format(", {} NULLS FIRST", i + 1);
  if (filter.sort.empty()) return " ORDER BY count(*) DESC" + by_keys;
  const bool is_descending = filter.sort.front() == '-';
  const std::string name = filter.sort.substr(is_descending ? 1 : 0);
  const char* const down = is_descending ? " DESC NULLS LAST" : " NULLS FIRST";
  for (const auto& [count, sql] : kCounts)
    if (count == name) return fmt::format(" ORDER BY {}{}{}", sql, down, by_keys);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].name != name) continue;
    const char* const text = column_sql(name);
    return fmt::format(" ORDER BY {}{}{}",
                       dialect.without_case(text == nullptr ? keys[i].sql : text), down, by_keys);
  }
  throw QueryError("groups are sorted by a key of theirs, or by facts, documents, first_date or "
                   "last_date, not by '" +
                   name + "'");
}

/// Texts of phrases, predicates and entities.
class KeyTexts {
 public:
  explicit KeyTexts(FactReader& reader) : names_(reader), predicates_(reader, kPredicateText) {}

  [[nodiscard]] std::string of(const Statement& row, int column, KeyKind kind) {
    if (kind == KeyKind::text) return std::string(row.text(column));
    return of(row.row_id(column), kind);
  }

  [[nodiscard]] std::string of(const std::optional<RowId>& id, KeyKind kind) {
    if (!id) return {};
    // A phrase is a participant of which no more is known.
    return kind == KeyKind::predicate ? predicates_.of(*id) : names_.of(*id);
  }

 private:
  ParticipantNames names_;
  TextLookup predicates_;
};

void read_groups(FactReader& reader,
                 Statement& rows,
                 const std::vector<GroupKey>& keys,
                 const TakeGroup& take) {
  KeyTexts texts(reader);
  Group group;
  group.keys.resize(keys.size());
  while (rows.step()) {
    int column = 0;
    for (std::size_t i = 0; i < keys.size(); ++i)
      group.keys[i] = texts.of(rows, column++, keys[i].kind);
    group.facts = rows.integer(column++);
    group.documents = rows.integer(column++);
    group.first_date = rows.text(column++);
    group.last_date = rows.text(column++);
    if (!take(group)) return;
  }
}

bool is_count(const std::string& name) {
  return std::any_of(std::begin(kCounts), std::end(kCounts),
                     [&](const auto& count) { return count.first == name; });
}

/// The keys that counted() can read: numbers, and texts that sort as they are.
bool is_countable(const GroupKey& key) {
  return key.kind != KeyKind::text || key.name == "polarity" || key.name == "modality" ||
         std::any_of(std::begin(kGroupKeys), std::end(kGroupKeys),
                     [&](const GroupKey& one) { return one.name == key.name; });
}

/// The largest first, or as `sort` says, which names a count; of equals, by their keys.
void sort_groups(std::string_view sort, std::vector<GroupCount>& groups) {
  const bool is_descending = sort.empty() || sort.front() == '-';
  const std::string_view name = sort.empty() ? "facts" : sort.substr(is_descending ? 1 : 0);
  const auto compare = [&](const GroupCount& a, const GroupCount& b) -> std::strong_ordering {
    if (name == "facts") return a.facts <=> b.facts;
    if (name == "documents") return a.documents <=> b.documents;
    return name == "first_date" ? a.first_date <=> b.first_date : a.last_date <=> b.last_date;
  };
  std::sort(groups.begin(), groups.end(), [&](const GroupCount& a, const GroupCount& b) {
    const std::strong_ordering order = compare(a, b);
    if (order != 0) return is_descending ? order > 0 : order < 0;
    return a.keys < b.keys;
  });
}

/// Counts in one pass over the facts; false where that cannot be done.
bool count_groups(FactReader& reader,
                  const Filter& filter,
                  const std::vector<GroupKey>& keys,
                  const TakeGroup& take) {
  const bool is_by_count =
      filter.sort.empty() || is_count(filter.sort.substr(filter.sort.front() == '-' ? 1 : 0));
  if (!is_by_count || !std::all_of(keys.begin(), keys.end(), is_countable)) return false;
  std::string columns;
  std::vector<bool> is_number;
  for (const GroupKey& key : keys) {
    columns += std::string(key.sql) + ", ";
    is_number.push_back(key.kind != KeyKind::text);
  }
  Filter all = filter;
  all.sort.clear();
  Statement rows = prepare_facts(reader, all, columns + "s.document, d.date", {});
  auto groups = counted(rows, is_number);
  if (!groups) return false;
  sort_groups(filter.sort, *groups);
  KeyTexts texts(reader);
  const auto size = std::ssize(*groups);
  const auto first = std::clamp<std::int64_t>(filter.offset, 0, size);
  const auto last = first + std::clamp<std::int64_t>(filter.limit.value_or(size), 0, size - first);
  for (std::int64_t i = first; i < last; ++i) {
    GroupCount& count = (*groups)[static_cast<std::size_t>(i)];
    Group group{{}, count.facts, count.documents, count.first_date, count.last_date};
    for (std::size_t k = 0; k < keys.size(); ++k) {
      group.keys.push_back(is_number[k] ? texts.of(count.keys[k].number, keys[k].kind)
                                        : count.keys[k].text.value_or(std::string()));
    }
    if (!take(group)) break;
  }
  return true;
}

}  // namespace

bool is_plain(const Filter& filter) {
  return filter.polarity == Polarity::positive && filter.modality == Modality::certain &&
         filter.attributed == false;
}

std::vector<std::string> group_keys(const Filter& filter) {
  std::vector<std::string> names = named_keys(filter.group_by);
  if (names.empty() || names.size() > kMostKeys) {
    throw QueryError(fmt::format("group by 1 to {} columns, with commas between", kMostKeys));
  }
  for (const std::string& name : names)
    static_cast<void>(find_group_key(name));
  const bool states_facts =
      names_any(names, {"predicate", "predicate_lemma"}) &&
      names_any(names, {"subject", "object", "resolved_subject", "resolved_object",
                        "subject_entity", "object_entity"});
  if (!states_facts || is_plain(filter)) return names;
  for (const char* const mark : {"polarity", "modality", "attributed"})
    if (!names_any(names, {mark})) names.emplace_back(mark);
  return names;
}

void select_groups(FactReader& reader, const Filter& filter, const TakeGroup& take) {
  guarded(reader, [&] {
    std::vector<GroupKey> keys;
    const std::vector<std::string> names = group_keys(filter);
    std::string columns;
    std::string numbers;
    for (const std::string& name : names) {
      keys.push_back(find_group_key(name));
      columns += std::string(keys.back().sql) + ", ";
      numbers += fmt::format("{}{}", keys.size() > 1 ? ", " : "", keys.size());
    }
    if (count_groups(reader, filter, keys, take)) return;
    for (const auto& [name, sql] : kCounts)
      columns += std::string(name == kCounts[0].first ? "" : ", ") + sql;
    Filter all = filter;
    all.sort.clear();
    Statement rows =
        prepare_facts(reader, all, columns,
                      fmt::format(" GROUP BY {}{} LIMIT {} OFFSET {}", numbers,
                                  order_by(reader.database().dialect(), filter, keys),
                                  filter.limit.value_or(std::numeric_limits<std::int64_t>::max()),
                                  filter.offset));
    read_groups(reader, rows, keys, take);
  });
}

}  // namespace quern
