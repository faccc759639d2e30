#include "ingest/language/tokenize/punctuation.h"

#include <array>

#include "ingest/language/text/unicode.h"
#include "ingest/language/tokenize/characters.h"

namespace quern {
namespace {

constexpr std::array<std::string_view, 20> kEmoticons = {
    ":-)", ":-(", ";-)", ":-D", ":-P", ":-/", "^_^", ":)", ":(", ";)",
    ":D",  ":P",  ":/",  "=)",  "=(",  "(:",  ":|",  ";(", "<3", "xD"};

// Marks that are one token when they stand in a row.
constexpr std::u32string_view kRunning = U"-*=_~+#$<>'\u2014\u2019";

// "[...]", for words that a quotation leaves out.
constexpr std::string_view kOmission = "[...]";

// "(Kabul:)" and "Re:/" are none: a bracket that is open may be all that ")" closes.
bool stands_alone(std::string_view chunk, std::size_t at, std::string_view emoticon) {
  const bool is_in_bracket = chunk.substr(0, at).substr(0, kMaxPart).find('(') != std::string::npos;
  const bool has_letters = is_word(static_cast<unsigned char>(emoticon.front()));
  if (is_in_bracket || (has_letters && is_word(char_before(chunk, at)))) return false;
  const char32_t after = char_at(chunk, at + emoticon.size());
  return after == 0 || is_terminal(after) || after == ',';
}

}  // namespace

std::optional<std::size_t> emoticon_end(std::string_view chunk, std::size_t at) {
  const std::string_view ahead = chunk.substr(at);
  for (const std::string_view emoticon : kEmoticons) {
    if (ahead.starts_with(emoticon) && stands_alone(chunk, at, emoticon))
      return at + emoticon.size();
  }
  return std::nullopt;
}

std::size_t punctuation_end(std::string_view chunk, std::size_t at) {
  if (chunk.substr(at).starts_with(kOmission)) return at + kOmission.size();
  const CodePoint first = code_point_at(chunk, at);
  const bool is_running = kRunning.find(first.value) != std::u32string_view::npos;
  std::size_t end = at + first.size;
  while (end < chunk.size() && end - at < kMaxWord) {
    const CodePoint next = code_point_at(chunk, end);
    const bool goes_on = is_terminal(first.value) ? is_terminal(next.value)
                                                  : is_running && next.value == first.value;
    if (!goes_on) break;
    end += next.size;
  }
  return end;
}

}  // namespace quern
