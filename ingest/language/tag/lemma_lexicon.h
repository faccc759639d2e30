#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/text/token.h"

namespace quern {

/// Lemmas of known forms, by form and part of speech. Views its lines.
class LemmaLexicon {
 public:
  /// `lines`: "FORM<tab>UPOS<tab>LEMMA", sorted by bytes; others are never found.
  explicit LemmaLexicon(std::vector<std::string_view> lines) : lines_(std::move(lines)) {}

  /// The lemma of a form, which has plain punctuation: as it is written, else in lower
  /// case, but for proper nouns and nouns all in capitals ("DUI").
  [[nodiscard]] std::optional<std::string_view> lemma(std::string_view form, Upos upos) const;

 private:
  [[nodiscard]] std::optional<std::string_view> find(const std::string& key) const;

  std::vector<std::string_view> lines_;
};

}  // namespace quern
