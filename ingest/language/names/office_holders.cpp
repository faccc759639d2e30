#include "ingest/language/names/office_holders.h"

#include <algorithm>
#include <cstddef>

#include "ingest/language/names/name_range.h"
#include "ingest/language/text/sentence.h"
#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/generic_institution_words.h"
#include "lexicon/person_nouns.h"

namespace quern {
namespace {

bool is_unnamed(const Token& word) {
  return word.xpos == "NNP" && word.name == "O";
}

bool is_beside(std::span<const Token> words, std::size_t office, std::size_t name) {
  const bool is_below = words[name].head == static_cast<TokenIndex>(office) &&
                        (words[name].deprel == "appos" || words[name].deprel == "flat");
  const bool is_above =
      words[office].head == static_cast<TokenIndex>(name) && words[office].deprel == "nmod:desc";
  return is_below || is_above;
}

bool is_before_office(const Token& word) {
  return in_word_list("acting deputy first foreign prime vice", to_lower(word.form));
}

/// Where the name of who holds the office begins behind what it is of: "Lee" in "Minister of Trade
/// Ann Lee". The end, where nobody is named.
std::size_t holder_in(std::span<const Token> words, NameRange name, std::size_t office) {
  constexpr std::size_t kOfTrade = 3;
  for (std::size_t i = office + kOfTrade; i < name.end; ++i) {
    const TokenIndex head = words[i].head;
    const bool is_beside = head == static_cast<TokenIndex>(office) &&
                           in_word_list("appos flat nmod:desc", words[i].deprel);
    const bool is_outside =
        head < static_cast<TokenIndex>(name.begin) || head >= static_cast<TokenIndex>(name.end);
    if (words[i].upos == Upos::PROPN && (is_beside || is_outside)) return i;
  }
  return name.end;
}

/// Leaves of "Governor of Norland" the place, of "President of the Acme Union" the union.
void label_body(std::span<Token> words, NameRange of) {
  const bool has_article = of.begin < of.end && words[of.begin].form == "the";
  const NameRange body{of.begin + (has_article ? 1 : 0), of.end};
  const auto means = [&](std::string_view entity) {
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(body.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(body.end),
                       [&](const Token& word) { return word.entity == entity; });
  };
  if (body.begin >= body.end || !begins_with_capital(words[body.begin].form)) return;
  const bool is_generic = lexicon::holds(lexicon::generic_institution_words,
                                         to_lower(words[body.begin].form));  // "of State"
  if (is_generic && body.end - body.begin == 1) return;
  if (means("place")) {
    label(words, body, "LOC");
  } else if (body.end - body.begin > 1 && means("organization")) {
    label(words, body, "ORG");
  }
}

void unname(std::span<Token> words, NameRange name) {
  for (std::size_t i = name.begin; i < name.end; ++i)
    words[i].name = "O";
}

/// Unmakes a person's name that begins with an office; whoever holds that and what it is of stay.
void part_from_office(std::span<Token> words, NameRange name, std::size_t office) {
  const std::size_t holder = holder_in(words, name, office);
  unname(words, {name.begin, holder});
  if (office + 2 < holder) label_body(words, {office + 2, holder});
  if (holder < name.end) label(words, {holder, name.end}, "PER");
}

}  // namespace

bool is_office_noun(const Token& word) {
  return lexicon::holds(lexicon::person_nouns, to_lower(word.form));
}

void unname_offices(std::span<Token> words) {
  for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end) {
    end = end_of_name(words, begin);
    if (words[begin].name == "O") continue;
    if (words[begin].form == "of") unname(words, {begin, end});  // "Secretary of State" is no name.
    std::size_t office = begin;
    while (office < end && is_before_office(words[office]))
      ++office;
    if (office == words.size() || !is_office_noun(words[office])) continue;
    const bool is_last = office > begin && office + 1 == end;
    const bool is_of = office + 1 < end && words[office + 1].form == "of";
    const bool is_title = words[begin].name == "B-PER" && (is_last || is_of);
    if (office == end || is_title) part_from_office(words, {begin, end}, office);
  }
}

void name_office_holders(std::span<Token> words) {
  for (std::size_t office = 0; office + 2 < words.size(); ++office) {
    const std::size_t first = office + 1;
    if (words[office].xpos != "NN" || words[office].entity != "person") continue;
    if (!is_unnamed(words[first]) || !is_beside(words, office, first)) continue;
    const std::size_t end = end_of_flat(words, first, first + 1, SmallWords::taken);
    if (end > first + 1) label(words, {first, end}, "PER");
  }
}

}  // namespace quern
