#include "schema/read/search/named_sentences.h"

#include <cstdint>
#include <fmt/format.h>
#include <string>

#include "schema/read/search/asked_names.h"

namespace quern {
namespace {

constexpr std::int64_t kMostPhrases = 5'000;
constexpr std::int64_t kMostFacts = 5'000;

std::string all_of(std::span<const QuestionWord> words, const std::vector<std::size_t>& name) {
  std::string query;
  for (const std::size_t i : name)
    query += (query.empty() ? "\"" : " AND \"") + words[i].phrase + '"';
  return query;
}

}  // namespace

std::vector<NamedSentences> named_sentences(FactReader& reader,
                                            std::span<const QuestionWord> words) {
  const Dialect& dialect = reader.database().dialect();
  Statement find(reader.database(), fmt::format(R"sql(
      WITH phrases (id) AS MATERIALIZED (
        SELECT rowid FROM phrase_words WHERE {}{} LIMIT :phrases),
      entities (id) AS MATERIALIZED (
        SELECT entity FROM alias WHERE phrase IN (SELECT id FROM phrases)),
      facts (id) AS MATERIALIZED (
        SELECT id FROM fact WHERE subject_entity IN (SELECT id FROM entities)
        UNION ALL SELECT id FROM fact WHERE object_entity IN (SELECT id FROM entities)
        UNION ALL SELECT id FROM fact WHERE resolved_subject IN (SELECT id FROM phrases)
        UNION ALL SELECT id FROM fact WHERE resolved_object IN (SELECT id FROM phrases)
        LIMIT :most)
      SELECT f.sentence FROM facts AS n JOIN fact AS f ON f.id = n.id
      WHERE (SELECT count(*) FROM facts) < :most)sql",
                                                dialect.finds("phrase_words", ":query"),
                                                dialect.in_order_of("rowid")));
  find.set(":phrases", kMostPhrases);
  find.set(":most", kMostFacts + 1);
  std::vector<NamedSentences> named;
  for (const std::vector<std::size_t>& name : names_in(words)) {
    NamedSentences& next = named.emplace_back();
    next.words = name;
    find.set(":query", dialect.full_text(all_of(words, name), false));
    while (find.step())
      next.sentences.push_back(find.integer(0));
    find.reset();
  }
  return named;
}

}  // namespace quern
