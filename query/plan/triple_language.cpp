#include "query/plan/triple_language.h"

#include <algorithm>
#include <array>

#include "schema/trimmed.h"

namespace quern {
namespace {

bool is_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

bool is_variable(std::string_view text) {
  return text.size() > 1 && text.front() == '?' && is_letter(text[1]) &&
         std::all_of(text.begin() + 1, text.end(), [](char letter) {
           return is_letter(letter) || letter == '_' || (letter >= '0' && letter <= '9');
         });
}

Slot slot_of(std::string_view text) {
  static constexpr std::array<std::string_view, 4> kOpen = {"", "?", "*", "_"};
  if (std::find(kOpen.begin(), kOpen.end(), text) != kOpen.end()) return {};
  if (is_variable(text)) return {std::string(text.substr(1)), {}};
  return {{}, std::string(unquoted(text))};
}

}  // namespace

std::string_view unquoted(std::string_view text) {
  const bool is_quoted = text.size() > 1 && text.front() == '"' && text.back() == '"';
  return is_quoted ? text.substr(1, text.size() - 2) : text;
}

std::vector<std::string_view> split_unquoted(std::string_view line, char separator) {
  std::vector<std::string_view> parts;
  bool is_quoted = false;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') is_quoted = !is_quoted;
    if (is_quoted || line[i] != separator) continue;
    parts.push_back(trimmed(line.substr(begin, i - begin)));
    begin = i + 1;
  }
  parts.push_back(trimmed(line.substr(begin)));
  return parts;
}

std::variant<TriplePattern, std::string> parse_triple(std::string_view text) {
  const std::vector<std::string_view> parts = split_unquoted(text, '|');
  static constexpr std::size_t kParts = 3;
  if (parts.size() != kParts) {
    return "a triple pattern has three parts: subject | predicate | object, with ? for an open one";
  }
  return TriplePattern{slot_of(parts[0]), slot_of(parts[1]), slot_of(parts[2])};
}

std::string to_string(const TriplePattern& pattern) {
  const auto written = [](const Slot& slot) {
    if (!slot.variable.empty()) return "?" + slot.variable;
    return slot.words.empty() ? std::string("?") : slot.words;
  };
  return written(pattern.subject) + " | " + written(pattern.predicate) + " | " +
         written(pattern.object);
}

bool has_variable(const TriplePattern& pattern) {
  return !pattern.subject.variable.empty() || !pattern.predicate.variable.empty() ||
         !pattern.object.variable.empty();
}

}  // namespace quern
