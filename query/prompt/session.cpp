#include "query/prompt/session.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

#include "query/plan/filter_language.h"
#include "query/plan/find_answers.h"
#include "query/plan/inspect.h"
#include "query/prompt/answer.h"
#include "query/render/answers.h"
#include "query/render/context.h"
#include "query/render/display.h"
#include "schema/fact_store.h"

namespace quern {
namespace {

struct Help {
  std::string_view usage;
  std::string_view text;
};

constexpr std::array kHelp = {
    Help{".columns LIST", "show these columns (subject,predicate,date); alone: the usual ones"},
    Help{".help", "this page"},
    Help{".limit N", "at most N rows an answer; alone: all"},
    Help{".mode FORMAT", "table, csv, tsv, json, jsonl or markdown"},
    Help{".output FILE", "rows go to FILE from now on; alone: back to the terminal"},
    Help{".quit", "leave; so does Ctrl-D"},
    Help{".schema", "the database's tables, for the sqlite3 shell"},
    Help{".stats", "how much the database holds"},
    Help{".why N", "fact N in its paragraph, with where it comes from"},
};

constexpr std::string_view kFilterHelp =
    R"(A line is a question in English, or a filter, all of whose conditions have to hold.

  Who declined to comment on the deal?   answers with the sentences behind them

  subject:China predicate:"decline*"     whole words, any case; * and ? stand for letters
  China | declined to comment on | ?     the same as a pattern: subject | predicate | object
  polarity:negative modality:possible    what is denied; what only may be
  attributed-to:experts                  who says so; attributed:no for the article's own voice
  text:"cold war" since:2024-06          words of the sentence; date of the article

)";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

template <typename Number>
bool read_number(std::string_view text, Number& number) {
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
  return result.ec == std::errc() && result.ptr == text.data() + text.size() && number >= 0;
}

bool has_only_limits(Filter filter) {
  filter.limit.reset();
  return filter == Filter{};
}

}  // namespace

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  names.reserve(std::size(kHelp));
  for (const Help& help : kHelp)
    names.emplace_back(help.usage.substr(0, help.usage.find(' ')));
  return names;
}

Session::Session(FactReader& reader, SessionOptions options, Output& rows, Output& replies)
    : reader_(reader), options_(std::move(options)), rows_(rows), replies_(replies) {}

bool Session::run(std::string_view line) {
  line = trimmed(line);
  if (line.empty()) return true;
  try {
    if (line.front() == '.') return run_command(line);
    run_filter(line);
  } catch (const QueryError& error) {
    fail(error.what());
  } catch (const StoreError& error) {
    fail(error.what());
  }
  return true;
}

void Session::finish() {
  if (file_) file_->finish();
  file_.reset();
}

bool Session::run_command(std::string_view line) {
  const std::string_view name = line.substr(0, line.find(' '));
  const std::string_view rest = trimmed(line.substr(name.size()));
  if (name == ".quit" || name == ".exit") return false;
  if (name == ".help") {
    show_help();
  } else if (name == ".why") {
    show_fact(rest);
  } else if (name == ".mode") {
    set_mode(rest);
  } else if (name == ".output") {
    set_output(rest);
  } else if (name == ".columns") {
    set_columns(rest);
  } else if (name == ".limit") {
    set_limit(rest);
  } else if (name == ".schema") {
    rows_.write(schema_sql(reader_));
  } else if (name == ".stats") {
    show_stats();
  } else {
    const std::string near = nearest(name, command_names());
    fail(fmt::format("{} is no command; {}", printable(name),
                     near.empty() ? "see .help" : fmt::format("did you mean {}?", near)));
  }
  return true;
}

void Session::run_filter(std::string_view line) {
  const auto parsed = parse_filter(line);
  if (const auto* const wrong = std::get_if<NotAFilter>(&parsed)) {
    if (wrong->reads_as_question) {
      ask(std::string(line));
    } else {
      fail(printable(wrong->why));
    }
    return;
  }
  show(combined(options_.base, std::get<Filter>(parsed)));
}

