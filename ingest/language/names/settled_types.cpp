#include "ingest/language/names/settled_types.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/names/name_range.h"
#include "ingest/language/names/office_holders.h"
#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/capitalized_titles.h"
#include "lexicon/event_words.h"
#include "lexicon/institution_words.h"
#include "lexicon/landform_nouns.h"
#include "lexicon/organizations.h"
#include "lexicon/place_name_prepositions.h"
#include "lexicon/region_nouns.h"
#include "lexicon/school_words.h"
#include "lexicon/settlement_nouns.h"
#include "lexicon/trust_words.h"

namespace quern {
namespace {

/// A name of a sentence: its first word, its words and its text.
struct Name {
  std::span<Token> sentence;
  std::size_t begin = 0;
  std::span<Token> words;
  std::string text;
};

/// How often an article has a name behind which prepositions, and what it begins.
struct Uses {
  int as_place = 0;
  int at = 0;
  bool begins_school = false;
};

void add_names(std::span<Token> words, std::vector<Name>& names) {
  for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end) {
    end = end_of_name(words, begin);
    if (!in_word_list("B-LOC B-ORG B-PER", words[begin].name)) continue;
    names.push_back(
        {words, begin, words.subspan(begin, end - begin), text_of(words, {begin, end})});
  }
}

/// "a stake in Acme": nothing is there.
bool is_of_trust(const Name& name) {
  const TokenIndex head = name.words.front().head;
  if (head < 0) return true;
  return lexicon::holds(lexicon::trust_words,
                        to_lower(word_at(name.sentence, static_cast<std::size_t>(head)).lemma));
}

/// "in Lindhaven", "the town of Lindhaven"
bool is_used_as_place(const Name& name) {
  const std::string before = to_lower(word_at(name.sentence, name.begin - 1).form);
  if (lexicon::holds(lexicon::place_name_prepositions, before)) return !is_of_trust(name);
  if (before != "of") return false;
  return lexicon::holds(lexicon::settlement_nouns,
                        to_lower(word_at(name.sentence, name.begin - 2).lemma));
}

/// "the Orvane rainforest"
bool is_before_landform(const Name& name) {
  const Token& next = word_at(name.sentence, name.begin + name.words.size());
  return next.upos == Upos::NOUN && lexicon::holds(lexicon::landform_nouns, to_lower(next.lemma));
}

std::map<std::string, Uses> uses_of(const std::vector<Name>& names) {
  std::map<std::string, Uses> uses;
  for (const Name& name : names) {
    Uses& own = uses[name.text];
    if (is_used_as_place(name)) ++own.as_place;
    if (to_lower(word_at(name.sentence, name.begin - 1).form) == "at") ++own.at;
    if (lexicon::holds(lexicon::school_words, name.words.back().form))
      uses[name.words.front().form].begins_school = true;
  }
  return uses;
}

/// Whether no other word of the name is what this one hangs on.
bool is_head(const Name& name, const Token& word) {
  const auto begin = static_cast<TokenIndex>(name.begin);
  const auto end = begin + static_cast<TokenIndex>(name.words.size());
  return word.head < begin || word.head >= end;
}

/// Gives the name this label, and what its head means; a name within it keeps its own meaning.
void settle(const Name& name, std::string_view type, std::string_view entity) {
  label(name.words, {0, name.words.size()}, type);
  for (Token& word : name.words) {
    const bool is_known = in_word_list("organization person place", word.entity);
    if (is_head(name, word) && is_known) word.entity = entity;
  }
}

/// "OECD" among words that are not all in capitals.
bool is_acronym(const Name& name) {
  const auto has_lower = [](const Token& word) {
    return std::any_of(word.form.begin(), word.form.end(),
                       [](char c) { return c >= 'a' && c <= 'z'; });
  };
  return name.words.size() == 1 && is_in_capitals(name.words.front().form) &&
         std::count_if(name.sentence.begin(), name.sentence.end(), has_lower) > 2;
}

bool is_taken_for_person(const Token& word) {
  return word.name == "B-PER" || word.entity == "person";
}

/// "Senator LEE", "Senators LEE"
bool has_title(const Name& name) {
  std::string_view before = word_at(name.sentence, name.begin - 1).form;
  if (lexicon::holds(lexicon::capitalized_titles, before)) return true;
  if (before.ends_with('s')) before.remove_suffix(1);
  return lexicon::holds(lexicon::capitalized_titles, before);
}

/// "Ann Lee ann@lee.org", "Ann Lee <ann@lee.org>"
bool has_address(const Name& name) {
  const std::size_t end = name.begin + name.words.size();
  for (std::size_t i = end; i < std::min(end + 2, name.sentence.size()); ++i) {
    if (name.sentence[i].form.find('@') != std::string::npos) return true;
    if (name.sentence[i].form != "<") return false;
  }
  return false;
}

void settle_by_use(const std::vector<Name>& names) {
  constexpr int kOften = 2;
  const std::map<std::string, Uses> uses = uses_of(names);
  for (const Name& name : names) {
    const Uses& own = uses.at(name.text);
    const bool is_school = own.at >= kOften && own.as_place == 0 && own.begins_school;
    const bool is_body =
        is_acronym(name) && is_taken_for_person(name.words.front()) && !has_title(name);
    const bool is_place =
        own.as_place >= kOften && !lexicon::holds(lexicon::organizations, name.text);
    if (is_place || is_before_landform(name)) {
      settle(name, "LOC", "place");
    } else if (is_school || is_body) {
      settle(name, "ORG", "organization");
    } else if (name.words.size() > 1 && has_address(name)) {
      settle(name, "PER", "person");
    }
  }
}

/// Whether the words of a name stand there, and are in no longer name.
bool is_repeated_at(std::span<const Token> words, std::size_t begin, const Name& name) {
  const std::size_t end = begin + name.words.size();
  if (end > words.size() || words[begin].name.starts_with("I-")) return false;
  if (end < words.size() && words[end].name.starts_with("I-")) return false;
  for (std::size_t i = 0; i < name.words.size(); ++i)
    if (words[begin + i].form != name.words[i].form) return false;
  return true;
}

/// What is once read as an organization's name of several words is that name wherever it stands.
void repeat_names(std::span<Sentence> sentences) {
  std::vector<Name> names;
  for (Sentence& sentence : sentences)
    add_names(sentence.tokens, names);
  std::map<std::string, const Name*> by_first_word;
  for (const Name& name : names)
    if (name.words.size() > 1 && name.words.front().name == "B-ORG")
      by_first_word.emplace(name.words.front().form, &name);
  for (Sentence& sentence : sentences) {
    const std::span<Token> words = sentence.tokens;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const auto found = by_first_word.find(words[i].form);
      if (found == by_first_word.end() || !is_repeated_at(words, i, *found->second)) continue;
      const Name& first = *found->second;
      const Name again{words, i, words.subspan(i, first.words.size()), first.text};
      settle(again, "ORG", "organization");
    }
  }
}

