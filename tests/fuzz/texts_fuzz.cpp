// Whatever an article says, facts are made of it, written as lines, and read back whole: words and
// trees are the trained model's, so that the text alone is what is odd.
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "ingest/article/facts_file.h"
#include "ingest/article/text_reader.h"
#include "ingest/article/utf8.h"
#include "ingest/language/analyze/models.h"
#include "ingest/pipeline/grinder.h"
#include "tests/fuzz/require.h"

namespace {

using namespace quern;

/// Without what would be refused at once.
std::string as_text(std::string_view bytes) {
  std::string text(bytes);
  std::replace(text.begin(), text.end(), '\0', ' ');
  while (const auto invalid = find_invalid_utf8(text))
    text[*invalid] = ' ';
  return text;
}

void check_comes_back(const GroundArticle& ground) {
  FactsFile file(InputFile(ground.lines), "-");
  const std::optional<Article> article = file.next();
  require(article && article->extracted, "facts are read back");
  require(article->extracted->is_whole, "all facts are read back as they were");
  require(!file.next(), "one document comes back");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const LanguageModels models =
      load_models(std::filesystem::path(QUERN_SOURCE_DIR) / "data/model");
  static const Grinder grinder(&models, OutputFormat::jsonl, {});
  static constexpr std::size_t kMostBytes = 1000;
  Article article;
  try {
    article.document =
        read_text(as_text({reinterpret_cast<const char*>(data), std::min(size, kMostBytes)}));
  } catch (const ReadError&) {  // No text.
    return 0;
  }
  article.document.name = "article";
  const GroundArticle ground = grinder.grind(std::move(article));
  require(ground.failure.empty(), ground.failure);
  check_comes_back(ground);
  return 0;
}
