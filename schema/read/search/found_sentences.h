#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "schema/fact_reader.h"
#include "schema/fact_row.h"
#include "schema/read/question_word.h"
#include "schema/read/row_loader.h"
#include "schema/read/search/ranked_sentences.h"
#include "schema/statement.h"

namespace quern {

/// A sentence that may answer a question.
struct FoundSentence {
  RankedSentence sentence;
  std::vector<FactRow> facts;  ///< All that it says, once SentenceFacts has loaded it.
};

struct FoundSentences {
  std::vector<FoundSentence> sentences;  ///< The most relevant first; a bounded number.
  bool has_more = false;                 ///< See RankedSentences.
};

/// The sentence's relevance as a share of the most relevant one's, [0, 1]. `found`: as
/// find_sentences() gives them. Precondition: not empty.
[[nodiscard]] double relevance_share(const FoundSentence& sentence,
                                     std::span<const FoundSentence> found);

/// How far the sentence is from holding words so rare that it can hardly hold them by chance, [0,
/// 1]: in a small collection the most relevant one, too, may say little of what is asked.
[[nodiscard]] double little_said(const FoundSentence& sentence);

/// Of the sentences those under one of the titles, which may tell of the same matter.
[[nodiscard]] std::vector<const FoundSentence*> under_titles(
    const std::set<std::string>& titles, std::span<const FoundSentence> sentences);

/// The sentences of the collection that are most relevant to a question, without their facts.
/// Throws SQLite::Exception.
[[nodiscard]] FoundSentences find_sentences(FactReader& reader,
                                            std::span<const QuestionWord> words);

/// Loads what sentences say; most that are found are never looked into. The reader has to outlive
/// it.
class SentenceFacts {
 public:
  explicit SentenceFacts(FactReader& reader);

  /// Throws SQLite::Exception.
  void load(FoundSentence& sentence);

 private:
  Statement facts_;
  RowLoader loader_;
  FactRow row_;
};

}  // namespace quern
