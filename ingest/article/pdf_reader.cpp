#include "ingest/article/pdf_reader.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "ingest/article/page/block_text.h"
#include "ingest/article/pdf_text.h"
#include "ingest/article/text_reader.h"
#include "ingest/article/utf8.h"

namespace quern {
namespace {

using Lines = std::vector<std::string>;

bool is_lower(char letter) {
  return std::islower(static_cast<unsigned char>(letter)) != 0;
}

std::string trimmed(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return std::string(line.substr(begin, line.find_last_not_of(" \t\r") + 1 - begin));
}

/// Letters that fonts draw as one are several.
std::string without_ligatures(const std::string& line) {
  static constexpr std::pair<std::string_view, std::string_view> kLigatures[] = {
      {"ﬀ", "ff"}, {"ﬁ", "fi"}, {"ﬂ", "fl"}, {"ﬃ", "ffi"}, {"ﬄ", "ffl"}};
  if (line.find("\xEF\xAC") == std::string::npos) return line;
  std::string result;
  for (std::size_t at = 0; at < line.size();) {
    const std::string_view rest = std::string_view(line).substr(at);
    const auto* const found =
        std::find_if(std::begin(kLigatures), std::end(kLigatures),
                     [rest](const auto& pair) { return rest.starts_with(pair.first); });
    const bool is_one = found != std::end(kLigatures);
    result += is_one ? found->second : rest.substr(0, 1);
    at += is_one ? found->first.size() : 1;
  }
  return result;
}

std::vector<Lines> pages_of(std::string_view text) {
  std::vector<Lines> pages(1);
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find_first_of("\n\f", begin), text.size());
    pages.back().push_back(without_ligatures(trimmed(text.substr(begin, end - begin))));
    if (end < text.size() && text[end] == '\f') pages.emplace_back();
    begin = end + 1;
  }
  return pages;
}

/// "Page 3 of 9" as "Page # of #".
std::string without_numbers(const std::string& line) {
  std::string result;
  for (const char letter : line) {
    const bool is_digit = std::isdigit(static_cast<unsigned char>(letter)) != 0;
    if (!is_digit) result += letter;
    if (is_digit && !result.ends_with('#')) result += '#';
  }
  return result;
}

/// Where the page's outermost lines stand, two at the top and two at the foot.
std::vector<std::size_t> edges_of(const Lines& page) {
  static constexpr std::size_t kLines = 2;
  std::vector<std::size_t> filled;
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (!page[i].empty()) filled.push_back(i);
  }
  if (filled.size() <= 2 * kLines) return filled;
  filled.erase(filled.begin() + kLines, filled.end() - kLines);
  return filled;
}

/// Whether the line, `without_numbers`, is what browsers print around a page: its number, of how
/// many, when it was printed ("5/14/24, 9:31 AM", "14.5.2024, 09:31"), or the page's address.
bool is_printed_around(const std::string& line) {
  static constexpr std::string_view kWhen[] = {"#/#/#, #:#", "#.#.#, #:#", "#-#-#, #:#"};
  static constexpr std::string_view kSchemes[] = {"http://", "https://", "file://"};
  if (line == "#" || line == "#/#") return true;
  const bool is_address =
      std::any_of(std::begin(kSchemes), std::end(kSchemes),
                  [&line](std::string_view scheme) { return line.starts_with(scheme); });
  if (is_address) return line.find(' ') == std::string::npos;
  return std::any_of(std::begin(kWhen), std::end(kWhen), [&line](std::string_view when) {
    if (!line.starts_with(when)) return false;
    const std::string_view rest = std::string_view(line).substr(when.size());
    // Between the time and "AM" may stand a narrow space that does not break.
    return rest.empty() || (rest.size() <= 5 && (rest.ends_with("AM") || rest.ends_with("PM")));
  });
}

/// Empties the lines that run over the pages.
void remove_running_lines(std::vector<Lines>& pages) {
  std::map<std::string, std::size_t> counts;
  for (const Lines& page : pages) {
    std::set<std::string> seen;
    for (const std::size_t i : edges_of(page))
      seen.insert(without_numbers(page[i]));
    for (const std::string& line : seen)
      ++counts[line];
  }
  for (Lines& page : pages) {
    for (const std::size_t i : edges_of(page)) {
      const std::string line = without_numbers(page[i]);
      static constexpr std::size_t kFew = 4;  // Left and right pages may differ.
      const std::size_t count = counts[line];
      if (is_printed_around(line) || (count > 1 && count * kFew >= pages.size())) page[i].clear();
    }
  }
}

