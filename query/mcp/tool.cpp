#include "query/mcp/tool.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <vector>

#include "schema/read/select.h"

namespace quern::mcp {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostBytes = 4'096;  ///< Of the words of an argument.
constexpr std::int64_t kMostNumber = (std::int64_t{1} << 53U) - 1;  ///< That any client can write.
constexpr std::int64_t kMostRows = 200;
constexpr std::int64_t kRows = 20;

constexpr Parameter kLimit{"limit", "At most so many", true, false, 1, kMostRows, kRows};
constexpr Parameter kName{"name", "A name, such as Kim or \"North Korea\", in any of its forms"};

constexpr std::array kAsk = {
    Parameter{"question",
              "In English, with names and not he, she or it: Who declined to comment on the deal?"},
    kLimit};
constexpr std::array kFilter = {
    Parameter{"filter",
              "Conditions, all of which have to hold: subject:WORDS predicate:WORDS object:WORDS "
              "entity:NAME text:WORDS polarity:negative modality:possible attributed-to:NAME "
              "attributed:no derived:no document:WORDS since:2024-06 until:2024 "
              "min-confidence:0.5 sort:-date offset:20 group-by:subject_entity,predicate. Values "
              "of several words stand in quotation marks; * and ? are wildcards. Or a pattern: "
              "China | declined to comment on | ?. Or patterns with variables: "
              "?x | meet | Kim ; ?x | lead | ?y"},
    kLimit};
constexpr std::array kEntity = {kName, kLimit};
constexpr std::array kTimeline = {
    kName,
    Parameter{"filter", "Further conditions, as the tool filter takes them: since:2024 derived:no",
              false, false},
    kLimit};
constexpr std::array kWhy = {
    Parameter{"number", "The number of a fact that another tool gave", true, true, 1, kMostNumber}};

constexpr std::string_view kAnswers = R"json({
  "type": "object",
  "properties": {
    "question": {"type": "string"},
    "answers": {"type": "array", "description": "The likeliest first; empty: nothing answers",
      "items": {"type": "object", "properties": {
        "answer": {"type": "string"},
        "confidence": {"type": "number"},
        "qualifier": {"type": ["string", "null"],
          "description": "To be told along: denied, possible, according to somebody"},
        "facts": {"type": "array", "items": {"type": "object"}},
        "read_in": {"type": "object", "description": "The sentence, where no fact has the words"}},
        "required": ["answer", "confidence", "facts"]}},
    "almost": {"type": "object", "description": "No answer, but a fact that agrees in all but a word"},
    "nearest": {"type": "array", "items": {"type": "object"},
      "description": "No answers, only what comes nearest"},
    "notes": {"type": "array", "items": {"type": "string"}}},
  "required": ["question", "answers", "notes"]})json";

constexpr std::string_view kRowsFound = R"json({
  "type": "object",
  "properties": {
    "rows": {"type": "array", "items": {"type": "object"},
      "description": "Facts, or counts of them, or joined facts"},
    "has_more": {"type": "boolean", "description": "There are more rows than these"},
    "notes": {"type": "array", "items": {"type": "string"}}},
  "required": ["rows", "has_more", "notes"]})json";

constexpr std::string_view kEntitiesFound = R"json({
  "type": "object",
  "properties": {
    "entities": {"type": "array", "description": "All of that name, the best known first",
      "items": {"type": "object", "properties": {
        "name": {"type": "string"},
        "type": {"type": ["string", "null"], "description": "PER, ORG, LOC and the like"},
        "title": {"type": ["string", "null"]},
        "aliases": {"type": "array", "items": {"type": "object"}}},
        "required": ["name", "aliases"]}},
    "rows": {"type": "array", "items": {"type": "object"}, "description": "The latest facts"},
    "has_more": {"type": "boolean"},
    "notes": {"type": "array", "items": {"type": "string"}}},
  "required": ["entities", "rows", "has_more", "notes"]})json";

constexpr std::string_view kContext = R"json({
  "type": "object",
  "properties": {
    "fact": {"type": "object"},
    "paragraph": {"type": "string"},
    "paragraph_begin": {"type": "integer",
      "description": "Its first byte in the article, as spans of the fact count"}},
  "required": ["fact", "paragraph", "paragraph_begin"]})json";

