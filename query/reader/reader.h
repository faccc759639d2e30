#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "ingest/language/encode/kernel.h"
#include "schema/span.h"

namespace quern {

/// A trained network that reads a question and a sentence together and says whether the sentence
/// answers, and with which words. Holds its model and the segmenter's, mapped or loaded; const use
/// from several threads is safe.
class Reader {
 public:
  /// What is read: a sentence, and the title of its article, which may be empty.
  struct Passage {
    std::string_view title;
    std::string_view sentence;
  };

  /// Words of a sentence as an answer.
  struct Reading {
    Span span;         ///< Bytes of the passage's sentence, from a word's begin to a word's end.
    double score = 0;  ///< How likely the sentence answers with these words, in [0, 1].

    bool operator==(const Reading&) const = default;
  };

  /// Whether words of the passage with this number may be an answer.
  using Suits = std::function<bool(std::size_t passage, Span span)>;

  /// The most readings of a passage.
  static constexpr std::size_t kMostReadings = 3;

  /// `models`: the folder of trained models ("data/model"), with english.reader and
  /// english.segmenter. Throws std::runtime_error, naming the file and the way out, if one is
  /// missing or damaged.
  explicit Reader(const std::filesystem::path& models, const Kernel& kernel = *kernels().front());
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  /// For each passage up to kMostReadings that suit, which do not overlap, the likeliest first;
  /// none for a sentence or a question without words. The less other words suit, the likelier. A
  /// passage's readings do not depend on the others. Of a long question, title or sentence the
  /// beginning is read (64, 20 and some 170 pieces of words).
  [[nodiscard]] std::vector<std::vector<Reading>> read(
      std::string_view question,
      std::span<const Passage> passages,
      const Suits& suits = [](std::size_t, Span) { return true; }) const;

 private:
  struct Network;
  std::unique_ptr<const Network> network_;
};

}  // namespace quern
