#include "ingest/pipeline/command_line.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <string_view>
#include <thread>

#include <CLI/CLI.hpp>

#include "cli/completion.h"
#include "ingest/article/text_reader.h"

namespace quern {
namespace {

constexpr std::string_view kDescription =
    "Grinds news articles into facts and keeps them in one database, which\n"
    "quern-query reads.";

constexpr std::string_view kFooter = R"(
Examples:
  quern-ingest news/
      the articles of a folder into facts.db
  quern-ingest --db asia.db a.txt b.html.gz
      two files into a database of that name
  zcat dump.jsonl.gz | quern-ingest --from jsonl -
      articles from another program
  quern-ingest --to jsonl news/ > facts.jsonl
      facts as JSON lines; no database is opened
  quern-ingest --from facts facts.jsonl
      and into the database later, or elsewhere
  quern-ingest --watch inbox/
      and what comes into a folder, as soon as it is there
  quern-ingest --remove 'news/2019-*'
      what came of these files out of the database again

Environment:
  QUERN_DB
      the database, where --db is not given
  QUERN_DATA
      the folder with Quern's data, where it is not found by itself

Exit status:
  0
      done
  1
      something could not be read or stored; standard error says what
  2
      the command line is wrong)";

/// More threads than this only wait for each other.
constexpr std::size_t kMaxJobs = 256;

/// Names as --from takes them.
const std::map<std::string, InputFormat>& input_formats() {
  static const std::map<std::string, InputFormat> kFormats = {
      {"auto", InputFormat::automatic},      {"text", InputFormat::text},
      {"html", InputFormat::html},           {"markdown", InputFormat::markdown},
      {"feed", InputFormat::feed},           {"mail", InputFormat::mail},
      {"mbox", InputFormat::mbox},           {"pdf", InputFormat::pdf},
      {"office", InputFormat::office},       {"zip", InputFormat::zip},
      {"warc", InputFormat::warc},           {"json", InputFormat::json},
      {"jsonl", InputFormat::jsonl},         {"csv", InputFormat::csv},
      {"sentences", InputFormat::sentences}, {"conllu", InputFormat::conllu},
      {"facts", InputFormat::facts},
  };
  return kFormats;
}

/// Names as --to takes them.
const std::map<std::string, OutputFormat>& output_formats() {
  static const std::map<std::string, OutputFormat> kFormats = {
      {"db", OutputFormat::database},
      {"jsonl", OutputFormat::jsonl},
      {"tsv", OutputFormat::tsv},
      {"conllu", OutputFormat::conllu},
  };
  return kFormats;
}

/// What CLI11 fills in, before it is judged as a whole.
struct Arguments {
  Options options;
  std::string from = "auto";
  std::string to = "db";
  std::string detail = "clause";
  std::string language = "en";
  std::vector<std::string> map;
  bool is_day_first = false;
  bool is_month_first = false;
  bool is_durable = false;
  bool is_quiet = false;
  bool is_verbose = false;
};

void add_options(CLI::App& app, Arguments& arguments) {
  Options& options = arguments.options;
  app.add_option("INPUT", options.inputs,
                 "Files, folders (searched at any depth), or - for\n"
                 "standard input; .gz is unpacked")
      ->type_name("");
  app.add_option(
         "--db", options.database,
         "The database to fill, made if it is not there: a\nfile, or postgresql://user@host/name")
      ->envname("QUERN_DB")
      ->type_name("FILE")
      ->capture_default_str();
  app.add_flag("--durable", arguments.is_durable,
               "Wait after each document until the disk has it, for\n"
               "fear of a power cut");
  app.add_option("--from", arguments.from,
                 "What the inputs hold: auto (by name and content),\n"
                 "text, html, markdown, feed, mail, mbox, pdf, office,\n"
                 "zip, warc, json, jsonl (an object a line), csv,\n"
                 "sentences (one a line), conllu, or facts (from --to\n"
                 "jsonl)")
      ->type_name("FORMAT")
      ->capture_default_str();
  app.add_option("--to", arguments.to,
                 "What comes out: db, or on standard output jsonl,\n"
                 "tsv or conllu, with no database opened")
      ->type_name("FORMAT")
      ->capture_default_str();
  app.add_option("--detail", arguments.detail,
                 "For --to tsv: clause (a row a clause, with all its\n"
                 "arguments) or minimal (short rows, nothing but\n"
                 "words of the sentence)")
      ->type_name("LEVEL")
      ->capture_default_str();
  app.add_option("--jobs", options.jobs, "Worker threads (default: one for each core)")
      ->type_name("N");
  app.add_option("--title", options.known.title, "Title of the article (one input only)")
      ->type_name("TEXT");
  app.add_option("--date", options.known.date, "Day of publication, as 2024-06-20")
      ->type_name("DATE");
  app.add_option("--source", options.known.source, "Who published it")->type_name("TEXT");
  app.add_option("--map", arguments.map,
                 "What keys or columns hold, where their names are\nunusual: text=corpus,date=when")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("FIELD=NAME,...");
  app.add_flag("--day-first", arguments.is_day_first, "05/06/2024 is the fifth of June");
  app.add_flag("--month-first", arguments.is_month_first, "05/06/2024 is the sixth of May");
  app.add_option(
         "--language", arguments.language,
         "en: pass over articles in other languages; any: read\nthem as if they were English")
      ->type_name("LANGUAGE")
      ->capture_default_str();
  app.add_option(
         "--aliases", options.aliases,
         "Which names mean one thing and which do not: a file\nof lines such as Burma = Myanmar; without INPUT, for\nthe articles that are in the database")
      ->type_name("FILE");
  app.add_option("--model", options.model,
                 "Folder of trained models, in place of the one that\ncomes along")
      ->type_name("FOLDER");
  app.add_option(
         "--remove", options.removals,
         "Take articles out of the database: a name as --list\nhas it, * and ? stand for others")
      ->type_name("PATTERN")
      ->allow_extra_args(false);
  app.add_flag(
      "--prune", options.prunes,
      "Take out the articles whose files the folders have\nno more, then read the folders");
  app.add_flag("--watch", options.watches,
               "Read the folders, then each file that comes into\nthem or changes; Ctrl-C ends it");
  app.add_flag("--list", options.lists,
               "Say what is in: name, title, date, number of facts,\nand when it was read");
  app.add_flag("--quiet", arguments.is_quiet, "Say nothing but what went wrong");
  app.add_flag("--verbose", arguments.is_verbose, "Say what becomes of each document");
}

/// The value of that name. Throws CLI::ValidationError, naming the choices, if there is none.
template <typename Value>
Value choice(const std::string& option,
             const std::string& name,
             const std::map<std::string, Value>& choices) {
  const auto found = choices.find(name);
  if (found != choices.end()) return found->second;
  std::string names;
  for (const auto& [known, value] : choices)
    names += (names.empty() ? "" : ", ") + known;
  throw CLI::ValidationError(option, fmt::format("no \"{}\" there; choose from {}", name, names));
}

template <typename Value>
std::vector<std::string> names_of(const std::map<std::string, Value>& choices) {
  std::vector<std::string> names;
  names.reserve(choices.size());
  for (const auto& [name, value] : choices)
    names.push_back(name);
  return names;
}

CompletionHints completion_hints() {
  CompletionHints hints;
  hints.choices = {{"--from", names_of(input_formats())},
                   {"--to", names_of(output_formats())},
                   {"--detail", {"clause", "minimal"}},
                   {"--language", {"any", "en"}}};
  hints.takes_files = true;
  return hints;
}

/// "text=corpus" by field. Throws CLI::ValidationError.
std::map<Field, std::string> names_of_fields(const std::vector<std::string>& pairs) {
  std::map<Field, std::string> names;
  for (const std::string& pair : pairs) {
    const std::size_t sign = pair.find('=');
    const std::optional<Field> field = field_called(pair.substr(0, sign));
    if (sign == std::string::npos || sign + 1 == pair.size() || !field) {
      throw CLI::ValidationError(
          "--map", "write text=NAME, and title, date, source, url and id so, with commas between");
    }
    names[*field] = pair.substr(sign + 1);
  }
  return names;
}

/// How the inputs are to be read. Throws CLI::ValidationError.
ReadOptions read_options_of(const Arguments& arguments) {
  ReadOptions options;
  options.names = names_of_fields(arguments.map);
  if (arguments.is_day_first && arguments.is_month_first) {
    throw CLI::ValidationError("--day-first", "does not go with --month-first");
  }
  if (arguments.is_day_first) options.day_order = DayOrder::day_first;
  if (arguments.is_month_first) options.day_order = DayOrder::month_first;
  options.reads_all_languages = choice("--language", arguments.language,
                                       std::map<std::string, bool>{{"en", false}, {"any", true}});
  return options;
}

bool is_folder(const std::string& input) {
  std::error_code ignored;
  return std::filesystem::is_directory(input, ignored);
}

/// Judges what is to become of the database. Throws CLI::ParseError.
void check_task(const Options& options) {
  const bool sets_aliases = !options.aliases.empty() && options.inputs.empty();
  const bool reads = !options.lists && options.removals.empty();
  if (sets_aliases && (!reads || options.prunes || options.to != OutputFormat::database)) {
    throw CLI::ValidationError("--aliases", "alone is for the database; give it articles to read");
  }
  if (reads && options.inputs.empty() && !sets_aliases) {
    throw CLI::ValidationError("INPUT",
                               "nothing to read; give files, folders, or - for standard input");
  }
  if (options.lists && !options.removals.empty()) {
    throw CLI::ValidationError("--list", "does not go with --remove");
  }
  const std::string task = options.lists    ? "--list"
                           : !reads         ? "--remove"
                           : options.prunes ? "--prune"
                                            : "--watch";
  const bool needs_folders = options.prunes || options.watches;
  if (!reads && !options.inputs.empty()) {
    throw CLI::ValidationError(task, "reads nothing; leave the inputs out");
  }
  if ((!reads || needs_folders) && options.to != OutputFormat::database) {
    throw CLI::ValidationError(task, "is for the database; leave --to out");
  }
  if (needs_folders &&
      (!reads || !std::all_of(options.inputs.begin(), options.inputs.end(), is_folder))) {
    throw CLI::ValidationError(options.prunes ? "--prune" : "--watch",
                               "is for folders; give nothing else");
  }
}

/// Judges the arguments as a whole. Throws CLI::ParseError.
Options options_of(Arguments arguments) {
  Options& options = arguments.options;
  options.from = choice("--from", arguments.from, input_formats());
  options.to = choice("--to", arguments.to, output_formats());
  options.detail = choice(
      "--detail", arguments.detail,
      std::map<std::string, Detail>{{"clause", Detail::clause}, {"minimal", Detail::minimal}});
  if (options.detail != Detail::clause && options.to != OutputFormat::tsv) {
    throw CLI::ValidationError("--detail", "is for --to tsv");
  }
  if (options.from == InputFormat::facts && options.to == OutputFormat::conllu) {
    throw CLI::ValidationError("--to conllu", "facts have no trees; give the articles");
  }
  if (options.jobs < 1 || options.jobs > kMaxJobs) {
    throw CLI::ValidationError("--jobs", fmt::format("give a number from 1 to {}", kMaxJobs));
  }
  if (!options.known.date.empty() && !is_iso_date(options.known.date)) {
    throw CLI::ValidationError(
        "--date", "'" + options.known.date + "' is no day of the calendar; write 2024-06-20");
  }
  if (arguments.is_durable && (options.to != OutputFormat::database || options.lists)) {
    throw CLI::ValidationError("--durable", "is for what is stored in the database");
  }
  if (arguments.is_durable) options.durability = Durability::power_cut;
  check_task(options);
  options.read = read_options_of(arguments);
  const bool is_single = options.inputs.size() == 1 && !is_folder(options.inputs.front());
  if (!options.known.title.empty() && !is_single) {
    throw CLI::ValidationError("--title", "belongs to one article; give one file");
  }
  if (arguments.is_quiet && arguments.is_verbose) {
    throw CLI::ValidationError("--quiet", "does not go with --verbose");
  }
  if (arguments.is_quiet) options.verbosity = Verbosity::quiet;
  if (arguments.is_verbose) options.verbosity = Verbosity::verbose;
  return std::move(options);
}

/// CLI11's messages can have several lines.
std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace

std::variant<Options, ExitStatus> read_command_line(int argc, const char* const* argv) {
  Arguments arguments;
  arguments.options.database = "facts.db";
  arguments.options.jobs =
      std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kMaxJobs);
  CLI::App app{std::string(kDescription), "quern-ingest"};
  app.footer(std::string(kFooter));
  app.get_formatter()->column_width(26);
  app.set_help_flag("-h,--help", "This help");
  app.set_version_flag("--version", "quern-ingest " QUERN_VERSION, "The program's version");
  add_options(app, arguments);
  add_completion(app, completion_hints());
  try {
    app.parse(argc, argv);
    return options_of(std::move(arguments));
  } catch (const CLI::Success& request) {
    app.exit(request);  // Writes help or version.
    return ExitStatus::done;
  } catch (const CLI::ParseError& error) {
    fmt::print(stderr, "quern-ingest: {}; see quern-ingest --help\n", one_line(error.what()));
    return ExitStatus::wrong_command_line;
  }
}

}  // namespace quern
