#include "ingest/language/names/proper_nouns.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string>
#include <string_view>

#include "ingest/language/names/name_range.h"
#include "ingest/language/text/sentence.h"
#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/person_nouns.h"

namespace quern {
namespace {

bool is_unnamed(const Token& word) {
  return word.name == "O" && begins_with_capital(word.form);
}

/// "Minister", "Lady", "Women": what somebody is.
bool is_title(const Token& word) {
  return word.deprel == "nmod:desc" || lexicon::holds(lexicon::person_nouns, to_lower(word.form)) ||
         lexicon::holds(lexicon::person_nouns, to_lower(word.lemma));
}

/// "M23"
bool is_code(const Token& word) {
  const auto has = [&](auto is_kind) {
    return std::any_of(word.form.begin(), word.form.end(),
                       [&](char c) { return is_kind(static_cast<unsigned char>(c)) != 0; });
  };
  const bool is_of_both =
      has([](int c) { return std::isupper(c); }) && has([](int c) { return std::isdigit(c); });
  return is_of_both && !has([](int c) { return std::islower(c); });
}

bool may_begin(std::span<const Token> words, std::size_t at) {
  const Token& word = words[at];
  const bool is_proper = word.upos == Upos::PROPN || (word.upos == Upos::NOUN && is_code(word));
  return is_unnamed(word) && is_proper && !is_title(word);
}

/// Whether the word goes on with the name that began: it hangs on that, or beside it.
bool goes_on(std::span<const Token> words, NameRange name) {
  const Token& word = word_at(words, name.end);
  const Token& last = words[name.end - 1];
  const auto is_inside = [&](TokenIndex i) {
    return i >= static_cast<TokenIndex>(name.begin) && i < static_cast<TokenIndex>(name.end);
  };
  if (word.name != "O") return false;
  if (word.upos == Upos::NUM) return word.deprel == "flat" && is_inside(word.head);
  if (!is_unnamed(word) || word.upos != Upos::PROPN) return false;
  const bool hangs_on_next = last.head == static_cast<TokenIndex>(name.end);
  const bool stands_beside = word.deprel == words[name.begin].deprel &&
                             word.head == words[name.begin].head && word.deprel != "conj";
  return is_inside(word.head) || hangs_on_next || stands_beside;
}

/// "MQ-9", "MS-13": the hyphen and what stands behind it.
bool goes_on_with_hyphen(std::span<const Token> words, NameRange name) {
  const Token& hyphen = word_at(words, name.end);
  const Token& next = word_at(words, name.end + 1);
  const bool is_tight = hyphen.form == "-" && !hyphen.space_after &&
                        !words[name.end - 1].space_after && hyphen.name == "O";
  return is_tight && next.name == "O" && (next.upos == Upos::NUM || next.upos == Upos::PROPN) &&
         next.deprel == "flat";
}

NameRange run_from(std::span<const Token> words, std::size_t begin) {
  NameRange name{begin, begin + 1};
  while (name.end < words.size()) {
    if (goes_on(words, name)) {
      ++name.end;
    } else if (goes_on_with_hyphen(words, name)) {
      name.end += 2;
    } else {
      break;
    }
  }
  return name;
}

std::size_t head_of(NameRange name, std::span<const Token> words) {
  for (std::size_t i = name.begin; i < name.end; ++i) {
    const TokenIndex head = words[i].head;
    if (head < static_cast<TokenIndex>(name.begin) || head >= static_cast<TokenIndex>(name.end))
      return i;
  }
  return name.begin;
}

/// Empty for what has no name of its own as a rule: "Destruction", "Iodine".
std::string_view type_of_meaning(std::string_view entity) {
  if (entity == "person") return "PER";
  if (entity == "organization") return "ORG";
  if (entity == "place") return "LOC";
  if (entity == "event") return "EVENT";
  return entity == "object" ? "WORK" : "";
}

/// By the noun that it is the name of, or a part before, or by what it means itself.
std::string_view type_of_head(std::span<const Token> words, std::size_t head) {
  const Token& word = words[head];
  const bool hangs_on_noun = word.head >= 0 && in_word_list("appos flat compound", word.deprel);
  if (!hangs_on_noun) return type_of_meaning(word.entity);
  const std::string_view meant = words[static_cast<std::size_t>(word.head)].entity;
  if (word.deprel != "compound") return type_of_meaning(meant);
  const bool is_known = in_word_list("organization place", word.entity);
  if (is_known) return type_of_meaning(word.entity);
  if (in_word_list("abstract substance time", word.entity)) return {};
  // "Druze workers" are of a people, a party or a firm; "Wexco trials" may be anything's.
  return meant == "person" ? "NORP" : meant == "event" ? "" : type_of_meaning(meant);
}

std::string_view type_of(std::span<const Token> words, NameRange name) {
  const std::size_t head = head_of(name, words);
  const std::string_view type = type_of_head(words, head);
  const bool is_word = name.end - name.begin == 1;
  // "Protector": one word for somebody is a title more often than a name.
  if (is_word && type == "PER" && words[head].deprel != "appos") return {};
  const bool is_numbered = name.end - name.begin > 1 &&
                           std::any_of(words.begin() + static_cast<std::ptrdiff_t>(name.begin),
                                       words.begin() + static_cast<std::ptrdiff_t>(name.end),
                                       [](const Token& word) { return word.upos == Upos::NUM; });
  // "a Norvik 206 crashed", but not "Figure 2 shows".
  const bool is_thing = is_numbered && words[head].entity != "abstract";
  return type.empty() && is_thing ? "WORK" : type;
}

/// The first word of a sentence has a capital anyway.
bool may_be_name(std::span<const Token> words, NameRange name) {
  if (is_title(words[name.end - 1])) return false;
  return name.begin > 0 || name.end - name.begin > 1;
}

/// "Norlandic monks"
bool is_proper_adjective(std::span<const Token> words, std::size_t at) {
  if (at == 0 || !is_unnamed(words[at]) || words[at].upos != Upos::ADJ) return false;
  const Token& before = words[at - 1];
  const Token& after = word_at(words, at + 1);
  return words[at].deprel == "amod" && before.upos != Upos::PUNCT &&
         !begins_with_capital(before.form) && !begins_with_capital(after.form) &&
         begins_with_capital(words[at].lemma) && !is_in_capitals(words[at].form);
}

bool is_shouted(std::span<const Token> words) {
  const auto is_small = [](const Token& word) {
    return word.form.size() > 3 && !begins_with_capital(word.form);
  };
  const auto small = std::count_if(words.begin(), words.end(), is_small);
  return static_cast<std::size_t>(small) * 4 < words.size();
}

}  // namespace

void name_proper_nouns(std::span<Token> words) {
  if (is_shouted(words)) return;
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    if (is_proper_adjective(words, begin)) words[begin].name = "B-NORP";
    if (!may_begin(words, begin)) continue;
    const NameRange name = run_from(words, begin);
    const std::string_view type = may_be_name(words, name) ? type_of(words, name) : "";
    if (!type.empty()) label(words, name, type);
    begin = name.end - 1;
  }
}

}  // namespace quern
