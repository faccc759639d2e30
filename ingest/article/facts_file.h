#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "ingest/article/article_file.h"
#include "ingest/article/fact_line.h"
#include "ingest/article/facts_document.h"

namespace quern {

/// A file with a fact a line, as write_jsonl() writes it, those of a document together.
class FactsFile : public ArticleFile {
 public:
  using ArticleFile::ArticleFile;

  [[nodiscard]] std::optional<Article> next() override;

 private:
  struct Line {
    FactLine fact;
    std::string text;
  };

  /// The next line; its document may lack one where this throws ReadError.
  [[nodiscard]] std::optional<Line> read_line();

  /// Adds a line to its document. Throws ReadError where that has to be passed over.
  void gather(Line line);
  Article finish_document();

  std::vector<FactLine> lines_;        ///< Of the document that is being gathered.
  std::optional<Line> next_document_;  ///< First line of the one after it.
  std::string hash_;
  std::size_t bytes_ = 0;
  bool has_readings_ = false;    ///< Whether lines so far hold articles.
  bool is_damaged_ = false;      ///< Whether what came after the last line could not be read.
  bool may_lack_lines_ = false;  ///< The same before or between the document's lines.
  std::string refused_;          ///< A document whose lines are passed over.
  std::unordered_set<std::string> begun_;  ///< Documents met so far; never iterated.
};

}  // namespace quern
