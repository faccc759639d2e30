#include "ingest/language/analyze/analyzer.h"

#include <utility>

#include "ingest/language/analyze/window.h"
#include "ingest/language/control/control_vectors.h"
#include "ingest/language/encode/encoder.h"
#include "ingest/language/encode/weights_file.h"
#include "ingest/language/encode/word_pieces.h"
#include "ingest/language/names/joined_parts.h"
#include "ingest/language/names/mention_typer.h"
#include "ingest/language/names/name_finder.h"
#include "ingest/language/names/office_holders.h"
#include "ingest/language/names/possessive_names.h"
#include "ingest/language/names/proper_nouns.h"
#include "ingest/language/names/settled_types.h"
#include "ingest/language/names/thing_names.h"
#include "ingest/language/names/whole_names.h"
#include "ingest/language/parse/parser.h"
#include "ingest/language/tag/tagger.h"

namespace quern {
namespace {

/// Pieces that go through the network at a time: enough for its weights to be read from memory
/// seldom, few enough for what it computes to stay in the cache.
constexpr std::size_t kBatchPieces = 512;

}  // namespace

struct Analyzer::Model {
  WeightsFile weights;
  WordPieces pieces;
  Encoder encoder;
  Tagger tagger;
  Parser parser;
  NameFinder names;
  MentionTyper mentions;
  WeightsFile control_weights;
  ControlVectors control;
  AntecedentWeights antecedents;

  Model(const std::filesystem::path& path, const Kernel& kernel)
      : weights(path),
        pieces(weights.lines("vocabulary")),
        encoder(weights, kernel),
        tagger(weights, kernel),
        parser(weights, kernel),
        names(weights, kernel),
        mentions(weights, kernel),
        control_weights(path.parent_path() / "english.control"),
        control(control_weights, kernel),
        antecedents(antecedent_weights(weights)) {}

  void annotate(std::span<const PieceSequence> sequences,
                std::span<const std::span<Token>> windows) const {
    const WordVectors vectors = encoder.encode(sequences);
    tagger.tag(vectors.last, windows);
    parser.parse(vectors.last, windows);
    names.find(vectors.last, windows);
    mentions.find(vectors, windows);
    control.find(vectors.last, windows);
    for (const std::span<Token> words : windows) {
      name_office_holders(words);
      keep_possessives(words);
      complete_names(words);
      name_proper_nouns(words);
      unname_offices(words);
      join_parts(words);
      join_things(words);
    }
  }
};

Analyzer::Analyzer(const std::filesystem::path& model) : Analyzer(model, *kernels().front()) {}

Analyzer::Analyzer(const std::filesystem::path& model, const Kernel& kernel)
    : model_(std::make_unique<const Model>(model, kernel)) {}

Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

std::uint64_t Analyzer::checksum() const {
  return model_->weights.checksum() * 31 + model_->control_weights.checksum();
}

const ControlWeights& Analyzer::control() const {
  return model_->control.weights();
}

const AntecedentWeights& Analyzer::antecedents() const {
  return model_->antecedents;
}

std::vector<Sentence> Analyzer::annotate(std::vector<Sentence> sentences) const {
  std::vector<PieceSequence> sequences;
  std::vector<std::span<Token>> windows;
  std::size_t pieces = 0;
  const auto flush = [&] {
    if (!windows.empty()) model_->annotate(sequences, windows);
    sequences.clear();
    windows.clear();
    pieces = 0;
  };
  std::vector<std::vector<std::size_t>> window_starts;
  for (Sentence& sentence : sentences) {
    window_starts.emplace_back();
    for (Window& window : windows_of(sentence, model_->pieces)) {
      if (pieces + window.sequence.pieces.size() > kBatchPieces) flush();
      pieces += window.sequence.pieces.size();
      sequences.push_back(std::move(window.sequence));
      windows.push_back(std::span(sentence.tokens).subspan(window.begin, window.size));
      window_starts.back().push_back(window.begin);
    }
  }
  flush();
  for (std::size_t i = 0; i < sentences.size(); ++i)
    join_windows(sentences[i], window_starts[i]);
  settle_types(sentences);
  return sentences;
}

}  // namespace quern
