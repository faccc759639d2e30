#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quern {

/// Words by which a document means an entity.
struct Alias {
  std::string text;
  std::string reason;     ///< Why they mean it: "name", "capital", "description"...; never empty.
  std::size_t count = 0;  ///< How often the document has them.

  bool operator==(const Alias&) const = default;
};

/// Somebody or something that a document is about.
struct Entity {
  std::string name;  ///< Short and telling: "China", "Russia-North Korea defense pact".
  std::string type;  ///< PER, ORG, LOC and the other types of names; empty for what has no name.
  /// Whether the same name and type in another document may mean another one: a bare surname, an
  /// institution of nobody knows which country.
  bool is_local = false;
  std::vector<Alias> aliases;
  std::string country = {};  ///< Whose institution it is, where its name does not say it: "Chile".

  bool operator==(const Entity&) const = default;
};

/// Slots of a fact that can mean an entity; all arguments are one. The values are those of the
/// database column.
enum class FactRole : std::uint8_t { subject, object, attribution, argument };

[[nodiscard]] std::string_view to_string(FactRole role);

/// That a slot of a fact has to do with an entity.
struct EntityLink {
  FactRole role = FactRole::subject;
  std::size_t entity = 0;  ///< Position in the document's list.
  bool is_whole = true;    ///< The slot means it; false: names it within ("China’s interests").

  bool operator==(const EntityLink&) const = default;
};

}  // namespace quern
