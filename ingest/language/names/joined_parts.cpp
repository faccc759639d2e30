#include "ingest/language/names/joined_parts.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string>
#include <string_view>

#include "ingest/language/names/name_range.h"
#include "ingest/language/names/office_holders.h"
#include "ingest/language/text/sentence.h"
#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/generic_institution_words.h"
#include "lexicon/name_particles.h"
#include "lexicon/regnal_titles.h"

namespace quern {
namespace {

bool is_inside(TokenIndex word, NameRange range) {
  return word >= static_cast<TokenIndex>(range.begin) && word < static_cast<TokenIndex>(range.end);
}

bool begins_name(std::span<const Token> words, std::size_t at) {
  return at < words.size() && words[at].name.starts_with("B-");
}

/// The word of the range that the others hang on.
const Token& head_of(std::span<const Token> words, NameRange range) {
  for (std::size_t i = range.begin; i < range.end; ++i)
    if (!is_inside(words[i].head, range)) return words[i];
  return words[range.begin];
}

void join(std::span<Token> words, NameRange range, std::string_view type) {
  label(words, range, std::string(type));
}

/// "Province of the", which a name cannot end with.
std::size_t end_without_function_words(std::span<const Token> words, NameRange name) {
  std::size_t end = name.end;
  while (end > name.begin + 1 && in_word_list("of the for", words[end - 1].form))
    --end;
  return end;
}

/// "Province of", "Arezzo"
void join_dangling(std::span<Token> words) {
  for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end) {
    end = end_of_name(words, begin);
    if (!in_word_list("LOC ORG PER", type_of_name(words[begin]))) continue;
    const NameRange name{begin, end};
    const std::size_t last = end_without_function_words(words, name);
    if (last == end) continue;
    const bool has_next = begins_name(words, end);
    const NameRange next{end, has_next ? end_of_name(words, end) : end};
    const bool may_go_on = in_word_list("LOC ORG", type_of_name(words[begin])) && has_next &&
                           type_of_name(words[end]) != "PER";
    if (may_go_on && is_inside(head_of(words, next).head, name)) {
      end = next.end;
      join(words, {begin, end}, type_of_name(words[begin]));
      continue;
    }
    for (std::size_t i = last; i < end; ++i)
      words[i].name = "O";
  }
}

bool is_suffix(std::string_view form) {
  return in_word_list("Jr. Jr Sr. Sr II III IV", form);
}

/// Where a person's name goes on behind it: "de Souza", "Jr."
std::size_t end_of_person(std::span<const Token> words, NameRange name) {
  const Token& next = word_at(words, name.end);
  if (next.name != "O") return name.end;
  if (is_suffix(next.form) && is_inside(next.head, name)) return name.end + 1;
  const Token& after = word_at(words, name.end + 1);
  const bool goes_on = lexicon::holds(lexicon::name_particles, next.form) &&
                       next.deprel == "flat" && after.deprel == "flat" &&
                       begins_with_capital(after.form) && after.name == "O" &&
                       after.head == next.head;
  return goes_on ? name.end + 2 : name.end;
}

/// "Storm", "Wipha": flat on it, whatever it was taken for.
std::size_t end_of_thing(std::span<const Token> words, NameRange name) {
  const Token& next = word_at(words, name.end);
  const bool is_flat = next.deprel == "flat" && next.upos == Upos::PROPN &&
                       is_inside(next.head, name) && begins_with_capital(next.form);
  if (!is_flat || next.name.starts_with("I-")) return name.end;
  return next.name == "O" ? name.end + 1 : end_of_name(words, name.end);
}

void join_flat_parts(std::span<Token> words) {
  for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end) {
    end = end_of_name(words, begin);
    const std::string type(type_of_name(words[begin]));
    if (type.empty() || type == "TIME" || type == "NORP") continue;
    const NameRange name{begin, end};
    const std::size_t whole =
        type == "PER" ? end_of_person(words, name) : end_of_thing(words, name);
    if (whole == end) continue;
    end = whole;
    join(words, {begin, end}, type);
  }
}

