#include "ingest/train/train_segmenter.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <random>
#include <string>
#include <string_view>
#include <utility>

#include "ingest/language/split/splitter.h"
#include "ingest/language/text/chunk.h"
#include "ingest/language/text/unicode.h"
#include "ingest/language/tokenize/tokenizer.h"
#include "ingest/train/perceptron.h"
#include "ingest/train/shuffle.h"

namespace quern {
namespace {

constexpr int kEpochs = 12;
constexpr std::uint32_t kMinSeen = kEpochs + 1;  // in two gaps or more

// A paragraph as running text, with the chunks after which a sentence ends.
struct Paragraph {
  std::string text;
  std::vector<Span> chunks;
  std::vector<bool> ends;
};

std::string text_of(const Sentence& sentence) {
  std::string text;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    text += sentence.tokens[i].form;
    if (i + 1 < sentence.tokens.size() && sentence.tokens[i].space_after) text += ' ';
  }
  return text;
}

bool starts_paragraph(const Sentence& sentence) {
  return std::any_of(sentence.comments.begin(), sentence.comments.end(), [](std::string_view line) {
    return line.starts_with("# newpar") || line.starts_with("# newdoc");
  });
}

std::vector<Paragraph> paragraphs_of(const std::vector<Sentence>& treebank) {
  std::vector<Paragraph> paragraphs;
  for (const Sentence& sentence : treebank) {
    if (paragraphs.empty() || starts_paragraph(sentence)) paragraphs.emplace_back();
    Paragraph& paragraph = paragraphs.back();
    if (!paragraph.text.empty()) paragraph.text += ' ';
    const std::size_t begin = paragraph.text.size();
    paragraph.text += text_of(sentence);
    for (const Span chunk : chunks_of(paragraph.text, {begin, paragraph.text.size()})) {
      paragraph.chunks.push_back(chunk);
      paragraph.ends.push_back(false);
    }
    if (!paragraph.ends.empty()) paragraph.ends.back() = true;
  }
  return paragraphs;
}

Classifier train_boundaries(const std::vector<Sentence>& treebank, std::mt19937_64 random) {
  const std::vector<Paragraph> paragraphs = paragraphs_of(treebank);
  Perceptron perceptron;
  std::array<std::int32_t, 2> scores{};
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    for (const std::size_t p : shuffled(paragraphs.size(), random)) {
      const Paragraph& paragraph = paragraphs[p];
      SentenceSoFar so_far;
      for (std::size_t i = 0; i + 1 < paragraph.chunks.size(); ++i) {
        so_far = so_far.with(slice(paragraph.text, paragraph.chunks[i]));
        const auto features = boundary_features(paragraph.text, paragraph.chunks, i, so_far);
        perceptron.score(features, scores);
        const Label found = scores[1] > scores[0] ? 1 : 0;
        perceptron.learn(features, paragraph.ends[i] ? 1 : 0, found);
        if (paragraph.ends[i]) so_far = {};
      }
    }
  }
  return perceptron.averaged({"inside", "end"}, kMinSeen);
}

struct Hyphen {
  std::vector<Feature> features;
  bool split = false;
};

bool is_address(std::string_view chunk) {
  return chunk.find('@') != std::string_view::npos || chunk.find("//") != std::string_view::npos ||
         chunk.find("www.") != std::string_view::npos;
}

// All hyphens between letters or digits, with what the treebank does there.
std::vector<Hyphen> hyphens_of(const std::vector<Sentence>& treebank) {
  std::vector<Hyphen> hyphens;
  for (const Sentence& sentence : treebank) {
    const std::string text = text_of(sentence);
    std::vector<bool> starts(text.size() + 1, false);
    for (const Token& token : sentence.tokens)
      starts[token.span.begin - sentence.span.begin] = true;
    for (const Span chunk : chunks_of(text, {0, text.size()})) {
      const std::string_view word = slice(text, chunk);
      if (is_address(word)) continue;
      for (std::size_t at = 1; at + 1 < word.size(); ++at) {
        const auto is_part = [&](std::size_t i) {
          const char32_t c = static_cast<unsigned char>(word[i]);
          return c >= 0x80 || is_letter(c) || is_digit(c);
        };
        if (word[at] != '-' || !is_part(at - 1) || !is_part(at + 1)) continue;
        hyphens.push_back({hyphen_features(word, at), starts[chunk.begin + at]});
      }
    }
  }
  return hyphens;
}

Classifier train_hyphens(const std::vector<Sentence>& treebank, std::mt19937_64 random) {
  const std::vector<Hyphen> hyphens = hyphens_of(treebank);
  Perceptron perceptron;
  std::array<std::int32_t, 2> scores{};
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    for (const std::size_t i : shuffled(hyphens.size(), random)) {
      perceptron.score(hyphens[i].features, scores);
      const Label found = scores[1] >= scores[0] ? 1 : 0;
      perceptron.learn(hyphens[i].features, hyphens[i].split ? 1 : 0, found);
    }
  }
  return perceptron.averaged({"keep", "split"}, 1);
}

}  // namespace

void train_segmenter(const std::vector<Sentence>& treebank,
                     std::uint64_t seed,
                     const std::filesystem::path& model) {
  const std::mt19937_64 random(seed);
  ModelWriter writer;
  Splitter(train_boundaries(treebank, random)).write(writer);
  Tokenizer(train_hyphens(treebank, random)).write(writer);
  save_model_file(model, writer.bytes());
}

}  // namespace quern
