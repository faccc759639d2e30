// Rows for neural/control.py: the verbs of texts that have no subject of their own, with who may be
// it and what tells so. One a line, fields parted by tabs: document, sentence from 0, verb from 1,
// the features of nobody, then of each candidate its word and features, parted by spaces.
//
//   control_rows INPUT > control.rows

#include <exception>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ingest/article/article_source.h"
#include "ingest/article/file_list.h"
#include "ingest/language/analyze/find_data.h"
#include "ingest/language/analyze/models.h"
#include "ingest/language/clause/attachment.h"
#include "ingest/language/clause/clause.h"
#include "ingest/language/clause/control_choice.h"
#include "ingest/language/clause/copula.h"
#include "ingest/language/clause/dateline.h"
#include "ingest/language/clause/reported_speech.h"

namespace quern {
namespace {

void print_rows(const std::string& document, std::size_t number, const Sentence& read) {
  const Sentence sentence = with_modifiers_where_they_belong(
      with_speech_below_verb(with_clausal_predicates_below_copula(with_dateline_apart(read))));
  const Tree tree(sentence);
  for (const Clause& clause : find_clauses(tree)) {
    if (!lacks_subject(tree, clause.head)) continue;
    const auto by_rule = clause.subject ? std::optional(clause.subject->head) : std::nullopt;
    const ControlChoice choice = control_choice(tree, clause.head, clause.link, by_rule);
    fmt::print("{}\t{}\t{}\t{}\t{}", document, number, clause.head + 1, by_rule.value_or(-1) + 1,
               fmt::join(choice.nobody, " "));
    for (std::size_t i = 0; i < choice.candidates.size(); ++i)
      fmt::print("\t{} {}", choice.candidates[i] + 1, fmt::join(choice.pairs[i], " "));
    fmt::print("\n");
  }
}

void run(const std::vector<std::string>& arguments) {
  const LanguageModels models = load_models(find_data("model"));
  ArticleSource source(list_files(arguments, InputFormat::automatic).files, InputFormat::automatic,
                       {});
  while (const auto next = source.next()) {
    const auto* const article = std::get_if<Article>(&*next);
    if (article == nullptr) continue;
    const Document& document = article->document;
    const auto sentences =
        models.analyzer.annotate(models.segmenter.segment(document.text, document.paragraphs));
    for (std::size_t number = 0; number < sentences.size(); ++number)
      print_rows(document.name, number, sentences[number]);
  }
}

}  // namespace
}  // namespace quern

int main(int argc, char** argv) {
  try {
    quern::run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    fmt::print(stderr, "control_rows: {}\n", error.what());
    return 1;
  }
  return 0;
}