void Session::show(const Filter& filter) {
  if (options_.only_count) {
    current_rows().write(fmt::format("{}\n", count_facts(reader_, filter)));
    return;
  }
  std::unique_ptr<Output> pager;
  const bool is_paged = options_.is_interactive && !file_;
  if (is_paged && options_.render.format == Format::table) {
    options_.render.width = terminal_width();
    pager = pager_output();
  }
  const Answered answered =
      answer(reader_, filter, options_.render, pager ? *pager : current_rows());
  if (pager) pager->finish();
  pager.reset();
  rows_written_ += answered.rows;
  if (answered.is_partial) {
    fail(fmt::format("stopped: {} so far, not all", counted(answered.rows, "row")));
  } else if (answered.rows == 0) {
    reply("no fact matches");
  } else if (options_.is_interactive) {
    reply(fmt::format("{}; .why N shows where fact N comes from", counted(answered.rows, "row")));
  }
}

void Session::ask(const std::string& question) {
  const bool has_conditions = !has_only_limits(options_.base);
  if (has_conditions) {
    fail("a question takes no filters; ask without them, or write the question as a filter");
    return;
  }
  const auto read = questions_.read(question);
  if (const auto* const wrong = std::get_if<NotUnderstood>(&read)) {
    fail(fmt::format("{}: '{}'; ask who, what, when or the like, or write subject:China or "
                     "China | declined to comment on | ?",
                     wrong->why, printable(question)));
    return;
  }
  Answers answers = find_answers(reader_, std::get<Question>(read), questions_.words());
  if (options_.base.limit && *options_.base.limit < std::ssize(answers.answers)) {
    answers.answers.resize(static_cast<std::size_t>(*options_.base.limit));
  }
  if (options_.is_interactive) options_.render.width = terminal_width();
  if (options_.only_count) {
    current_rows().write(fmt::format("{}\n", answers.answers.size()));
  } else {
    render_answers(answers, options_.render, current_rows());
  }
  rows_written_ += std::ssize(answers.answers);
  if (answers.is_partial) fail("stopped: these answers are not all");
}

void Session::show_help() {
  std::string text(kFilterHelp);
  for (const Help& help : kHelp)
    text += fmt::format("  {:<16}{}\n", help.usage, help.text);
  replies_.write(text);
}

void Session::show_fact(std::string_view number) {
  std::int64_t wanted = 0;
  if (!read_number(number, wanted)) {
    fail(".why takes the number of a fact, the first column of the table");
    return;
  }
  const auto context = find_fact(reader_, wanted);
  if (!context) {
    fail(fmt::format("there is no fact {}", wanted));
    return;
  }
  if (options_.is_interactive) options_.render.width = terminal_width();
  rows_.write(render_context(*context, options_.render.has_colour, options_.render.width));
}

void Session::set_mode(std::string_view name) {
  const auto format = format_named(name);
  if (!format) {
    fail("a format is one of table, csv, tsv, json, jsonl, markdown");
    return;
  }
  options_.render.format = *format;
}

void Session::set_output(std::string_view path) {
  try {
    finish();
    if (!path.empty()) file_ = file_output(std::string(path));
  } catch (const std::runtime_error& error) {
    file_.reset();
    fail(error.what());
  }
}

void Session::set_columns(std::string_view list) {
  options_.render.columns = columns_named(list);
}

void Session::set_limit(std::string_view number) {
  std::int64_t limit = 0;
  if (number.empty()) {
    options_.base.limit.reset();
  } else if (read_number(number, limit)) {
    options_.base.limit = limit;
  } else {
    fail(".limit takes a number of rows");
  }
}

void Session::show_stats() {
  const DatabaseSize size = database_size(reader_);
  rows_.write(fmt::format("{}, {}, {}\n", counted(size.documents, "document"),
                          counted(size.sentences, "sentence"), counted(size.facts, "fact")));
}

void Session::fail(std::string_view why) {
  had_error_ = true;
  replies_.write(fmt::format("quern-query: {}\n", why));
}

void Session::reply(std::string_view line) {
  if (options_.is_interactive) replies_.write(fmt::format("{}\n", line));
}

Output& Session::current_rows() {
  return file_ ? *file_ : rows_;
}

}  // namespace quern