constexpr std::array kTools = {
    Tool{
        "ask", "Ask a question",
        "Answers a question in English from the facts of the articles, each answer with its facts, "
        "their sentences, and where these stand (document, title, date, url, bytes). No answers "
        "mean that the articles do not say.",
        kAsk, kAnswers, ask},
    Tool{"filter", "Filter facts",
         "Facts that fulfil conditions, in the order of the articles, each with its sentence and "
         "where that stands. A row's qualifier says what keeps it from being a plain assertion.",
         kFilter, kRowsFound, filter},
    Tool{
        "entity", "Who or what somebody is",
        "Whom or what a name means: type, title, other names, and the latest facts in either role.",
        kEntity, kEntitiesFound, entity},
    Tool{"timeline", "Facts by date",
         "Facts about a name by date, the earliest first: of the fact where it is known, else of "
         "the article.",
         kTimeline, kRowsFound, timeline},
    Tool{"why", "Where a fact comes from",
         "A fact with all that is known of it, in its paragraph, to be quoted.", kWhy, kContext,
         why},
};

Json schema_of(const Tool& tool) {
  Json properties = Json::object();
  Json required = Json::array();
  for (const Parameter& parameter : tool.parameters) {
    Json& property = properties[std::string(parameter.name)];
    property["type"] = parameter.is_number ? "integer" : "string";
    property["description"] = parameter.description;
    if (parameter.is_number) {
      property["minimum"] = parameter.least;
      property["maximum"] = parameter.most;
    }
    if (parameter.is_required) {
      required.push_back(parameter.name);
    } else if (parameter.is_number) {
      property["default"] = parameter.otherwise;
    }
  }
  return {{"type", "object"},
          {"properties", std::move(properties)},
          {"required", std::move(required)},
          {"additionalProperties", false}};
}

std::string names_of(const Tool& tool) {
  std::vector<std::string_view> names;
  for (const Parameter& parameter : tool.parameters)
    names.push_back(parameter.name);
  return fmt::format("{}", fmt::join(names, " and "));
}

void require_known(const Tool& tool, const std::string& name) {
  const bool is_known =
      std::any_of(tool.parameters.begin(), tool.parameters.end(),
                  [&](const Parameter& parameter) { return parameter.name == name; });
  if (!is_known) {
    throw QueryError(fmt::format("{} takes {}, not '{}'", tool.name, names_of(tool), name));
  }
}

std::string words_of(const Parameter& parameter, const nlohmann::json* given) {
  if (given == nullptr) return {};
  if (!given->is_string()) throw QueryError(fmt::format("{} takes words", parameter.name));
  const auto& words = given->get_ref<const std::string&>();
  if (words.size() > kMostBytes) {
    throw QueryError(fmt::format("{} is longer than {} bytes", parameter.name, kMostBytes));
  }
  return words;
}

std::int64_t number_of(const Parameter& parameter, const nlohmann::json* given) {
  if (given == nullptr) return parameter.otherwise;
  // Larger than any signed number, an unsigned one turns negative.
  const std::int64_t number =
      given->is_number_integer() ? given->get<std::int64_t>() : parameter.least - 1;
  if (number < parameter.least || number > parameter.most) {
    throw QueryError(fmt::format("{} takes a whole number from {} to {}", parameter.name,
                                 parameter.least, parameter.most));
  }
  return number;
}

}  // namespace

std::span<const Tool> tools() {
  return kTools;
}

Json description_of(const Tool& tool) {
  return {{"name", tool.name},
          {"title", tool.title},
          {"description", tool.description},
          {"inputSchema", schema_of(tool)},
          {"outputSchema", Json::parse(tool.output_schema)},
          {"annotations", {{"readOnlyHint", true}, {"openWorldHint", false}}}};
}

Arguments arguments_of(const Tool& tool, const nlohmann::json& given) {
  for (const auto& [name, value] : given.items())
    require_known(tool, name);
  Arguments arguments;
  for (const Parameter& parameter : tool.parameters) {
    const auto found = given.find(parameter.name);
    const nlohmann::json* const value = found == given.end() ? nullptr : &*found;
    if (value == nullptr && parameter.is_required) {
      throw QueryError(
          fmt::format("{} takes {}: {}", tool.name, parameter.name, parameter.description));
    }
    if (parameter.is_number) {
      arguments.numbers[parameter.name] = number_of(parameter, value);
    } else {
      arguments.words[parameter.name] = words_of(parameter, value);
    }
  }
  return arguments;
}

}  // namespace quern::mcp
