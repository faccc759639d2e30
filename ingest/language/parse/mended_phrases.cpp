#include "ingest/language/parse/mended_phrases.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/parse/tree_search.h"
#include "ingest/language/text/legal_form.h"
#include "ingest/language/text/sentence.h"
#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/extent_verbs.h"
#include "lexicon/money_nouns.h"
#include "lexicon/small_numbers.h"

namespace quern {
namespace {

/// Relations of what hangs loosely on a clause.
constexpr std::string_view kLooseRelations = "appos dep discourse dislocated parataxis vocative";
/// Relations of what belongs to a name, to the word that heads it.
constexpr std::string_view kNameRelations = "amod compound flat nummod";

bool is_finite(const Token& word) {
  return word.xpos == "VBZ" || word.xpos == "VBP" || word.xpos == "VBD" || word.xpos == "MD";
}

void mend_modifiers(std::span<Token> words) {
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    Token& word = words[i];
    const Token& next = words[i + 1];
    const auto own = static_cast<TokenIndex>(i);
    if (word.deprel != "amod" || next.upos != Upos::NOUN || next.deprel == "compound") continue;
    if (word.head <= own + 1 || is_above(words, own, own + 1)) continue;
    const auto first = words.begin() + own + 2;
    if (std::any_of(first, words.begin() + word.head, is_finite)) word.head = own + 1;
  }
}

void mend_lost_articles(std::span<Token> words) {
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    Token& word = words[i];
    if (!in_word_list("amod compound det nmod:poss nummod", word.deprel) || word.head < 0) continue;
    const Token& verb = words[static_cast<std::size_t>(word.head)];
    if (verb.upos != Upos::VERB || !is_finite(verb)) continue;
    const auto subject = find(words, static_cast<TokenIndex>(i) + 1, word.head, word.head, "nsubj");
    if (subject) word.head = *subject;
  }
}

/// Whether its subject is one thing: "says", "is", not "said".
bool wants_singular(std::span<const Token> words, TokenIndex verb) {
  const auto size = static_cast<TokenIndex>(words.size());
  const auto is_auxiliary = [&](TokenIndex i) {
    const std::string& relation = words[static_cast<std::size_t>(i)].deprel;
    return words[static_cast<std::size_t>(i)].head == verb &&
           (relation.starts_with("aux") || relation == "cop");
  };
  for (TokenIndex i = 0; i < size; ++i) {
    if (!is_auxiliary(i)) continue;
    const Token& word = words[static_cast<std::size_t>(i)];
    return word.xpos == "VBZ" || word.form == "was";
  }
  return words[static_cast<std::size_t>(verb)].xpos == "VBZ";
}

void mend_titles(std::span<Token> words) {
  for (std::size_t i = 2; i < words.size(); ++i) {
    Token& second = words[i];
    const auto own = static_cast<TokenIndex>(i);
    if (second.deprel != "conj" || second.upos != Upos::NOUN || second.head < 0) continue;
    const Token& person = words[static_cast<std::size_t>(second.head)];
    if (person.upos != Upos::PROPN || person.deprel != "nsubj" || person.head < own) continue;
    const auto first = find(words, second.head + 1, own, second.head, "appos");
    if (!first || find(words, own + 1, person.head, second.head, "conj")) continue;
    if (wants_singular(words, person.head)) second.head = *first;
  }
}

/// "president" of "Lee, president and editor": an office that is said of the person before, for one
/// that stands for somebody else has an article.
bool is_bare_office(std::span<const Token> words, TokenIndex noun) {
  const Token& word = words[static_cast<std::size_t>(noun)];
  const bool has_article = find(words, 0, noun, noun, "det") ||
                           find(words, 0, noun, noun, "nummod") ||
                           find(words, 0, noun, noun, "nmod:poss");
  return word.upos == Upos::NOUN && word.xpos == "NN" && !has_article;
}

void mend_bare_offices(std::span<Token> words) {
  for (TokenIndex second = 2; second < static_cast<TokenIndex>(words.size()); ++second) {
    Token& token = words[static_cast<std::size_t>(second)];
    if (token.deprel != "conj" || token.head < 0 || token.head > second) continue;
    const Token& person = words[static_cast<std::size_t>(token.head)];
    const auto first = find(words, token.head + 1, second, token.head, "appos");
    if (person.head >= 0 && words[static_cast<std::size_t>(person.head)].xpos == "VBP") continue;
    const bool are_offices = first && person.upos == Upos::PROPN && is_bare_office(words, *first) &&
                             is_bare_office(words, second);
    if (are_offices) token.head = *first;
  }
}

