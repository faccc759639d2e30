// By Compact Language Detector 2 (https://github.com/CLD2Owners/cld2): letters in runs of four.

#include "ingest/article/language.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <cstdio>  // For the package's header, which lacks it.

namespace quern {
namespace {

/// Names of people and places look like their own languages': a sentence of them is no proof.
constexpr int kLeastBytes = 80;

/// Share of a text, in percent, that may be English in an article of another language: quotations.
constexpr int kMostEnglish = 25;

/// The beginning says it.
constexpr std::size_t kMostBytes = std::size_t{1} << 16U;

/// Bytes of whole letters that say it.
std::size_t beginning_of(std::string_view text) {
  if (text.size() <= kMostBytes) return text.size();
  std::size_t end = kMostBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
    --end;
  return end;
}

/// "GERMAN" as "German".
std::string capitalized(std::string name) {
  std::transform(name.begin() + 1, name.end(), name.begin() + 1,
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name;
}

}  // namespace

std::string foreign_language(std::string_view text) {
  static constexpr bool kIsPlainText = true;
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  int text_bytes = 0;
  bool is_reliable = false;
  std::array<double, 3> scores{};
  int valid_bytes = 0;  // Control characters among the text are no proof either.
  const CLD2::CLDHints no_hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  const CLD2::Language main = CLD2::ExtDetectLanguageSummaryCheckUTF8(
      text.data(), static_cast<int>(beginning_of(text)), kIsPlainText, &no_hints, 0,
      languages.data(), percents.data(), scores.data(), nullptr, &text_bytes, &is_reliable,
      &valid_bytes);
  if (!is_reliable || text_bytes < kLeastBytes) return {};
  if (main == CLD2::ENGLISH || main == CLD2::UNKNOWN_LANGUAGE) return {};
  for (std::size_t i = 0; i < languages.size(); ++i) {
    if (languages[i] == CLD2::ENGLISH && percents[i] > kMostEnglish) return {};
  }
  const std::string name = CLD2::LanguageName(main);
  return name.empty() ? name : capitalized(name);
}

}  // namespace quern
