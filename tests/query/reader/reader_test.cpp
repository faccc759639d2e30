#include "query/reader/reader.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.h"

using namespace quern;

namespace {

const std::filesystem::path kModels = std::filesystem::path(QUERN_SOURCE_DIR) / "data/model";
constexpr double kSure = 0.5;

const Reader& shipped_reader() {
  static const Reader reader(kModels);
  return reader;
}

std::vector<Reader::Reading> read(std::string_view question,
                                  std::string_view title,
                                  std::string_view sentence) {
  const Reader::Passage passage{title, sentence};
  return shipped_reader().read(question, {&passage, 1}).front();
}

std::string best(std::string_view question, std::string_view title, std::string_view sentence) {
  const auto readings = read(question, title, sentence);
  if (readings.empty() || readings.front().score < kSure) return "";
  const Span span = readings.front().span;
  return std::string(sentence.substr(span.begin, span.end - span.begin));
}

}  // namespace

TEST_CASE("the words that answer are found", "[reader]") {
  const auto [question, sentence, answer] = GENERATE(table<std::string, std::string, std::string>({
      {"Who bought Beta Corporation?", "Acme bought Beta Corporation for $3 billion in March.",
       "Acme"},
      {"How many miners were killed in Orland?",
       "Nineteen miners were killed when a tunnel collapsed near Orland.", "Nineteen"},
      {"Where was the minister arrested?", "The minister was arrested in Springfield on Monday.",
       "Springfield"},
  }));
  CAPTURE(question);
  CHECK(best(question, "", sentence).find(answer) != std::string::npos);
}

TEST_CASE("a sentence about something else does not answer", "[reader]") {
  const auto [question, sentence] = GENERATE(table<std::string, std::string>({
      {"Who bought Beta Corporation?", "Heavy rain flooded the old town on Tuesday."},
      {"How many miners were killed in Orland?", "The president met farmers in Orland."},
      {"When was the bridge opened?", "The team won the final by three goals to one."},
  }));
  CAPTURE(question);
  CHECK(best(question, "", sentence).empty());
}

TEST_CASE("readings stand on word borders, do not overlap, and the likeliest is first",
          "[reader]") {
  const std::string sentence = "Jos\xc3\xa9 Gil, Ana Sim\xc3\xb5"
                               "es and Rui Vaz won the prize in Lisbon.";
  const auto readings = read("Who won the prize?", "Prizes", sentence);
  REQUIRE_FALSE(readings.empty());
  CHECK(readings.size() <= Reader::kMostReadings);
  const auto is_inside_word = [&](std::size_t at) {
    return at > 0 && at < sentence.size() && std::isalpha(sentence[at - 1]) != 0 &&
           std::isalpha(sentence[at]) != 0;
  };
  for (std::size_t i = 0; i < readings.size(); ++i) {
    const Span span = readings[i].span;
    CHECK(span.begin < span.end);
    CHECK(span.end <= sentence.size());
    CHECK_FALSE(is_inside_word(span.begin));
    CHECK((readings[i].score >= 0 && readings[i].score <= 1));
    if (i > 0) CHECK(readings[i].score <= readings[i - 1].score);
    for (std::size_t j = 0; j < i; ++j)
      CHECK((span.end <= readings[j].span.begin || span.begin >= readings[j].span.end));
  }
}

TEST_CASE("empty and endless texts are read", "[reader]") {
  CHECK(read("", "", "Acme bought Beta.").empty());
  CHECK(read("Who bought Beta?", "", "").empty());
  CHECK(shipped_reader().read("Who bought Beta?", {}).empty());
  std::string endless;
  for (int i = 0; i < 20'000; ++i)
    endless += "Acme bought Beta and ";
  for (const Reader::Reading& reading : read(endless, endless, endless))
    CHECK(reading.span.end <= endless.size());
  CHECK_NOTHROW(read("Who \xff\xfe bought \xc3?", "\xff", "Acme \xe2\x80 bought \xf0\x9f Beta."));
}

TEST_CASE("a passage is read alike beside others and with every kernel", "[reader]") {
  const std::string question = "Who bought Beta Corporation?";
  std::vector<Reader::Passage> passages = {
      {"Markets", "The software company Acme bought Beta Corporation for $3 billion in March."},
      {"", "Heavy rain flooded the old town on Tuesday."},
      {"Beta", "Gamma sold it."}};
  const auto together = shipped_reader().read(question, passages);
  for (std::size_t i = 0; i < passages.size(); ++i)
    CHECK(shipped_reader().read(question, {&passages[i], 1}).front() == together[i]);
  for (const Kernel* const kernel : kernels()) {
    CAPTURE(kernel->name);
    CHECK(Reader(kModels, *kernel).read(question, passages) == together);
  }
}

TEST_CASE("a reader without its model says which file it misses", "[reader]") {
  const TemporaryFolder folder;
  CHECK_THROWS_WITH(Reader(folder.path()), Catch::Contains(folder.path().string()));
}
