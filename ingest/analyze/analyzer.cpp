#include "ingest/analyze/analyzer.h"

#include <fmt/format.h>
#include <stdexcept>
#include <utility>

#include "ingest/learn/model_file.h"
#include "ingest/parse/parser.h"
#include "ingest/tag/lemmatizer.h"
#include "ingest/tag/tagger.h"
#include "ingest/tag/word_traits.h"

namespace quern {

struct Analyzer::Model {
  Tagger tagger;
  Lemmatizer lemmatizer;
  Parser parser;

  // Members are read in the order in which they stand here, which is the file's.
  explicit Model(ModelReader& reader) : tagger(reader), lemmatizer(reader), parser(reader) {}

  void annotate(Sentence& sentence) const {
    std::vector<Token>& tokens = sentence.tokens;
    if (tokens.empty()) return;
    const std::vector<WordTraits> traits = word_traits(tokens);
    const std::vector<Label> tags = tagger.tags(traits);
    std::vector<std::string> morphology = tagger.morphology(traits, tags);
    std::vector<ParserWord> words;
    words.reserve(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i)
      words.push_back({traits[i].lower, tags[i]});
    Tree tree = parser.parse(words);

    for (std::size_t i = 0; i < tokens.size(); ++i) {
      Token& token = tokens[i];
      const PartOfSpeech& part_of_speech = tagger.meaning(tags[i]);
      token.upos = part_of_speech.upos;
      token.xpos = part_of_speech.xpos;
      token.feats = std::move(morphology[i]);
      token.lemma = lemmatizer.lemma(token.form, traits[i], tags[i]);
      token.head = tree.heads[i];
      token.deprel = std::move(tree.deprels[i]);
      token.name.assign(1, 'O');
    }
  }
};

Analyzer::Analyzer(const std::filesystem::path& model) {
  const std::string payload = load_model_file(model);
  try {
    ModelReader reader(payload);
    model_ = std::make_unique<const Model>(reader);
    if (!reader.at_end()) throw std::runtime_error("the model goes on after its end");
  } catch (const std::runtime_error& error) {
    throw std::runtime_error(
        fmt::format("{}: {}; install Quern's data/model again", model.string(), error.what()));
  }
}

Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

std::vector<Sentence> Analyzer::annotate(std::vector<Sentence> sentences) const {
  for (Sentence& sentence : sentences)
    model_->annotate(sentence);
  return sentences;
}

}  // namespace quern
