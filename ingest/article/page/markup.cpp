#include "ingest/article/page/markup.h"

#include <algorithm>
#include <cctype>

#include "ingest/article/ascii.h"

namespace quern {
namespace {

constexpr std::string_view kSpace = " \t\r\n\f";

bool is_any_of(char letter, std::string_view letters) {
  return letters.find(letter) != std::string_view::npos;
}

/// Behind the attribute that begins at `at`, its value included (13.2.5.33 to 13.2.5.39).
std::size_t attribute_end(std::string_view page, std::size_t at) {
  const std::size_t name_end = page.find_first_of(" \t\r\n\f/>=", at + 1);
  const std::size_t equals = page.find_first_not_of(kSpace, name_end);
  if (equals >= page.size() || page[equals] != '=') return std::min(name_end, page.size());
  const std::size_t value = page.find_first_not_of(kSpace, equals + 1);
  if (value >= page.size() || page[value] == '>') return std::min(value, page.size());
  if (!is_any_of(page[value], "\"'")) {
    return std::min(page.find_first_of(" \t\r\n\f>", value), page.size());
  }
  const std::size_t quote = page.find(page[value], value + 1);
  return quote == std::string_view::npos ? page.size() : quote + 1;
}

}  // namespace

bool Markup::starts_with(std::string_view word) const {
  return page_.substr(at_).starts_with(word);
}

bool Markup::is_letter_at(std::size_t at) const {
  return at < page_.size() && std::isalpha(static_cast<unsigned char>(page_[at])) != 0;
}

/// Whether that name stands there, in letters of any case, and ends.
bool Markup::is_name_at(std::size_t at, std::string_view name) const {
  const std::size_t end = at + name.size();
  return end < page_.size() && is_any_of(page_[end], " \t\r\n\f/>") &&
         ascii_lower(std::string(page_.substr(at, name.size()))) == name;
}

/// Goes behind `end`, searched for from `from` on, or to the page's end.
void Markup::skip_past(std::string_view end, std::size_t from) {
  const std::size_t found = page_.find(end, from);
  at_ = found == std::string_view::npos ? page_.size() : found + end.size();
}

/// 13.2.5.43 to 13.2.5.52: "<!-->" and "<!--->" are whole, "--!>" ends a comment, too.
void Markup::skip_comment() {
  static constexpr std::string_view kBegin = "<!--";
  const std::size_t inside = at_ + kBegin.size();
  if (page_.substr(inside).starts_with(">")) {
    at_ = inside + 1;
  } else if (page_.substr(inside).starts_with("->")) {
    at_ = inside + 2;
  } else {
    std::size_t end = page_.find("--", inside);
    while (end != std::string_view::npos && !page_.substr(end + 2).starts_with('>') &&
           !page_.substr(end + 2).starts_with("!>")) {
      end = page_.find("--", end + 1);
    }
    at_ = end == std::string_view::npos ? page_.size() : page_.find('>', end) + 1;
  }
}

std::optional<Tag> Markup::next(bool has_sections) {
  has_passed_section_ = false;
  while (at_ < page_.size()) {
    at_ = std::min(page_.find('<', at_), page_.size());
    const bool is_end = at_ + 1 < page_.size() && page_[at_ + 1] == '/';
    if (is_letter_at(at_ + (is_end ? 2 : 1))) return read_tag();
    if (starts_with("</>")) has_seen_nameless_end_ = true;
    if (starts_with("<!--")) {
      skip_comment();
    } else if (starts_with("<![CDATA[")) {
      has_passed_section_ = true;
      skip_past(has_sections ? "]]>" : ">", at_);
    } else if (is_end && at_ + 2 >= page_.size()) {
      break;
    } else if (is_end || starts_with("<!") || starts_with("<?")) {
      skip_past(">", at_);
    } else {
      ++at_;
    }
  }
  return std::nullopt;
}

Tag Markup::read_tag() {
  Tag tag;
  tag.is_end = page_[at_ + 1] == '/';
  const std::size_t begin = at_ + (tag.is_end ? 2 : 1);
  at_ = std::min(page_.find_first_of(" \t\r\n\f/>", begin), page_.size());
  tag.name = ascii_lower(std::string(page_.substr(begin, at_ - begin)));
  tag.is_bare = at_ < page_.size() && page_[at_] == '>';
  while (at_ < page_.size() && page_[at_] != '>') {
    tag.closes_itself = page_[at_] == '/';
    const bool is_between = is_any_of(page_[at_], " \t\r\n\f/");
    at_ = is_between ? at_ + 1 : attribute_end(page_, at_);
    tag.attributes += is_between ? 0 : 1;
  }
  at_ = std::min(at_ + 1, page_.size());
  return tag;
}

void Markup::skip_raw_text(std::string_view name) {
  if (name == "script") return skip_script();
  while (at_ < page_.size()) {
    at_ = std::min(page_.find("</", at_), page_.size());
    if (is_name_at(at_ + 2, name)) return;
    at_ += 2;
  }
}

/// 13.2.5.15 to 13.2.5.31: within what looks like a comment, a script may hold scripts.
void Markup::skip_script() {
  static constexpr std::string_view kName = "script";
  bool is_escaped = false;
  bool is_twice = false;
  for (; at_ < page_.size(); ++at_) {
    at_ = std::min(page_.find_first_of("<-", at_), page_.size());
    if (starts_with("-->")) {
      is_escaped = is_twice = false;
    } else if (starts_with("<!--")) {
      is_escaped = true;
      ++at_;  // "<!-->" ends at once.
    } else if (starts_with("<") && is_name_at(at_ + 1, kName)) {
      is_twice = is_escaped;
    } else if (starts_with("</") && is_name_at(at_ + 2, kName)) {
      if (!is_twice) return;
      is_twice = false;
    }
  }
}

}  // namespace quern
