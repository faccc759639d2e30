#include "ingest/language/tag/lemma_script.h"

#include <charconv>
#include <cstddef>

#include "ingest/language/text/unicode.h"

namespace quern {
namespace {

std::string cased(std::string_view form, char letter_case) {
  if (letter_case == 'L') return to_lower(form);
  if (letter_case != 'C' || form.empty()) return std::string(form);
  const std::size_t first = code_point_at(form, 0).size;
  return to_upper(form.substr(0, first)) + to_lower(form.substr(first));
}

void cut_end(std::string& text, std::size_t characters) {
  for (; characters > 0 && !text.empty(); --characters)
    text.resize(text.size() - code_point_before(text, text.size()).size);
}

}  // namespace

std::string apply_lemma_script(std::string_view script, std::string_view form) {
  if (script.size() > 1 && script.front() == '=') return std::string(script.substr(1));
  if (script.size() < 4 || script[1] != ' ') return std::string(form);
  std::string lemma = cased(form, script.front());
  std::size_t cut = 0;
  const char* const end = script.data() + script.size();
  const auto [rest, error] = std::from_chars(script.data() + 2, end, cut);
  if (error != std::errc{} || rest == end) return std::string(form);
  cut_end(lemma, cut);
  lemma.append(rest + 1, end);
  return lemma.empty() ? std::string(form) : lemma;
}

}  // namespace quern
