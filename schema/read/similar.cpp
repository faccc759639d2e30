#include "schema/read/similar.h"

#include <array>
#include <fmt/format.h>
#include <string>

#include "schema/guarded.h"
#include "schema/read/participant.h"
#include "schema/statement.h"

namespace quern {
namespace {

/// Ways to facts that share something with fact g, each through an index; pairs of parts first, as
/// each part alone may be shared by very many.
constexpr std::array kWays = {
    "f.subject = g.subject AND f.predicate = g.predicate",
    "f.predicate = g.predicate AND f.object = g.object",
    "f.object = g.object AND f.subject = g.subject",
    "f.subject = g.subject",
    "f.object = g.object",
    "f.predicate = g.predicate",
    "f.resolved_subject = g.resolved_subject",
    "f.resolved_object = g.resolved_object",
    "f.subject_entity = g.subject_entity",
    "f.object_entity = g.object_entity",
    "f.object_entity = g.subject_entity",
    "f.subject_entity = g.object_entity",
};

/// What each way gives at most, so that a common name costs no more than a rare one.
constexpr int kMostOfAWay = 500;

std::string with_prefix(std::string key, char prefix) {
  for (std::size_t at = key.find("f."); at != std::string::npos; at = key.find("f.", at + 1)) {
    key[at] = prefix;
  }
  return key;
}

std::string statement(const Dialect& dialect) {
  std::string candidates;
  for (const char* const way : kWays) {
    if (!candidates.empty()) candidates += " UNION ";
    candidates += fmt::format(
        "SELECT id FROM (SELECT f.id AS id FROM given AS g {} fact AS f ON {}{} LIMIT {}) AS way",
        dialect.join(), way, dialect.in_order_of("f.id"), kMostOfAWay);
  }
  const auto same = [](const char* a, const char* b) {
    return fmt::format("CASE WHEN {} = {} THEN 1 ELSE 0 END", a, with_prefix(b, 'g'));
  };
  return fmt::format(
      "WITH given AS (SELECT * FROM fact WHERE id = :number), candidate (id) AS ({}) "
      "SELECT f.id, 3 * {} + 3 * {} + 2 * CASE WHEN f.predicate_lemma = "
      "g.predicate_lemma THEN 1 ELSE 0 END + {} + {} "
      "AS shared FROM given AS g CROSS JOIN candidate AS c {} fact AS f ON f.id = c.id "
      "WHERE f.id <> g.id ORDER BY shared DESC, abs(f.id - g.id), f.id LIMIT :most",
      candidates, same(kSubjectKey, kSubjectKey), same(kObjectKey, kObjectKey),
      same(kObjectKey, kSubjectKey), same(kSubjectKey, kObjectKey), dialect.join());
}

}  // namespace

std::vector<std::int64_t> similar_facts(FactReader& reader,
                                        std::int64_t number,
                                        std::int64_t most) {
  return guarded(reader, [&] {
    std::vector<std::int64_t> numbers;
    Statement facts(reader.database(), statement(reader.database().dialect()));
    facts.start(number, most);
    while (facts.step())
      numbers.push_back(facts.integer(0));
    return numbers;
  });
}

}  // namespace quern
