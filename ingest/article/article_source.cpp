#include "ingest/article/article_source.h"

#include <unordered_set>
#include <utility>

#include "ingest/article/conllu_document.h"
#include "ingest/article/facts_document.h"
#include "ingest/article/html_reader.h"
#include "ingest/article/input_file.h"
#include "ingest/article/jsonl_reader.h"
#include "ingest/article/sentences_reader.h"
#include "ingest/article/text_reader.h"
#include "ingest/article/utf8.h"
#include "schema/hash.h"

namespace quern {
namespace {

/// A JSON escape takes up to six bytes for one of text.
constexpr std::size_t kMaxJsonLineBytes = 6 * kMaxDocumentBytes;
/// Sentence files have no articles in them, so they are cut into documents of this many lines,
/// which are shared out to the workers.
constexpr std::size_t kSentencesPerDocument = 500;
/// One sentence: longer than any, short enough that a file without line breaks is noticed.
constexpr std::size_t kMaxSentenceBytes = std::size_t{1} << 20U;
constexpr std::size_t kMaxConlluLineBytes = std::size_t{1} << 16U;
/// All fact lines of one document.
constexpr std::size_t kMaxFactsBytes = std::size_t{64} << 20U;

/// Bytes that are no UTF-8 as "%E9", so that a file of any name can be named in the database.
std::string valid_name(std::string name) {
  while (const std::optional<std::size_t> invalid = find_invalid_utf8(name)) {
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(name[*invalid]);
    name.replace(*invalid, 1, {'%', kDigits[byte >> 4U], kDigits[byte & 15U]});
  }
  return name;
}

std::string part_name(const std::string& name, std::size_t part) {
  return part == 1 ? name : name + "#" + std::to_string(part);
}

}  // namespace

/// The articles of one file. next() throws ReadError for what has to be passed over; the call after
/// that goes on behind it.
class ArticleSource::FileReader {
 public:
  FileReader(InputFile file, std::string name) : file_(std::move(file)), name_(std::move(name)) {}
  virtual ~FileReader() = default;
  FileReader(const FileReader&) = delete;
  FileReader& operator=(const FileReader&) = delete;
  FileReader(FileReader&&) = delete;
  FileReader& operator=(FileReader&&) = delete;

  [[nodiscard]] virtual std::optional<Article> next() = 0;

  /// The file, with the line reached where it is read by lines.
  [[nodiscard]] std::string place() const {
    const std::size_t line = file_.line_number();
    return line == 0 ? name_ : name_ + ":" + std::to_string(line);
  }
  [[nodiscard]] std::uint64_t consumed_bytes() const { return file_.consumed_bytes(); }
  [[nodiscard]] const std::string& name() const { return name_; }

 protected:
  [[nodiscard]] InputFile& file() { return file_; }

  /// Next line, checked to be UTF-8. Throws ReadError, as InputFile::next_line does.
  [[nodiscard]] std::optional<std::string> next_text_line(std::size_t max_bytes) {
    std::optional<std::string> line = file_.next_line(max_bytes);
    static constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (line && file_.line_number() == 1 && line->starts_with(kByteOrderMark)) {
      line->erase(0, kByteOrderMark.size());
    }
    if (line && line->find_first_not_of(" \t\r\f\v") != std::string::npos) require_text(*line);
    return line;
  }

 private:
  InputFile file_;
  std::string name_;
};

class ArticleSource::WholeFileReader : public FileReader {
 public:
  WholeFileReader(InputFile file, std::string name, InputFormat format)
      : FileReader(std::move(file), std::move(name)), format_(format) {}

  [[nodiscard]] std::optional<Article> next() override {
    if (std::exchange(is_done_, true)) return std::nullopt;
    std::string content = file().read_all(kMaxDocumentBytes);
    Article article;
    article.document =
        format_ == InputFormat::html ? read_html(content) : read_text(std::move(content));
    if (name() != "-") article.document.name = name();
    return article;
  }

 private:
  InputFormat format_;
  bool is_done_ = false;
};

class ArticleSource::JsonlReader : public FileReader {
 public:
  using FileReader::FileReader;

  [[nodiscard]] std::optional<Article> next() override {
    while (const std::optional<std::string> line = next_text_line(kMaxJsonLineBytes)) {
      if (line->find_first_not_of(" \t\r") == std::string::npos) continue;
      Article article;
      article.document = read_json_article(*line);
      if (article.document.text.size() > kMaxDocumentBytes) {
        throw ReadError("its text is larger than 4 MiB; split it into its articles");
      }
      if (article.document.name.empty()) article.document.name = article.document.url;
      if (article.document.name.empty() && name() != "-") article.document.name = place();
      return article;
    }
    return std::nullopt;
  }
};

class ArticleSource::SentencesReader : public FileReader {
 public:
  using FileReader::FileReader;

  [[nodiscard]] std::optional<Article> next() override {
    while (lines_.size() < kSentencesPerDocument && bytes_ < kMaxSentenceBytes) {
      std::optional<std::string> line = next_text_line(kMaxSentenceBytes);
      if (!line) break;
      bytes_ += line->size();
      lines_.push_back(std::move(*line));
    }
    if (lines_.empty()) return std::nullopt;
    Article article = read_sentences(std::exchange(lines_, {}));
    bytes_ = 0;
    ++part_;
    if (name() != "-") article.document.name = part_name(name(), part_);
    return article;
  }

