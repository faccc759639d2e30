#include "ingest/article/open_article_file.h"

#include <utility>

#include "ingest/article/conllu_file.h"
#include "ingest/article/csv_file.h"
#include "ingest/article/facts_file.h"
#include "ingest/article/file_name.h"
#include "ingest/article/json_file.h"
#include "ingest/article/jsonl_file.h"
#include "ingest/article/mbox_file.h"
#include "ingest/article/sentences_file.h"
#include "ingest/article/warc_file.h"
#include "ingest/article/whole_file.h"
#include "ingest/article/zip_file.h"

namespace quern {
namespace {

bool is_json(InputFormat format) {
  return format == InputFormat::json || format == InputFormat::jsonl;
}

/// The format to read the file as: the one asked for; else what its name says, or its content.
InputFormat format_of(const std::filesystem::path& path, InputFormat asked, InputFile& file) {
  if (asked != InputFormat::automatic && !is_json(asked)) return asked;
  const InputFormat named = asked == InputFormat::automatic ? format_of_name(path) : asked;
  const InputFormat found = format_of_content(file.peek());
  const bool is_named_office = named == InputFormat::office && found == InputFormat::zip;
  if (named == InputFormat::automatic || (is_packed(found) && !is_named_office)) return found;
  if (!is_json(named)) return named;
  // Facts, and whether an object takes a line or several, are told by the content alone.
  const bool is_known =
      is_json(found) || (found == InputFormat::facts && asked == InputFormat::automatic);
  return is_known ? found : named;
}

/// A ZIP archive is read where it lies, if it does, for its list of files stands at its end.
std::filesystem::path zip_path(const std::filesystem::path& path, const Nesting& nesting) {
  const bool is_on_disk = nesting.depth == 0 && path != "-" && path.extension() != ".gz";
  return is_on_disk ? path : std::filesystem::path();
}

}  // namespace

std::unique_ptr<ArticleFile> open_article_file(InputFile file,
                                               const std::filesystem::path& path,
                                               InputFormat format,
                                               const ReadOptions& options,
                                               const Nesting& nesting) {
  const InputFormat found = format_of(path, format, file);
  if (format == InputFormat::automatic && !is_packed(found)) {
    if (std::string form = foreign_form(file.peek()); !form.empty()) throw ReadError(form);
  }
  std::string name = document_name(path);
  switch (found) {
    case InputFormat::json:
      return std::make_unique<JsonFile>(std::move(file), std::move(name), options);
    case InputFormat::jsonl:
      return std::make_unique<JsonlFile>(std::move(file), std::move(name), options);
    case InputFormat::csv:
      return std::make_unique<CsvFile>(std::move(file), std::move(name), options);
    case InputFormat::mbox: return std::make_unique<MboxFile>(std::move(file), std::move(name));
    case InputFormat::warc: return std::make_unique<WarcFile>(std::move(file), std::move(name));
    case InputFormat::zip:
      if (nesting.depth == kMaxNesting) throw ReadError("packed too deeply; unpack it first");
      return std::make_unique<ZipFile>(std::move(file), std::move(name), zip_path(path, nesting),
                                       options, nesting);
    case InputFormat::sentences:
      return std::make_unique<SentencesFile>(std::move(file), std::move(name));
    case InputFormat::facts: return std::make_unique<FactsFile>(std::move(file), std::move(name));
    case InputFormat::conllu: return std::make_unique<ConlluFile>(std::move(file), std::move(name));
    default: return std::make_unique<WholeFile>(std::move(file), std::move(name), found, options);
  }
}

}  // namespace quern
