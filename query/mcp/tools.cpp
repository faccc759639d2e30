// What each tool finds: by the same functions as the prompt's commands, in the JSON of `-f json`.
#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <span>
#include <utility>
#include <variant>
#include <vector>

#include "query/mcp/tool.h"
#include "query/plan/answer_question.h"
#include "query/plan/filter_language.h"
#include "query/plan/triple_language.h"
#include "query/prompt/answer.h"
#include "query/prompt/no_rows.h"
#include "query/render/answers.h"
#include "schema/read/entity_report.h"
#include "schema/read/select.h"
#include "schema/read/timeline.h"

namespace quern::mcp {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kColumns =
    "number,subject,predicate,object,arguments,qualifier,time,resolved_subject,resolved_object,"
    "subject_entity,object_entity,confidence,sentence,sentence_begin,sentence_end,document,title,date,source,url";

void require_small(std::size_t bytes) {
  static constexpr std::size_t kMostBytes = 1U << 20U;
  if (bytes > kMostBytes) throw QueryError("the answer is larger than 1 MiB; ask for fewer rows");
}

/// Collects what is written, up to a bound.
class BoundedText : public StringOutput {
 public:
  void write(std::string_view words) override {
    require_small(text().size() + words.size());
    StringOutput::write(words);
  }
};

RenderOptions as_json(std::string_view columns = {}) {
  RenderOptions options;
  options.format = Format::json;
  options.columns = columns_named(columns);
  return options;
}

Filter parsed(const std::string& line) {
  auto read = parse_filter(line);
  if (const auto* const wrong = std::get_if<NotAFilter>(&read)) {
    throw QueryError(wrong->reads_as_question
                         ? fmt::format("'{}' is no filter; the tool ask takes questions", line)
                         : wrong->why);
  }
  return std::get<Filter>(std::move(read));
}

Json result_of(Json rows, bool has_more, std::vector<std::string> notes) {
  return {{"rows", std::move(rows)}, {"has_more", has_more}, {"notes", std::move(notes)}};
}

/// Rows of a filter, at most `most` of them.
Json rows_of(FactReader& reader, Filter filter, std::int64_t most) {
  filter.limit = std::min(filter.limit.value_or(most), most);
  // Joined and distinct rows have columns of their own.
  const bool shows_facts = filter.patterns.empty() && !filter.is_distinct;
  BoundedText text;
  const Answered answered =
      answer(reader, filter, as_json(shows_facts ? kColumns : std::string_view()), text);
  std::vector<std::string> notes;
  if (answered.is_partial) {
    notes.emplace_back("stopped, for it took too long: these rows are not all");
  } else if (answered.rows == 0) {
    notes = why_no_rows(reader, filter);
  }
  return result_of(Json::parse(text.text()), answered.has_more || answered.is_partial,
                   std::move(notes));
}

/// Facts by their numbers.
Json facts_of(FactReader& reader, std::span<const std::int64_t> numbers) {
  BoundedText text;
  const auto renderer = make_renderer(as_json(kColumns), text);
  select_numbers(reader, numbers, [&](const FactRow& row) {
    renderer->add(row);
    return true;
  });
  renderer->finish();
  return Json::parse(text.text());
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json json_of(FactReader& reader, const EntityReport& report) {
  static constexpr std::size_t kMostAliases = 20;
  Json entity{{"name", report.name},
              {"type", text_or_null(report.type)},
              {"title", text_or_null(latest_title(reader, report.name))},
              {"first_seen", text_or_null(report.first_seen)},
              {"last_seen", text_or_null(report.last_seen)},
              {"facts_as_subject", report.as_subject},
              {"facts_as_object", report.as_object},
              {"facts_naming_it", report.within},
              {"aliases", Json::array()}};
  for (const AliasCount& alias : report.aliases) {
    if (entity["aliases"].size() == kMostAliases) break;
    entity["aliases"].push_back(
        {{"name", alias.text}, {"reasons", alias.reasons}, {"times", alias.count}});
  }
  return entity;
}

}  // namespace

Json ask(FoundIn found_in, const Arguments& arguments) {
  const std::string& question = arguments.words.at("question");
  auto answered =
      answer_question(found_in.reader, found_in.questions, question, arguments.numbers.at("limit"));
  if (const auto* const wrong = std::get_if<NotUnderstood>(&answered)) {
    throw QueryError(why_not(question, *wrong));
  }
  auto& [asked, answers, notes] = std::get<AnsweredQuestion>(answered);
  BoundedText text;
  RenderOptions options;
  options.format = Format::jsonl;
  render_answers(answers, options, text);
  if (answers.is_partial) notes.emplace_back("stopped, for it took too long: there may be more");
  Json result = Json::parse(text.text());
  result["notes"] = std::move(notes);
  return result;
}

Json filter(FoundIn found_in, const Arguments& arguments) {
  return rows_of(found_in.reader, parsed(arguments.words.at("filter")),
                 arguments.numbers.at("limit"));
}

Json entity(FoundIn found_in, const Arguments& arguments) {
  static constexpr std::size_t kMostEntities = 10;
  const std::string name(unquoted(arguments.words.at("name")));
  Json entities = Json::array();
  for (const EntityReport& report : report_entities(found_in.reader, name, kMostEntities))
    entities.push_back(json_of(found_in.reader, report));
  Filter latest;
  latest.entity = {name};
  latest.sort = "-date";
  Json result = rows_of(found_in.reader, std::move(latest), arguments.numbers.at("limit"));
  result["entities"] = std::move(entities);
  return result;
}

Json timeline(FoundIn found_in, const Arguments& arguments) {
  FactReader& reader = found_in.reader;
  Filter about;
  about.entity = {std::string(unquoted(arguments.words.at("name")))};
  about = combined(std::move(about), parsed(arguments.words.at("filter")));
  const auto numbers = facts_by_date(reader, about);
  const auto most = static_cast<std::size_t>(arguments.numbers.at("limit"));
  const std::size_t shown = std::min(numbers.size(), most);
  std::vector<std::string> notes;
  if (numbers.empty()) {
    notes = why_no_rows(reader, about);
  } else if (shown < numbers.size()) {
    notes = {
        fmt::format("the first {} of {} facts; give a filter for fewer", shown, numbers.size())};
  }
  return result_of(facts_of(reader, std::span(numbers).first(shown)), shown < numbers.size(),
                   std::move(notes));
}

Json why(FoundIn found_in, const Arguments& arguments) {
  const std::int64_t number = arguments.numbers.at("number");
  const auto context = find_fact(found_in.reader, number);
  if (!context) throw QueryError(fmt::format("there is no fact {}", number));
  require_small(context->paragraph.size());
  BoundedText text;
  const auto renderer = make_renderer(as_json(), text);
  renderer->add(context->fact);
  renderer->finish();
  return {{"fact", Json::parse(text.text()).front()},
          {"paragraph", context->paragraph},
          {"paragraph_begin", context->paragraph_begin}};
}

}  // namespace quern::mcp
