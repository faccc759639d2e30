#include "ingest/language/names/hyphenated_names.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string>

#include "ingest/language/names/name_range.h"
#include "ingest/language/text/sentence.h"
#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"

namespace quern {
namespace {

/// Whether it is part of a name of something that may have a number.
bool is_of_thing(const Token& word) {
  return in_word_list("EVENT LOC ORG WORK", type_of_name(word));
}

bool is_number(const Token& word) {
  return word.upos == Upos::NUM && !word.form.empty() &&
         std::all_of(word.form.begin(), word.form.end(),
                     [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
}

/// "-" between two words without spaces
bool is_hyphen_at(std::span<const Token> words, std::size_t at) {
  return at > 0 && at + 1 < words.size() && words[at].form == "-" && !words[at].space_after &&
         !words[at - 1].space_after;
}

/// "Tu-22", but not "Oslo-2-1": a number that ends the word.
bool ends_in_number(std::span<const Token> words, std::size_t hyphen) {
  const Token& before = words[hyphen - 1];
  return is_of_thing(before) && before.upos == Upos::PROPN && is_number(words[hyphen + 1]) &&
         word_at(words, hyphen + 2).form != "-";
}

bool is_country(const Token& word, std::span<const std::string_view> countries) {
  return std::binary_search(countries.begin(), countries.end(), word.form);
}

/// "Guinea-Bissau", but not "Iran-Iraq" or "Russian-American"
bool ends_in_name(std::span<const Token> words,
                  std::size_t hyphen,
                  std::span<const std::string_view> countries) {
  const Token& before = words[hyphen - 1];
  const Token& after = words[hyphen + 1];
  const std::string_view first = type_of_name(before);
  const std::string_view second = type_of_name(after);
  if (before.upos != Upos::PROPN || !begins_with_capital(after.form) || is_number(after))
    return false;
  if (first == "NORP" || second == "NORP" || first == "TIME" || second == "TIME") return false;
  if (is_country(before, countries) && is_country(after, countries)) return false;
  if (first.empty() && second.empty()) return false;
  return first.empty() || second.empty() || (first == second && first != "ORG");
}

/// Labels the words from `from` up to `to` with the name before them; where none is before, with
/// the one behind.
void join(std::span<Token> words, std::size_t from, std::size_t to) {
  const std::size_t end = std::max(to, end_of_name(words, to - 1));
  const bool has_name_before = words[from - 1].name != "O";
  const std::string type(type_of_name(words[has_name_before ? from - 1 : to - 1]));
  const std::size_t begin = has_name_before ? begin_of_name(words, from - 1) : from - 1;
  label(words, {begin, end}, type);
}

}  // namespace

void join_hyphenated_names(std::span<Token> words, std::span<const std::string_view> countries) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    const bool is_joined = words[i].name.starts_with("I-") && i + 1 < words.size() &&
                           words[i + 1].name.starts_with("I-");
    if (is_hyphen_at(words, i)) {
      if (!is_joined && (ends_in_number(words, i) || ends_in_name(words, i, countries)))
        join(words, i, i + 2);
    } else if (words[i].deprel == "flat" && words[i].name == "O" && is_number(words[i]) &&
               is_of_thing(words[i - 1])) {
      join(words, i, i + 1);
    }
  }
}

}  // namespace quern
