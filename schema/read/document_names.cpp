#include "schema/read/document_names.h"

#include <string_view>

namespace quern {

DocumentNames::DocumentNames(FactReader& reader)
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

std::vector<EntityAlias> DocumentNames::aliases_in(const std::string& document) {
  std::vector<EntityAlias> aliases;
  for (find_aliases_.start(std::string_view(document)); find_aliases_.step();) {
    aliases.push_back({std::string(find_aliases_.text(0)), find_aliases_.integer(1),
                       std::string(find_aliases_.text(2)), std::string(find_aliases_.text(3))});
  }
  find_aliases_.reset();
  return aliases;
}

std::vector<std::string> DocumentNames::callings_of(std::int64_t entity) {
  std::vector<std::string> callings;
  for (find_callings_.start(entity); find_callings_.step();)
    callings.emplace_back(find_callings_.text(0));
  find_callings_.reset();
  return callings;
}

}  // namespace quern
