#include "query/plan/unsaid.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace quern;

namespace {

/// A word of the question and whether the sentence says it.
struct Said {
  QuestionWord word;
  bool is_said = false;
};

Said name(const std::string& written, std::size_t place, bool is_said) {
  Said said;
  said.word.written = written;
  said.word.is_name = true;
  said.word.place = place;
  said.is_said = is_said;
  return said;
}

Said time_word(const std::string& written, const std::string& in_date, bool is_said) {
  Said said = name(written, 0, is_said);
  said.word.in_date = in_date;
  said.word.is_number = written.front() == '2';
  said.word.is_name = !said.word.is_number;
  return said;
}

Unsaid unsaid(const std::vector<Said>& words, const std::string& text) {
  Question question;
  RankedSentence sentence;
  sentence.text = text;
  sentence.date = "2025-03-01";
  for (const Said& said : words) {
    question.words.push_back(said.word);
    sentence.says.push_back(said.is_said);
  }
  return unsaid_in(question, sentence);
}

}  // namespace

TEST_CASE("a name that the sentence does not tell of is unsaid, of a longer one its part",
          "[question]") {
  CHECK(unsaid({name("Anna", 1, true), name("Weber", 2, true)}, "Anna Weber won.").names == 0.0);
  CHECK(unsaid({name("Anna", 1, false), name("Weber", 2, true)}, "Weber won.").names == 0.5);
  CHECK(unsaid({name("Norvik", 1, false), name("Arta", 3, false)}, "Weber won.").names == 2.0);
}

TEST_CASE("a country is said by any of its names", "[question]") {
  CHECK(unsaid({name("Britain", 1, false)}, "London recalls its envoy.").names == 0.0);
  CHECK(unsaid({name("Britain", 1, false)}, "Paris recalls its envoy.").names == 1.0);
}

TEST_CASE("one of the months asked for will do, but the year has to be right too", "[question]") {
  const Said june = time_word("June", "-06-", false);
  const Said march = time_word("March", "-03-", true);
  const Said year = time_word("2025", "2025-", true);
  const Said last_year = time_word("2024", "2024-", false);
  CHECK_FALSE(unsaid({june, march, year}, "Weber won.").is_other_time);
  CHECK(unsaid({june, year}, "Weber won.").is_other_time);
  CHECK(unsaid({march, last_year}, "Weber won.").is_other_time);
  CHECK(unsaid({june}, "Weber won.").names == 0.0);
  CHECK_FALSE(unsaid({}, "Weber won.").is_other_time);
}
