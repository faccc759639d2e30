// Whatever a file holds, it is read or passed over with a reason, in the format that the first byte
// chooses; what is text is cut into words that lie inside it.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string_view>

#include "ingest/article/article_source.h"
#include "ingest/language/tokenize/segmenter.h"
#include "tests/support/temporary_folder.h"

namespace {

using namespace quern;

// Those that no other program reads.
constexpr InputFormat kFormats[] = {
    InputFormat::automatic, InputFormat::text,     InputFormat::html,  InputFormat::jsonl,
    InputFormat::sentences, InputFormat::conllu,   InputFormat::facts, InputFormat::json,
    InputFormat::csv,       InputFormat::markdown, InputFormat::feed,  InputFormat::mail,
    InputFormat::mbox,      InputFormat::office,   InputFormat::zip,   InputFormat::warc};

void require(bool holds, const char* claim) {
  if (holds) return;
  std::fprintf(stderr, "not so: %s\n", claim);
  std::abort();
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
  const std::string_view content(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto path = folder.write("article", content);
  ArticleSource source({{path, content.size()}}, kFormats[data[0] % std::size(kFormats)], {});
  while (const auto next = source.next()) {
    if (const auto* const skipped = std::get_if<Skipped>(&*next)) {
      require(!skipped->why.empty(), "a reason is given");
    } else if (const Article& article = std::get<Article>(*next); !article.sentences) {
      check_words(article.document);
    }
  }
  return 0;
}