/// The noun right before a name that hangs on the same word in the same way, or nothing.
std::optional<TokenIndex> office_before(std::span<const Token> words, TokenIndex holder) {
  const Token& name = words[static_cast<std::size_t>(holder)];
  TokenIndex office = leftmost(words, holder) - 1;
  while (office >= 0 && words[static_cast<std::size_t>(office)].head != name.head)
    office = words[static_cast<std::size_t>(office)].head;
  if (office < 0 || office > holder) return std::nullopt;
  const Token& noun = words[static_cast<std::size_t>(office)];
  return noun.upos == Upos::NOUN && noun.deprel == name.deprel ? std::optional(office)
                                                               : std::nullopt;
}

void mend_holders(std::span<Token> words) {
  for (TokenIndex holder = 1; holder < static_cast<TokenIndex>(words.size()); ++holder) {
    Token& name = words[static_cast<std::size_t>(holder)];
    if (name.upos != Upos::PROPN || name.head < 0) continue;
    // Of these a verb has one.
    if (!in_word_list("nsubj nsubj:pass obj obl:agent", name.deprel)) continue;
    if (const auto office = office_before(words, holder)) attach(name, *office, "appos");
  }
}

/// How many the noun is said to be, up to twelve; of "ships" 0.
std::size_t count_before(std::span<const Token> words, TokenIndex noun) {
  const auto number = find(words, 0, noun, noun, "nummod");
  if (!number) return 0;
  const std::string form = to_lower(words[static_cast<std::size_t>(*number)].form);
  for (const std::string_view entry : lexicon::small_numbers) {
    const std::size_t space = entry.find(' ');
    if (entry.substr(0, space) == form || entry.substr(space + 1) == form)
      return static_cast<std::size_t>(std::stoi(std::string(entry.substr(0, space))));
  }
  return 0;
}

void mend_counted_lists(std::span<Token> words) {
  const auto size = static_cast<TokenIndex>(words.size());
  for (TokenIndex noun = 1; noun < size; ++noun) {
    const std::size_t count = count_before(words, noun);
    if (count < 2 || words[static_cast<std::size_t>(noun)].xpos != "NNS") continue;
    std::vector<TokenIndex> listed;
    for (TokenIndex i = noun + 1; i < size; ++i)
      if (hangs_on(words, i, noun, "conj")) listed.push_back(i);
    if (listed.size() != count || word_at(words, static_cast<std::size_t>(noun) + 1).form != ",")
      continue;
    if (find(words, 0, listed.front(), listed.front(), "cc")) continue;
    attach(words[static_cast<std::size_t>(listed.front())], noun, "appos");
    for (std::size_t k = 1; k < listed.size(); ++k)
      words[static_cast<std::size_t>(listed[k])].head = listed.front();
  }
}

void mend_numbered(std::span<Token> words) {
  const auto at = [&](TokenIndex i) -> Token& { return words[static_cast<std::size_t>(i)]; };
  for (TokenIndex noun = 2; noun < static_cast<TokenIndex>(words.size()); ++noun) {
    const TokenIndex named = noun - 2;
    const bool is_numbered = at(noun - 1).upos == Upos::NUM && at(noun - 1).head == named;
    if (!is_numbered || at(noun).upos != Upos::NOUN || at(noun).head != at(named).head) continue;
    if (at(named).head < noun || !in_word_list("nsubj nsubj:pass", at(noun).deprel)) continue;
    attach(at(named), noun, "compound");
    for (TokenIndex i = 0; i < named; ++i)
      if (hangs_on(words, i, named, "det")) at(i).head = noun;
  }
}

/// Of what an amount is: "2 billion crowns in aid", "90 kilometres per hour".
bool is_of_amount(const Token& preposition, const Token& noun) {
  if (preposition.form == "per") return true;
  return preposition.form == "in" && lexicon::holds(lexicon::money_nouns, noun.lemma);
}

/// "gusts reached 90 miles": what they reached, not by how much.
bool is_reached(std::span<const Token> words, TokenIndex amount) {
  const Token& token = words[static_cast<std::size_t>(amount)];
  if (token.deprel != "obl:unmarked" || token.head < 0 || token.head > amount) return false;
  const auto size = static_cast<TokenIndex>(words.size());
  return lexicon::holds(lexicon::extent_verbs, words[static_cast<std::size_t>(token.head)].lemma) &&
         !find(words, 0, size, token.head, "obj");
}

void mend_amounts(std::span<Token> words) {
  const auto size = static_cast<TokenIndex>(words.size());
  for (TokenIndex amount = 1; amount < size; ++amount) {
    Token& token = words[static_cast<std::size_t>(amount)];
    if (token.deprel != "obj" && token.deprel != "obl:unmarked") continue;
    if (!find(words, 0, amount, amount, "nummod")) continue;
    if (is_reached(words, amount)) token.deprel = "obj";
    const TokenIndex noun = amount + 2;
    if (noun >= size || !hangs_on(words, noun, token.head, "obl")) continue;
    if (token.deprel != "obj" || !hangs_on(words, amount + 1, noun, "case")) continue;
    Token& of_what = words[static_cast<std::size_t>(noun)];
    if (is_of_amount(words[static_cast<std::size_t>(noun) - 1], of_what))
      attach(of_what, amount, "nmod");
  }
}

