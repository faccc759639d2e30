#include "query/prompt/manual.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>
#include <vector>

#include "query/plan/filter_language.h"
#include "query/prompt/command/command.h"
#include "query/render/column.h"
#include "query/render/renderer.h"

namespace quern {
namespace {

constexpr std::string_view kFilters = R"(
Filter language:
A filter has conditions, all of which have to hold: key:value, with quotation marks around
several words. A - before polarity, modality, attributed, derived and distinct turns them
round. A pattern, subject | predicate | object, has ? for an open place; patterns with
variables (?x) and semicolons between are joined.
)";

constexpr std::string_view kPrompt = R"(
The prompt:
A line is a name, a question in English, a filter, a pattern, or a command. Tab completes,
Ctrl-R searches the history, Ctrl-C drops the line or stops the query, Ctrl-D leaves.
)";

std::string entry(std::string_view label, std::string_view text) {
  return fmt::format("  {}\n      {}\n", label, text);
}

/// "subject: (or s:) takes words of the subject", the two parts apart.
std::string key_entry(std::string_view key) {
  const std::string help = key_help(key);
  const std::size_t takes = std::min(help.find(" takes "), help.size() - 1);
  return entry(help.substr(0, takes), help.substr(takes + 1));
}

std::string column_list() {
  std::vector<std::string> names;
  for (const Column& column : all_columns())
    names.push_back(column.name);
  return fmt::format("\nColumns:\n{}\n", fmt::join(names, ", "));
}

}  // namespace

std::string manual_sections() {
  std::string text(kFilters);
  for (const std::string& key : filter_keys())
    text += key_entry(key);
  text += "\nFormats:\n";
  for (const std::string& format : format_list())
    text += entry(format, format_help(format));
  text += column_list();
  text += kPrompt;
  for (const Command& command : commands()) {
    const std::string_view gap = command.argument.empty() ? "" : " ";
    text += entry(fmt::format("{}{}{}", command.name, gap, command.argument), command.help);
  }
  return text;
}

}  // namespace quern
