// quern-ingest: news articles in, facts out. Articles are read one at a time, ground into facts by
// worker threads, and handed to the database (or to standard output) in the order they were read.

#include <csignal>
#include <exception>
#include <filesystem>
#include <fmt/format.h>
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
#include "ingest/pipeline/grinder.h"
#include "ingest/pipeline/interrupt.h"
#include "ingest/pipeline/run.h"
#include "schema/fact_store.h"

namespace quern {
namespace {

/// Grinds the articles into the sink.
Totals grind_into(Sink& sink, const Options& options, const FileList& list, Console& console) {
  std::optional<LanguageModels> models;
  if (options.from != InputFormat::facts) {
    models = load_models(options.model.empty() ? find_data("model") : options.model);
  }
  // Benchmarks judge the words of a row, which has no column for polarity.
  const ExtractOptions extract{options.detail, options.to == OutputFormat::tsv};
  AliasRules aliases = options.aliases.empty() ? AliasRules() : AliasRules(options.aliases);
  const Grinder grinder(models ? &*models : nullptr, options.to, extract, std::move(aliases));
  const Mill mill{
      [&grinder](const Article& article) { return grinder.extractor_of(article); },
      [&grinder](Article article) { return grinder.grind(std::move(article)); },
      options.jobs,
  };
  ArticleSource source(
      list.files, options.from, options.known, [] { return Interrupt::signal() != 0; },
      options.read);
  return run_mill(source, mill, sink, console);
}

void prune(FactStore& store, const Options& options, const FileList& list, Console& console) {
  if (list.skipped.empty()) {
    prune_articles(store, options.inputs, console);
  } else {
    console.note("nothing was taken out, for not all of the folders could be searched");
  }
}

Totals run(const Options& options, const FileList& list, Console& console) {
  if (options.to == OutputFormat::database) {
    // Facts come faster than articles can be read.
    const bool is_bulk = options.from == InputFormat::facts;
    FactStore store(options.database, is_bulk ? Commit::bulk : Commit::each, options.durability);
    if (options.prunes) prune(store, options, list, console);
    StoreSink sink(store);
    const Totals totals = grind_into(sink, options, list, console);
    store.finish();
    return totals;
  }
  OutputSink sink;
  Totals totals = grind_into(sink, options, list, console);
  if (!OutputSink::finish()) totals.is_cut_short = true;
  return totals;
}

/// How a run ended, where no exception ended it.
struct Ending {
  ExitStatus status = ExitStatus::done;
  int signal = 0;  ///< That ended it early, or 0.
};

void check_is_there(const std::string& database) {
  if (!std::filesystem::exists(database))
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

/// Reads the inputs, and says what came of it.
Ending ingest(const Options& options) {
  Console console(options.verbosity);
  const FileList list = list_files(options.inputs, options.from);
  for (const Skipped& skipped : list.skipped)
    console.report(skipped);
  Totals totals;
  try {
    totals = run(options, list, console);
  } catch (const std::exception&) {
    console.clear_progress();
    throw;
  }
  totals.skipped += list.skipped.size();
  console.note(summary_of(totals, options.to == OutputFormat::database));
  if (list.passed_over > 0) {
    console.detail(fmt::format("{} files of other kinds were passed over; name one to have it read",
                               list.passed_over));
  }
  return {totals.skipped == 0 ? ExitStatus::done : ExitStatus::not_done,
          totals.is_cut_short ? SIGPIPE : Interrupt::signal()};
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
