#include "ingest/article/zip_file.h"

#include <utility>

#include "ingest/article/format.h"
#include "ingest/article/open_article_file.h"

namespace quern {
namespace {

/// Of a file within, or of an archive that does not lie on disk.
constexpr std::size_t kMaxPackedBytes = std::size_t{64} << 20U;

Unpacker unpacker_of(InputFile& file, const std::filesystem::path& path, UnpackBudget& budget) {
  return path.empty() ? Unpacker(file.read_all(kMaxPackedBytes), budget) : Unpacker(path, budget);
}

/// Hidden files, and what the Finder puts beside each file.
bool is_hidden(const std::filesystem::path& path) {
  return path.filename().string().starts_with('.') || *path.begin() == "__MACOSX";
}

}  // namespace

ZipFile::ZipFile(InputFile file,
                 std::string name,
                 const std::filesystem::path& path,
                 const ReadOptions& options,
                 const Nesting& nesting)
    : ArticleFile(std::move(file), std::move(name)),
      options_(options),
      nesting_{nesting.depth + 1, nesting.budget},
      files_(unpacker_of(this->file(), path, *nesting.budget)) {}

std::string ZipFile::place() const {
  if (inner_) return inner_->place();
  return inner_name_.empty() ? name() : name() + "/" + inner_name_;
}

bool ZipFile::open_next() {
  while (std::optional<std::string> inner = files_.next_name()) {
    const std::filesystem::path path(*inner);
    if (is_hidden(path) || format_of_name(path) == InputFormat::automatic) continue;
    inner_name_ = *std::move(inner);
    InputFile content(files_.read(kMaxPackedBytes));
    // What comes through a pipe goes by its content.
    inner_ =
        name() == "-"
            ? open_article_file(std::move(content), "-", format_of_name(path), options_, nesting_)
            : open_article_file(std::move(content), std::filesystem::path(name()) / path,
                                InputFormat::automatic, options_, nesting_);
    return true;
  }
  inner_name_.clear();
  return false;
}

std::optional<Article> ZipFile::next() {
  while (inner_ || open_next()) {
    if (std::optional<Article> article = inner_->next()) return article;
    inner_.reset();
  }
  return std::nullopt;
}

}  // namespace quern
