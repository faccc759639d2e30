// The sentences that quern-query has its reader read for each question of standard input: the
// question's line with its passages, for reader_bench. All are printed, though quern-query stops
// where it is sure. With a folder of models, what the reader finds in each as well, for
// ingest/train/reader/calibrate.py: its likelihood and its words.
//
//   found_passages DATABASE [MODEL_FOLDER] < QUESTIONS.jsonl > PAIRS.jsonl

#include <algorithm>
#include <cstddef>
#include <exception>
#include <fmt/format.h>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "query/plan/entity_names.h"
#include "query/plan/read_answers.h"
#include "query/question/question_reader.h"
#include "query/reader/reader.h"
#include "schema/fact_reader.h"
#include "schema/read/search/found_sentences.h"

namespace {

using namespace quern;
using Json = nlohmann::ordered_json;

Json readings_of(const Reader& reader,
                 const Question& question,
                 const FoundSentence& found,
                 const Kinds& kinds) {
  const Reader::Passage passage{found.sentence.title, found.sentence.text};
  const auto suits = [&](std::size_t, Span span) {
    return can_answer(question, found, span, kinds);
  };
  Json readings = Json::array();
  const auto read = reader.read(question.text, {&passage, 1}, suits);
  for (const auto& [span, score] : read.front())
    readings.push_back({score, found.sentence.text.substr(span.begin, span.end - span.begin)});
  return readings;
}

Json passages_for(FactReader& facts,
                  const WordNet& words,
                  const Reader* reader,
                  const Question& question) {
  std::vector<FoundSentence> found = find_sentences(facts, question.words).sentences;
  const std::size_t count = std::min(found.size(), most_read(question));
  SentenceFacts of_sentences(facts);
  EntityNames names(facts);
  Json passages = Json::array();
  for (std::size_t i = 0; i < count; ++i) {
    of_sentences.load(found[i]);
    const RankedSentence& sentence = found[i].sentence;
    Json& passage =
        passages.emplace_back(Json{{"title", sentence.title},
                                   {"text", sentence.text},
                                   {"less_relevant", 1.0 - relevance_share(found[i], found)}});
    if (reader != nullptr)
      passage["readings"] =
          readings_of(*reader, question, found[i], Kinds(words, names.of(sentence.document)));
  }
  return passages;
}

void print_passages(FactReader& facts, const Reader* reader) {
  QuestionReader questions;
  for (std::string line; std::getline(std::cin, line);) {
    Json row = Json::parse(line);
    if (row.at("kind") != "nl") continue;
    const auto read = questions.read(row.at("question"));
    const auto* const question = std::get_if<Question>(&read);
    row["passages"] = question == nullptr
                          ? Json::array()
                          : passages_for(facts, questions.words(), reader, *question);
    fmt::print("{}\n", row.dump());
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2 && argc != 3) {
    fmt::print(stderr, "usage: found_passages DATABASE [MODEL_FOLDER] < QUESTIONS.jsonl\n");
    return 2;
  }
  try {
    FactReader facts(argv[1]);
    const std::optional<Reader> reader =
        argc == 3 ? std::optional<Reader>(std::in_place, argv[2]) : std::nullopt;
    print_passages(facts, reader ? &*reader : nullptr);
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "found_passages: {}\n", error.what());
    return 1;
  }
}
