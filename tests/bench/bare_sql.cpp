#include "tests/bench/bare_sql.h"

#include <fmt/format.h>

namespace quern::bare {

std::string with_phrase(const std::string& role) {
  return fmt::format(
      "SELECT id FROM (SELECT f.id AS id FROM (SELECT rowid AS id FROM phrase_words WHERE phrase_words "
      "MATCH :{0}_words) AS p CROSS JOIN fact AS f ON f.{0} = p.id UNION "
      "SELECT f.id FROM (SELECT rowid AS id FROM phrase_words WHERE phrase_words MATCH :{0}_words) AS p "
      "CROSS JOIN fact AS f ON f.resolved_{0} = p.id UNION "
      "SELECT f.id FROM entity AS e CROSS JOIN fact AS f ON f.{0}_entity = e.id WHERE e.name = :{0})",
      role);
}

std::string with_predicate() {
  return "SELECT id FROM (SELECT f.id AS id FROM (SELECT rowid AS id FROM predicate_words WHERE "
         "predicate_words MATCH :predicate_words UNION SELECT predicate FROM predicate_form WHERE lemma "
         "IN (SELECT rowid FROM predicate_words WHERE predicate_words MATCH :predicate_words)) AS p "
         "CROSS JOIN fact AS f ON f.predicate = p.id)";
}

std::string with_entity() {
  return "SELECT id FROM (SELECT f.id AS id FROM entity AS e CROSS JOIN fact AS f ON f.subject_entity = "
         "e.id WHERE e.name = :entity UNION SELECT f.id FROM entity AS e CROSS JOIN fact AS f ON "
         "f.object_entity = e.id WHERE e.name = :entity)";
}

std::string with_text() {
  return "SELECT f.id AS id FROM sentence_text AS t CROSS JOIN fact AS f ON f.sentence = t.rowid WHERE "
         "sentence_text MATCH :text_words";
}

std::string newest() {
  return "SELECT id FROM (SELECT f.id AS id FROM document AS d CROSS JOIN sentence AS s ON s.document = "
         "d.id CROSS JOIN fact AS f ON f.sentence = s.id WHERE d.date IS NOT NULL ORDER BY d.date DESC, "
         "f.id LIMIT 100)";
}

std::string page_of(const std::string& numbers) {
  return fmt::format("SELECT v.* FROM (SELECT id FROM ({}) ORDER BY id LIMIT 100) AS i CROSS JOIN "
                     "fact_view AS v ON v.number = i.id",
                     numbers);
}

const char* const kTriples =
    "SELECT s.text, p.text, o.text FROM fact AS f LEFT JOIN phrase AS s ON s.id = f.subject LEFT JOIN "
    "predicate AS p ON p.id = f.predicate LEFT JOIN phrase AS o ON o.id = f.object ORDER BY f.id";

const char* const kByDate =
    "SELECT v.* FROM document AS d CROSS JOIN sentence AS s ON s.document = d.id CROSS JOIN fact AS f ON "
    "f.sentence = s.id CROSS JOIN fact_view AS v ON v.number = f.id WHERE d.date IS NOT NULL ORDER BY "
    "d.date, f.id";

const char* const kByPredicate =
    "SELECT p.text, g.* FROM (SELECT f.predicate AS id, count(*) AS facts, count(DISTINCT s.document), "
    "min(d.date), max(d.date) FROM fact AS f NOT INDEXED CROSS JOIN sentence AS s ON s.id = f.sentence "
    "CROSS JOIN document AS d ON d.id = s.document GROUP BY f.predicate) AS g LEFT JOIN predicate AS p ON "
    "p.id = g.id ORDER BY facts DESC";

const char* const kByEntityAndMonth =
    "SELECT ifnull(e.name, p.text), g.* FROM (SELECT f.subject_entity AS entity, CASE WHEN "
    "f.subject_entity IS NULL THEN ifnull(f.resolved_subject, f.subject) END AS phrase, substr(d.date, 1, "
    "7) AS month, count(*) AS facts, count(DISTINCT s.document), min(d.date), max(d.date) FROM fact AS f "
    "NOT INDEXED CROSS JOIN sentence AS s ON s.id = f.sentence CROSS JOIN document AS d ON d.id = "
    "s.document GROUP BY 1, 2, 3) AS g LEFT JOIN entity AS e ON e.id = g.entity LEFT JOIN phrase AS p ON "
    "p.id = g.phrase ORDER BY facts DESC";

}  // namespace quern::bare
