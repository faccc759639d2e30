#include "schema/read/search/ranked_sentences.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "schema/fact_store.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

using namespace quern;

namespace {

struct Article {
  std::string title;
  std::string date;
  std::string sentence;
};

QuestionWord word(const std::string& text, bool is_name = false) {
  QuestionWord result;
  result.text = result.phrase = result.written = text;
  result.is_name = is_name;
  result.forms[text] = 1.0;
  return result;
}

/// Of the most relevant sentences the texts, one a line.
std::string ranked(const std::vector<Article>& articles,
                   const std::vector<QuestionWord>& words,
                   std::size_t most) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  {
    FactStore store(path);
    for (const Article& article : articles) {
      Document document;
      document.name = article.date + ' ' + article.sentence;
      document.title = article.title;
      document.date = article.date;
      document.text = article.sentence;
      const std::vector<SentenceRecord> sentences = {
          {{0, article.sentence.size()}, 0, article.sentence}};
      store.replace_document(document, "test", sentences, {}, {});
    }
  }
  FactReader reader(path);
  std::string lines;
  for (const RankedSentence& sentence : rank_sentences(reader, words, most).sentences)
    lines += sentence.text + '\n';
  return lines;
}

std::vector<Article> years_of_news() {
  std::vector<Article> articles;
  for (int i = 0; i < 300; ++i) {
    const std::string number = std::to_string(i);
    articles.push_back({"Storms", "2021-03-01", number + " people were killed by storm " + number});
  }
  articles.push_back({"Fires", "2024-05-02", "Ten people were killed in Norvik."});
  for (int i = 0; i < 300; ++i) {
    const std::string number = std::to_string(i);
    articles.push_back({"Storms", "2025-03-01", number + " people were killed by gale " + number});
  }
  return articles;
}

}  // namespace

TEST_CASE("a rare word finds its sentence among hundreds that hold the common ones", "[search]") {
  CHECK(ranked(years_of_news(), {word("people"), word("killed"), word("norvik", true)}, 1) ==
        "Ten people were killed in Norvik.\n");
}

TEST_CASE("the order in which articles came in plays no part", "[search]") {
  const std::vector<QuestionWord> words = {word("people"), word("killed"), word("gale"), word("7")};
  std::vector<Article> articles = years_of_news();
  const std::string forward = ranked(articles, words, 40);
  std::reverse(articles.begin(), articles.end());
  CHECK(ranked(articles, words, 40) == forward);
  std::rotate(articles.begin(), articles.begin() + 217, articles.end());
  CHECK(ranked(articles, words, 40) == forward);
}

TEST_CASE("nor does it where thousands of sentences hold as much", "[search]") {
  std::vector<Article> articles;
  for (int i = 0; i < 1'700; ++i)
    articles.push_back({"", "2025-03-01", std::to_string(i) + " people were killed by a storm"});
  const std::string forward = ranked(articles, {word("killed")}, 3);
  std::rotate(articles.begin(), articles.begin() + 850, articles.end());
  CHECK(ranked(articles, {word("killed")}, 3) == forward);
}

TEST_CASE("a title's words and its date count for the sentence", "[search]") {
  const std::vector<Article> articles = {
      {"Norvik strike", "2025-01-09", "Workers left the mines."},
      {"Arta strike", "2025-01-10", "Workers left the mines at noon."},
      {"Norvik strike", "2025-02-10", "Workers left the mines again."}};
  QuestionWord january = word("January");
  january.in_date = "-01-";
  CHECK(ranked(articles, {word("workers"), word("norvik", true), january}, 1) ==
        "Workers left the mines.\n");
  CHECK(ranked(articles, {word("workers"), word("arta", true)}, 1) ==
        "Workers left the mines at noon.\n");
}

TEST_CASE("a verb is found with its particle apart, not with other words between", "[search]") {
  QuestionWord shut_down = word("shut down");
  const std::vector<Article> articles = {
      {"", "2025-01-09", "They shut the old plant down."},
      {"", "2025-01-09", "They shut the gate, went out in the snow and fell down."}};
  CHECK(ranked(articles, {shut_down}, 5) == "They shut the old plant down.\n");
}

TEST_CASE("what is asked for by its kind need not be called so", "[search]") {
  const std::vector<Article> articles = {{"", "2025-01-09", "Norland recalled its envoy."},
                                         {"", "2025-01-08", "Arta recalled its team."},
                                         {"", "2025-01-09", "The country is a cold one."}};
  QuestionWord kind = word("country");
  CHECK(ranked(articles, {kind, word("recalled")}, 1) == "The country is a cold one.\n");
  kind.is_kind_asked = true;
  CHECK(ranked(articles, {kind, word("recalled")}, 1) == "Norland recalled its envoy.\n");
}

TEST_CASE("words that stand nowhere find nothing", "[search]") {
  CHECK(ranked(years_of_news(), {word("volcano")}, 5).empty());
  CHECK(ranked({}, {word("people")}, 5).empty());
}
