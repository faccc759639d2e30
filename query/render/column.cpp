#include "query/render/column.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <span>

#include "query/plan/filter_language.h"
#include "query/question/source.h"
#include "schema/read/select.h"
#include "schema/slips.h"

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

bool is_of_joined_rows(const std::string& name) {
  return name == "facts" || name.front() == '?' || name.find('.') != std::string::npos;
}

Column find_column(const std::string& name) {
  if (is_of_joined_rows(name)) return {name, ColumnKind::text, nullptr};
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

constexpr std::string_view kPredicateColumns[] = {"predicate", "predicate_lemma"};
constexpr std::string_view kParticipantColumns[] = {
    "subject", "object", "resolved_subject", "resolved_object", "subject_entity", "object_entity"};

bool has(const std::vector<Column>& columns, std::string_view name) {
  return std::any_of(columns.begin(), columns.end(),
                     [&](const Column& column) { return column.name == name; });
}

bool has_any(const std::vector<Column>& columns, std::span<const std::string_view> names) {
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view name) { return has(columns, name); });
}

Column text(const char* name, std::string FactRow::*field, ColumnKind kind = ColumnKind::text) {
  return {name, kind, [field](const FactRow& row, std::string& /*scratch*/) -> std::string_view {
            return row.*field;
          }};
}

Column number(const char* name, std::int64_t FactRow::*field) {
  return {name, ColumnKind::number,
          [field](const FactRow& row, std::string& scratch) -> std::string_view {
            const fmt::format_int digits(row.*field);
            scratch.assign(digits.data(), digits.size());
            return scratch;
          }};
}

std::string_view read_confidence(const FactRow& row, std::string& scratch) {
  scratch.clear();
  fmt::format_to(std::back_inserter(scratch), "{:.3f}", row.confidence);
  return scratch;
}

std::string_view read_qualifier(const FactRow& row, std::string& scratch) {
  scratch.clear();
  const auto add = [&](std::string_view part, std::string_view detail = {}) {
    if (!scratch.empty()) scratch += "; ";
    scratch += part;
    scratch += detail;
  };
  if (row.polarity == "negative") add("denied");
  if (row.modality == "possible") add("possible");
  if (!row.attribution.empty()) {
    add("according to ", source_of(row));
  } else if (!row.attribution_predicate.empty()) {
    add("attributed");
  }
  if (!row.derived_by.empty()) add("derived: ", row.derived_by);
  return scratch;
}

}  // namespace

const std::vector<Column>& all_columns() {
  using Row = FactRow;
  static const std::vector<Column> kColumns = {
      number("number", &Row::number),
      text("subject", &Row::subject),
      text("predicate", &Row::predicate),
      text("object", &Row::object),
      text("polarity", &Row::polarity),
      text("modality", &Row::modality),
      text("attribution", &Row::attribution),
      text("attribution_predicate", &Row::attribution_predicate),
      text("arguments", &Row::arguments, ColumnKind::json),
      text("tense", &Row::tense),
      text("time", &Row::time),
      text("time_from", &Row::time_from),
      text("time_to", &Row::time_to),
      text("predicate_lemma", &Row::predicate_lemma),
      text("resolved_subject", &Row::resolved_subject),
      text("resolved_object", &Row::resolved_object),
      text("resolved_attribution", &Row::resolved_attribution),
      text("subject_entity", &Row::subject_entity),
      text("subject_type", &Row::subject_type),
      text("object_entity", &Row::object_entity),
      text("object_type", &Row::object_type),
      {"confidence", ColumnKind::number, read_confidence},
      text("derived_by", &Row::derived_by),
      text("sentence", &Row::sentence),
      number("sentence_index", &Row::sentence_index),
      number("sentence_begin", &Row::sentence_begin),
      number("sentence_end", &Row::sentence_end),
      text("subject_spans", &Row::subject_spans),
      text("predicate_spans", &Row::predicate_spans),
      text("object_spans", &Row::object_spans),
      text("document", &Row::document),
      text("title", &Row::title),
      text("date", &Row::date),
      text("source", &Row::source),
      text("url", &Row::url),
      text("id", &Row::id),
      {"qualifier", ColumnKind::text, read_qualifier},
  };
  return kColumns;
}

std::vector<Column> columns_named(std::string_view list) {
  std::vector<Column> columns;
  for (const std::string& name : split_list(list))
    columns.push_back(find_column(name));
  return columns;
}

Column value_column(std::string name, std::size_t place, ColumnKind kind) {
  return {std::move(name), kind,
          [place](const FactRow& row, std::string& /*scratch*/) -> std::string_view {
            return row.values[place];
          }};
}

void require_shown(const std::vector<Column>& columns) {
  for (const Column& column : columns) {
    if (column.read) continue;
    throw QueryError(
        fmt::format("'{}' is a column of joined patterns or of groups only", column.name));
  }
}

std::vector<Column> with_qualifier(std::vector<Column> columns) {
  const bool states_facts =
      has_any(columns, kPredicateColumns) && has_any(columns, kParticipantColumns);
  const bool is_marked = has(columns, "polarity") && has(columns, "modality") &&
                         (has(columns, "attribution") || has(columns, "attributed"));
  if (states_facts && !is_marked && !has(columns, "qualifier")) {
    columns.push_back(find_column("qualifier"));
  }
  return columns;
}

std::vector<Column> with_marks(std::vector<Column> columns) {
  if (columns.empty()) return all_columns();
  for (const char* const mark :
       {"polarity", "modality", "attribution", "attribution_predicate", "derived_by"}) {
    if (!has(columns, mark)) columns.push_back(find_column(mark));
  }
  return columns;
}

std::string qualifier_of(const FactRow& row) {
  std::string scratch;
  return std::string(read_qualifier(row, scratch));
}

}  // namespace quern
