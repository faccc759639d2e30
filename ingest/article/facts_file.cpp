#include "ingest/article/facts_file.h"

#include <utility>

#include "schema/hash.h"

namespace quern {
namespace {

/// All fact lines of one document.
constexpr std::size_t kMaxFactsBytes = std::size_t{64} << 20U;

}  // namespace

std::optional<FactsFile::Line> FactsFile::read_line() {
  try {
    while (std::optional<std::string> line = next_text_line(kMaxFactLineBytes)) {
      if (!is_blank_line(*line)) return Line{read_json_fact(*line), *std::move(line)};
    }
    return std::nullopt;
  } catch (const ReadError&) {
    is_damaged_ = true;
    throw;
  }
}

std::optional<Article> FactsFile::next() {
  if (next_document_) gather(*std::exchange(next_document_, std::nullopt));
  while (std::optional<Line> next = read_line()) {
    if (!lines_.empty() && lines_.front().document.name != next->fact.document.name) {
      next_document_ = std::move(next);
      return finish_document();
    }
    gather(*std::move(next));
  }
  if (lines_.empty()) return std::nullopt;
  return finish_document();
}

void FactsFile::gather(Line line) {
  const std::string& document = line.fact.document.name;
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
    hash_.clear();
    bytes_ = 0;
    throw ReadError("document " + document + " has more than 64 MiB of facts");
  }
  may_lack_lines_ = std::exchange(is_damaged_, false) || (may_lack_lines_ && !lines_.empty());
  has_readings_ |= line.fact.reading.has_value();
  hash_ = hash_parts({hash_, line.text});
  lines_.push_back(std::move(line.fact));
}

Article FactsFile::finish_document() {
  bytes_ = 0;
  Article article = document_of_facts(std::exchange(lines_, {}), std::exchange(hash_, {}));
  if ((may_lack_lines_ || is_damaged_) && has_readings_ && !article.extracted->is_whole) {
    throw ReadError("document " + article.document.name +
                    " lacks lines that cannot be read; its facts are left out");
  }
  return article;
}

}  // namespace quern
