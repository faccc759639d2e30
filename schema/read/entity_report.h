#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "schema/fact_reader.h"

namespace quern {

/// A name of an entity over all documents.
struct AliasCount {
  std::string text;
  std::string reasons;  ///< Why it belongs to the entity: "name", "capital"...
  std::int64_t count = 0;
  std::int64_t documents = 0;
};

/// An entity as a reader wants to know it.
struct EntityReport {
  std::string name;
  std::string type;                 ///< PER, ORG, LOC...
  std::vector<AliasCount> aliases;  ///< The most frequent first.
  std::string first_seen;           ///< ISO day of the earliest document, or empty.
  std::string last_seen;
  std::int64_t as_subject = 0;  ///< Facts whose subject means it.
  std::int64_t as_object = 0;
  std::int64_t within = 0;  ///< Facts of whose subject or object it is a part.
};

/// What the database knows of everybody and everything of that name, the best known first; at most
/// `most` entities. Throws as select_facts does.
[[nodiscard]] std::vector<EntityReport> report_entities(FactReader& reader,
                                                        const std::string& name,
                                                        std::size_t most);

/// What the title before a name says that somebody is ("Israeli prime minister"), by the latest
/// article that has one; empty where none has. Throws as select_facts does.
[[nodiscard]] std::string latest_title(FactReader& reader, const std::string& name);

}  // namespace quern
