#include "query/prompt/session.h"

#include <fmt/format.h>

#include "query/plan/filter_language.h"
#include "query/plan/join.h"
#include "query/plan/no_match.h"
#include "query/plan/select.h"
#include "query/prompt/answer.h"
#include "query/prompt/ask.h"
#include "query/prompt/command/command.h"
#include "query/prompt/rows_output.h"
#include "query/render/display.h"
#include "schema/trimmed.h"

namespace quern {

Session::Session(FactReader& reader,
                 QuestionReader& questions,
                 SessionOptions options,
                 Output& rows,
                 Output& replies)
    : state_(reader, std::move(options), rows, replies), questions_(questions) {
  state_.last = state_.options.base;
}

bool Session::run(std::string_view line) {
  line = trimmed(line);
  if (line.empty()) return true;
  try {
    if (line.front() == '.') {
      run_command(line);
    } else {
      run_filter(line);
    }
  } catch (const QueryInterrupted& stopped) {
    state_.fail(stopped.what());
  } catch (const QueryError& error) {
    state_.fail(error.what());
  } catch (const StoreError& error) {
    state_.fail(error.what());
  }
  return !state_.is_over;
}

void Session::finish() {
  if (state_.file) state_.file->finish();
  state_.file.reset();
}

void Session::run_command(std::string_view line) {
  const std::string_view name = line.substr(0, line.find_first_of(" \t"));
  const Command* const command = find_command(name);
  if (command != nullptr) {
    command->run(state_, trimmed(line.substr(name.size())));
    return;
  }
  const std::string near = nearest(name, command_names());
  state_.fail(fmt::format("{} is no command; {}", name,
                          near.empty() ? "see .help" : fmt::format("did you mean {}?", near)));
}

void Session::run_filter(std::string_view line) {
  const auto parsed = parse_filter(line);
  if (const auto* const wrong = std::get_if<NotAFilter>(&parsed)) {
    if (wrong->reads_as_question) {
      ask(std::string(line));
    } else {
      state_.fail(wrong->why);
    }
    return;
  }
  show(combined(state_.options.base, std::get<Filter>(parsed)));
}

void Session::ask(const std::string& question) {
  quern::ask(state_, questions_, question);
}

void Session::show(const Filter& filter) {
  state_.last = filter;
  SessionOptions& options = state_.options;
  if (options.only_count) {
    state_.rows().write(fmt::format("{}\n", count_rows(state_.reader, filter, options.render)));
    return;
  }
  RowsOutput output(state_);
  const Answered answered = answer(state_.reader, filter, options.render, output.get());
  output.finish();
  state_.rows_written += answered.rows;
  if (answered.is_partial) {
    state_.fail(fmt::format("stopped: {} so far, not all", counted(answered.rows, "row")));
  } else if (answered.rows == 0 && !answered.has_more) {
    explain_none(filter);
  } else if (answered.has_more) {
    state_.reply(fmt::format("the first {}, there are more; .limit alone shows all",
                             counted(answered.rows, "row")));
  } else {
    state_.reply(
        fmt::format("{}; .why N shows where fact N comes from", counted(answered.rows, "row")));
  }
}

void Session::explain_none(const Filter& filter) {
  if (!state_.options.is_interactive) return;
  if (filter.patterns.empty()) {
    state_.reply("no fact matches");
    reply_why_none(filter);
    return;
  }
  state_.reply("no facts fit together");
  for (std::size_t i = 0; i < filter.patterns.size(); ++i) {
    const Filter pattern = filter_of_pattern(filter, i);
    if (estimate_facts(state_.reader, pattern, 1) > 0) continue;
    state_.reply(fmt::format("pattern {} has none:", i + 1));
    reply_why_none(pattern);
  }
}

void Session::reply_why_none(const Filter& filter) {
  for (const std::string& line : why_none(state_.reader, filter))
    state_.reply(printable(line));
}

}  // namespace quern
