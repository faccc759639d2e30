#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "ingest/pipeline/console.h"
#include "schema/fact_store.h"

namespace quern {

/// Writes name, title, date, number of facts and time of reading of every article to standard
/// output, parted by tabs, under a line that says so. False if nobody reads on (a closed pipe).
/// Throws StoreError, and std::runtime_error if the output cannot be written.
[[nodiscard]] bool list_articles(const std::filesystem::path& database);

/// Takes out the articles that the patterns name (FactStore::names_like). A pattern that names none
/// is said; false then.
[[nodiscard]] bool remove_articles(FactStore& store,
                                   std::span<const std::string> patterns,
                                   Console& console);

/// Takes out the articles that came from files of these folders which are there no more. An article
/// that goes by an id of its own is none of them.
void prune_articles(FactStore& store, std::span<const std::string> folders, Console& console);

}  // namespace quern
