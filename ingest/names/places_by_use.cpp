#include "ingest/names/places_by_use.h"

#include <map>
#include <string>
#include <vector>

#include "ingest/text/unicode.h"
#include "ingest/text/word_list.h"
#include "organization_words.h"

namespace quern {
namespace {

/// A name: its words and its text.
struct Name {
  std::span<Token> words;
  TokenIndex begin = 0;
  std::string text;
};

std::vector<Name> names_of(std::span<Token> words) {
  std::vector<Name> names;
  for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end) {
    end = begin + 1;
    while (end < words.size() && words[end].name.starts_with("I-"))
      ++end;
    if (!in_word_list("B-LOC B-ORG B-PER", words[begin].name)) continue;
    std::string text = words[begin].form;
    for (std::size_t i = begin + 1; i < end; ++i)
      text.append(" ").append(words[i].form);
    names.push_back(
        {words.subspan(begin, end - begin), static_cast<TokenIndex>(begin), std::move(text)});
  }
  return names;
}

/// "a stake in Acme": nothing is there.
bool is_of_trust(std::span<const Token> words, const Token& name) {
  if (name.head < 0) return true;
  return in_word_list(
      "believe confidence disappointed faith holding interest interested invest investment investor "
      "partner position share shareholder stake stock trust",
      to_lower(words[static_cast<std::size_t>(name.head)].lemma));
}

/// "in Lindhaven", "the town of Lindhaven"
bool is_used_as_place(std::span<const Token> words, const Name& name) {
  if (name.begin == 0) return false;
  const std::string before = to_lower(words[static_cast<std::size_t>(name.begin) - 1].form);
  if (in_word_list("across around in inside near outside throughout", before))
    return !is_of_trust(words, name.words.front());
  if (before != "of" || name.begin == 1) return false;
  return in_word_list("city coast district island port province region state suburb town village",
                      to_lower(words[static_cast<std::size_t>(name.begin) - 2].lemma));
}

void make_place(std::span<Token> words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    words[i].name = i == 0 ? "B-LOC" : "I-LOC";
    if (in_word_list("organization person", words[i].entity)) words[i].entity = "place";
  }
}

}  // namespace

void settle_places(std::span<Sentence> sentences) {
  constexpr int kOften = 2;
  std::map<std::string, int> uses;
  std::vector<std::vector<Name>> names;
  for (Sentence& sentence : sentences) {
    names.push_back(names_of(sentence.tokens));
    for (const Name& name : names.back())
      if (is_used_as_place(sentence.tokens, name)) ++uses[name.text];
  }
  for (const auto& of_sentence : names) {
    for (const Name& name : of_sentence) {
      const auto found = uses.find(name.text);
      const bool is_often = found != uses.end() && found->second >= kOften;
      if (is_often && !lexicon::holds(lexicon::organizations, name.text)) make_place(name.words);
    }
  }
}

}  // namespace quern
