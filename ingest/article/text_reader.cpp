#include "ingest/article/text_reader.h"

#include <algorithm>
#include <cctype>
#include <span>

#include "ingest/article/article.h"
#include "ingest/article/date_reader.h"
#include "ingest/article/utf8.h"
#include "ingest/language/text/calendar.h"

namespace quern {
namespace {

constexpr std::string_view kSpace = " \t\r\n\f\v";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Editors and mailers wrap at 65 to 80 columns; 100 leaves room for multi-byte letters.
constexpr std::size_t kMaxWrappedLineBytes = 100;
/// A line this short would have taken the next word, had it been wrapped to a width.
constexpr std::size_t kMinWrappedLineBytes = 45;
/// Longer first paragraphs are no headlines.
constexpr std::size_t kMaxTitleBytes = 300;

Span trimmed(std::string_view text, Span span) {
  while (span.begin < span.end && kSpace.find(text[span.begin]) != std::string_view::npos) {
    ++span.begin;
  }
  while (span.begin < span.end && kSpace.find(text[span.end - 1]) != std::string_view::npos) {
    --span.end;
  }
  return span;
}

/// The text's lines without outer white space; blank ones are empty.
std::vector<Span> find_lines(std::string_view text) {
  std::vector<Span> lines;
  std::size_t begin = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(trimmed(text, {begin, end}));
    begin = end + 1;
  }
  return lines;
}

std::size_t size(Span span) {
  return span.end - span.begin;
}

/// Whether every line but the last would have overflowed with the next line's first word, as a
/// program wraps lines; `kSlack` bytes less still count, for programs that even lines out.
bool fills_width(std::string_view text, std::span<const Span> block) {
  static constexpr std::size_t kSlack = 8;
  std::size_t width = 0;
  for (const Span line : block)
    width = std::max(width, size(line));
  if (width < kMinWrappedLineBytes) return false;
  for (std::size_t i = 0; i + 1 < block.size(); ++i) {
    const Span next = block[i + 1];
    const std::size_t word_end = text.find_first_of(kSpace, next.begin);
    const std::size_t word = std::min(word_end, next.end) - next.begin;
    if (size(block[i]) + 1 + word + kSlack <= width) return false;
  }
  return true;
}

/// Whether the lines of a block are one paragraph, wrapped by a program or by hand: none is long,
/// and none but the last is short.
bool is_wrapped(std::string_view text, std::span<const Span> block) {
  const bool is_short = std::any_of(block.begin(), block.end() - 1,
                                    [](Span line) { return size(line) < kMinWrappedLineBytes; });
  return std::all_of(block.begin(), block.end(),
                     [](Span line) { return size(line) <= kMaxWrappedLineBytes; }) &&
         (!is_short || fills_width(text, block));
}

/// Whether the block starts with a title of its own, and the paragraph follows at once.
bool starts_with_title(std::string_view text, std::span<const Span> block) {
  if (block.size() < 2) return false;
  const bool goes_on = std::islower(static_cast<unsigned char>(text[block[1].begin])) != 0;
  const bool is_one_paragraph = is_wrapped(text, block) && fills_width(text, block);
  return !goes_on && !is_one_paragraph;
}

/// Adds a block's paragraphs to `paragraphs`.
void add_block(std::string_view text, std::span<const Span> block, std::vector<Span>& paragraphs) {
  if (paragraphs.empty() && starts_with_title(text, block)) {
    paragraphs.push_back(block.front());
    block = block.subspan(1);
  }
  if (block.empty()) return;
  if (is_wrapped(text, block)) {
    paragraphs.push_back({block.front().begin, block.back().end});
  } else {
    paragraphs.insert(paragraphs.end(), block.begin(), block.end());
  }
}

}  // namespace

std::vector<Span> find_paragraphs(std::string_view text) {
  std::vector<Span> paragraphs;
  std::vector<Span> block;
  for (const Span line : find_lines(text)) {
    if (size(line) > 0) {
      block.push_back(line);
    } else {
      add_block(text, block, paragraphs);
      block.clear();
    }
  }
  add_block(text, block, paragraphs);
  return paragraphs;
}

bool is_iso_date(std::string_view date) {
  return day_of(date) && read_date(date) == date;
}

std::string date_of_line(std::string_view line) {
  const bool is_date = line.find_first_of(" -") != std::string_view::npos;  // Not a mere number.
  return is_date ? read_date(line) : std::string();
}

Document read_text(std::string text) {
  require_text(text);
  Document document;
  document.paragraphs = find_paragraphs(text);
  const auto text_of = [&text](Span span) {
    return std::string_view(text).substr(span.begin, size(span));
  };
  if (!document.paragraphs.empty() && size(document.paragraphs.front()) <= kMaxTitleBytes) {
    document.title = text_of(document.paragraphs.front());
    std::replace(document.title.begin(), document.title.end(), '\n', ' ');
    std::erase(document.title, '\r');
  }
  static constexpr std::size_t kLinesBeforeText = 3;  // Title, byline, dateline.
  for (std::size_t i = 1; i < std::min(kLinesBeforeText, document.paragraphs.size()); ++i) {
    if (document.date.empty()) document.date = date_of_line(text_of(document.paragraphs[i]));
  }
  document.text = std::move(text);
  return document;
}

}  // namespace quern
