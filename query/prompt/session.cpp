#include "query/prompt/session.h"

#include <chrono>
#include <fmt/format.h>
#include <stdexcept>

#include "query/plan/filter_language.h"
#include "query/prompt/answer.h"
#include "query/prompt/ask.h"
#include "query/prompt/bare_name.h"
#include "query/prompt/command/command.h"
#include "query/prompt/no_rows.h"
#include "query/prompt/rows_output.h"
#include "query/render/display.h"
#include "schema/lookup_key.h"
#include "schema/read/select.h"
#include "schema/slips.h"
#include "schema/trimmed.h"

namespace quern {
namespace {

/// The command that a line is, with its dot: `help`, `exit` and `quit` do without one. Empty for
/// any other line.
std::string spoken_command(std::string_view line) {
  if (line.front() == '.') return std::string(line);
  const std::size_t space = line.find_first_of(" \t");
  const std::string first = lookup_key(line.substr(0, space));
  const bool is_alone = space == std::string_view::npos;
  if (is_alone && (first == "exit" || first == "quit")) return ".quit";
  if (first != "help") return {};
  const std::string_view topic = is_alone ? std::string_view() : trimmed(line.substr(space));
  const bool is_topic = topic.find_first_of(" \t") == std::string_view::npos;
  return is_topic ? ".help " + std::string(topic) : std::string();
}

}  // namespace

Session::Session(FactReader& reader,
                 QuestionReader& questions,
                 SessionOptions options,
                 Output& rows,
                 Output& replies)
    : state_(reader, std::move(options), rows, replies), questions_(questions) {
  state_.last = state_.options.base;
}

bool Session::run(std::string_view line) {
  static constexpr int kMostEdited = 100;  // Lines of an editor, which may say `.edit` themselves.
  run_line(trimmed(line));
  for (int ran = 0; ran < kMostEdited && !state_.waiting.empty() && !state_.is_over; ++ran) {
    const std::string edited = std::move(state_.waiting.front());
    state_.waiting.pop_front();
    state_.reply("> " + edited);
    run_line(trimmed(edited));
  }
  state_.waiting.clear();
  return !state_.is_over;
}

void Session::run_line(std::string_view line) {
  if (line.empty()) return;
  if (state_.options.is_interactive) state_.options.render.width = terminal_width();
  const auto begin = std::chrono::steady_clock::now();
  state_.asked = line;
  try {
    carry_out(line);
  } catch (const QueryInterrupted& stopped) {
    state_.fail(stopped.what());
  } catch (const QueryError& error) {
    state_.fail(error.what());
  } catch (const StoreError& error) {
    state_.fail(error.what());
  } catch (const std::runtime_error& error) {
    // A person may go on without what is missing, such as the model; a program may not.
    if (!state_.options.is_interactive) throw;
    state_.fail(error.what());
  }
  if (!line.starts_with(".edit")) state_.last_line = line;
  if (!state_.options.shows_timing) return;
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
  state_.note(fmt::format("{:.3f} s", taken.count()));
}

void Session::carry_out(std::string_view line) {
  if (const std::string command = spoken_command(line); !command.empty()) {
    run_command(command);
  } else {
    run_filter(line);
  }
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
  state_.fail_at(line, name,
                 fmt::format("{} is no command; {}", name,
                             near.empty() ? "see .help" : fmt::format("did you mean {}?", near)));
}

void Session::run_filter(std::string_view line) {
  const auto parsed = parse_filter(line);
  if (const auto* const wrong = std::get_if<NotAFilter>(&parsed)) {
    if (wrong->reads_as_question) {
      ask(std::string(line));
    } else {
      state_.fail_at(line, wrong->where, wrong->why);
    }
    return;
  }
  show(combined(state_.options.base, std::get<Filter>(parsed)));
}

void Session::ask(const std::string& question) {
  state_.asked = question;
  if (answer_bare_name(state_, question)) return;
  quern::ask(state_, questions_, question);
}

void Session::show(const Filter& filter) {
  state_.last = filter;
  state_.asked = heading_of(filter);
  SessionOptions& options = state_.options;
  if (options.only_count) {
    state_.rows().write(fmt::format("{}\n", count_rows(state_.reader, filter, options.render)));
    return;
  }
  RowsOutput output(state_);
  const Answered answered = answer(state_.reader, filter, state_.row_options(), output.get());
  output.finish();
  state_.rows_written += answered.rows;
  if (answered.is_partial) {
    state_.fail(fmt::format("stopped: {} so far, not all", counted(answered.rows, "row")));
  } else if (answered.rows == 0 && !answered.has_more) {
    explain_no_rows(state_, filter);
  } else if (answered.has_more) {
    state_.reply(fmt::format("the first {}, there are more; .limit alone shows all",
                             counted(answered.rows, "row")));
  } else {
    state_.reply(
        fmt::format("{}; .why N shows where fact N comes from", counted(answered.rows, "row")));
  }
}

}  // namespace quern
