#include "ingest/language/names/whole_names.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string>
#include <string_view>

#include "ingest/language/names/name_range.h"
#include "ingest/language/text/sentence.h"
#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/institution_words.h"
#include "lexicon/region_words.h"

namespace quern {
namespace {

bool is_capital(const Token& word) {
  return begins_with_capital(word.form);
}

/// "M23"
bool is_code(std::string_view form) {
  const auto count = [&](auto is_kind) {
    return std::count_if(form.begin(), form.end(),
                         [&](char c) { return is_kind(static_cast<unsigned char>(c)) != 0; });
  };
  const auto capitals = count([](int c) { return std::isupper(c); });
  return capitals > 1 || (capitals > 0 && count([](int c) { return std::isdigit(c); }) > 0);
}

std::span<const Token> words_in(std::span<const Token> words, NameRange range) {
  return words.subspan(range.begin, range.end - range.begin);
}

bool is_of_country(const Token& word) {
  return word.name == "B-NORP";
}

bool is_plural(const Token& word) {
  return word.xpos == "NNPS" || word.xpos == "NNS";
}

/// "Rescue", "Corps" before "boats": both hang on that.
bool hangs_beside(const Token& word, const Token& head) {
  return head.deprel == "compound" && word.deprel == "compound" && word.head == head.head &&
         head.upos == Upos::NOUN;
}

/// Whether the word before the name of `head` is a part of it.
bool is_part(std::span<const Token> words, std::size_t at, std::size_t head) {
  const Token& word = words[at];
  const bool hangs_on_name =
      word.head > static_cast<TokenIndex>(at) && word.head <= static_cast<TokenIndex>(head);
  return (hangs_on_name || hangs_beside(word, words[head])) && is_capital(word) &&
         in_word_list("compound amod flat", word.deprel);
}

NameRange phrase_of(std::span<const Token> words, std::size_t head) {
  std::size_t begin = head;
  while (begin > 0 && is_part(words, begin - 1, head))
    --begin;
  return {begin, head + 1};
}

bool can_head(const Token& word) {
  const bool is_noun = word.upos == Upos::PROPN || word.upos == Upos::NOUN;
  return is_capital(word) && (is_noun || type_of_name(word) == "NORP");
}

bool is_all_of(std::span<const Token> words, NameRange range, std::string_view type) {
  const auto name = words_in(words, range);
  return std::all_of(name.begin(), name.end(),
                     [&](const Token& word) { return type_of_name(word) == type; });
}

/// "South" of "South Africa", "North Korean"
bool is_all_compass(std::span<const Token> words, NameRange range) {
  const auto before = words_in(words, {range.begin, range.end - 1});
  return std::all_of(before.begin(), before.end(), [](const Token& word) {
    return lexicon::holds(lexicon::region_words, to_lower(word.form));
  });
}

/// By what the network says that the head means; nothing: it names nobody.
std::string_view type_by_meaning(const Token& head, std::size_t words) {
  if (head.entity == "organization") return "ORG";
  if (head.entity == "place") return "LOC";
  if (head.entity == "event") return "EVENT";
  const bool is_group = head.entity == "person" && is_plural(head);
  return !is_group ? "" : words > 1 ? "ORG" : "NORP";
}

/// "Norwegian Statoil": the country is told, "Norwegian Air Force": it belongs to the name.
bool is_only_told(std::span<const Token> words, NameRange range) {
  const Token& last = words[range.end - 1];
  return range.end - range.begin == 2 && is_of_country(words[range.begin]) && last.name != "O" &&
         !is_plural(last) && !lexicon::holds(lexicon::institution_words, last.form);
}

/// Whether the words can be a name by their capitals: the first word of a sentence has one anyway.
bool may_be_name(std::span<const Token> words, NameRange range) {
  const Token& head = words[range.end - 1];
  if (range.end - range.begin > 1 || is_code(head.form)) return true;
  return head.upos == Upos::PROPN && range.begin > 0;
}

bool is_one_name(std::span<const Token> words, NameRange range) {
  return words[range.begin].name.starts_with("B-") && end_of_name(words, range.begin) == range.end;
}

/// What the whole is named by; empty: it is no longer name.
std::string_view type_of_whole(std::span<const Token> words, NameRange range) {
  const Token& head = words[range.end - 1];
  const std::string_view type = type_of_name(head);
  const std::size_t size = range.end - range.begin;
  if (is_one_name(words, range)) return type;
  if (type == "PER") return is_all_of(words, range, type) ? type : "";
  if (type == "TIME") return {};
  if (type == "LOC" || type == "NORP") return size > 1 && is_all_compass(words, range) ? type : "";
  if (is_only_told(words, range)) return {};
  if (!type.empty()) return type;
  return may_be_name(words, range) ? type_by_meaning(head, size) : "";
}

/// "for Human Rights" behind "Observatory", "for the Liberation of Norland" behind "Front": where
/// the name ends with what is told of its head so.
std::size_t end_with_purpose(std::span<const Token> words, NameRange range) {
  const std::size_t at = range.end;
  if (word_at(words, at).form != "for" || at + 1 >= words.size()) return at;
  const TokenIndex noun = words[at].head;
  const bool hangs_on_name =
      noun > static_cast<TokenIndex>(at) &&
      words[static_cast<std::size_t>(noun)].deprel == "nmod" &&
      words[static_cast<std::size_t>(noun)].head == static_cast<TokenIndex>(range.end - 1);
  if (!hangs_on_name) return at;
  const std::size_t begin = at + (words[at + 1].form == "the" ? 2 : 1);
  const auto last = static_cast<std::size_t>(noun);
  if (begin > last) return at;
  const NameRange purpose{begin, words[last].name == "O" ? last + 1 : end_of_name(words, last)};
  const auto told = words_in(words, purpose);
  const bool is_name = std::all_of(told.begin(), told.end(), [](const Token& word) {
    return is_capital(word) || in_word_list("of the -", word.form);
  });
  return is_name ? purpose.end : at;
}

/// Whether a name lies across the bounds of the range.
bool cuts_name(std::span<const Token> words, NameRange range) {
  return words[range.begin].name.starts_with("I-") ||
         (range.end < words.size() && words[range.end].name.starts_with("I-"));
}

/// "Donald", "Trump": of one type, and the second hangs on the first.
void join_flat(std::span<Token> words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view type = type_of_name(words[i]);
    const bool begins = words[i].name.starts_with("B-") && type == type_of_name(words[i - 1]);
    if (!begins || words[i].deprel != "flat") continue;
    const auto first = static_cast<TokenIndex>(begin_of_name(words, i - 1));
    if (words[i].head >= first && words[i].head < static_cast<TokenIndex>(i))
      words[i].name = std::string("I-").append(type);
  }
}

/// "Just", "Stop Oil": a name may begin with a verb or an adverb, as its capital tells.
void join_verbs(std::span<Token> words) {
  for (std::size_t i = words.size(); i-- > 2;) {
    const Token& word = words[i - 1];
    const std::string type(type_of_name(words[i]));
    const bool is_beginning =
        words[i].name.starts_with("B-") && in_word_list("ORG WORK EVENT", type);
    const bool is_verb = word.upos == Upos::VERB || word.upos == Upos::ADV;
    // Behind a quotation mark or a colon a sentence begins.
    const bool is_inside = words[i - 2].upos != Upos::PUNCT;
    if (is_beginning && is_verb && is_inside && word.name == "O" && is_capital(word))
      label(words, {i - 1, end_of_name(words, i)}, type);
  }
}

/// Behind the last word with a capital from `begin` on, whatever small words stand between: "The
/// Return of the Ring".
std::size_t end_of_capitals(std::span<const Token> words, std::size_t begin) {
  std::size_t end = begin;
  for (std::size_t i = begin; i < words.size(); ++i) {
    if (is_capital(words[i])) {
      end = i + 1;
    } else if (!in_word_list("a an and at for in of on the to", words[i].form)) {
      break;
    }
  }
  return end;
}

/// "Robin: The Animated Series": a work goes on behind a colon with its second title.
void join_subtitles(std::span<Token> words) {
  for (std::size_t i = 1; i + 2 < words.size(); ++i) {
    const bool is_behind_work = words[i].form == ":" && type_of_name(words[i - 1]) == "WORK";
    const bool is_inside = is_behind_work && begin_of_name(words, i - 1) > 0;
    if (!is_inside || !words[i].space_after) continue;
    const std::size_t end = end_of_capitals(words, i + 1);
    if (end > i + 2) label(words, {begin_of_name(words, i - 1), end}, "WORK");
  }
}

/// "GREAT WORK"
bool is_shouted(std::span<const Token> words, NameRange range) {
  const auto name = words_in(words, range);
  return name.size() > 1 && std::all_of(name.begin(), name.end(), [](const Token& word) {
           return is_in_capitals(word.form);
         });
}

/// Titles and lines in capitals show nothing by them.
bool is_headline(std::span<const Token> words) {
  constexpr std::size_t kLong = 4;
  std::size_t capitals = 0;
  std::size_t small = 0;
  for (const Token& word : words) {
    if (word.form.size() >= kLong) ++(is_capital(word) ? capitals : small);
  }
  return capitals > 4 * small;
}

}  // namespace

void complete_names(std::span<Token> words) {
  join_flat(words);
  if (is_headline(words)) return;
  join_verbs(words);
  join_subtitles(words);
  std::size_t parted = words.size();  // Where a phrase begins that is no name as a whole.
  for (std::size_t end = words.size(); end > 0;) {
    const std::size_t head = end - 1;
    end = head;
    if (!can_head(words[head])) continue;
    const NameRange range = phrase_of(words, head);
    const bool is_rest = head >= parted && range.begin == head && words[head].name == "O";
    if (is_rest) continue;
    if (!cuts_name(words, range) && !is_shouted(words, range)) {
      const std::string type(type_of_whole(words, range));
      if (type.empty()) {  // "South Korean President": a name may end before its head.
        parted = range.begin;
        continue;
      }
      const std::size_t end_of_all =
          in_word_list("LOC ORG", type) ? end_with_purpose(words, range) : range.end;
      label(words, {range.begin, end_of_all}, end_of_all > range.end ? "ORG" : type);
    }
    end = range.begin;
  }
}

}  // namespace quern
