#include "query/prompt/command_line.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <fmt/format.h>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/completion.h"
#include "query/plan/filter_language.h"
#include "query/prompt/manual.h"
#include "schema/read/select.h"

namespace quern {
namespace {

constexpr std::string_view kDescription =
    "Answers from a database of facts that quern-ingest filled. With neither\n"
    "filter nor question it opens a prompt; with an output option it writes all\n"
    "facts, unless questions come by standard input.";

constexpr std::string_view kFooter = R"(
Examples:
  quern-query
      the prompt, on facts.db
  quern-query 'Who declined to comment on the deal?'
      a question, answered with the sentences behind it
  quern-query 'China | declined to comment on | ?'
      a pattern: subject | predicate | object
  quern-query -s China -p 'decline*' -f csv
      the same by options, as CSV with quotes and byte offsets
  quern-query 'polarity:negative attributed-to:experts since:2024-06'
      what experts denied from June 2024 on
  quern-query -f csv --output facts.csv
      all facts
  quern-query -e Iran --count
      how many facts Iran is in

Environment:
  QUERN_DB
      the database, where --db is not given
  NO_COLOR
      no colour, whatever the terminal
  PAGER
      shows long answers of the prompt

Exit status:
  0
      done, also if nothing matched
  1
      it could not be done; standard error says why
  2
      the command line is wrong
  3
      nothing matched, with --fail-empty)";

/// What CLI11 fills in, before it is read as a filter.
struct Arguments {
  QueryOptions options;
  std::vector<std::string> words;
  std::string polarity;
  std::string modality;
  std::string derived;
  std::string since;
  std::string until;
  std::string format = "table";
  std::string columns;
  std::string colour = "auto";
  std::string eol = "lf";
  double timeout = 0.0;
  std::int64_t limit = -1;
  bool is_unattributed = false;
  bool has_no_header = false;
};

constexpr const char* kFilters = "Filters (all have to hold; * and ? are wildcards)";
constexpr const char* kOutput = "Output (with neither filter nor question: of all facts)";
constexpr const char* kRunning = "Running";

void add_filters(CLI::App& app, Arguments& arguments) {
  Filter& filter = arguments.options.filter;
  const auto patterns = [&](const char* names, std::vector<std::string>& to, const char* help) {
    app.add_option(names, to, help)->type_name("PATTERN")->group(kFilters)->expected(1)->take_all();
  };
  patterns("-s,--subject", filter.subject, "Words of the subject");
  patterns("-p,--predicate", filter.predicate, "Words of the predicate, or their lemma");
  patterns("-o,--object", filter.object, "Words of the object");
  patterns("-e,--entity", filter.entity, "Subject or object");
  patterns("-t,--text", filter.text,
           "Words of the sentence: \"a phrase\",\na AND b, a NOT b, pre*");
  app.add_option("--polarity", arguments.polarity, "positive or negative")
      ->type_name("WHICH")
      ->group(kFilters);
  app.add_option("--modality", arguments.modality, "certain or possible")
      ->type_name("WHICH")
      ->group(kFilters);
  patterns("--attributed-to", filter.attributed_to, "Who says so");
  app.add_flag("--unattributed", arguments.is_unattributed, "Only what the article itself says")
      ->group(kFilters);
  app.add_option("--derived", arguments.derived, "yes: only inferred facts; no: none")
      ->type_name("YES|NO")
      ->group(kFilters);
  app.add_option("--since", arguments.since, "Articles from this day, month or year on")
      ->type_name("DATE")
      ->group(kFilters);
  app.add_option("--until", arguments.until, "Articles up to it, inclusive")
      ->type_name("DATE")
      ->group(kFilters);
  patterns("--document", filter.document, "Name or title of the article");
  app.add_option("--min-confidence", filter.min_confidence, "At least this sure, 0 to 1")
      ->type_name("X")
      ->check(CLI::Range(0.0, 1.0))
      ->group(kFilters);
}

void add_output(CLI::App& app, Arguments& arguments) {
  QueryOptions& options = arguments.options;
  app.add_option("-f,--format", arguments.format,
                 "table, csv, tsv, json, jsonl, markdown,\nhtml, dot, graphml or ntriples")
      ->type_name("FORMAT")
      ->capture_default_str()
      ->group(kOutput);
  app.add_option("--columns", arguments.columns, "Columns to show, such as\nsubject,object,date")
      ->type_name("LIST")
      ->group(kOutput);
  app.add_option("--sort", options.filter.sort, "Column to sort by; -COLUMN: descending")
      ->type_name("KEY")
      ->group(kOutput);
  app.add_option("--limit", arguments.limit, "At most this many rows")
      ->type_name("N")
      ->check(CLI::NonNegativeNumber)
      ->group(kOutput);
  app.add_option("--offset", options.filter.offset, "Rows to pass over first")
      ->type_name("N")
      ->check(CLI::NonNegativeNumber)
      ->group(kOutput);
  app.add_flag("--distinct", options.filter.is_distinct, "Rows that look alike only once")
      ->group(kOutput);
  app.add_option("--group-by", options.filter.group_by,
                 "Count facts and documents by these\ncolumns, with first and last date")
      ->type_name("LIST")
      ->group(kOutput);
  app.add_flag("--count", options.only_count, "Only the number of rows")->group(kOutput);
  app.add_option("--output", options.output, "Write to a file, which appears when whole")
      ->type_name("FILE")
      ->group(kOutput);
  app.add_option("--nodes", options.render.nodes,
                 "dot: at most this many names, the\nmost connected; 0: all")
      ->type_name("N")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str()
      ->group(kOutput);
  app.add_flag("--no-header", arguments.has_no_header, "No line of column names")->group(kOutput);
  app.add_option("--eol", arguments.eol, "csv, tsv: lf or crlf")
      ->type_name("WHICH")
      ->group(kOutput);
  app.add_flag("--bom", options.render.has_bom, "csv, tsv: begin with a byte order mark")
      ->group(kOutput);
  app.add_flag("--safe-spreadsheet", options.render.is_spreadsheet_safe,
               "csv, tsv: a ' before cells that a\nspreadsheet would run")
      ->group(kOutput);
}

void add_running(CLI::App& app, Arguments& arguments) {
  app.add_option("--color", arguments.colour, "auto, always or never")
      ->type_name("WHEN")
      ->group(kRunning);
  app.add_option("--timeout", arguments.timeout, "Stop a query after this long")
      ->type_name("SECONDS")
      ->check(CLI::PositiveNumber)
      ->group(kRunning);
  app.add_flag("--fail-empty", arguments.options.fails_empty, "Exit with 3 if nothing matches")
      ->group(kRunning);
  app.add_flag("--mcp", arguments.options.serves_mcp,
               "Answer a language model that asks over\nthe Model Context Protocol")
      ->group(kRunning);
}

bool has_output_option(const CLI::App& app) {
  const auto given = app.get_options([](const CLI::Option* option) {
    return option->get_group() == kOutput && option->count() > 0;
  });
  return !given.empty();
}

std::string joined_words(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

// A term of the filter language that an option stands for; reports in the option's name.
Filter filter_of(const std::string& option, const std::string& term) {
  auto parsed = parse_filter(term);
  if (const auto* const wrong = std::get_if<NotAFilter>(&parsed)) {
    throw CLI::ValidationError(option, wrong->why);
  }
  return std::get<Filter>(std::move(parsed));
}

/// Whether it says which facts are meant, not only how their rows are shown.
bool has_conditions(Filter filter) {
  filter.limit.reset();
  filter.offset = 0;
  filter.sort.clear();
  filter.is_distinct = false;
  return filter != Filter{};
}

void read_filter(Arguments& arguments) {
  Filter& filter = arguments.options.filter;
  const std::pair<std::string_view, const std::string&> terms[] = {
      {"polarity", arguments.polarity}, {"modality", arguments.modality},
      {"derived", arguments.derived},   {"since", arguments.since},
      {"until", arguments.until},
  };
  for (const auto& [key, value] : terms) {
    if (value.empty()) continue;
    filter =
        combined(filter, filter_of(fmt::format("--{}", key), fmt::format("{}:\"{}\"", key, value)));
  }
  if (arguments.is_unattributed) filter.attributed = false;
  if (arguments.limit >= 0) filter.limit = arguments.limit;
  arguments.options.has_question =
      !arguments.words.empty() || has_conditions(filter) || arguments.options.only_count;
  if (!arguments.words.empty()) {
    const std::string line = joined_words(arguments.words);
    const auto parsed = parse_filter(line);
    const auto* const wrong = std::get_if<NotAFilter>(&parsed);
    if (wrong != nullptr && wrong->reads_as_question) {
      arguments.options.question = line;
    } else {
      filter = combined(filter, filter_of("QUESTION", line));
    }
  }
}

void read_rendering(Arguments& arguments) {
  RenderOptions& render = arguments.options.render;
  const auto format = format_named(arguments.format);
  if (!format) {
    throw CLI::ValidationError("--format", "choose from " + format_names());
  }
  render.format = *format;
  render.columns = columns_named(arguments.columns);
  render.has_header = !arguments.has_no_header;
  if (arguments.eol != "lf" && arguments.eol != "crlf") {
    throw CLI::ValidationError("--eol", "choose lf or crlf");
  }
  render.is_crlf = arguments.eol == "crlf";
  if (arguments.colour != "auto" && arguments.colour != "always" && arguments.colour != "never") {
    throw CLI::ValidationError("--color", "choose auto, always or never");
  }
  arguments.options.wants_colour_always = arguments.colour == "always";
  arguments.options.wants_colour_where_terminal = arguments.colour == "auto";
  if (arguments.timeout > 0.0) arguments.options.timeout_seconds = arguments.timeout;
}

void require_served_alone(const QueryOptions& options) {
  const bool says_more = options.has_question || options.has_output_option || !options.init.empty();
  if (options.serves_mcp && says_more) {
    throw CLI::ValidationError("--mcp", "the client asks; give only --db and --timeout with it");
  }
}

CompletionHints completion_hints() {
  CompletionHints hints;
  hints.choices = {
      {"--polarity", {"positive", "negative"}},
      {"--modality", {"certain", "possible"}},
      {"--derived", {"yes", "no"}},
      {"--eol", {"lf", "crlf"}},
      {"--color", {"auto", "always", "never"}},
  };
  hints.choices["--format"] = format_list();
  for (const Column& column : all_columns())
    hints.choices["--sort"].emplace_back(column.name);
  hints.choices["--columns"] = hints.choices["--sort"];
  hints.choices["--group-by"] = hints.choices["--sort"];
  hints.lists = {"--columns", "--group-by"};
  for (const char* const key : {"subject", "predicate", "object", "entity", "attributed-to"})
    hints.asked[fmt::format("--{}", key)] = key;
  return hints;
}

/// What the scripts of completions ask, and the build for man pages.
void add_hidden(CLI::App& app, QueryOptions& options) {
  app.add_option("--complete", options.completed, "A key of the filter language and a word")
      ->group("");
  const auto write = [](std::int64_t /*times*/) {
    fmt::print("{}", manual_sections());
    throw CLI::Success();
  };
  app.add_flag_function("--manual", write)->group("");
}

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace

std::variant<QueryOptions, QueryStatus> read_query_command_line(int argc, const char* const* argv) {
  Arguments arguments;
  arguments.options.database = "facts.db";
  CLI::App app{std::string(kDescription), "quern-query"};
  app.footer(std::string(kFooter));
  app.get_formatter()->column_width(30);
  app.set_help_flag("-h,--help", "This help");
  app.set_version_flag("--version", "quern-query " QUERN_VERSION, "The program's version");
  app.add_option(
         "QUESTION", arguments.words,
         "A question in English, a filter such as\nsubject:China, or a pattern\nsubject | predicate | object")
      ->type_name("");
  app.add_option("--db", arguments.options.database,
                 "The database: a file, or\npostgresql://user@host/name")
      ->envname("QUERN_DB")
      ->type_name("FILE")
      ->capture_default_str();
  app.add_option("--init", arguments.options.init,
                 "Lines to run first; without it the prompt\nruns ~/.config/quern/init")
      ->type_name("FILE");
  add_filters(app, arguments);
  add_output(app, arguments);
  add_running(app, arguments);
  add_completion(app, completion_hints());
  add_hidden(app, arguments.options);
  try {
    app.parse(argc, argv);
    read_filter(arguments);
    read_rendering(arguments);
    arguments.options.has_output_option = has_output_option(app);
    require_served_alone(arguments.options);
    return std::move(arguments.options);
  } catch (const CLI::Success& request) {
    app.exit(request);  // Writes help or version.
    return QueryStatus::done;
  } catch (const CLI::ParseError& error) {
    fmt::print(stderr, "quern-query: {}; see quern-query --help\n", one_line(error.what()));
  } catch (const QueryError& error) {
    fmt::print(stderr, "quern-query: {}\n", error.what());
  }
  return QueryStatus::wrong_command_line;
}

}  // namespace quern
