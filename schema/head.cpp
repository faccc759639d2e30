#include "schema/head.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace quern {
namespace {

constexpr std::string_view kTypes = "-poltexsanv";
constexpr int kCase = 'a' - 'A';

bool is_capital(char letter) {
  return letter >= 'A' && letter <= 'Z';
}

std::string spelled(const Head& head) {
  char type = static_cast<char>(head.type);
  if (head.is_name && type != '-') type = static_cast<char>(type - kCase);
  return std::to_string(head.span.begin) + '-' + std::to_string(head.span.end) + type +
         (head.is_plural ? "+" : "");
}

std::optional<Head> read_head(std::string_view text) {
  Head head;
  const char* const end = text.data() + text.size();
  const auto begin = std::from_chars(text.data(), end, head.span.begin);
  if (begin.ec != std::errc() || begin.ptr == end || *begin.ptr != '-') return std::nullopt;
  const auto last = std::from_chars(begin.ptr + 1, end, head.span.end);
  if (last.ec != std::errc() || last.ptr == end) return std::nullopt;
  const std::string_view marks(last.ptr, static_cast<std::size_t>(end - last.ptr));
  head.is_name = is_capital(marks.front());
  const char type = head.is_name ? static_cast<char>(marks.front() + kCase) : marks.front();
  if (kTypes.find(type) == std::string_view::npos) return std::nullopt;
  head.type = static_cast<HeadType>(type);
  head.is_plural = marks.substr(1) == "+";
  return head;
}

}  // namespace

std::string to_string(std::span<const Head> heads) {
  std::string text;
  for (const Head& head : heads)
    text += (text.empty() ? "" : " ") + spelled(head);
  return text;
}

std::vector<Head> read_heads(std::string_view text, std::size_t phrase_size) {
  std::vector<Head> heads;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    const auto head = read_head(word);
    if (!head) break;
    if (head->span.begin < head->span.end && head->span.end <= phrase_size) heads.push_back(*head);
  }
  return heads;
}

}  // namespace quern
