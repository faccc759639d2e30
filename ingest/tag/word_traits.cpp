#include "ingest/tag/word_traits.h"

#include <string>
#include <string_view>

#include "ingest/learn/feature.h"
#include "ingest/text/unicode.h"

namespace quern {
namespace {

constexpr std::size_t kMaxShape = 12;  // longer words differ no more

// "Russia" -> "Xxx", "10,000" -> "dd,ddd", "iPhone" -> "xXxx": runs are cut to two characters.
std::string shape_of(std::string_view form) {
  std::string shape;
  char last = '\0';
  int run = 0;
  for (std::size_t at = 0; at < form.size() && shape.size() < kMaxShape;) {
    const CodePoint c = code_point_at(form, at);
    at += c.size;
    char kind = '?';
    if (is_upper(c.value)) {
      kind = 'X';
    } else if (is_letter(c.value)) {
      kind = 'x';
    } else if (is_digit(c.value)) {
      kind = 'd';
    } else if (c.value < 0x80) {
      kind = static_cast<char>(c.value);
    }
    run = kind == last ? run + 1 : 1;
    last = kind;
    if (run <= 2) shape.push_back(kind);
  }
  return shape;
}

}  // namespace

WordTraits word_traits(const Token& token) {
  const std::string form = to_plain_punctuation(token.form);
  const std::string lower = to_lower(form);
  const std::string_view view = lower;
  WordTraits traits;
  traits.form = hash_text(form);
  traits.lower = hash_text(lower);
  traits.shape = hash_text(shape_of(form));
  for (std::size_t i = 0; i < traits.prefix.size() && i < view.size(); ++i)
    traits.prefix[i] = hash_text(view.substr(0, i + 1));
  for (std::size_t i = 0; i < traits.suffix.size() && i < view.size(); ++i)
    traits.suffix[i] = hash_text(view.substr(view.size() - i - 1));
  return traits;
}

std::vector<WordTraits> word_traits(std::span<const Token> tokens) {
  std::vector<WordTraits> traits;
  traits.reserve(tokens.size());
  for (const Token& token : tokens)
    traits.push_back(word_traits(token));
  return traits;
}

}  // namespace quern
