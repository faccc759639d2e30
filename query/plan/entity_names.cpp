#include "query/plan/entity_names.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace quern {
namespace {

/// More words no name has; a longer alias is a description.
constexpr std::size_t kMostWords = 8;

/// "the United States" is also called by its words without the article.
std::size_t first_of(const std::vector<TextWord>& words) {
  return words.size() > 1 && words.front().key == "the" ? 1 : 0;
}

bool has_capital(const std::vector<TextWord>& words, std::size_t first, std::size_t end) {
  const auto begin = words.begin();
  return std::any_of(begin + static_cast<std::ptrdiff_t>(first),
                     begin + static_cast<std::ptrdiff_t>(end),
                     [](const TextWord& word) { return word.is_capital; });
}

}  // namespace

KnownNames EntityNames::of(const std::string& document) {
  KnownNames names;
  names.in = [this, document](const std::vector<TextWord>& words) {
    const Aliases& aliases = aliases_of(document);
    std::vector<KnownName> found;
    for (std::size_t first = 0; first < words.size(); ++first) {
      for (std::size_t end = std::min(words.size(), first + kMostWords); end > first; --end) {
        const auto known = aliases.find(joined_keys(words, first, end));
        if (known == aliases.end() || !has_capital(words, first, end)) continue;
        found.push_back(known->second);
        found.back().first = first;
        found.back().end = end;
        first = end - 1;
        break;
      }
    }
    return found;
  };
  names.callings = [this](std::int64_t entity) { return callings_of(entity); };
  return names;
}

const EntityNames::Aliases& EntityNames::aliases_of(const std::string& document) {
  const auto [place, is_new] = aliases_.try_emplace(document);
  if (!is_new) return place->second;
  for (EntityAlias& alias : found_.aliases_in(document)) {
    const auto words = text_words(alias.text);
    const std::size_t first = first_of(words);
    // "the deal" names nothing by itself.
    if (words.size() > first + kMostWords || !has_capital(words, first, words.size())) continue;
    KnownName name;
    name.id = alias.entity;
    name.entity = std::move(alias.name);
    name.type = std::move(alias.type);
    place->second.try_emplace(joined_keys(words, first, words.size()), std::move(name));
  }
  return place->second;
}

const std::vector<std::string>& EntityNames::callings_of(std::int64_t entity) {
  const auto [place, is_new] = callings_.try_emplace(entity);
  if (is_new) place->second = found_.callings_of(entity);
  return place->second;
}

}  // namespace quern