 private:
  std::vector<std::string> lines_;  ///< Of the document that is being gathered.
  std::size_t bytes_ = 0;
  std::size_t part_ = 0;
};

class ArticleSource::FactsReader : public FileReader {
 public:
  using FileReader::FileReader;

  [[nodiscard]] std::optional<Article> next() override {
    if (next_document_) gather(*std::exchange(next_document_, std::nullopt));
    while (std::optional<std::string> line = next_text_line(kMaxJsonLineBytes)) {
      if (line->find_first_not_of(" \t\r") == std::string::npos) continue;
      Line next = {read_json_fact(*line), *std::move(line)};
      if (!lines_.empty() && lines_.front().document != next.fact.document) {
        next_document_ = std::move(next);
        return finish_document();
      }
      gather(std::move(next));
    }
    if (lines_.empty()) return std::nullopt;
    return finish_document();
  }

 private:
  struct Line {
    FactLine fact;
    std::string text;
  };

  void gather(Line line) {
    const std::string& document = line.fact.document;
    if (document == refused_) return;
    if (lines_.empty() && !begun_.insert(document).second) {
      refused_ = document;
      throw ReadError("document " + document +
                      " comes a second time in this file; sort the lines by document");
    }
    bytes_ += line.text.size();
    if (bytes_ > kMaxFactsBytes) {
      refused_ = document;
      lines_.clear();
      throw ReadError("document " + document + " has more than 64 MiB of facts");
    }
    hash_ = hash_parts({hash_, line.text});
    lines_.push_back(std::move(line.fact));
  }

  Article finish_document() {
    bytes_ = 0;
    return document_of_facts(std::exchange(lines_, {}), std::exchange(hash_, {}));
  }

  std::vector<FactLine> lines_;        ///< Of the document that is being gathered.
  std::optional<Line> next_document_;  ///< First line of the one after it.
  std::string hash_;
  std::size_t bytes_ = 0;
  std::string refused_;                    ///< A document whose lines are passed over.
  std::unordered_set<std::string> begun_;  ///< Documents met so far; never iterated.
};

class ArticleSource::ConlluReader : public FileReader {
 public:
  using FileReader::FileReader;

  [[nodiscard]] std::optional<Article> next() override {
    while (std::optional<std::string> line = next_text_line(kMaxConlluLineBytes)) {
      const bool is_blank = line->find_first_not_of(" \t\r") == std::string::npos;
      if (!is_blank) {
        if (block_.size() > kMaxSentenceBytes) throw ReadError("no blank line after a sentence");
        block_ += *line + "\n";
      } else if (std::optional<Article> article = add_block()) {
        return article;
      }
    }
    if (std::optional<Article> article = add_block()) return article;
    return sentences_.empty() ? std::nullopt : std::optional(finish_document());
  }

 private:
  /// Adds the sentence that has been read; gives the document before it where a new one begins.
  std::optional<Article> add_block() {
    const std::string block = std::exchange(block_, {});
    std::vector<Sentence> read = read_conllu_block(block);
    std::optional<Article> article;
    for (Sentence& sentence : read) {
      const std::optional<std::string> id = new_document_id(sentence);
      const bool is_full = sentences_.size() >= kSentencesPerDocument;
      if (!sentences_.empty() && (id || is_full)) article = finish_document();
      if (id) {
        id_ = *id;
        part_ = 0;
      }
      sentences_.push_back(std::move(sentence));
    }
    return article;
  }

  Article finish_document() {
    Article article = document_of_sentences(std::exchange(sentences_, {}));
    ++part_;
    // Without ids, the parts of a file are counted through.
    const std::string& known = id_.empty() && name() != "-" ? name() : id_;
    if (!known.empty()) article.document.name = part_name(known, part_);
    return article;
  }

  std::string block_;  ///< Lines of the sentence that is being read.
  std::vector<Sentence> sentences_;
  std::string id_;  ///< Of the document they are in.
  std::size_t part_ = 0;
};

ArticleSource::ArticleSource(std::vector<ListedFile> files, InputFormat format, KnownMetadata known)
    : files_(std::move(files)), format_(format), known_(std::move(known)) {
  for (const ListedFile& file : files_)
    total_bytes_ += file.size_bytes;
}

ArticleSource::~ArticleSource() = default;
ArticleSource::ArticleSource(ArticleSource&&) noexcept = default;
ArticleSource& ArticleSource::operator=(ArticleSource&&) noexcept = default;

void ArticleSource::open_next() {
  const ListedFile& listed = files_[next_file_++];
  std::string name = valid_name(listed.path.lexically_normal().string());
  InputFile file(listed.path);
  InputFormat format = format_;
  if (format == InputFormat::automatic) {
    format = format_of_name(listed.path);
    if (format == InputFormat::automatic || format == InputFormat::jsonl) {
      const InputFormat found = format_of_content(file.peek());
      const bool keep_name = format == InputFormat::jsonl && found != InputFormat::facts;
      if (!keep_name) format = found;
    }
  }
  switch (format) {
    case InputFormat::jsonl:
      reader_ = std::make_unique<JsonlReader>(std::move(file), std::move(name));
      break;
    case InputFormat::sentences:
      reader_ = std::make_unique<SentencesReader>(std::move(file), std::move(name));
      break;
    case InputFormat::facts:
      reader_ = std::make_unique<FactsReader>(std::move(file), std::move(name));
      break;
    case InputFormat::conllu:
      reader_ = std::make_unique<ConlluReader>(std::move(file), std::move(name));
      break;
    default: reader_ = std::make_unique<WholeFileReader>(std::move(file), std::move(name), format);
  }
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
