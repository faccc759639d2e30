#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "ingest/article/article_file.h"

namespace quern {

/// A CoNLL-U file: a document at each "# newdoc", and where it has none of
/// kSentencesPerDocument sentences.
class ConlluFile : public ArticleFile {
 public:
  using ArticleFile::ArticleFile;

  [[nodiscard]] std::optional<Article> next() override;

 private:
  /// Adds the sentence that has been read; gives the document before it where a new one begins.
  std::optional<Article> add_block();
  Article finish_document();

  std::string block_;  ///< Lines of the sentence that is being read.
  std::vector<Sentence> sentences_;
  std::string id_;  ///< Of the document they are in.
  std::size_t part_ = 0;
};

}  // namespace quern
