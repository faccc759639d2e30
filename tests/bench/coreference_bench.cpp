// The chains that the entity stages find in the documents of a CoNLL-U file, whose words and
// sentences are kept while all else is predicted. score_coreference.py scores them:
//
//   coreference_bench MODEL_FOLDER FILE.conllu | score_coreference.py FILE.conllu
//
// A line a mention: document, sentence, first word, last word (all from 0), chain, kind, type, and
// why it belongs to its chain.

#include <cstdio>
#include <exception>
#include <fmt/format.h>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "ingest/analyze/models.h"
#include "ingest/entity/coreference.h"
#include "ingest/read/conllu.h"
#include "ingest/read/conllu_document.h"

namespace {

using namespace quern;

constexpr const char* kKinds[] = {"name", "noun", "pronoun", "list"};

void show_chains(std::size_t document, const std::vector<Sentence>& sentences) {
  Trees trees;
  for (const Sentence& sentence : sentences)
    trees.emplace_back(sentence);
  const auto mentions = find_mentions(trees);
  const Chains chains = find_chains(trees, mentions);
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    fmt::print("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", document, mention.sentence, mention.begin,
               mention.end - 1, chains.chain_of[i], kKinds[static_cast<int>(mention.kind)],
               mention.type.empty() ? "_" : mention.type, to_string(chains.reasons[i]));
  }
}

void run(const char* models_folder, const char* path) {
  const LanguageModels models = load_models(models_folder);
  std::ifstream file(path);
  std::vector<Sentence> document;
  std::size_t count = 0;
  const auto flush = [&] {
    if (!document.empty())
      show_chains(count++, models.analyzer.annotate(std::exchange(document, {})));
  };
  for (Sentence& sentence : read_conllu(file)) {
    if (new_document_id(sentence)) flush();
    document.push_back(std::move(sentence));
  }
  flush();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    fmt::print(stderr, "usage: coreference_bench MODEL_FOLDER FILE.conllu\n");
    return 2;
  }
  try {
    run(argv[1], argv[2]);
  } catch (const std::exception& error) {
    fmt::print(stderr, "coreference_bench: {}\n", error.what());
    return 1;
  }
  return 0;
}