void mend_identities(std::span<Token> words) {
  const auto size = static_cast<TokenIndex>(words.size());
  for (Token& asked : words) {
    const bool is_loose = in_word_list(kLooseRelations, asked.deprel);
    if (!is_loose || !in_word_list("who what", asked.lemma) || asked.head < 0) continue;
    const bool is_copular = find(words, 0, size, asked.head, "cop").has_value();
    if (is_copular && !find(words, 0, size, asked.head, "nsubj")) asked.deprel = "nsubj";
  }
}

void mend_names(std::span<Token> words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    Token& word = words[i];
    const Token& before = words[i - 1];
    const auto own = static_cast<TokenIndex>(i);
    if (word.deprel != "flat" || word.head < own || before.upos != Upos::PROPN) continue;
    const TokenIndex first = first_of_flat(words, own - 1);
    if (!is_above(words, own, first)) word.head = first;
  }
}

/// "Ann-Lee", "Blue River-Heron": a hyphen without spaces.
bool is_hyphenated(std::span<const Token> words, std::size_t second) {
  return second > 1 && words[second - 1].form == "-" && !words[second - 1].space_after &&
         !words[second - 2].space_after && words[second - 2].upos == Upos::PROPN;
}

void mend_hyphens(std::span<Token> words) {
  for (std::size_t i = 2; i < words.size(); ++i) {
    Token& word = words[i];
    const auto own = static_cast<TokenIndex>(i);
    const bool is_second = word.upos == Upos::PROPN && word.head >= 0 && word.head < own &&
                           in_word_list("appos conj nmod:unmarked", word.deprel);
    if (!is_second || !is_hyphenated(words, i) || find(words, 0, own, own, "cc")) continue;
    if (first_of_flat(words, own - 2) == word.head) word.deprel = "flat";
  }
}

void mend_states(std::span<Token> words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    Token& first = words[i - 1];
    const auto own = static_cast<TokenIndex>(i);
    if (first.form != "U." || words[i].form != "S." || first.head != words[i].head) continue;
    for (Token& word : words)
      if (word.head == own - 1) word.head = own;
    attach(first, own, "compound");
  }
}

void mend_generals(std::span<Token> words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    Token& office = words[i - 1];
    const Token& general = words[i];
    const bool is_behind_noun = to_lower(general.form) == "general" &&
                                in_word_list("NN NNP", office.xpos) && office.name == "O";
    const bool is_beside = office.head == general.head &&
                           office.head > static_cast<TokenIndex>(i) &&
                           in_word_list("nmod:desc compound", office.deprel) &&
                           in_word_list("nmod:desc compound", general.deprel);
    if (is_behind_noun && is_beside) attach(office, static_cast<TokenIndex>(i), "compound");
  }
}

/// ", Inc." behind a name
bool is_set_off_form(std::span<const Token> words, TokenIndex form) {
  const auto at = static_cast<std::size_t>(form);
  return words[at].upos == Upos::PROPN && is_legal_form(words[at].form) &&
         word_at(words, at - 1).form == "," && word_at(words, at - 2).upos == Upos::PROPN;
}

void mend_firms(std::span<Token> words) {
  const auto at = [&](TokenIndex i) -> Token& { return words[static_cast<std::size_t>(i)]; };
  const auto size = static_cast<TokenIndex>(words.size());
  for (TokenIndex form = 2; form < size; ++form) {
    if (!is_set_off_form(words, form)) continue;
    const TokenIndex firm = first_of_flat(words, form - 2);
    if (is_above(words, form, firm)) continue;
    attach(at(form), at(firm).head, at(firm).deprel);
    for (TokenIndex i = 0; i < size; ++i) {
      const bool is_of_name = in_word_list(kNameRelations, at(i).deprel);
      if (at(i).head == firm && i != form && !(is_of_name && i < form)) at(i).head = form;
    }
    attach(at(firm), form, "compound");
    at(form - 1).head = firm;
  }
}

void mend_addresses(std::span<Token> words) {
  for (Token& word : words)
    if (word.deprel == "flat" && word.form.find('@') != std::string::npos) word.deprel = "list";
}

}  // namespace

void mend_phrases(std::span<Token> words) {
  mend_modifiers(words);
  mend_lost_articles(words);
  mend_numbered(words);
  mend_titles(words);
  mend_bare_offices(words);
  mend_counted_lists(words);
  mend_holders(words);
  mend_amounts(words);
  mend_identities(words);
  mend_names(words);
  mend_hyphens(words);
  mend_states(words);
  mend_generals(words);
  mend_firms(words);
  mend_addresses(words);
}

}  // namespace quern
