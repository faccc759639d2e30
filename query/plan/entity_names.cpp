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

EntityNames::EntityNames(FactReader& reader)
    : find_aliases_(
          reader.database(),
          // The plus keeps SQLite from going through the document's names for each of its entities.
          "SELECT p.text, e.id, e.name, e.type FROM document AS d "
          "JOIN alias AS a ON a.document = d.id "
          "AND a.entity IN (SELECT entity FROM naming WHERE document = d.id) "
          "JOIN phrase AS p ON p.id = a.phrase "
          "JOIN entity AS e ON e.id = +a.entity WHERE d.name = :name AND e.type <> '' "
          "ORDER BY a.count DESC, e.name, e.type, e.id LIMIT 2000"),
      // Of an entity that is everywhere the first facts will do.
      find_callings_(reader.database(),
                     "SELECT p.text FROM (SELECT object, predicate_lemma FROM fact "
                     "WHERE subject_entity = :entity AND polarity = 0 AND object IS NOT NULL "
                     "ORDER BY id LIMIT 2000) AS f JOIN predicate AS l ON l.id = f.predicate_lemma "
                     "JOIN phrase AS p ON p.id = f.object WHERE l.text IN ('be', 'become', "
                     "'remain', 'resign as', 'serve as', 'step down as', 'retire as') "
                     "OR l.text LIKE 'be % as' GROUP BY p.id, p.text ORDER BY p.id LIMIT 100") {}

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
  for (find_aliases_.start(std::string_view(document)); find_aliases_.step();) {
    const auto words = text_words(find_aliases_.text(0));
    const std::size_t first = first_of(words);
    // "the deal" names nothing by itself.
    if (words.size() > first + kMostWords || !has_capital(words, first, words.size())) continue;
    KnownName name;
    name.id = find_aliases_.integer(1);
    name.entity = find_aliases_.text(2);
    name.type = find_aliases_.text(3);
    place->second.try_emplace(joined_keys(words, first, words.size()), std::move(name));
  }
  find_aliases_.reset();
  return place->second;
}

const std::vector<std::string>& EntityNames::callings_of(std::int64_t entity) {
  const auto [place, is_new] = callings_.try_emplace(entity);
  if (!is_new) return place->second;
  for (find_callings_.start(entity); find_callings_.step();)
    place->second.emplace_back(find_callings_.text(0));
  find_callings_.reset();
  return place->second;
}

}  // namespace quern
