#include <algorithm>
#include <fmt/format.h>
#include <span>
#include <string>
#include <vector>

#include "query/plan/filter_language.h"
#include "query/prompt/command/command.h"
#include "query/render/display.h"
#include "schema/slips.h"

namespace quern::command {
namespace {

/// What the user may write, and what that does.
struct HelpLine {
  std::string_view written;
  std::string_view meaning;
};

/// A page of `.help`, besides those of commands and keys.
struct Topic {
  std::string_view name;
  std::string_view about;
  std::span<const HelpLine> lines;
};

constexpr HelpLine kNames[] = {
    {"China", "who or what that is, and the latest facts; so does .entity China"},
    {"\"North Korea\"", "quotation marks do no harm; nor do small letters"},
    {".timeline China", "its facts by date"},
    {".graph China", "its facts as a picture"},
};

constexpr HelpLine kQuestions[] = {
    {"Who declined to comment on the deal?", "who, what, which, where, when, why, how many, whose"},
    {"Did China comment on the deal?", "yes, no or possibly, with the facts"},
    {"What did China say about the deal?", "what somebody says"},
    {"Tell me about the deal", "all that is known"},
    {"When did he leave?", "he, she, it, they and there take up the last answer"},
};

constexpr HelpLine kFilters[] = {
    {"subject:China predicate:\"decline*\"", "whole words, any case; * and ? stand for letters"},
    {"entity:China", "subject or object, under any of its names"},
    {"polarity:negative modality:possible", "what is denied; what only may be"},
    {"attributed-to:experts", "who says so; attributed:no for the article's own voice"},
    {"text:\"cold war\" since:2024-06", "words of the sentence; date of the article"},
    {"sort:-date limit:10", "order and share of the rows"},
};

constexpr HelpLine kPatterns[] = {
    {"China | declined to comment on | ?", "subject | predicate | object; ? is open"},
    {"?x | meet | Kim ; ?x | lead | ?y", "patterns that hold together: ?x is the same in both"},
    {"?x | meet | Kim ; since:2024", "conditions for all of them"},
};

constexpr Topic kTopics[] = {
    {"names", "A name shows who or what that is.", kNames},
    {"questions", "A line of plain words is a question in English.", kQuestions},
    {"filters", "A filter has conditions, all of which have to hold.", kFilters},
    {"patterns", "A pattern is a fact with open places.", kPatterns},
};

constexpr std::size_t kWritten = 24;  // Columns before the meaning.

std::string line_text(std::string_view written, std::string_view meaning, std::size_t width) {
  const std::string label = fmt::format("  {:<{}}", written, kWritten - 2);
  static constexpr std::size_t kLeastMeaning = 32;
  const bool fits = display_width(written) + 4 <= kWritten &&  // Indent and gap.
                    width >= kWritten + kLeastMeaning;
  return fits ? hanging(label, meaning, width)
              : hanging("  ", written, width) + hanging("    ", meaning, width);
}

std::string topic_text(const Topic& topic, std::size_t width) {
  std::string text = hanging("", topic.about, width) + '\n';
  for (const HelpLine& line : topic.lines)
    text += line_text(line.written, line.meaning, width);
  return text;
}

std::string usage(const Command& command) {
  return fmt::format("{}{}{}", command.name, command.argument.empty() ? "" : " ", command.argument);
}

std::string all_help(std::size_t width) {
  std::string text =
      hanging("", "A line is a name, a question in English, a filter or a pattern.", width) + '\n';
  for (const Topic& topic : kTopics)
    text += line_text(topic.lines.front().written, topic.lines.front().meaning, width);
  text += '\n';
  for (const Command& command : commands())
    text += line_text(usage(command), command.help, width);
  return text;
}

std::string command_help(const Command& command, std::size_t width) {
  return line_text(usage(command), command.help, width) +
         line_text(command.example, "for example", width);
}

std::string key_text(std::string_view key, std::size_t width) {
  const std::string takes = key_help(key);
  return takes.empty() ? takes : hanging("  ", takes, width);
}

/// Empty for what is no topic.
std::string help_on(std::string_view topic, std::size_t width) {
  const auto* const page =
      std::find_if(std::begin(kTopics), std::end(kTopics), [&](const Topic& one) {
        return one.name == topic || one.name.substr(0, one.name.size() - 1) == topic;
      });
  if (page != std::end(kTopics)) return topic_text(*page, width);
  const std::string dotted = (topic.starts_with('.') ? "" : ".") + std::string(topic);
  if (const Command* const command = find_command(dotted)) return command_help(*command, width);
  return key_text(topic.substr(0, topic.find(':')), width);
}

}  // namespace

void help(SessionState& session, std::string_view topic) {
  const std::size_t width = session.options.render.width;
  const std::string text = topic.empty() ? all_help(width) : help_on(topic, width);
  if (!text.empty()) {
    session.replies.write(text);
    return;
  }
  const std::string near = nearest(topic, help_topics());
  session.fail(fmt::format(
      "there is no help on '{}'; {}", topic,
      near.empty() ? ".help alone shows all" : fmt::format("did you mean .help {}?", near)));
}

void quit(SessionState& session, std::string_view /*argument*/) {
  session.is_over = true;
}

}  // namespace quern::command

namespace quern {

std::vector<std::string> help_topics() {
  std::vector<std::string> topics;
  for (const command::Topic& topic : command::kTopics)
    topics.emplace_back(topic.name);
  for (const Command& command : commands())
    topics.emplace_back(command.name.substr(1));
  for (std::string& key : filter_keys())
    topics.push_back(std::move(key));
  return topics;
}

}  // namespace quern
