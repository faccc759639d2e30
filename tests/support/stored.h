#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "schema/document.h"
#include "schema/fact.h"
#include "schema/fact_store.h"
#include "schema/filter.h"

namespace quern {

/// A document with its sentences and facts, as ingest hands them to the store.
struct Reading {
  Document document;
  std::vector<SentenceRecord> sentences;
  std::vector<Fact> facts;
  std::vector<Entity> entities = {};
};

/// One sentence a line, one line a fact: "subject | predicate | object", then, each if need be,
/// "lemma=…", "not", "possible", "by=speaker", "said=verb", "of=resolved subject",
/// "to=resolved object", "rule=…",
/// "time=2024-06", "sure=0.5", "in=place", "do=what to do"; "who=Acme" and
/// "whom=Acme" make subject and object an alias of that organization, "names=Acme" has the object
/// name it within. Words of a line are its sentence.
[[nodiscard]] Reading reading(const std::string& name, const std::vector<std::string>& lines);

/// An article of so many facts; the same number gives the same article.
[[nodiscard]] Reading article(int number, int facts = 3);

Stored store(FactStore& store, const Reading& reading, const std::string& extractor = "test 1");

/// "subject | predicate | object" of the rows, one a line.
[[nodiscard]] std::string found(const std::filesystem::path& path, const Filter& filter);

/// Every row of every table, to be compared; when an article was read apart.
[[nodiscard]] std::string dump(const std::filesystem::path& path);

}  // namespace quern
