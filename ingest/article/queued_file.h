#pragma once

#include <deque>
#include <optional>
#include <utility>
#include <vector>

#include "ingest/article/article_file.h"

namespace quern {

/// A file that is read in pieces of which each holds any number of articles.
class QueuedFile : public ArticleFile {
 public:
  using ArticleFile::ArticleFile;

  /// The articles of a piece in turn, then its problem as ReadError, then those of the next one. An
  /// article without a name gets that of its address, else of its place.
  [[nodiscard]] std::optional<Article> next() final;

  [[nodiscard]] std::string place() const override;

 protected:
  /// The articles of the next piece; nothing at the end. Throws ReadError where it has none; the
  /// call after that goes on behind it.
  [[nodiscard]] virtual std::optional<Articles> next_piece() = 0;

 private:
  std::deque<Article> articles_;  ///< Of the piece that was read.
  std::string problem_;           ///< Of that piece, to be said behind them.
  std::size_t piece_ = 0;         ///< Its number, from 1.
  std::size_t part_ = 0;          ///< Number of the article in it that was given last, from 1.
};

}  // namespace quern