bool is_institution(const Token& word) {
  return word.upos == Upos::PROPN && lexicon::holds(lexicon::institution_words, word.form);
}

/// "the House", not "Opera House", "House of Cards"
bool is_chamber(std::span<const Token> words, std::size_t i) {
  if (words[i].upos != Upos::PROPN || words[i].form != "House") return false;
  const Upos before = word_at(words, i - 1).upos;
  return before != Upos::PROPN && before != Upos::ADJ && word_at(words, i + 1).form != "of";
}

/// Not "Senate" in "Senate Journal", but in "Senate aides".
bool is_part_of_other(std::span<const Token> words, const Token& word) {
  return in_word_list("compound flat", word.deprel) &&
         word_at(words, static_cast<std::size_t>(word.head)).upos == Upos::PROPN;
}

/// "General Prescott": whom no other name has.
void settle_titled(std::span<Sentence> sentences) {
  for (Sentence& sentence : sentences) {
    std::vector<Token>& words = sentence.tokens;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool is_known = in_word_list("organization person place", words[i].entity);
      if (words[i].upos != Upos::PROPN || words[i].name != "O" || is_known) continue;
      if (!lexicon::holds(lexicon::capitalized_titles, word_at(words, i - 1).form) ||
          is_institution(words[i]) || is_office_noun(words[i])) {
        continue;  // "Justice Minister", "General Secretary"
      }
      words[i].name = "B-PER";
      words[i].entity = "person";
    }
  }
}

/// "Ann Lee of the Reform Party", "Chair of the Budget Committee": its last word says what somebody
/// is of.
bool is_somebody_of(const Name& name) {
  const auto of = std::find_if(name.words.begin(), name.words.end(),
                               [](const Token& word) { return word.form == "of"; });
  return of != name.words.end() && std::any_of(name.words.begin(), of, [&](const Token& word) {
           return is_head(name, word) && word.entity == "person";
         });
}

/// "in Tarn Department", "Tarn Department, France": a part of a country, no office.
bool is_region(const Name& name) {
  if (!lexicon::holds(lexicon::region_nouns, to_lower(name.words.back().form))) return false;
  const std::size_t end = name.begin + name.words.size();
  const bool is_before_place =
      word_at(name.sentence, end).form == "," && word_at(name.sentence, end + 1).name == "B-LOC";
  return is_before_place || is_used_as_place(name);
}

/// Names by their last word, and what the word means wherever it is.
void settle_institutions(const std::vector<Name>& names, std::span<Sentence> sentences) {
  for (const Name& name : names)
    if (name.words.size() > 1 && is_region(name))
      settle(name, "LOC", "place");
    else if (name.words.size() > 1 && is_institution(name.words.back()) && !is_somebody_of(name))
      settle(name, "ORG", "organization");
    else if (name.words.size() > 1 && lexicon::holds(lexicon::event_words, name.words.back().form))
      settle(name, "EVENT", "event");
  for (Sentence& sentence : sentences) {
    const std::span<Token> words = sentence.tokens;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool is_place = words[i].name.ends_with("-LOC");  // "Tarn Department"
      const bool is_one = (is_institution(words[i]) && !is_place) || is_chamber(words, i);
      if (is_one && !is_part_of_other(words, words[i])) words[i].entity = "organization";
    }
  }
}

}  // namespace

void settle_types(std::span<Sentence> sentences) {
  repeat_names(sentences);
  settle_titled(sentences);
  std::vector<Name> names;
  for (Sentence& sentence : sentences)
    add_names(sentence.tokens, names);
  settle_by_use(names);
  settle_institutions(names, sentences);
}

}  // namespace quern
