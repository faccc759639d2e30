#include "query/render/column.h"

#include <algorithm>
#include <fmt/format.h>

#include "query/plan/filter_language.h"
#include "query/plan/select.h"

namespace quern {
namespace {

std::vector<std::string> split_list(std::string_view list) {
  std::vector<std::string> names;
  while (!list.empty()) {
    const std::size_t comma = list.find(',');
    std::string name(list.substr(0, comma));
    std::erase(name, ' ');
    if (!name.empty()) names.push_back(name);
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
  }
  return names;
}

Column find_column(const std::string& name) {
  const auto& columns = all_columns();
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [&](const Column& column) { return column.name == name; });
  if (found != columns.end()) return *found;
  std::vector<std::string> names;
  names.reserve(columns.size());
  for (const Column& column : columns)
    names.emplace_back(column.name);
  const std::string near = nearest(name, names);
  throw QueryError(near.empty()
                       ? fmt::format("'{}' is no column; they are {}", name, fmt::join(names, ", "))
                       : fmt::format("'{}' is no column; did you mean '{}'?", name, near));
}

}  // namespace

const std::vector<Column>& all_columns() {
  using Row = FactRow;
  static const std::vector<Column> kColumns = {
      {"number", ColumnKind::number, [](const Row& row) { return std::to_string(row.number); }},
      {"subject", ColumnKind::text, [](const Row& row) { return row.subject; }},
      {"predicate", ColumnKind::text, [](const Row& row) { return row.predicate; }},
      {"object", ColumnKind::text, [](const Row& row) { return row.object; }},
      {"polarity", ColumnKind::text, [](const Row& row) { return row.polarity; }},
      {"modality", ColumnKind::text, [](const Row& row) { return row.modality; }},
      {"attribution", ColumnKind::text, [](const Row& row) { return row.attribution; }},
      {"attribution_predicate", ColumnKind::text,
       [](const Row& row) { return row.attribution_predicate; }},
      {"arguments", ColumnKind::json, [](const Row& row) { return row.arguments; }},
      {"tense", ColumnKind::text, [](const Row& row) { return row.tense; }},
      {"time", ColumnKind::text, [](const Row& row) { return row.time; }},
      {"predicate_lemma", ColumnKind::text, [](const Row& row) { return row.predicate_lemma; }},
      {"resolved_subject", ColumnKind::text, [](const Row& row) { return row.resolved_subject; }},
      {"resolved_object", ColumnKind::text, [](const Row& row) { return row.resolved_object; }},
      {"resolved_attribution", ColumnKind::text,
       [](const Row& row) { return row.resolved_attribution; }},
      {"confidence", ColumnKind::number,
       [](const Row& row) { return fmt::format("{:.3f}", row.confidence); }},
      {"derived_by", ColumnKind::text, [](const Row& row) { return row.derived_by; }},
      {"sentence", ColumnKind::text, [](const Row& row) { return row.sentence; }},
      {"sentence_index", ColumnKind::number,
       [](const Row& row) { return std::to_string(row.sentence_index); }},
      {"sentence_begin", ColumnKind::number,
       [](const Row& row) { return std::to_string(row.sentence_begin); }},
      {"sentence_end", ColumnKind::number,
       [](const Row& row) { return std::to_string(row.sentence_end); }},
      {"subject_spans", ColumnKind::text, [](const Row& row) { return row.subject_spans; }},
      {"predicate_spans", ColumnKind::text, [](const Row& row) { return row.predicate_spans; }},
      {"object_spans", ColumnKind::text, [](const Row& row) { return row.object_spans; }},
      {"document", ColumnKind::text, [](const Row& row) { return row.document; }},
      {"title", ColumnKind::text, [](const Row& row) { return row.title; }},
      {"date", ColumnKind::text, [](const Row& row) { return row.date; }},
      {"source", ColumnKind::text, [](const Row& row) { return row.source; }},
      {"url", ColumnKind::text, [](const Row& row) { return row.url; }},
      {"id", ColumnKind::text, [](const Row& row) { return row.id; }},
      {"qualifier", ColumnKind::text, qualifier_of},
  };
  return kColumns;
}

std::vector<Column> columns_named(std::string_view list) {
  std::vector<Column> columns;
  for (const std::string& name : split_list(list))
    columns.push_back(find_column(name));
  return columns;
}

std::string qualifier_of(const FactRow& row) {
  std::vector<std::string> parts;
  if (row.polarity == "negative") parts.emplace_back("denied");
  if (row.modality == "possible") parts.emplace_back("possible");
  if (!row.attribution.empty()) parts.push_back("according to " + row.attribution);
  if (row.attribution.empty() && !row.attribution_predicate.empty()) {
    parts.emplace_back("attributed");
  }
  if (!row.derived_by.empty()) parts.push_back("derived: " + row.derived_by);
  return fmt::format("{}", fmt::join(parts, "; "));
}

}  // namespace quern
