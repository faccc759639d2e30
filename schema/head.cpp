#include "schema/head.h"

#include <algorithm>
#include <optional>

#include "schema/spans.h"

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
  return to_string(head.span) + type + (head.is_plural ? "+" : "");
}

std::optional<Head> read_head(std::string_view text) {
  const std::optional<Span> span = take_span(text);
  if (!span || text.empty()) return std::nullopt;
  Head head;
  head.span = *span;
  head.is_name = is_capital(text.front());
  const char type = head.is_name ? static_cast<char>(text.front() + kCase) : text.front();
  if (kTypes.find(type) == std::string_view::npos) return std::nullopt;
  head.type = static_cast<HeadType>(type);
  head.is_plural = text.substr(1) == "+";
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
