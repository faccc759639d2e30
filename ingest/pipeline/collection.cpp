#include "ingest/pipeline/collection.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <string_view>
#include <system_error>
#include <vector>

#include "ingest/article/file_name.h"
#include "ingest/article/format.h"
#include "ingest/pipeline/interrupt.h"
#include "ingest/pipeline/sink.h"
#include "schema/article_list.h"
#include "schema/fact_reader.h"

namespace quern {
namespace {

namespace fs = std::filesystem;

/// Takes them out until a signal comes; how many.
std::size_t remove_named(FactStore& store, std::span<const std::string> names, Console& console) {
  std::size_t count = 0;
  for (const std::string& name : names) {
    if (Interrupt::signal() != 0) break;
    if (!store.remove_document(name)) continue;
    console.detail(name + ": removed");
    ++count;
  }
  return count;
}

/// Whether a folder, searched anew, could have given this name.
bool is_below(const std::string& name, const std::string& folder) {
  if (!folder.empty()) return name.starts_with(folder);
  return !name.starts_with('/') && !name.starts_with("../") && !name.starts_with("stdin:") &&
         name.find("://") == std::string::npos;
}

/// Whether it came from a file that is gone.
bool has_lost_its_file(const std::string& name) {
  bool is_named_after_file = false;
  for (const fs::path& file : files_of_document(name)) {
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (fs::is_regular_file(status)) return false;
    // A folder that may not be entered is no proof.
    if (error && error != std::errc::no_such_file_or_directory &&
        error != std::errc::not_a_directory) {
      return false;
    }
    is_named_after_file |= format_of_name(file) != InputFormat::automatic;
  }
  return is_named_after_file;
}

/// As the names of a folder's articles begin.
std::string prefix_of(const std::string& folder) {
  const std::string prefix = document_name(fs::path(folder) / "");
  return prefix == "./" ? "" : prefix;
}

std::string counted(std::size_t count) {
  return with_commas(count) + (count == 1 ? " article" : " articles");
}

}  // namespace

bool list_articles(const fs::path& database) {
  FactReader reader(database);
  bool is_wanted = OutputSink::write("name\ttitle\tdate\tfacts\tread at\n");
  for_each_article(reader, [&](const ArticleEntry& article) {
    is_wanted = is_wanted && OutputSink::write(fmt::format(
                                 "{}\t{}\t{}\t{}\t{}\n", without_controls(article.name),
                                 without_controls(article.title), without_controls(article.date),
                                 article.fact_count, without_controls(article.read_at)));
    return is_wanted;
  });
  return OutputSink::finish() && is_wanted;
}

bool remove_articles(FactStore& store, std::span<const std::string> patterns, Console& console) {
  bool all_found = true;
  std::size_t count = 0;
  for (const std::string& pattern : patterns) {
    const std::vector<std::string> names = store.names_like(pattern);
    if (names.empty()) {
      console.report({pattern, "no article has that name; quern-ingest --list shows them all"});
      all_found = false;
    }
    count += remove_named(store, names, console);
  }
  store.finish();
  console.note(counted(count) + " removed");
  return all_found;
}

void prune_articles(FactStore& store, std::span<const std::string> folders, Console& console) {
  std::vector<std::string> names = store.names_like("*");
  std::erase_if(names, [&](const std::string& name) {
    const bool is_among = std::any_of(folders.begin(), folders.end(), [&](const auto& folder) {
      return is_below(name, prefix_of(folder));
    });
    return !is_among || !has_lost_its_file(name);
  });
  const std::size_t count = remove_named(store, names, console);
  console.note(counted(count) + " removed, whose files are gone");
}

}  // namespace quern
