#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <string_view>

#include "query/question/question_reader.h"
#include "schema/fact_reader.h"

namespace quern::mcp {

/// What tools answer from.
struct FoundIn {
  FactReader& reader;
  QuestionReader& questions;
};

/// What a tool is asked with: words, or a whole number.
struct Parameter {
  std::string_view name;
  std::string_view description;
  bool is_number = false;
  bool is_required = true;
  std::int64_t least = 0;  ///< Of a number,
  std::int64_t most = 0;
  std::int64_t otherwise = 0;  ///< and what an absent one is.
};

/// The arguments of one call, as the tool's parameters want them.
struct Arguments {
  std::map<std::string_view, std::string> words;  ///< An absent one is empty.
  std::map<std::string_view, std::int64_t> numbers;
};

/// Gives what a tool finds, an object. Throws std::runtime_error with a line on why it cannot.
using RunTool = nlohmann::ordered_json (*)(FoundIn found_in, const Arguments& arguments);

/// A question of one kind that a program may ask.
struct Tool {
  std::string_view name;
  std::string_view title;
  std::string_view description;
  std::span<const Parameter> parameters;
  std::string_view output_schema;  ///< JSON Schema of what it gives.
  RunTool run;
};

/// All tools. Each is declared below; tools.cpp defines them.
[[nodiscard]] std::span<const Tool> tools();

/// What a client is told of a tool.
[[nodiscard]] nlohmann::ordered_json description_of(const Tool& tool);

/// The arguments that a client gives. Throws QueryError with a line on what is wrong with them.
/// Precondition: `given` is an object.
[[nodiscard]] Arguments arguments_of(const Tool& tool, const nlohmann::json& given);

[[nodiscard]] nlohmann::ordered_json ask(FoundIn found_in, const Arguments& arguments);
[[nodiscard]] nlohmann::ordered_json entity(FoundIn found_in, const Arguments& arguments);
[[nodiscard]] nlohmann::ordered_json filter(FoundIn found_in, const Arguments& arguments);
[[nodiscard]] nlohmann::ordered_json timeline(FoundIn found_in, const Arguments& arguments);
[[nodiscard]] nlohmann::ordered_json why(FoundIn found_in, const Arguments& arguments);

}  // namespace quern::mcp