/// Bytes of the longest compound. To look no farther keeps time from growing as the square.
constexpr std::size_t kLongestCompound = 100;

std::string_view last_word(std::string_view text) {
  text.remove_prefix(text.size() - std::min(text.size(), kLongestCompound));
  return text.substr(text.find_last_of(" (\"") + 1);
}

/// Compounds that stand within a line: "well-known" keeps its hyphen where a line ends in it.
std::set<std::string> compounds_of(const std::vector<Lines>& pages) {
  std::set<std::string> compounds;
  for (const Lines& page : pages) {
    for (const std::string& line : page) {
      for (std::size_t at = line.find('-'); at != std::string::npos; at = line.find('-', at + 1)) {
        const std::string_view before = last_word(std::string_view(line).substr(0, at));
        const std::string_view after = std::string_view(line).substr(at, kLongestCompound);
        compounds.insert(std::string(before) +
                         std::string(after.substr(0, after.find_first_of(" .,;:!?)\""))));
      }
    }
  }
  return compounds;
}

/// Adds a line to a paragraph that it goes on.
void join(std::string& paragraph, std::string_view line, const std::set<std::string>& compounds) {
  const std::size_t size = paragraph.size();
  const bool is_parted = size > 1 && paragraph.back() == '-' && is_lower(paragraph[size - 2]) &&
                         !line.empty() && is_lower(line.front());
  if (!is_parted) {
    if (!paragraph.empty()) paragraph += ' ';
  } else {
    const std::string_view begin = line.substr(0, kLongestCompound);
    const std::string_view rest = begin.substr(0, begin.find_first_of(" .,;:!?)\""));
    const std::string compound = std::string(last_word(paragraph)) + std::string(rest);
    if (!compounds.contains(compound)) paragraph.pop_back();
  }
  paragraph += line;
}

/// Whether a paragraph ends with the line, though the next one follows at once: it leaves room
/// where it ends a sentence, or much room, as a heading does.
bool ends_paragraph(const std::string& line, std::size_t width) {
  static constexpr double kFull = 0.75;
  static constexpr double kHeading = 0.5;
  const double share = static_cast<double>(line.size()) / static_cast<double>(width);
  return share < (ends_as_sentence(line) ? kFull : kHeading);
}

/// Length of the longest of the lines from there to the next empty one.
std::size_t width_of(const Lines& page, std::size_t begin) {
  std::size_t width = 0;
  for (std::size_t i = begin; i < page.size() && !page[i].empty(); ++i)
    width = std::max(width, page[i].size());
  return width;
}

/// Paragraphs that are being put together, line by line.
class Paragraphs {
 public:
  explicit Paragraphs(std::set<std::string> compounds) : compounds_(std::move(compounds)) {}

  void add_page(const Lines& page) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < page.size(); ++i) {
      if (i == 0 || page[i - 1].empty()) {
        is_open_ = false;
        width = width_of(page, i);
      }
      if (!page[i].empty()) add_line(page[i], width);
    }
  }

  /// With blank lines between them.
  [[nodiscard]] std::string text() const {
    std::string text;
    for (const std::string& paragraph : paragraphs_)
      text += (text.empty() ? "" : "\n\n") + paragraph;
    return text;
  }

 private:
  void add_line(const std::string& line, std::size_t width) {
    // A column or a page ends within a sentence: "... the\n\nriver rose".
    const bool goes_on =
        !paragraphs_.empty() && is_lower(line.front()) && !ends_as_sentence(paragraphs_.back());
    if (!is_open_ && !goes_on) paragraphs_.emplace_back();
    join(paragraphs_.back(), line, compounds_);
    is_open_ = !ends_paragraph(line, width);
  }

  std::set<std::string> compounds_;
  std::vector<std::string> paragraphs_;
  bool is_open_ = false;
};

}  // namespace

std::string paragraphs_of_pages(std::string_view text) {
  std::vector<Lines> pages = pages_of(text);
  remove_running_lines(pages);
  Paragraphs paragraphs(compounds_of(pages));
  for (const Lines& page : pages)
    paragraphs.add_page(page);
  return paragraphs.text();
}

Article read_pdf(const std::string& pdf) {
  std::string text = paragraphs_of_pages(pdf_text(pdf));
  if (text.empty()) {
    throw ReadError("the PDF holds pictures of pages, without text; have them recognized (OCR)");
  }
  Article article;
  article.document = read_text(std::move(text));
  return article;
}

}  // namespace quern
