#include "ingest/meaning/entity/sieve/contradictions.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/entity/mention/agreement.h"
#include "ingest/meaning/entity/sieve/place_nouns.h"
#include "lexicon/indivisible_names.h"
#include "schema/lookup_key.h"

namespace quern {
namespace {

/// "they" are not one person whose name we know, nor is "he" or "she" many, nor "it" a people.
bool is_other_number(const Chain& chain, const Mention& pronoun) {
  const bool is_one = chain.type == "PER" && chain.number != Number::plural;
  if (is_one && is_they(pronoun)) return true;
  if (pronoun.kind != MentionKind::pronoun) return false;
  if (pronoun.gender != Gender::unknown) return chain.number == Number::plural;
  return in_word_list("it its itself", pronoun.head_word) && chain.type == "NORP";
}

/// "he" and "she" are no place.
bool is_place_for_person(const Chain& chain, const Mention& pronoun) {
  return pronoun.kind == MentionKind::pronoun && pronoun.gender != Gender::unknown &&
         (chain.type == "LOC" || !chain.country.empty());
}

/// No person is a body ("the police"), a body or a place no person ("the suspect"), and a people
/// none of its people.
bool is_of_other_kind(const Chain& chain, const Mention& noun) {
  if (noun.kind != MentionKind::noun) return false;
  const bool is_person = noun.animacy == Animacy::person || noun.entity == "person";
  if (chain.type == "PER") return !is_person && noun.entity == "organization";
  if (chain.type == "NORP") return is_person && noun.number != Number::plural;
  return is_person && noun.number == Number::singular && in_word_list("ORG LOC", chain.type);
}

/// Names of which no word alone is short: "the House" is not the White House.
bool is_indivisible(const std::vector<std::string>& name) {
  return name.size() == 2 &&
         lexicon::holds(lexicon::indivisible_names, name.front() + ' ' + name.back());
}

/// Whether two names can be of one thing: "Norton" and "Emperor Norton", not "Kim" and "Moon".
bool are_alike(const std::string& name, const std::string& other) {
  const std::vector<std::string> words = lookup_words(name);
  const std::vector<std::string> others = lookup_words(other);
  if (words != others && (is_indivisible(words) || is_indivisible(others))) return false;
  return std::find_first_of(words.begin(), words.end(), others.begin(), others.end()) !=
         words.end();
}

/// "New Media" and "Atlas Media" are two.
bool is_part_or_whole(const std::string& name, const std::string& other) {
  const auto sorted_words = [](const std::string& text) {
    std::vector<std::string> words = lookup_words(text);
    std::sort(words.begin(), words.end());
    return words;
  };
  const std::vector<std::string> words = sorted_words(name);
  const std::vector<std::string> others = sorted_words(other);
  return std::ranges::includes(words, others) || std::ranges::includes(others, words);
}

/// "Lindhaven" and "Lindhaven Strip", but not "New Lindhaven".
bool may_be_one_place(const std::string& name, const std::string& other) {
  const std::vector<std::string> words = lookup_words(name);
  const std::vector<std::string> others = lookup_words(other);
  const auto& [shorter, longer] =
      words.size() < others.size() ? std::tie(words, others) : std::tie(others, words);
  return std::equal(shorter.begin(), shorter.end(), longer.begin());
}

/// "Anna Berg", "Anna Maria Berg", "A. Berg" and "Ann Berg", but not "Eva Berg".
bool may_be_one_person(const Mention& name, const Mention& other) {
  return name.head_word == other.head_word &&
         (name.name.front() == other.name.front() || is_part_or_whole(name.name, other.name));
}

/// Two named chains have to have a word in common, two people's full names the last one and no
/// given name of another initial, one of two organizations', works' or events' names all words of
/// the other, and one of two places' names begin with the other. A country has no part of another
/// name.
bool may_share_name(const ChainSet& chains, std::size_t earlier, std::size_t later) {
  const std::vector<Mention>& mentions = chains.mentions();
  const auto names_of = [&](std::size_t mention) {
    std::vector<const Mention*> names;
    for (const std::size_t i : chains.chain(mention).mentions) {
      if (is_named(mentions[i])) names.push_back(&mentions[i]);
    }
    return names;
  };
  const auto own = names_of(later);
  const auto its = names_of(earlier);
  const std::string_view own_country = chains.chain(later).country;
  const std::string_view its_country = chains.chain(earlier).country;
  // "the Chilean government" is called by a name, too.
  const bool are_called =
      (!own.empty() || !own_country.empty()) && (!its.empty() || !its_country.empty());
  if (are_called && its_country != own_country) return false;
  const auto is_full = [](const Mention& name) {
    return name.type == "PER" && name.name.find(' ') != std::string::npos;
  };
  const auto is_alike = [&](const Mention& a, const Mention& b) {
    if (is_full(a) && is_full(b)) return may_be_one_person(a, b);
    const bool has_all_words = in_word_list("ORG WORK EVENT", a.type) && a.type == b.type;
    if (has_all_words && !is_part_or_whole(a.name, b.name)) return false;
    if (a.type == "LOC" && b.type == "LOC" && !may_be_one_place(a.name, b.name)) return false;
    return are_alike(a.name, b.name);
  };
  return own.empty() || its.empty() || std::any_of(own.begin(), own.end(), [&](const Mention* a) {
           return std::any_of(its.begin(), its.end(),
                              [&](const Mention* b) { return is_alike(*a, *b); });
         });
}

/// "the Lyon office", "the Oslo office"
bool are_told_apart(const Mention& mention, const Mention& other) {
  const auto& words = mention.proper_modifiers;
  const auto& others = other.proper_modifiers;
  return mention.head_word == other.head_word && !words.empty() && !others.empty() &&
         std::find_first_of(words.begin(), words.end(), others.begin(), others.end()) ==
             words.end();
}

/// Whether the first acts on the second, and one of them is a pronoun: "he" and "Lee" in "he paid
/// Lee". That would be "himself".
bool acts_on(const Tree& tree, const Mention& doer, const Mention& other) {
  const bool is_told_of = doer.sentence == other.sentence &&
                          tree.token(doer.head).head == tree.token(other.head).head &&
                          tree.has_relation(doer.head, {"nsubj"}) &&
                          tree.has_relation(other.head, {"obj", "iobj"});
  const bool has_pronoun = doer.kind == MentionKind::pronoun || other.kind == MentionKind::pronoun;
  return is_told_of && has_pronoun && !is_reflexive(other);
}

/// "Ann left to see her", "they want to stop them": the object of a clause without a subject is not
/// the subject that it goes on from.
bool goes_on_to_act_on(const Tree& tree, const Mention& doer, const Mention& other) {
  if (doer.sentence != other.sentence || !tree.has_relation(other.head, {"obj", "iobj"}))
    return false;
  const TokenIndex verb = tree.token(other.head).head;
  // "Ann won, making her the first": the winning does.
  const bool is_goal =
      has_infinitive_mark(tree, verb) && tree.has_relation(verb, {"advcl", "xcomp"});
  if (!is_goal || tree.child(verb, {"nsubj"})) return false;
  const TokenIndex over = tree.token(verb).head;
  const bool is_of_object = tree.has_relation(verb, {"xcomp"}) && tree.child(over, {"obj", "iobj"});
  return !is_of_object && tree.has_relation(doer.head, {"nsubj"}) &&
         tree.token(doer.head).head == over && other.kind == MentionKind::pronoun &&
         !is_reflexive(other);
}

/// "he paid Lee": neither is the other.
bool acts_on_other(const ChainSet& chains, std::size_t earlier, std::size_t later) {
  return chains.any_pair(earlier, later, [&](const Mention& one, const Mention& other) {
    return acts_on(chains.tree_of(one), one, other) || acts_on(chains.tree_of(other), other, one) ||
           goes_on_to_act_on(chains.tree_of(one), one, other);
  });
}

}  // namespace

bool may_take_up(const ChainSet& chains, std::size_t later, std::size_t earlier) {
  const Mention& mention = chains.mentions()[later];
  const Chain& its = chains.chain(earlier);
  if (!agree(its.gender, chains.chain(later).gender)) return false;
  if (is_other_number(its, mention) || is_place_for_person(its, mention)) return false;
  if (is_of_other_kind(its, mention)) return false;
  const Mention& first = chains.mentions()[earlier];
  if (is_of_other_kind(chains.chain(later), first)) return false;
  // Which country "the nation" is, join_nouns_for_places() says.
  const bool is_country = !its.country.empty() || !chains.chain(later).country.empty();
  if (takes_up_country(mention) && is_country) return false;
  return may_share_name(chains, earlier, later) &&
         !chains.any_pair(earlier, later, are_told_apart) && !acts_on_other(chains, earlier, later);
}

}  // namespace quern
