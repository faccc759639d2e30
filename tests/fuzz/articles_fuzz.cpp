// Whatever a file holds, it is read or passed over with a reason, in the format that the first byte
// chooses; what is text is cut into words that lie inside it. In what is packed, bytes alone would
// never meet a checksum or a length, so some choices pack the input.
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/article/article_source.h"
#include "ingest/article/pdf_reader.h"
#include "ingest/article/utf8.h"
#include "ingest/language/tokenize/segmenter.h"
#include "tests/fuzz/require.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/zipped.h"

namespace {

using namespace quern;

std::string as_it_is(std::string_view content) {
  return std::string(content);
}

std::string as_word(std::string_view content) {
  return zipped({{"word/document.xml", std::string(content)}});
}

std::string as_open_document(std::string_view content) {
  return zipped({{"content.xml", std::string(content)}});
}

/// An archive of files of all names, with an archive among them; the contents are parted by NUL.
std::string as_archive(std::string_view contents) {
  std::vector<std::pair<std::string, std::string>> files;
  static constexpr const char* kNames[] = {"a.html", "a/b.txt", "c.jsonl",
                                           "d.eml",  "e.csv",   "f.zip"};
  for (const char* const name : kNames) {
    const std::size_t end = std::min(contents.find('\0'), contents.size());
    files.emplace_back(name, contents.substr(0, end));
    contents.remove_prefix(std::min(end + 1, contents.size()));
  }
  files.back().second = zipped(files);
  return zipped(files);
}

/// A record of a web archive.
std::string as_record(std::string_view content) {
  const std::string response =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + std::string(content);
  return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: " +
         std::to_string(response.size()) + "\r\n\r\n" + response + "\r\n\r\n";
}

struct Form {
  InputFormat format;
  std::string (*pack)(std::string_view content) = as_it_is;
};

// Those that no other program reads.
constexpr Form kForms[] = {{InputFormat::automatic},
                           {InputFormat::text},
                           {InputFormat::html},
                           {InputFormat::jsonl},
                           {InputFormat::sentences},
                           {InputFormat::conllu},
                           {InputFormat::facts},
                           {InputFormat::json},
                           {InputFormat::csv},
                           {InputFormat::markdown},
                           {InputFormat::feed},
                           {InputFormat::mail},
                           {InputFormat::mbox},
                           {InputFormat::office},
                           {InputFormat::zip},
                           {InputFormat::warc},
                           {InputFormat::office, as_word},
                           {InputFormat::office, as_open_document},
                           {InputFormat::zip, as_archive},
                           {InputFormat::warc, as_record}};
constexpr unsigned kPrint = 255;  ///< The text of a PDF, which another program reads.

void check_text(const Document& document) {
  for (const std::string* words : {&document.name, &document.title, &document.date,
                                   &document.source, &document.url, &document.text}) {
    require(!find_invalid_utf8(*words) && words->find('\0') == std::string::npos, "all is text");
  }
  std::size_t end = 0;
  for (const Span paragraph : document.paragraphs) {
    require(paragraph.begin >= end && paragraph.begin <= paragraph.end &&
                paragraph.end <= document.text.size(),
            "paragraphs lie in the text, one after the other");
    end = paragraph.end;
  }
}

void check_words(const Document& document) {
  static const Segmenter segmenter(std::filesystem::path(QUERN_SOURCE_DIR) /
                                   "data/model/english.segmenter");
  std::size_t end = 0;
  for (const Sentence& sentence : segmenter.segment(document.text, document.paragraphs)) {
    require(sentence.span.begin >= end && sentence.span.end <= document.text.size(),
            "sentences lie in the text, one after the other");
    end = sentence.span.end;
    for (const Token& token : sentence.tokens)
      require(token.span.begin >= sentence.span.begin && token.span.end <= sentence.span.end,
              "words lie in their sentence");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  static const TemporaryFolder folder;
  const std::string_view input(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] == kPrint) {
    const std::string text = paragraphs_of_pages(input);
    require(text.size() <= 3 * input.size(), "paragraphs are no more than the pages");
    return 0;
  }
  const auto& [format, pack] = kForms[data[0] % std::size(kForms)];
  const std::string content = pack(input);
  const auto path = folder.write("article", content);
  ArticleSource source({{path, content.size()}}, format, {});
  while (const auto next = source.next()) {
    if (const auto* const skipped = std::get_if<Skipped>(&*next)) {
      require(!skipped->why.empty(), "a reason is given");
    } else {
      const Article& article = std::get<Article>(*next);
      check_text(article.document);
      if (!article.sentences) check_words(article.document);
    }
  }
  return 0;
}
