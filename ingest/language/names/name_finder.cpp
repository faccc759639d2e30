#include "ingest/language/names/name_finder.h"

#include <algorithm>
#include <limits>
#include <string>

#include "ingest/language/names/hyphenated_names.h"
#include "ingest/language/names/joined_names.h"

namespace quern {
namespace {

bool may_follow(std::string_view label, std::string_view before) {
  return !label.starts_with("I-") || (before.size() > 2 && before.substr(2) == label.substr(2));
}

}  // namespace

std::vector<std::size_t> best_labels(std::span<const float* const> scores,
                                     std::span<const std::string_view> labels) {
  constexpr float kNever = -std::numeric_limits<float>::infinity();
  const std::size_t count = labels.size();
  std::vector<float> totals(count);
  std::vector<std::size_t> before(scores.size() * count);
  for (std::size_t word = 0; word < scores.size(); ++word) {
    std::vector<float> next(count, kNever);
    for (std::size_t label = 0; label < count; ++label) {
      float best = kNever;
      if (word == 0) best = may_follow(labels[label], "O") ? 0 : kNever;
      for (std::size_t last = 0; word > 0 && last < count; ++last) {
        if (totals[last] <= best || !may_follow(labels[label], labels[last])) continue;
        best = totals[last];
        before[word * count + label] = last;
      }
      next[label] = best + scores[word][label];
    }
    totals = std::move(next);
  }
  std::vector<std::size_t> result(scores.size());
  auto label =
      static_cast<std::size_t>(std::max_element(totals.begin(), totals.end()) - totals.begin());
  for (std::size_t word = scores.size(); word-- > 0;) {
    result[word] = label;
    label = before[word * count + label];
  }
  return result;
}

NameFinder::NameFinder(const WeightsFile& weights, const Kernel& kernel)
    : kernel_(&kernel),
      labels_(weights.lines("names.names")),
      places_(weights.lines("countries")),
      linear_(weights.linear("name_labels", Encoder::kWidth, labels_.size())) {}

void NameFinder::find(const Matrix& vectors, std::span<const std::span<Token>> sentences) const {
  const Matrix scores = applied(*kernel_, linear_, Activation::none, vectors);
  std::size_t row = 0;
  for (const std::span<Token> words : sentences) {
    std::vector<const float*> rows;
    rows.reserve(words.size());
    for (std::size_t i = 0; i < words.size(); ++i)
      rows.push_back(scores.row(row + 1 + i));
    find(words, rows);
    extend_names(words);
    join_hyphenated_names(words, places_);
    make_firms(words);
    make_organizations(words);
    join_names(words, places_);
    make_places(words, places_);
    row += words.size() + 1;
  }
}

void NameFinder::find(std::span<Token> words, std::span<const float* const> scores) const {
  const std::vector<std::size_t> labels = best_labels(scores, labels_);
  for (std::size_t i = 0; i < words.size(); ++i)
    words[i].name = labels_[labels[i]];
}

}  // namespace quern
