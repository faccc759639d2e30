// Tokens that already stand apart, as the Penn Treebank writes them.

#include "ingest/language/tokenize/pretokenized.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ingest/language/split/abbreviation.h"
#include "ingest/language/text/chunk.h"
#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "ingest/language/tokenize/characters.h"
#include "lexicon/clitics.h"

namespace quern {
namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

constexpr std::array<Replacement, 8> kBracketsAndQuotes = {
    Replacement{"-LRB-", "("}, Replacement{"-RRB-", ")"}, Replacement{"-LSB-", "["},
    Replacement{"-RSB-", "]"}, Replacement{"-LCB-", "{"}, Replacement{"-RCB-", "}"},
    Replacement{"``", "\""},   Replacement{"''", "\""}};

// Marks that stand apart only in tokenised text.
constexpr std::string_view kMarks = ".,;:?!)%";
// Marks that stand behind a word in running text, beside the full stop.
constexpr std::string_view kAttachedMarks = ",;:?!";

const Replacement* replacement_of(std::string_view token) {
  const auto* const found =
      std::find_if(kBracketsAndQuotes.begin(), kBracketsAndQuotes.end(),
                   [&](const Replacement& each) { return each.first == token; });
  return found == kBracketsAndQuotes.end() ? nullptr : found;
}

bool is_apart(std::string_view token) {
  if (token.size() == 1) return kMarks.find(token.front()) != std::string_view::npos;
  if (token == "n't" || replacement_of(token) != nullptr) return true;
  return token.starts_with('\'') && lexicon::holds(lexicon::clitics, token.substr(1));
}

bool has_attached_end(std::string_view token, bool ends_line) {
  const char last = token.back();
  const bool is_sentence_end =
      last == '.' && ends_line &&
      abbreviation_kind(token.substr(0, token.size() - 1)) == Abbreviation::none;
  return is_sentence_end || kAttachedMarks.find(last) != std::string_view::npos ||
         token.ends_with("'s") || token.ends_with("n't");
}

}  // namespace

bool is_pretokenized(std::string_view line) {
  std::size_t apart = 0;
  std::size_t attached = 0;
  for (const Span chunk : chunks_of(line, {0, line.size()})) {
    const std::string_view token = slice(line, chunk);
    if (is_apart(token)) {
      ++apart;
    } else if (token.size() > 1 && has_attached_end(token, chunk.end == line.size())) {
      ++attached;
    }
  }
  return apart > attached;
}

std::string plain_form(std::string_view token) {
  if (const Replacement* const found = replacement_of(token)) return std::string(found->second);
  std::string form(token);
  for (std::size_t at = form.find('\\'); at != std::string::npos; at = form.find('\\', at + 1)) {
    if (at + 1 < form.size() && (form[at + 1] == '/' || form[at + 1] == '*')) form.erase(at, 1);
  }
  return form;
}

std::size_t pretokenized_word_end(std::string_view token,
                                  std::size_t begin,
                                  const HyphenSplitter& hyphens) {
  std::size_t at = begin;
  while (at < token.size() && at - begin < kMaxWord) {
    const CodePoint c = code_point_at(token, at);
    const char32_t left = char_before(token, at);
    const char32_t right = char_at(token, at + c.size);
    const bool is_inside = is_word(left) && is_word(right);
    const bool is_parting =
        is_inside && ((is_hyphen(c.value) && !hyphens.joins(token, begin, at)) ||
                      (c.value == '/' && is_letter(left) && is_letter(right)));
    if (is_parting) return at > begin ? at : at + c.size;
    at += c.size;
  }
  return at;
}

}  // namespace quern
