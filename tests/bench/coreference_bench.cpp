// The chains that the entity stages find in the documents of a CoNLL-U file, whose words and
// sentences are kept while all else is predicted. score_coreference.py scores them:
//
//   coreference_bench MODEL_FOLDER FILE.conllu | score_coreference.py FILE.conllu
//
// With --choices it shows what mentions may take up instead, for antecedents.py.
//
// A line a mention: document, sentence, first word, last word (all from 0), chain, kind, type of a
// proper noun, why it belongs to its chain, and whether it surely does.

#include <cstdio>
#include <exception>
#include <fmt/format.h>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/article/conllu_document.h"
#include "ingest/language/analyze/models.h"
#include "ingest/language/text/conllu.h"
#include "ingest/meaning/entity/coreference.h"
#include "ingest/meaning/entity/mention/mention_finder.h"

namespace {

using namespace quern;

constexpr const char* kKinds[] = {"name", "noun", "pronoun", "list", "clause"};

/// Whether it has a proper noun as its head, as the scorer counts names.
bool is_named(const Tree& tree, const Mention& mention) {
  return mention.kind != MentionKind::list && tree.token(mention.head).upos == Upos::PROPN;
}

/// A line a mention and one that it may take up: document, their places, numbers of the features
/// that hold. A line with "none" before each mention's: what it takes up nothing by.
void show_choices(std::size_t document,
                  const std::vector<Mention>& mentions,
                  const std::vector<Choice>& choices) {
  const auto place = [&](std::size_t i) {
    const Mention& mention = mentions[i];
    return fmt::format("{} {} {} {}", mention.sentence, mention.begin, mention.end - 1,
                       mention.head);
  };
  for (const Choice& choice : choices) {
    fmt::print("{}\t{}\tnone\t{}\n", document, place(choice.mention), fmt::join(choice.none, " "));
    for (std::size_t k = 0; k < choice.pairs.size(); ++k) {
      fmt::print("{}\t{}\t{}\t{}\n", document, place(choice.mention), place(choice.antecedents[k]),
                 fmt::join(choice.pairs[k], " "));
    }
  }
}

void show_chains(std::size_t document,
                 const std::vector<Sentence>& sentences,
                 const AntecedentRanker& ranker,
                 bool with_choices) {
  Trees trees;
  for (const Sentence& sentence : sentences)
    trees.emplace_back(sentence);
  const auto mentions = find_mentions(trees);
  std::vector<Choice> choices;
  const Chains chains = find_chains(trees, mentions, ranker, {}, &choices);
  if (with_choices) {
    show_choices(document, mentions, choices);
    return;
  }
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    fmt::print("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", document, mention.sentence, mention.begin,
               mention.end - 1, chains.chain_of[i], kKinds[static_cast<int>(mention.kind)],
               is_named(trees[mention.sentence], mention) ? mention.entity : "_",
               to_string(chains.reasons[i]), chains.is_sure[i] ? "sure" : "doubtful");
  }
}

void run(const char* models_folder, const char* path, bool with_choices) {
  const LanguageModels models = load_models(models_folder);
  if (with_choices) fmt::print("{} {}\n", count_of_pair_features(), count_of_none_features());
  const AntecedentRanker ranker(models.analyzer.antecedents());
  std::ifstream file(path);
  std::vector<Sentence> document;
  std::size_t count = 0;
  const auto flush = [&] {
    if (!document.empty())
      show_chains(count++, models.analyzer.annotate(std::exchange(document, {})), ranker,
                  with_choices);
  };
  for (Sentence& sentence : read_conllu(file)) {
    if (new_document_id(sentence)) flush();
    document.push_back(std::move(sentence));
  }
  flush();
}

}  // namespace

int main(int argc, char** argv) {
  const bool with_choices = argc == 4 && std::string_view(argv[3]) == "--choices";
  if (argc != 3 && !with_choices) {
    fmt::print(stderr, "usage: coreference_bench MODEL_FOLDER FILE.conllu [--choices]\n");
    return 2;
  }
  try {
    run(argv[1], argv[2], with_choices);
  } catch (const std::exception& error) {
    fmt::print(stderr, "coreference_bench: {}\n", error.what());
    return 1;
  }
  return 0;
}
