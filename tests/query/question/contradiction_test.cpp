#include "query/question/contradiction.h"

#include <string>
#include <variant>

#include <catch2/catch.hpp>

#include "query/question/read_question.h"
#include "tests/query/question/answered.h"

namespace quern {
namespace {

FactRow beat(const std::string& winner, const std::string& loser, const std::string& polarity) {
  FactRow row;
  row.subject = winner;
  row.predicate = row.predicate_lemma = "beat";
  row.object = loser;
  row.polarity = polarity;
  row.sentence = winner + " beat " + loser;
  return row;
}

bool is_contradicted(const Parsed& asked, const FactRow& row) {
  const auto read = read_question(asked.sentence, asked.text, Vocabulary(dictionary()));
  const auto& question = std::get<Question>(read);
  const auto nowhere = [](const QuestionWord& /*word*/, Scope /*scope*/) { return false; };
  return can_be_contradicted(question) && contradicts(question, reversed_of(question), row,
                                                      dictionary(), nowhere, Kinds(dictionary()));
}

}  // namespace

TEST_CASE("whoever was beaten did not beat, nor did who is said not to have", "[question]") {
  const Parsed question =
      asked("Who beat Lee?", "who/PRON/2/nsubj beat/VERB/0/root Lee/PROPN/2/obj");
  CHECK(is_contradicted(question, beat("Lee", "Kay", "positive")));
  CHECK(is_contradicted(question, beat("Kay", "Lee", "negative")));
  CHECK_FALSE(is_contradicted(question, beat("Kay", "Lee", "positive")));
  CHECK_FALSE(is_contradicted(question, beat("Kay", "Orm", "negative")));
  CHECK_FALSE(is_contradicted(question, beat("Orm", "Kay", "positive")));
}

}  // namespace quern
