#include "ingest/meaning/fact/titles.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "ingest/language/clause/phrase.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/fact/implied_fact.h"
#include "lexicon/address_titles.h"
#include "lexicon/person_nouns.h"

namespace quern {
namespace {

/// Longer ones are more likely a sentence that was read wrongly.
constexpr TokenIndex kMostWords = 15;

/// A person's name: [begin, end), and the word that the others hang on.
struct PersonName {
  TokenIndex begin = 0;
  TokenIndex end = 0;
  TokenIndex head = 0;
};

/// Whether the word goes on with a name: "Lung", "-" and "bin" behind "Hau".
bool goes_on(const Tree& tree, const PersonName& name, TokenIndex i) {
  if (i >= tree.size()) return false;
  if (tree.token(i).name == "I-PER") return true;
  if (tree.token(i).form == "-") return i + 1 < tree.size() && goes_on(tree, name, i + 1);
  const TokenIndex governor = tree.token(i).head;
  const bool is_flat = tree.token(i).upos == Upos::PROPN && tree.has_relation(i, {"flat"});
  return is_flat && ((governor >= name.begin && governor < name.end) ||
                     governor == tree.token(name.begin).head);
}

PersonName name_at(const Tree& tree, TokenIndex begin) {
  PersonName name{begin, begin + 1, begin};
  while (goes_on(tree, name, name.end))
    ++name.end;
  for (TokenIndex i = begin; i < name.end; ++i) {
    const TokenIndex governor = tree.token(i).head;
    if (governor < begin || governor >= name.end) {
      name.head = i;
      break;
    }
  }
  return name;
}

bool is_office(const Tree& tree, TokenIndex noun) {
  const Token& token = tree.token(noun);
  const bool is_noun = token.upos == Upos::NOUN || token.upos == Upos::PROPN;
  const bool is_one = token.xpos == "NN" || token.xpos == "NNP";
  return is_noun && is_one && !token.name.ends_with("-PER") &&
         (token.entity == "person" || lexicon::holds(lexicon::person_nouns, lower_lemma(token)));
}

/// The noun of the office before the name: the name hangs on it ("captain Berg" as an apposition),
/// it hangs on the name, or the parser takes both for the subject.
std::optional<TokenIndex> office_of(const Tree& tree, const PersonName& name) {
  const TokenIndex governor = tree.token(name.head).head;
  if (governor >= 0 && governor < name.begin && is_office(tree, governor) &&
      tree.has_relation(name.head, {"appos", "flat", "nmod"}) && !tree.child(name.head, {"case"})) {
    return governor;
  }
  const TokenIndex before = name.begin - 1;
  if (is_office(tree, before) && tree.token(before).head == name.head &&
      tree.has_relation(before, {"nmod", "compound", "appos"})) {
    return before;
  }
  // "Secretary of State Ann Lee": the office's own phrase stands between.
  for (const TokenIndex i : tree.all_children(name.head, {"nmod"})) {
    if (i < before && is_office(tree, i) && tree.subtree(i).back() == before) return i;
  }
  for (TokenIndex i = before; i >= 0 && governor >= 0; --i) {
    const bool is_subject = tree.token(i).head == governor && tree.has_relation(i, {"nsubj"});
    if (is_subject && tree.has_relation(name.head, {"nsubj"}) && is_office(tree, i)) return i;
  }
  return std::nullopt;
}

/// With the country before it that the tree hangs on the name beside it: "United States President".
std::vector<TokenIndex> subtree_with_country(const Tree& tree,
                                             TokenIndex office,
                                             const PersonName& name) {
  auto words = tree.subtree(office);
  const TokenIndex before = words.front() - 1;
  const bool is_beside = before >= 0 && tree.token(before).head == name.head &&
                         tree.has_relation(before, {"nmod:desc", "compound"}) &&
                         tree.token(before).name.ends_with("-LOC");
  if (!is_beside) return words;
  const auto country = tree.subtree(before);
  words.insert(words.begin(), country.begin(), country.end());
  return words;
}

/// Its words up to the name, or nothing where another phrase or a mark stands between.
std::vector<TokenIndex> office_words(const Tree& tree, TokenIndex office, const PersonName& name) {
  const auto below = subtree_with_country(tree, office, name);
  const TokenIndex first = below.front();
  if (name.begin - first > kMostWords) return {};
  std::vector<TokenIndex> words;
  for (TokenIndex i = first; i < name.begin; ++i) {
    const Upos upos = tree.token(i).upos;
    const bool is_own = std::binary_search(below.begin(), below.end(), i);
    if (i == first && upos == Upos::CCONJ) continue;
    // "engineer Ann Lee and captain Jo Berg"
    if (tree.token(i).name == "B-PER" && tree.token(i + 1).name == "I-PER") return {};
    const bool is_verb = upos == Upos::VERB || upos == Upos::AUX;
    const bool is_in_name = tree.token(i).name.ends_with("-LOC");  // "United" of "United States"
    if (!is_own || upos == Upos::PUNCT || (is_verb && !is_in_name)) return {};
    if (tree.has_relation(i, {"case"}) && tree.token(i).head == office) continue;
    words.push_back(i);
  }
  return words;
}

bool is_address(const Tree& tree, const std::vector<TokenIndex>& words) {
  return words.size() == 1 &&
         lexicon::holds(lexicon::address_titles, lower_form(tree.token(words.front())));
}

/// The number between marks behind a name: "Anna Berg, 42, left".
std::optional<TokenIndex> age_behind(const Tree& tree, const PersonName& name) {
  const TokenIndex age = name.end + 1;
  if (age + 1 >= tree.size() || tree.token(name.end).form != ",") return std::nullopt;
  const Token& token = tree.token(age);
  const bool is_age = token.upos == Upos::NUM &&
                      (token.form.size() == 2 || token.form.size() == 3) &&
                      token.form.find_first_not_of("0123456789") == std::string::npos;
  const bool is_set_off = tree.token(age + 1).form == ",";
  return is_age && is_set_off ? std::optional(age) : std::nullopt;
}

bool begins_large(const Token& token) {
  return !token.form.empty() && token.form.front() >= 'A' && token.form.front() <= 'Z';
}

/// "Navy spokesman", "Captain" of "Navy spokesman Captain": a rank with a capital behind an office
/// without, taken for one.
bool ends_in_rank(const Tree& tree, const std::vector<TokenIndex>& words) {
  if (words.size() < 2) return false;
  const TokenIndex before = words[words.size() - 2];
  return begins_large(tree.token(words.back())) && !begins_large(tree.token(before)) &&
         is_office(tree, before);
}

/// The words of each title before the name, the nearest first: "Captain" and "Navy spokesman" of
/// "Navy spokesman Captain Ann Lee".
std::vector<std::vector<TokenIndex>> titles_before(const Tree& tree, PersonName name) {
  std::vector<std::vector<TokenIndex>> titles;
  while (name.begin > 0) {
    const auto office = office_of(tree, name);
    auto words = office ? office_words(tree, *office, name) : std::vector<TokenIndex>{};
    if (words.empty()) break;
    if (ends_in_rank(tree, words)) {
      titles.push_back({words.back()});
      words.pop_back();
    }
    name.begin = words.front();
    titles.push_back(std::move(words));
  }
  return titles;
}

Fact title_fact(const Tree& tree,
                std::string_view text,
                const PersonName& name,
                const std::vector<TokenIndex>& title) {
  std::vector<TokenIndex> person;
  for (TokenIndex i = name.begin; i < name.end; ++i)
    if (tree.token(i).xpos != "POS") person.push_back(i);
  return implied_fact(tree, text, person, "is", "be", title, "title");
}

bool is_kind(const Tree& tree, TokenIndex noun) {
  const Token& token = tree.token(noun);
  return token.upos == Upos::NOUN && token.xpos == "NN" && tree.token(noun - 1).form != "-" &&
         !in_word_list("person time", token.entity) && begins_large(tree.token(noun + 1));
}

/// "firm" of "the security firm Norsk Kraft", whichever of the two hangs on the other: a noun right
/// before a name, with no mark between.
std::optional<TokenIndex> noun_of_kind(const Tree& tree, TokenIndex named) {
  const TokenIndex above = tree.token(named).head;
  if (tree.has_relation(named, {"appos"})) {
    const bool is_beside = above >= 0 && tree.leftmost(named) == above + 1;
    return is_beside && is_kind(tree, above) ? std::optional(above) : std::nullopt;
  }
  const auto below = tree.all_children(named, {"compound"});
  const auto noun = std::find_if(below.begin(), below.end(),
                                 [&](TokenIndex i) { return i < named && is_kind(tree, i); });
  return noun == below.end() ? std::nullopt : std::optional(*noun);
}

/// The words of the kind, up to its noun; nothing where a mark or a preposition stands among them.
std::vector<TokenIndex> kind_words(const Tree& tree, TokenIndex noun, TokenIndex named) {
  if (tree.token(named).head == noun) {
    auto words = phrase_words(tree, noun, false);
    std::erase_if(words, [&](TokenIndex i) { return i > noun; });
    return words;
  }
  std::vector<TokenIndex> words;
  for (TokenIndex i = tree.leftmost(named); i <= noun; ++i) {
    const Upos upos = tree.token(i).upos;
    const bool is_of_phrase = upos == Upos::ADJ || upos == Upos::DET || upos == Upos::NOUN ||
                              upos == Upos::PROPN || tree.token(i).xpos == "POS";
    if (upos == Upos::ADP && words.empty()) continue;
    if (!is_of_phrase) return {};
    words.push_back(i);
  }
  return words;
}

/// "the security firm Norsk Kraft", "the journal Arta Review"
std::optional<Fact> kind_fact(const Tree& tree, std::string_view text, TokenIndex named) {
  const Token& token = tree.token(named);
  const bool is_one = token.xpos == "NNP" || token.name.ends_with("-ORG");  // "Norsk Foods"
  if (!is_one || token.upos != Upos::PROPN || token.name.ends_with("-PER") ||
      !begins_large(token) || tree.child(named, {"conj"})) {
    return std::nullopt;
  }
  const auto noun = noun_of_kind(tree, named);
  if (!noun) return std::nullopt;
  const auto kind = kind_words(tree, *noun, named);
  auto name = phrase_words(tree, named, false);
  std::erase_if(name, [&](TokenIndex i) { return i <= *noun; });
  // "the bank Lida": only what says more than the noun alone is worth telling.
  const auto says_more = std::count_if(
      kind.begin(), kind.end(), [&](TokenIndex i) { return tree.token(i).upos != Upos::DET; });
  if (says_more < 2 || name.empty()) return std::nullopt;
  // "the party Arta Now", "the club Arta 3-2": the tree has lost half of the name, or has more.
  const bool has_score = std::any_of(name.begin(), name.end(), [&](TokenIndex i) {
    return tree.token(i).upos == Upos::SYM || in_word_list("- –", tree.token(i).form);
  });
  if (has_score || tree.token(name.back() + 1).upos == Upos::PROPN) return std::nullopt;
  return implied_fact(tree, text, name, "is", "be", kind, "title");
}

}  // namespace

std::vector<Fact> title_facts(const Tree& tree, std::string_view text) {
  std::vector<Fact> facts;
  for (TokenIndex i = 0; i < tree.size(); ++i) {
    if (auto kind = kind_fact(tree, text, i)) facts.push_back(*std::move(kind));
    if (tree.token(i).name != "B-PER") continue;
    const PersonName name = name_at(tree, i);
    if (const auto age = age_behind(tree, name))
      facts.push_back(title_fact(tree, text, name, {*age}));
    for (const auto& words : titles_before(tree, name))
      if (!is_address(tree, words)) facts.push_back(title_fact(tree, text, name, words));
  }
  return facts;
}

}  // namespace quern