/// "Immigration and Customs Enforcement": both hang on the last word.
void join_conjuncts(std::span<Token> words) {
  for (std::size_t i = 1; i + 2 < words.size(); ++i) {
    if (words[i].form != "and" || words[i].head != static_cast<TokenIndex>(i) + 1) continue;
    const Token& second = words[i + 1];
    const TokenIndex first = second.head;
    if (second.deprel != "conj" || first < 0 || first >= static_cast<TokenIndex>(i)) continue;
    const Token& word = words[static_cast<std::size_t>(first)];
    const TokenIndex head = word.head;
    if (word.deprel != "compound" || head <= static_cast<TokenIndex>(i) + 1) continue;
    NameRange range{static_cast<std::size_t>(first), static_cast<std::size_t>(head) + 1};
    const bool is_of_capitals = std::all_of(
        words.begin() + first, words.begin() + head + 1,
        [&](const Token& part) { return begins_with_capital(part.form) || &part == &words[i]; });
    if (!is_of_capitals || words[range.end - 1].upos != Upos::PROPN) continue;
    const bool is_one_name = word.name != "O" && end_of_name(words, range.begin) >= range.end;
    if (is_one_name) continue;
    range.begin = begin_of_name(words, range.begin);
    range.end = std::max(range.end, end_of_name(words, range.end - 1));
    join(words, range, "ORG");
  }
}

bool is_year(const Token& word) {
  return word.form.size() == 4 && std::all_of(word.form.begin(), word.form.end(), [](char c) {
           return std::isdigit(static_cast<unsigned char>(c)) != 0;
         });
}

/// "AB7": capitals with a number behind them.
bool is_code(const Token& word) {
  const std::string& form = word.form;
  return word.name == "O" && form.size() > 2 && std::isupper(static_cast<unsigned char>(form[0])) &&
         std::isupper(static_cast<unsigned char>(form[1])) &&
         std::isdigit(static_cast<unsigned char>(form.back()));
}

/// "2024", "Norland Prize"; "2024", "AB7", as comets and asteroids are called.
void join_years(std::span<Token> words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool is_whole = is_year(words[i]) && !words[i].name.starts_with("I-") &&
                          !word_at(words, i + 1).name.starts_with("I-");
    if (!is_whole) continue;
    if (is_code(words[i + 1])) join(words, {i, i + 2}, "WORK");
    if (!in_word_list("EVENT WORK", type_of_name(words[i + 1]))) continue;
    const NameRange name{i + 1, end_of_name(words, i + 1)};
    if (is_inside(words[i].head, name)) join(words, {i, name.end}, type_of_name(words[i + 1]));
  }
}

/// Whether names of institutions end so: "Army", "Court".
bool is_institution(std::span<const Token> words, NameRange name) {
  return lexicon::holds(lexicon::generic_institution_words, to_lower(words[name.end - 1].form));
}

/// "Indonesian", "Army" before "soldiers", on which both hang.
void join_whose(std::span<Token> words) {
  for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end) {
    end = end_of_name(words, begin);
    if (!in_word_list("NORP LOC", type_of_name(words[begin])) || !begins_name(words, end)) continue;
    const NameRange body{end, end_of_name(words, end)};
    const Token& whose = head_of(words, {begin, end});
    const Token& head = head_of(words, body);
    const bool hangs_together = whose.head == head.head &&
                                in_word_list("compound amod", whose.deprel) &&
                                head.deprel == "compound";
    if (type_of_name(words[end]) != "ORG" || !hangs_together || !is_institution(words, body))
      continue;
    end = body.end;
    join(words, {begin, end}, "ORG");
  }
}

/// "Altheim, D.C.": the district is no state, and its town is called by both.
void join_districts(std::span<Token> words) {
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const bool is_behind_place = words[i].form == "," && type_of_name(words[i - 1]) == "LOC" &&
                                 !words[i].name.starts_with("I-");
    if (!is_behind_place || !in_word_list("DC D.C.", words[i + 1].form)) continue;
    if (end_of_name(words, i + 1) == i + 2)
      join(words, {begin_of_name(words, i - 1), i + 2}, "LOC");
  }
}

/// Whether it is what somebody is.
bool is_office(const Token& word) {
  return word.entity == "person" || is_office_noun(word);
}

