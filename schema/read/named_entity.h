#pragma once

#include <string>
#include <vector>

#include "schema/fact_reader.h"
#include "schema/statement.h"

namespace quern {

/// The entities that a name stands for, ascending: the country for its names, its government and
/// its seat ("China", "the Chinese government", "Beijing"), else all that have it as an alias,
/// whatever the case and the article. Empty for a name that nobody has. Throws SQLite::Exception.
[[nodiscard]] std::vector<RowId> entities_named(FactReader& reader, const std::string& name);

/// The type that most of those entities have ("PER"); empty for a name that nobody has. Throws
/// SQLite::Exception.
[[nodiscard]] std::string type_named(FactReader& reader, const std::string& name);

}  // namespace quern
