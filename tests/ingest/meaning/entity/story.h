#pragma once

#include <string>
#include <vector>

#include "ingest/meaning/entity/mention/mention.h"

namespace quern {

/// Sentences one after the other, as one article.
struct Story {
  std::string text;
  std::vector<Sentence> sentences;

  /// Points into the sentences.
  [[nodiscard]] Trees trees() const;
};

/// Each line as parsed() reads it; a word that begins or goes on a name has its label behind a "#":
/// "Oslo/Oslo/PROPN/2/nsubj#B-LOC".
[[nodiscard]] Story story(const std::vector<std::string>& lines);

/// "subject | predicate | object" in resolved forms, of each fact of the article.
[[nodiscard]] std::string resolved(const Story& article);

/// The words of a mention.
[[nodiscard]] std::string words_of(const Trees& trees, const Mention& mention);

}  // namespace quern
