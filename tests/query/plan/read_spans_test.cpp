#include "query/plan/read_spans.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace quern;

namespace {

Span span_of(const std::string& sentence, const std::string& words) {
  const std::size_t begin = sentence.find(words);
  return {begin, begin + words.size()};
}

/// What is left of two readings, the one behind the other.
std::string joined(const std::string& sentence, const std::string& one, const std::string& other) {
  std::vector<Reader::Reading> readings = {{span_of(sentence, one), 0.7},
                                           {span_of(sentence, other), 0.4}};
  join_titles(sentence, readings);
  std::string texts;
  for (const Reader::Reading& reading : readings)
    texts += (texts.empty() ? "" : "; ") + words_in(sentence, reading.span);
  return texts;
}

}  // namespace

TEST_CASE("a title that was read apart goes into the reading of its name", "[question][read]") {
  const std::string sentence = "Norvik Party candidate Anna Berg beats the ship MV Arta 3:1.";
  CHECK(joined(sentence, "Norvik Party candidate", "Anna Berg") == "Anna Berg");
  CHECK(joined(sentence, "the ship MV", "Arta") == "MV Arta");
  CHECK(joined(sentence, "MV Arta", "3:1") == "MV Arta; 3:1");
  CHECK(joined(sentence, "Anna Berg", "beats") == "Anna Berg; beats");
}

TEST_CASE("what stands before a name of the question is no answer to it", "[question][read]") {
  const std::string sentence = "The retailer Acme closes.";
  Question question;
  question.words.emplace_back();
  question.words.front().is_name = true;
  question.words.front().forms["acme"] = 1.0;
  CHECK(is_title_of_asked(question, sentence, span_of(sentence, "The retailer")));
  CHECK_FALSE(is_title_of_asked(question, sentence, span_of(sentence, "Acme")));
  CHECK_FALSE(is_title_of_asked(question, sentence, span_of(sentence, "closes.")));
  question.is_copular = true;
  CHECK_FALSE(is_title_of_asked(question, sentence, span_of(sentence, "The retailer")));
}

TEST_CASE("an owner has the mark of one behind it", "[question][read]") {
  const std::string sentence = "Anna Berg's party and Lee’s allies left Norvik.";
  CHECK(is_owner(sentence, span_of(sentence, "Anna Berg")));
  CHECK(is_owner(sentence, span_of(sentence, "Lee")));
  CHECK_FALSE(is_owner(sentence, span_of(sentence, "Norvik")));
}
