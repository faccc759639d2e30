// The sentences that quern-query has its reader read for each question of standard input: the
// question's line with its passages, for reader_bench and ingest/train/reader/calibrate.py. All
// are printed, though quern-query stops where it is sure.
//
//   found_passages DATABASE < QUESTIONS.jsonl > PAIRS.jsonl

#include <algorithm>
#include <cstddef>
#include <exception>
#include <fmt/format.h>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <variant>
#include <vector>

#include "query/plan/read_answers.h"
#include "query/plan/search/found_sentences.h"
#include "query/question/question_reader.h"
#include "schema/fact_reader.h"

namespace {

using namespace quern;
using Json = nlohmann::ordered_json;

Json passages_for(FactReader& facts, const Question& question) {
  const std::vector<FoundSentence> found = find_sentences(facts, question.words).sentences;
  const std::size_t count = std::min(found.size(), most_read(question));
  Json passages = Json::array();
  for (std::size_t i = 0; i < count; ++i) {
    const RankedSentence& sentence = found[i].sentence;
    passages.push_back({{"title", sentence.title},
                        {"text", sentence.text},
                        {"less_relevant", 1.0 - relevance_share(found[i], found)}});
  }
  return passages;
}

void print_passages(FactReader& facts) {
  QuestionReader reader;
  for (std::string line; std::getline(std::cin, line);) {
    Json row = Json::parse(line);
    if (row.at("kind") != "nl") continue;
    const auto read = reader.read(row.at("question"));
    const auto* const question = std::get_if<Question>(&read);
    row["passages"] = question == nullptr ? Json::array() : passages_for(facts, *question);
    fmt::print("{}\n", row.dump());
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "usage: found_passages DATABASE < QUESTIONS.jsonl\n");
    return 2;
  }
  try {
    FactReader facts(argv[1]);
    print_passages(facts);
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "found_passages: {}\n", error.what());
    return 1;
  }
}
