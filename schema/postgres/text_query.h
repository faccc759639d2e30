#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace quern {

/// A query in FTS5's language (words, "phrases", pre*, ^first, a + b, NEAR(a b, 4), AND, OR, NOT)
/// as a tsquery over what word_vector() makes. `words_of` splits what stands in quotes or between
/// spaces. Throws std::invalid_argument for what PostgreSQL has nothing for: NEAR of more than two
/// phrases, or of far ones. Precondition: FTS5 understands the query.
[[nodiscard]] std::string text_query(
    std::string_view query,
    const std::function<std::vector<std::string>(std::string_view)>& words_of);

}  // namespace quern
