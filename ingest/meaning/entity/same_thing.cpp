#include "ingest/meaning/entity/same_thing.h"

#include <algorithm>

#include "lexicon/same_things.h"

namespace quern {
namespace {

/// The kind of thing that the noun names, or nothing.
std::string_view kind_of(std::string_view noun) {
  const auto& entries = lexicon::same_things;
  const auto* const at = std::find_if(entries.begin(), entries.end(), [&](std::string_view entry) {
    return entry.size() > noun.size() && entry.starts_with(noun) && entry[noun.size()] == ' ';
  });
  return at == entries.end() ? std::string_view{} : at->substr(noun.size() + 1);
}

}  // namespace

bool is_same_thing(std::string_view noun, std::string_view other) {
  const std::string_view kind = kind_of(noun);
  return !kind.empty() && kind == kind_of(other);
}

}  // namespace quern
