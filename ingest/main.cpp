// quern-ingest: news articles in, facts out. Articles are read one at a time, ground into facts by
// worker threads, and handed to the database (or to standard output) in the order they were read.

#include <csignal>
#include <exception>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "ingest/article/article_source.h"
#include "ingest/article/file_list.h"
#include "ingest/language/analyze/find_data.h"
#include "ingest/language/analyze/models.h"
#include "ingest/pipeline/collection.h"
#include "ingest/pipeline/command_line.h"
#include "ingest/pipeline/console.h"
#include "ingest/pipeline/folder_watch.h"
#include "ingest/pipeline/grinder.h"
#include "ingest/pipeline/interrupt.h"
#include "ingest/pipeline/run.h"
#include "schema/fact_store.h"
#include "schema/postgres/connection.h"

namespace quern {
namespace {

bool is_interrupted() {
  return Interrupt::signal() != 0;
}

std::optional<LanguageModels> models_for(const Options& options) {
  if (options.from == InputFormat::facts) return std::nullopt;
  return load_models(options.model.empty() ? find_data("model") : options.model);
}

AliasRules aliases_for(const Options& options) {
  return options.aliases.empty() ? AliasRules() : AliasRules(options.aliases);
}

/// Grinds lists of files, one after the other, as the command line says.
class FileGrinder {
 public:
  FileGrinder(const Options& options, Sink& sink, Console& console)
      : options_(options),
        sink_(sink),
        console_(console),
        models_(models_for(options)),
        // Benchmarks judge the words of a row, which has no column for polarity.
        grinder_(std::make_unique<Grinder>(
            models_ ? &*models_ : nullptr,
            options.to,
            ExtractOptions{options.detail, options.to == OutputFormat::tsv},
            aliases_for(options))) {}

  [[nodiscard]] Totals grind(const FileList& list) const {
    const Mill mill{
        [this](const Article& article) { return grinder_->extractor_of(article); },
        [this](Article article) { return grinder_->grind(std::move(article)); },
        options_.jobs,
    };
    for (const Skipped& skipped : list.skipped)
      console_.report(skipped);
    ArticleSource source(list.files, options_.from, options_.known, is_interrupted, options_.read);
    Totals totals = run_mill(source, mill, sink_, console_);
    totals.skipped += list.skipped.size();
    return totals;
  }

