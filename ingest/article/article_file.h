#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "ingest/article/article.h"
#include "ingest/article/input_file.h"

namespace quern {

/// Files that have no articles in them are cut into documents of this many sentences, which are
/// shared out to the workers.
inline constexpr std::size_t kSentencesPerDocument = 500;
/// One sentence: longer than any, short enough that a file without line breaks is noticed.
inline constexpr std::size_t kMaxSentenceBytes = std::size_t{1} << 20U;

/// The articles of one file, read from its beginning.
class ArticleFile {
 public:
  ArticleFile(InputFile file, std::string name) : file_(std::move(file)), name_(std::move(name)) {}
  virtual ~ArticleFile() = default;
  ArticleFile(const ArticleFile&) = delete;
  ArticleFile& operator=(const ArticleFile&) = delete;
  ArticleFile(ArticleFile&&) = delete;
  ArticleFile& operator=(ArticleFile&&) = delete;

  /// The next article, or nothing at the end. Throws ReadError for what has to be passed over; the
  /// call after that goes on behind it.
  [[nodiscard]] virtual std::optional<Article> next() = 0;

  /// The file, with the line reached where it is read by lines.
  [[nodiscard]] virtual std::string place() const;

  [[nodiscard]] std::uint64_t consumed_bytes() const { return file_.consumed_bytes(); }

 protected:
  [[nodiscard]] InputFile& file() { return file_; }

  /// As the database is to have it; "-" for standard input.
  [[nodiscard]] const std::string& name() const { return name_; }

  /// Next line, checked to be UTF-8. Throws ReadError, as InputFile::next_line does.
  [[nodiscard]] std::optional<std::string> next_text_line(std::size_t max_bytes);

 private:
  InputFile file_;
  std::string name_;
};

/// Whether nothing but white space stands on the line.
[[nodiscard]] bool is_blank_line(const std::string& line);

/// Name of one of the documents that a file is cut into, from 1: "s.txt", "s.txt#2".
[[nodiscard]] std::string part_name(const std::string& name, std::size_t part);

}  // namespace quern