/// "A320"
bool has_figure(const Token& word) {
  return std::any_of(word.form.begin(), word.form.end(),
                     [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
}

/// "Department of Public", "Works": the last word hangs on the next, which is the name's, too.
void join_heads(std::span<Token> words) {
  for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end) {
    end = end_of_name(words, begin);
    if (type_of_name(words[begin]) != "ORG" || end - begin < 2) continue;
    const Token& last = words[end - 1];
    const Token& next = word_at(words, end);
    const bool hangs_on_next =
        last.head == static_cast<TokenIndex>(end) && in_word_list("amod compound", last.deprel);
    const bool is_name = next.name == "O" && next.upos == Upos::PROPN &&
                         begins_with_capital(next.form) && !is_office(next) && !has_figure(next);
    if (!hangs_on_next || !is_name) continue;
    ++end;
    join(words, {begin, end}, "ORG");
  }
}

/// "Bad", "Altheim"; "Southern", "Norland"; "St.", "Orm": the first hangs in the second, which is
/// named so.
void join_beginnings(std::span<Token> words) {
  for (std::size_t i = words.size(); i-- > 1;) {
    if (!begins_name(words, i) || in_word_list("PER TIME", type_of_name(words[i]))) continue;
    const NameRange name{i, end_of_name(words, i)};
    const Token& first = words[i - 1];
    const bool is_word = first.name == "O" ? i > 1 && first.upos == Upos::ADJ
                                           : first.name.starts_with("B-") &&
                                                 type_of_name(first) == type_of_name(words[i]);
    const bool is_part =
        in_word_list("amod compound nmod:desc", first.deprel) && is_inside(first.head, name);
    const bool is_people = type_of_name(words[i]) == "NORP" && words[i].upos == Upos::ADJ;
    if (is_word && is_part && !is_people && begins_with_capital(first.form))
      join(words, {i - 1, name.end}, type_of_name(words[i]));
  }
}

/// "Pope John", "Queen Ann IV"
void join_regnal_titles(std::span<Token> words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i].name != "B-PER" || words[i - 1].name.ends_with("-PER")) continue;
    const NameRange name{i, end_of_name(words, i)};
    const bool has_numeral = name.end - name.begin == 2 &&
                             words[name.end - 1].form.find_first_not_of("IVX") == std::string::npos;
    if (name.end - name.begin > 1 && !has_numeral) continue;
    if (lexicon::holds(lexicon::regnal_titles, words[i - 1].form))
      join(words, {i - 1, name.end}, "PER");
  }
}

/// "eastern Norland", "Laon state": small words are not of the name.
void trim_small_words(std::span<Token> words) {
  for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end) {
    end = end_of_name(words, begin);
    if (!in_word_list("LOC ORG", type_of_name(words[begin])) || end - begin < 2) continue;
    const std::string type(type_of_name(words[begin]));
    const auto is_small = [&](std::size_t i, Upos upos) {
      return words[i].upos == upos && to_lower(words[i].form) == words[i].form;
    };
    if (is_small(begin, Upos::ADJ) && begins_with_capital(words[begin + 1].form)) {
      words[begin].name = "O";
      label(words, {begin + 1, end}, type);
    }
    const bool is_trimmed = type == "LOC" && is_small(end - 1, Upos::NOUN);
    if (is_trimmed && begins_with_capital(words[end - 2].form)) words[end - 1].name = "O";
  }
}

/// "Ann Lee of Norland": where somebody is from is another name.
void part_from_origin(std::span<Token> words) {
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const bool is_of_full_name = i > 1 && words[i - 1].name == "I-PER";
    const bool is_within = is_of_full_name && words[i].name == "I-PER" && words[i].form == "of" &&
                           words[i + 1].name == "I-PER" && words[i + 1].entity != "person";
    if (!is_within || words[i + 1].deprel != "nmod") continue;
    const NameRange place{i + 1, end_of_name(words, i + 1)};
    words[i].name = "O";
    label(words, place, "LOC");
  }
}

}  // namespace

void join_parts(std::span<Token> words) {
  part_from_origin(words);
  trim_small_words(words);
  join_regnal_titles(words);
  join_beginnings(words);
  join_dangling(words);
  join_flat_parts(words);
  join_conjuncts(words);
  join_years(words);
  join_whose(words);
  join_districts(words);
  join_heads(words);
}

}  // namespace quern
