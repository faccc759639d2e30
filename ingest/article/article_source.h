#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ingest/article/article.h"
#include "ingest/article/article_file.h"
#include "ingest/article/file_list.h"
#include "ingest/article/format.h"
#include "ingest/article/record.h"

namespace quern {

/// What the command line knows of the articles; empty where it says nothing.
struct KnownMetadata {
  std::string title;  ///< Replaces what the reader found, as the others do.
  std::string date;   ///< ISO 8601 day.
  std::string source;
};

/// The articles of a list of files, one at a time and in order, holding one file's part in memory.
/// Use from one thread.
class ArticleSource {
 public:
  /// `is_stopped` is asked while a file is read; where it says so, the file is Skipped.
  ArticleSource(std::vector<ListedFile> files,
                InputFormat format,
                KnownMetadata known,
                IsStopped is_stopped = nullptr,
                ReadOptions options = {});
  ~ArticleSource();
  ArticleSource(const ArticleSource&) = delete;
  ArticleSource& operator=(const ArticleSource&) = delete;
  ArticleSource(ArticleSource&&) noexcept;
  ArticleSource& operator=(ArticleSource&&) noexcept;

  /// The next article, or the next input that had to be passed over; nothing at the end. What is
  /// passed over of one file comes together, behind its articles.
  [[nodiscard]] std::optional<std::variant<Article, Skipped>> next();

  /// Bytes read so far of total_bytes(), as the files lie on disk. For progress only.
  [[nodiscard]] std::uint64_t consumed_bytes() const;

  /// Size of all files; standard input counts as 0.
  [[nodiscard]] std::uint64_t total_bytes() const { return total_bytes_; }

 private:
  void open_next();
  [[nodiscard]] std::optional<Article> read_next();
  void close();
  void complete(Document& document) const;
  void hold(Skipped skipped);

  std::vector<ListedFile> files_;
  InputFormat format_;
  KnownMetadata known_;
  IsStopped is_stopped_;
  ReadOptions options_;
  std::optional<Skipped> held_;  ///< Of the file that is being read.
  std::size_t next_file_ = 0;
  std::unique_ptr<ArticleFile> reader_;  ///< Of files_[next_file_ - 1]; null between files.
  std::uint64_t finished_bytes_ = 0;     ///< Size of the files before it.
  std::uint64_t total_bytes_ = 0;
};

}  // namespace quern
