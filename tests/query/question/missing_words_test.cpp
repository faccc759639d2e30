#include "query/question/missing_words.h"

#include <catch2/catch.hpp>

namespace quern {
namespace {

Question asked(const std::vector<std::string>& words) {
  Question question;
  for (const std::string& text : words) {
    QuestionWord word;
    word.text = text;
    word.phrase = text;
    word.written = text;
    question.words.push_back(word);
  }
  return question;
}

}  // namespace

TEST_CASE("words of a question that a fact lacks are counted", "[question]") {
  FactRow fact;
  fact.subject = "Acme Foods";
  fact.predicate = "sold";
  fact.predicate_lemma = "sell";
  fact.object = "Beta";
  CHECK(missing_words(asked({"acme", "sell", "beta"}), fact) == 0);
  CHECK(missing_words(asked({"acme", "buy", "beta"}), fact) == 1);
  CHECK(missing_words(asked({"gamma", "buy", "beta"}), fact) == 2);
  Question other_form = asked({"vend", "beta"});
  other_form.words.front().forms["sold"] = 0.8;
  CHECK(missing_words(other_form, fact) == 0);
  CHECK(missing_words(Question(), fact) == 0);
}

}  // namespace quern
