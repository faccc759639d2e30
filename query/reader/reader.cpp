// An extractive reader of the kind of Devlin et al. 2019: where in the sentence the answer begins
// and ends, as linear scores of its words. Whether there is one at all is told by a head of its
// own, over the vector of the whole and the mean of the answer's words, which was trained on
// sentences that search finds and that do not answer.

#include "query/reader/reader.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "ingest/language/encode/encoder.h"
#include "ingest/language/encode/weights_file.h"
#include "ingest/language/encode/word_pieces.h"
#include "ingest/language/tokenize/segmenter.h"
#include "query/reader/answer_spans.h"
#include "query/reader/reader_input.h"

namespace quern {
namespace {

constexpr std::size_t kWidth = Encoder::kWidth;
constexpr std::size_t kHidden = 128;
/// Passages that go through the network at a time: what bounds the memory.
constexpr std::size_t kBatch = 32;
/// Bytes of a question, title or sentence that are looked at: more than the network has room for.
constexpr std::size_t kMostBytes = 4096;

/// The text's beginning, up to a character's end.
std::string_view beginning(std::string_view text) {
  if (text.size() <= kMostBytes) return text;
  std::size_t end = kMostBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    --end;
  return text.substr(0, end);
}

/// Makes scores the logarithms of probabilities.
void normalize(std::vector<double>& scores) {
  if (scores.empty()) return;
  const double most = *std::max_element(scores.begin(), scores.end());
  double sum = 0;
  for (const double score : scores)
    sum += std::exp(score - most);
  const double offset = most + std::log(sum);
  for (double& score : scores)
    score -= offset;
}

Span bytes_of(const WordSpan& words, const std::vector<Token>& sentence) {
  return {sentence[words.begin].span.begin, sentence[words.end - 1].span.end};
}

}  // namespace

struct Reader::Network {
  Network(const std::filesystem::path& models, const Kernel& instructions)
      : segmenter(models / "english.segmenter"),
        weights(models / "english.reader"),
        kernel(&instructions),
        pieces(weights.lines("vocabulary")),
        encoder(weights, *kernel),
        spans(weights.linear("spans", kWidth, 2)),
        hidden(weights.linear("hidden", 2 * kWidth, kHidden)),
        answer(weights.floats("answer", kHidden + 1)),
        calibration(weights.floats("calibration", 3)) {
    // The encoder takes any table of shapes; the reader's inputs need all rows.
    static_cast<void>(weights.floats("shapes", kReaderShapes * kWidth));
  }

  [[nodiscard]] std::vector<Token> words(std::string_view text) const {
    const std::string_view read = beginning(text);
    return segmenter.segment_line(read, {0, read.size()}).tokens;
  }

  [[nodiscard]] std::vector<std::vector<Reading>> read(
      std::span<const Token> question,
      std::span<const std::vector<Token>> titles,
      std::span<const std::vector<Token>> sentences,
      const Suits& suits) const;

  /// Of each sequence the log-odds that its sentence answers; `vectors`: two rows' width each.
  [[nodiscard]] std::vector<double> answer_logits(const Matrix& vectors) const;
  [[nodiscard]] double score(double logit, double log_probability) const;

  Segmenter segmenter;
  WeightsFile weights;
  const Kernel* kernel;
  WordPieces pieces;
  Encoder encoder;
  Linear spans;
  Linear hidden;
  std::span<const float> answer;       ///< Weights of the hidden layer's values, and a bias.
  std::span<const float> calibration;  ///< Weights of logit and log-probability, and a bias.
};

std::vector<double> Reader::Network::answer_logits(const Matrix& vectors) const {
  const Matrix inner = applied(*kernel, hidden, Activation::gelu, vectors);
  std::vector<double> logits(inner.rows());
  for (std::size_t i = 0; i < logits.size(); ++i)
    logits[i] = kernel->dot(inner.row(i), answer.data(), kHidden) + answer[kHidden];
  return logits;
}

double Reader::Network::score(double logit, double log_probability) const {
  const double odds = calibration[0] * logit + calibration[1] * log_probability + calibration[2];
  return 1 / (1 + std::exp(-odds));
}

std::vector<std::vector<Reader::Reading>> Reader::Network::read(
    std::span<const Token> question,
    std::span<const std::vector<Token>> titles,
    std::span<const std::vector<Token>> sentences,
    const Suits& suits) const {
  std::vector<PieceSequence> sequences;
  for (std::size_t i = 0; i < sentences.size(); ++i)
    sequences.push_back(reader_input(pieces, question, titles[i], sentences[i]));
  const Matrix vectors = encoder.encode(sequences).last;
  const Matrix scores = applied(*kernel, spans, Activation::none, vectors);
  Matrix pooled(sequences.size(), 2 * kWidth);
  std::vector<std::vector<WordSpan>> found;
  std::size_t row = 0;
  for (std::size_t i = 0; i < sequences.size(); ++i) {
    const std::size_t words = sequences[i].firsts.size() - 1;
    std::vector<double> begins(words);
    std::vector<double> ends(words);
    for (std::size_t word = 0; word < words; ++word) {
      begins[word] = scores.row(row + 1 + word)[0];
      ends[word] = scores.row(row + 1 + word)[1];
    }
    normalize(begins);
    normalize(ends);
    float* const to = pooled.row(i);
    std::copy_n(vectors.row(row), kWidth, to);
    std::fill_n(to + kWidth, kWidth, 0.0F);
    for (std::size_t word = 0; word < words; ++word) {
      const auto weight = static_cast<float>((std::exp(begins[word]) + std::exp(ends[word])) / 2);
      const float* const vector = vectors.row(row + 1 + word);
      for (std::size_t at = 0; at < kWidth; ++at)
        to[kWidth + at] += weight * vector[at];
    }
    found.push_back(best_spans(begins, ends, kMostReadings, [&](const WordSpan& span) {
      return suits(i, bytes_of(span, sentences[i]));
    }));
    row += words + 1;
  }
  const std::vector<double> logits = answer_logits(pooled);
  std::vector<std::vector<Reading>> readings(sequences.size());
  for (std::size_t i = 0; i < sequences.size(); ++i) {
    for (const WordSpan& span : found[i]) {
      readings[i].push_back({bytes_of(span, sentences[i]), score(logits[i], span.log_probability)});
    }
  }
  return readings;
}

Reader::Reader(const std::filesystem::path& models, const Kernel& kernel)
    : network_(std::make_unique<const Network>(models, kernel)) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

std::vector<std::vector<Reader::Reading>> Reader::read(std::string_view question,
                                                       std::span<const Passage> passages,
                                                       const Suits& suits) const {
  std::vector<std::vector<Reading>> result;
  const std::vector<Token> asked = network_->words(question);
  if (asked.empty()) return std::vector<std::vector<Reading>>(passages.size());
  for (std::size_t at = 0; at < passages.size(); at += kBatch) {
    const auto batch = passages.subspan(at, std::min(kBatch, passages.size() - at));
    std::vector<std::vector<Token>> titles;
    std::vector<std::vector<Token>> sentences;
    for (const Passage& passage : batch) {
      titles.push_back(network_->words(passage.title));
      sentences.push_back(network_->words(passage.sentence));
    }
    const Suits in_batch = [&](std::size_t passage, Span span) {
      return suits(at + passage, span);
    };
    for (std::vector<Reading>& readings : network_->read(asked, titles, sentences, in_batch))
      result.push_back(std::move(readings));
  }
  return result;
}

}  // namespace quern