 private:
  const Options& options_;
  Sink& sink_;
  Console& console_;
  std::optional<LanguageModels> models_;
  std::unique_ptr<const Grinder> grinder_;
};

/// Stores what comes into the folders until a signal, and says what came of it each time. Gives how
/// many inputs were passed over.
std::size_t store_what_comes(FolderWatch& watch,
                             FileGrinder& files,
                             FactStore& store,
                             Console& console) {
  std::size_t skipped = 0;
  console.note("waiting for files; Ctrl-C ends it");
  while (!is_interrupted()) {
    const FileList list = watch.wait(is_interrupted);
    if (list.files.empty() && list.skipped.empty()) continue;
    const Totals totals = files.grind(list);
    store.finish();
    skipped += totals.skipped;
    console.note(summary_of(totals, true));
  }
  return skipped;
}

void prune(FactStore& store, const Options& options, const FileList& list, Console& console) {
  if (list.skipped.empty()) {
    prune_articles(store, options.inputs, console);
  } else {
    console.note("nothing was taken out, for not all of the folders could be searched");
  }
}

/// Reads the inputs, and says what came of them.
Totals run(const Options& options, Console& console) {
  // Watched before it is listed, so that nothing falls between.
  std::optional<FolderWatch> watch;
  if (options.watches) watch.emplace(options.inputs, options.from);
  const FileList list = list_files(options.inputs, options.from);
  const auto say = [&](const Totals& totals) {
    console.note(summary_of(totals, options.to == OutputFormat::database));
    if (list.passed_over > 0) {
      console.detail(fmt::format(
          "{} files of other kinds were passed over; name one to have it read", list.passed_over));
    }
  };
  if (options.to == OutputFormat::database) {
    // Facts come faster than articles can be read.
    const bool is_bulk = options.from == InputFormat::facts;
    FactStore store(options.database, is_bulk ? Commit::bulk : Commit::each, options.durability);
    if (options.prunes) prune(store, options, list, console);
    StoreSink sink(store);
    FileGrinder files(options, sink, console);
    Totals totals = files.grind(list);
    store.finish();
    say(totals);
    if (watch) totals.skipped += store_what_comes(*watch, files, store, console);
    return totals;
  }
  OutputSink sink;
  Totals totals = FileGrinder(options, sink, console).grind(list);
  if (!OutputSink::finish()) totals.is_cut_short = true;
  say(totals);
  return totals;
}

/// How a run ended, where no exception ended it.
struct Ending {
  ExitStatus status = ExitStatus::done;
  int signal = 0;  ///< That ended it early, or 0.
};

void check_is_there(const std::string& database) {
  if (!is_server_address(database) && !std::filesystem::exists(database))
    throw StoreError(database + ": no such file; name the database with --db");
}

ExitStatus remove(const Options& options) {
  check_is_there(options.database);
  Console console(options.verbosity);
  FactStore store(options.database, Commit::each, options.durability);
  return remove_articles(store, options.removals, console) ? ExitStatus::done
                                                           : ExitStatus::not_done;
}

/// Applies the rules to the articles that are in.
ExitStatus set_aliases(const Options& options) {
  check_is_there(options.database);
  const std::vector<AliasRule> rules = AliasRules(options.aliases).all();
  Console console(options.verbosity);
  FactStore store(options.database, Commit::each, options.durability);
  store.set_alias_rules(rules);
  store.finish();
  console.note(fmt::format("{} {} for all articles", with_commas(rules.size()),
                           rules.size() == 1 ? "rule" : "rules"));
  return ExitStatus::done;
}

/// Reads the inputs, and says how the run ended.
Ending ingest(const Options& options) {
  Console console(options.verbosity);
  Totals totals;
  try {
    totals = run(options, console);
  } catch (const std::exception&) {
    console.clear_progress();
    throw;
  }
  const ExitStatus status = totals.skipped == 0 ? ExitStatus::done : ExitStatus::not_done;
  if (options.watches) return {status, 0};  // The signal is how it ends.
  return {status, totals.is_cut_short ? SIGPIPE : Interrupt::signal()};
}

Ending do_task(const Options& options) {
  if (options.lists) {
    return {ExitStatus::done, list_articles(options.database) ? 0 : SIGPIPE};
  }
  if (!options.removals.empty()) {
    const ExitStatus status = remove(options);
    return {status, Interrupt::signal()};
  }
  if (options.inputs.empty()) return {set_aliases(options), Interrupt::signal()};
  return ingest(options);
}

}  // namespace
}  // namespace quern

int main(int argc, char** argv) {
  using quern::ExitStatus;
  // A reader of our output that has seen enough is no reason to die in the middle of a document.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    const auto request = quern::read_command_line(argc, argv);
    if (const auto* status = std::get_if<ExitStatus>(&request)) return static_cast<int>(*status);
    quern::Ending ending;
    {
      const quern::Interrupt interrupt;
      ending = quern::do_task(std::get<quern::Options>(request));
    }
    if (ending.signal == SIGPIPE) {
      std::signal(SIGPIPE, SIG_DFL);
    } else if (ending.signal != 0) {
      fmt::print(stderr,
                 "quern-ingest: interrupted; the same command goes on where this one stopped\n");
    }
    if (ending.signal != 0) std::raise(ending.signal);  // So that a shell around us knows.
    return static_cast<int>(ending.status);
  } catch (const std::exception& error) {
    fmt::print(stderr, "quern-ingest: {}\n", error.what());
    return static_cast<int>(ExitStatus::not_done);
  }
}
