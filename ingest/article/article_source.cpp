#include "ingest/article/article_source.h"

#include <fmt/format.h>
#include <utility>

#include "ingest/article/input_file.h"
#include "ingest/article/language.h"
#include "ingest/article/open_article_file.h"
#include "ingest/article/utf8.h"
#include "schema/hash.h"

namespace quern {
namespace {

/// Throws ReadError unless what is known of the article beside its text is short, and text.
void require_sound(const Document& document) {
  static constexpr std::size_t kMostBytes = std::size_t{64} << 10U;
  const std::pair<const char*, const std::string&> fields[] = {{"name", document.name},
                                                               {"title", document.title},
                                                               {"source", document.source},
                                                               {"address", document.url}};
  for (const auto& [field, words] : fields) {
    if (words.size() > kMostBytes) {
      throw ReadError(fmt::format("its {} is longer than 64 KiB", field));
    }
    if (find_invalid_utf8(words) || words.find('\0') != std::string::npos) {
      throw ReadError(fmt::format("its {} is not valid UTF-8", field));
    }
  }
}

}  // namespace

ArticleSource::ArticleSource(std::vector<ListedFile> files,
                             InputFormat format,
                             KnownMetadata known,
                             IsStopped is_stopped,
                             ReadOptions options)
    : files_(std::move(files)),
      format_(format),
      known_(std::move(known)),
      is_stopped_(is_stopped),
      options_(std::move(options)) {
  for (const ListedFile& file : files_)
    total_bytes_ += file.size_bytes;
}

ArticleSource::~ArticleSource() = default;
ArticleSource::ArticleSource(ArticleSource&&) noexcept = default;
ArticleSource& ArticleSource::operator=(ArticleSource&&) noexcept = default;

void ArticleSource::open_next() {
  const ListedFile& listed = files_[next_file_++];
  reader_ = open_article_file(InputFile(listed.path, is_stopped_), listed.path, format_, options_);
}

std::optional<std::variant<Article, Skipped>> ArticleSource::next() {
  while (reader_ || next_file_ < files_.size()) {
    try {
      if (!reader_) open_next();
      if (std::optional<Article> article = read_next()) return *std::move(article);
      close();
    } catch (const ReadError& error) {
      hold({reader_ ? reader_->place() : files_[next_file_ - 1].path.string(), error.what()});
    }
    const bool is_over = !reader_ || (is_stopped_ != nullptr && is_stopped_());
    if (is_over && held_) return *std::exchange(held_, std::nullopt);
  }
  return std::nullopt;
}

/// The next article in a language that is read, or nothing at the file's end.
std::optional<Article> ArticleSource::read_next() {
  std::optional<Article> article = reader_->next();
  if (!article) return std::nullopt;
  complete(article->document);
  require_sound(article->document);
  if (options_.reads_all_languages || article->sentences || article->extracted) return article;
  const std::string language = foreign_language(article->document.text);
  if (language.empty()) return article;
  throw ReadError("in " + language + "; --language any reads it as if it were English");
}

void ArticleSource::close() {
  finished_bytes_ += files_[next_file_ - 1].size_bytes;
  reader_.reset();
  if (held_ && held_->count > 1) {
    held_->why += fmt::format(" (and {} more in this file)", held_->count - 1);
  }
}

/// Adds what the command line knows, and a name where the input gives none.
void ArticleSource::complete(Document& document) const {
  if (!known_.title.empty()) document.title = known_.title;
  if (!known_.date.empty()) document.date = known_.date;
  if (!known_.source.empty()) document.source = known_.source;
  if (document.name.empty()) {
    static constexpr std::size_t kShortHash = 12;
    document.name = "stdin:" + content_hash(document).substr(0, kShortHash);
  }
}

void ArticleSource::hold(Skipped skipped) {
  if (held_) {
    ++held_->count;
  } else {
    held_ = std::move(skipped);
  }
}

std::uint64_t ArticleSource::consumed_bytes() const {
  return finished_bytes_ + (reader_ ? reader_->consumed_bytes() : 0);
}

}  // namespace quern
