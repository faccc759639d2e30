#include "ingest/article/article_source.h"

#include <utility>

#include "ingest/article/conllu_file.h"
#include "ingest/article/facts_file.h"
#include "ingest/article/file_name.h"
#include "ingest/article/input_file.h"
#include "ingest/article/jsonl_file.h"
#include "ingest/article/sentences_file.h"
#include "ingest/article/whole_file.h"
#include "schema/hash.h"

namespace quern {
namespace {

/// The format to read the file as: the one asked for; else what its name says, or its content.
InputFormat format_of(const std::filesystem::path& path, InputFormat asked, InputFile& file) {
  if (asked != InputFormat::automatic) return asked;
  const InputFormat named = format_of_name(path);
  if (named != InputFormat::automatic && named != InputFormat::jsonl) return named;
  const InputFormat found = format_of_content(file.peek());
  // Facts are told from articles by their content alone.
  return named == InputFormat::jsonl && found != InputFormat::facts ? named : found;
}

std::unique_ptr<ArticleFile> open_as(InputFormat format, InputFile file, std::string name) {
  switch (format) {
    case InputFormat::jsonl: return std::make_unique<JsonlFile>(std::move(file), std::move(name));
    case InputFormat::sentences:
      return std::make_unique<SentencesFile>(std::move(file), std::move(name));
    case InputFormat::facts: return std::make_unique<FactsFile>(std::move(file), std::move(name));
    case InputFormat::conllu: return std::make_unique<ConlluFile>(std::move(file), std::move(name));
    default: return std::make_unique<WholeFile>(std::move(file), std::move(name), format);
  }
}

}  // namespace

ArticleSource::ArticleSource(std::vector<ListedFile> files,
                             InputFormat format,
                             KnownMetadata known,
                             IsStopped is_stopped)
    : files_(std::move(files)), format_(format), known_(std::move(known)), is_stopped_(is_stopped) {
  for (const ListedFile& file : files_)
    total_bytes_ += file.size_bytes;
}

ArticleSource::~ArticleSource() = default;
ArticleSource::ArticleSource(ArticleSource&&) noexcept = default;
ArticleSource& ArticleSource::operator=(ArticleSource&&) noexcept = default;

void ArticleSource::open_next() {
  const ListedFile& listed = files_[next_file_++];
  InputFile file(listed.path, is_stopped_);
  const InputFormat format = format_of(listed.path, format_, file);
  reader_ = open_as(format, std::move(file), document_name(listed.path));
}

std::optional<std::variant<Article, Skipped>> ArticleSource::next() {
  while (reader_ || next_file_ < files_.size()) {
    try {
      if (!reader_) open_next();
      std::optional<Article> article = reader_->next();
      if (!article) {
        finished_bytes_ += files_[next_file_ - 1].size_bytes;
        reader_.reset();
        continue;
      }
      Document& document = article->document;
      if (!known_.title.empty()) document.title = known_.title;
      if (!known_.date.empty()) document.date = known_.date;
      if (!known_.source.empty()) document.source = known_.source;
      if (document.name.empty()) {
        static constexpr std::size_t kShortHash = 12;
        document.name = "stdin:" + content_hash(document).substr(0, kShortHash);
      }
      return *std::move(article);
    } catch (const ReadError& error) {
      return Skipped{reader_ ? reader_->place() : files_[next_file_ - 1].path.string(),
                     error.what()};
    }
  }
  return std::nullopt;
}

std::uint64_t ArticleSource::consumed_bytes() const {
  return finished_bytes_ + (reader_ ? reader_->consumed_bytes() : 0);
}

}  // namespace quern
