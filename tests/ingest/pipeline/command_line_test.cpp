#include "ingest/pipeline/command_line.h"

#include <string>
#include <variant>
#include <vector>

#include <catch2/catch.hpp>

namespace quern {
namespace {

std::variant<Options, ExitStatus> read(std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), "quern-ingest");
  return read_command_line(static_cast<int>(arguments.size()), arguments.data());
}

TEST_CASE("the command line says what to read and where it goes", "[pipeline]") {
  const auto read_options =
      read({"--db", "x.db", "--from", "jsonl", "--to", "tsv", "--detail", "minimal", "--jobs", "3",
            "--title", "T", "--date", "2024-06-20", "--source", "S", "--quiet", "a.jsonl"});
  REQUIRE(std::holds_alternative<Options>(read_options));
  const auto& options = std::get<Options>(read_options);
  CHECK(options.inputs == std::vector<std::string>{"a.jsonl"});
  CHECK(options.database == "x.db");
  CHECK(options.from == InputFormat::jsonl);
  CHECK(options.to == OutputFormat::tsv);
  CHECK(options.detail == Detail::minimal);
  CHECK(options.jobs == 3);
  CHECK(options.known.title == "T");
  CHECK(options.known.date == "2024-06-20");
  CHECK(options.known.source == "S");
  CHECK(options.verbosity == Verbosity::quiet);
}

TEST_CASE("without options, articles go into the database", "[pipeline]") {
  const auto read_options = read({"a.txt", "b.txt"});
  REQUIRE(std::holds_alternative<Options>(read_options));
  const auto& options = std::get<Options>(read_options);
  CHECK(options.inputs == std::vector<std::string>{"a.txt", "b.txt"});
  CHECK(options.from == InputFormat::automatic);
  CHECK(options.to == OutputFormat::database);
  CHECK(options.detail == Detail::clause);
  CHECK(options.jobs >= 1);
  CHECK(options.verbosity == Verbosity::normal);
  CHECK(options.durability == Durability::kill);
}

TEST_CASE("a wrong command line is refused", "[pipeline]") {
  const auto arguments = GENERATE(values<std::vector<const char*>>({
      {},
      {"--from", "mp3", "a"},
      {"--to", "xml", "a"},
      {"--detail", "minimal", "a"},
      {"--from", "facts", "--to", "conllu", "a"},
      {"--jobs", "0", "a"},
      {"--jobs", "257", "a"},
      {"--date", "June", "a"},
      {"--title", "T", "a", "b"},
      {"--quiet", "--verbose", "a"},
      {"--map", "colour=b", "a"},
      {"--day-first", "--month-first", "a"},
      {"--language", "de", "a"},
      {"--list", "a"},
      {"--list", "--remove", "a"},
      {"--list", "--durable"},
      {"--durable", "--to", "jsonl", "a"},
      {"--remove", "a", "--to", "tsv"},
      {"--aliases", "a", "--to", "tsv"},
      {"--aliases", "a", "--list"},
      {"--prune", "a"},
      {"--watch", "a"},
      {"--watch", "--to", "tsv", "."},
      {"--watch", "--list"},
      {"--unheard-of", "a"},
  }));
  const auto status = read(arguments);
  REQUIRE(std::holds_alternative<ExitStatus>(status));
  CHECK(std::get<ExitStatus>(status) == ExitStatus::wrong_command_line);
}

}  // namespace
}  // namespace quern
