#include "ingest/tag/lemmatizer.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <stdexcept>
#include <utility>

#include "ingest/text/unicode.h"

namespace quern {
namespace {

constexpr int kTries = 4;  // the best few scripts; one that fits is nearly always first

std::size_t common_prefix(std::string_view a, std::string_view b) {
  const auto [end, ignored] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  auto size = static_cast<std::size_t>(end - a.begin());
  // Never cut inside a character.
  while (size > 0 && size < a.size() && (static_cast<unsigned char>(a[size]) & 0xc0U) == 0x80)
    --size;
  return size;
}

}  // namespace

std::string edit_script(std::string_view form, std::string_view lemma) {
  const std::string lower = to_lower(form);
  const std::size_t kept = common_prefix(form, lemma);
  const std::size_t lowered = common_prefix(lower, lemma);
  const std::size_t prefix = std::max(kept, lowered);
  if (prefix == 0) return std::string("=").append(lemma);
  const std::size_t size = lowered > kept ? lower.size() : form.size();
  std::string script = lowered > kept ? "l" : "k";
  return script.append(std::to_string(size - prefix)).append(lemma.substr(prefix));
}

std::optional<std::string> apply_edit_script(std::string_view script, std::string_view form) {
  if (script.empty()) return std::nullopt;
  const char kind = script.front();
  script.remove_prefix(1);
  if (kind == '=') return std::string(script);
  std::size_t cut = 0;
  const auto [rest, error] = std::from_chars(script.data(), script.data() + script.size(), cut);
  std::string lemma = kind == 'l' ? to_lower(form) : std::string(form);
  if (error != std::errc{} || cut >= lemma.size()) return std::nullopt;
  const std::size_t size = lemma.size() - cut;
  if (cut > 0 && (static_cast<unsigned char>(lemma[size]) & 0xc0U) == 0x80) return std::nullopt;
  lemma.resize(size);
  lemma.append(rest, script.data() + script.size());
  return lemma;
}

std::vector<Feature> lemma_features(const WordTraits& word, Label tag) {
  const std::uint64_t t = tag;
  return {
      feature(1, t),
      feature(2, t, word.form),
      feature(3, t, word.lower),
      feature(4, word.lower),
      feature(5, t, word.suffix[0]),
      feature(6, t, word.suffix[1]),
      feature(7, t, word.suffix[2]),
      feature(8, t, word.suffix[3]),
      feature(9, t, word.suffix[4]),
      feature(10, t, word.shape),
      feature(11, t, word.shape, word.suffix[1]),
      feature(12, t, word.prefix[2], word.suffix[2]),
  };
}

Lemmatizer::Lemmatizer(Classifier scripts) : scripts_(std::move(scripts)) {}

Lemmatizer::Lemmatizer(ModelReader& reader) : scripts_(reader) {
  if (scripts_.labels().empty()) throw std::runtime_error("the model has no lemmas");
}

std::string Lemmatizer::lemma(std::string_view form, const WordTraits& word, Label tag) const {
  std::vector<std::int32_t> scores(scripts_.labels().size());
  scripts_.score(lemma_features(word, tag), scores);
  for (int i = 0; i < kTries; ++i) {
    const Label best = best_label(scores);
    if (const auto lemma = apply_edit_script(scripts_.labels()[best], form)) return *lemma;
    scores[best] = std::numeric_limits<std::int32_t>::min();
  }
  return std::string(form);
}

}  // namespace quern
