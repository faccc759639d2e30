#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "ingest/article/article_source.h"
#include "ingest/article/format.h"
#include "ingest/meaning/fact/extractor.h"
#include "ingest/pipeline/console.h"
#include "ingest/pipeline/grinder.h"
#include "schema/durability.h"

namespace quern {

/// What the program's exit status says.
enum class ExitStatus : std::uint8_t { done = 0, not_done = 1, wrong_command_line = 2 };

/// What the command line asks for.
struct Options {
  std::vector<std::string> inputs;    ///< Files, folders, "-"; none where the next two say more.
  std::vector<std::string> removals;  ///< Names or patterns of articles to take out.
  bool lists = false;                 ///< All that is asked for is what the database holds.
  bool prunes = false;   ///< Articles whose files the inputs, folders, have no more go.
  bool watches = false;  ///< What comes into the inputs, folders, is read until a signal.
  std::string database;
  Durability durability = Durability::kill;
  std::filesystem::path model;    ///< Folder; empty: the one that comes with the program.
  std::filesystem::path aliases;  ///< File of rules (see AliasRules); empty: none.
  InputFormat from = InputFormat::automatic;
  OutputFormat to = OutputFormat::database;
  Detail detail = Detail::clause;
  std::size_t jobs = 1;
  KnownMetadata known;
  ReadOptions read;
  Verbosity verbosity = Verbosity::normal;
};

/// Reads the command line. Where there is nothing left to do, it has written help or version to
/// standard output, or one line on what is wrong to standard error, and gives the exit status.
[[nodiscard]] std::variant<Options, ExitStatus> read_command_line(int argc,
                                                                  const char* const* argv);

}  // namespace quern
