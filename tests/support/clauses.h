#pragma once

#include <string>

#include "ingest/language/analyze/models.h"

namespace quern {

/// The models that the programs come with, read once.
[[nodiscard]] const LanguageModels& shipped_models();

/// "(who; does)" of each clause that the models shipped find in the text; a denied one has "not"
/// behind it, one left open "maybe".
[[nodiscard]] std::string clauses_of(const std::string& text);

/// "verb: its phrases" of each clause.
[[nodiscard]] std::string phrases_of(const std::string& text);

}  // namespace quern
