#include "schema/write/entity_mover.h"

namespace quern {

EntityMover::EntityMover(Database& database)
    : entities_(database, "entity", "name, type, document"),
      rename_(database,
              "UPDATE entity SET name = :name, type = :type, document = NULL WHERE id = :entity "
              "AND (name <> :name OR type <> :type OR document IS NOT NULL)"),
      facts_of_(database,
                "SELECT min(f.id), max(f.id) FROM sentence AS s JOIN fact AS f ON f.sentence = "
                "s.id WHERE s.document = :document"),
      // The plus keeps it to the document's own rows, which stand side by side.
      move_facts_(
          database,
          "UPDATE fact SET subject_entity = CASE WHEN subject_entity = :from THEN :to ELSE "
          "subject_entity END, object_entity = CASE WHEN object_entity = :from THEN :to ELSE "
          "object_entity END, attribution_entity = CASE WHEN attribution_entity = :from THEN :to ELSE "
          "attribution_entity END WHERE id BETWEEN :first AND :last AND :from IN "
          "(+subject_entity, +object_entity, +attribution_entity)"),
      move_mentions_(database,
                     "INSERT INTO mention (entity, role, fact) SELECT :to, role, fact "
                     "FROM mention WHERE entity = :from AND role IN (0, 1, 2, 3) AND fact BETWEEN "
                     ":first AND :last ON CONFLICT DO NOTHING"),
      move_aliases_(
          database,
          "INSERT INTO alias (entity, phrase, document, reason, count) SELECT :to, "
          "phrase, document, CASE WHEN coalesce(reason, 'name') IN ('name', 'known name', 'rule for all') THEN nullif(:reason, 'name') ELSE reason END, "
          "count FROM alias WHERE entity = :from AND document = :document ON CONFLICT (entity, phrase, document) DO UPDATE SET count = alias.count + "
          "excluded.count"),
      remove_mentions_(database,
                       "DELETE FROM mention WHERE entity = :from AND role IN (0, 1, 2, 3) AND "
                       "fact BETWEEN :first AND :last"),
      remove_aliases_(database, "DELETE FROM alias WHERE entity = :from AND document = :document") {
}

RowId EntityMover::add(std::string_view name,
                       std::string_view type,
                       std::optional<RowId> document) {
  return entities_.add_numbered(name, type, document);
}

void EntityMover::rename(RowId entity, std::string_view name, std::string_view type) {
  rename_.run(name, type, entity);
}

void EntityMover::move(RowId document, RowId from, RowId to, std::string_view reason) {
  if (facts_of_.finds(document) && !facts_of_.is_null(0)) {
    const RowId first = facts_of_.integer(0);
    const RowId last = facts_of_.integer(1);
    move_facts_.run(from, to, first, last);
    move_mentions_.run(to, from, first, last);
    remove_mentions_.run(from, first, last);
  }
  facts_of_.reset();
  move_aliases_.run(to, reason, from, document);
  remove_aliases_.run(from, document);
}

}  // namespace quern
