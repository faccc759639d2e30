#include "ingest/language/names/joined_names.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string>

#include "ingest/language/names/name_range.h"
#include "ingest/language/text/legal_form.h"
#include "ingest/language/text/sentence.h"
#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/generic_institution_words.h"
#include "lexicon/organizations.h"
#include "lexicon/trade_words.h"

namespace quern {
namespace {

/// Makes an epithet part of the name: "Peter the Great".
void add_epithet(std::span<Token> words, std::size_t article) {
  if (article + 1 >= words.size()) return;
  const Token& epithet = words[article + 1];
  const auto is_noun = [&](std::size_t i) {
    const Token& word = word_at(words, i);
    return word.upos == Upos::NOUN || word.upos == Upos::PROPN || word.upos == Upos::ADJ ||
           word.form == "-";
  };
  if (!begins_with_capital(epithet.form) || epithet.name != "O" || words[article].name != "O" ||
      is_noun(article + 2))
    return;
  words[article].name = "I-PER";
  words[article + 1].name = "I-PER";
}

bool is_proper(const Token& word) {
  return word.upos == Upos::PROPN || word.name != "O";
}

/// "Saint Vincent and the Grenadines": the longest place on the list around the conjunction.
NameRange joined_place(std::span<const Token> words,
                       std::size_t conjunction,
                       std::span<const std::string_view> places) {
  constexpr std::size_t kMostWords = 4;  // On each side.
  const std::size_t first = conjunction - std::min(conjunction, kMostWords);
  const std::size_t last = std::min(words.size(), conjunction + kMostWords + 1);
  for (std::size_t begin = first; begin < conjunction; ++begin) {
    for (std::size_t end = last; end > conjunction + 1; --end) {
      if (std::binary_search(places.begin(), places.end(), text_of(words, {begin, end})))
        return {begin, end};
    }
  }
  return {};
}

bool is_year(const Token& word) {
  return word.form.size() == 4 && std::all_of(word.form.begin(), word.form.end(), [](char c) {
           return std::isdigit(static_cast<unsigned char>(c)) != 0;
         });
}

/// "Lee & Diaz (2003)", "Orr, Lee, & Diaz"
bool is_of_authors(std::span<const Token> words, std::size_t conjunction, std::size_t end) {
  if (word_at(words, conjunction - 1).form == ",") return true;
  for (std::size_t i = end; i < std::min(end + 2, words.size()); ++i) {
    if (is_year(words[i]) || words[i].form == "et") return true;
  }
  return false;
}

bool is_full_person(std::span<const Token> words, NameRange name) {
  return name.end - name.begin > 1 && words[name.begin].name == "B-PER";
}

NameRange joined_firm(std::span<const Token> words, std::size_t conjunction) {
  const Token& before = word_at(words, conjunction - 1);
  const Token& after = word_at(words, conjunction + 1);
  if (before.upos != Upos::PROPN || after.upos != Upos::PROPN) return {};
  if (before.name.ends_with("-LOC") || after.name.ends_with("-LOC")) return {};
  const NameRange first{begin_of_name(words, conjunction - 1), conjunction};
  const NameRange second{conjunction + 1, end_of_name(words, conjunction + 1)};
  if (is_full_person(words, first) || is_full_person(words, second)) return {};
  if (is_of_authors(words, conjunction, second.end)) return {};
  return {first.begin, second.end};
}

/// "Bakers", "People": what has a union or a party by its name.
bool is_many(const Token& word) {
  return word.xpos == "NNPS" ||
         lexicon::holds(lexicon::generic_institution_words, to_lower(word.form) + "'s");
}

/// "the Bakers' Union", "the Norland People's Party": those own nothing, but name.
NameRange joined_institution(std::span<const Token> words, std::size_t ending) {
  const Token& owner = word_at(words, ending - 1);
  const Token& after = word_at(words, ending + 1);
  const bool names = is_many(owner) && (owner.name == "O" || owner.name.ends_with("-ORG"));
  if (!names || after.name != "B-ORG") return {};
  return {begin_of_name(words, ending - 1), end_of_name(words, ending + 1)};
}

/// "Foods" in "Acme Foods"
bool is_trade_word(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  return lexicon::holds(lexicon::trade_words, to_lower(word));
}

/// Whether a name may begin or end between this word and the one before.
bool is_boundary(std::span<const Token> words, std::size_t at) {
  if (at == 0 || at == words.size()) return true;
  const Token& before = word_at(words, at - 1);
  if (words[at].name.starts_with("I-")) return false;
  return words[at].upos != Upos::PROPN || before.upos != Upos::PROPN || words[at].name != "O" ||
         before.name != "O";
}

/// "M23", which is no common noun.
bool has_digit(std::string_view form) {
  return std::any_of(form.begin(), form.end(),
                     [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
}

/// Where the longest listed name ends that begins at this word; there, if none does. One word may
/// be a common noun ("Apple"), several with capitals are none, whatever they are by themselves.
std::size_t end_of_organization(std::span<const Token> words, std::size_t begin) {
  constexpr std::size_t kMostWords = 9;
  const bool may_be_word = is_proper(words[begin]) || has_digit(words[begin].form);
  if (!begins_with_capital(words[begin].form) && !may_be_word) return begin;
  if (!is_boundary(words, begin)) return begin;
  std::size_t longest = begin;
  std::string text;
  for (std::size_t end = begin + 1; end <= std::min(words.size(), begin + kMostWords); ++end) {
    text += words[end - 1].form;
    const bool may_end = is_boundary(words, end) && (may_be_word || end > begin + 1);
    if (may_end && lexicon::holds(lexicon::organizations, text)) longest = end;
    if (words[end - 1].space_after) text += ' ';
  }
  return longest;
}

/// Whether ", Inc." begins here, behind a name.
bool is_set_off_form(std::span<const Token> words, std::size_t comma) {
  const Token& form = word_at(words, comma + 1);
  return words[comma].form == "," && form.upos == Upos::PROPN &&
         word_at(words, comma - 1).name != "O" && is_legal_form(form.form);
}

}  // namespace

void join_names(std::span<Token> words, std::span<const std::string_view> places) {
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (words[i].form == "&") {
      const NameRange firm = joined_firm(words, i);
      if (firm.end > 0) label(words, firm, "ORG");
    } else if (words[i].form == "the" && word_at(words, i - 1).name.ends_with("-PER")) {
      add_epithet(words, i);
    } else if (words[i].form == "and" && is_proper(word_at(words, i - 1))) {
      const NameRange place = joined_place(words, i, places);
      if (place.end > 0) label(words, place, "LOC");
    } else if (words[i].xpos == "POS") {
      const NameRange institution = joined_institution(words, i);
      if (institution.end > 0) label(words, institution, "ORG");
    }
  }
}

void make_firms(std::span<Token> words) {
  for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end) {
    end = end_of_name(words, begin);
    if (words[begin].name == "O" || end - begin < 2) continue;
    const std::string& last = words[end - 1].form;
    if (is_legal_form(last) || is_trade_word(last)) label(words, {begin, end}, "ORG");
  }
}

void make_organizations(std::span<Token> words) {
  std::size_t begin = 0;
  while (begin < words.size()) {
    const std::size_t end = end_of_organization(words, begin);
    if (end > begin) label(words, {begin, end}, "ORG");
    begin = std::max(end, begin + 1);
  }
}

void extend_names(std::span<Token> words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (is_set_off_form(words, i)) {
      words[i].name = words[i + 1].name = "I-ORG";
      continue;
    }
    const std::string type(type_of_name(word_at(words, i - 1)));
    if (!in_word_list("LOC PER WORK", type)) continue;
    const std::size_t first = begin_of_name(words, i - 1);
    label(words, {first, end_of_flat(words, first, i, SmallWords::refused)}, type);
  }
}

void make_places(std::span<Token> words, std::span<const std::string_view> places) {
  for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end) {
    end = end_of_name(words, begin);
    if (words[begin].name == "O") continue;
    const NameRange name{begin, end};
    if (!std::binary_search(places.begin(), places.end(), text_of(words, name))) continue;
    label(words, name, "LOC");
  }
}

}  // namespace quern
