#include "ingest/language/clause/attachment.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/clause/place.h"
#include "ingest/language/clause/predicate.h"
#include "ingest/language/clause/tree.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/accusing_verbs.h"
#include "lexicon/acting_verbs.h"
#include "lexicon/giving_verbs.h"
#include "lexicon/person_nouns.h"
#include "lexicon/saying_verbs.h"
#include "lexicon/serving_participles.h"
#include "lexicon/tentative_nouns.h"

namespace quern {
namespace {

bool is_noun(const Token& token) {
  return token.upos == Upos::NOUN || token.upos == Upos::PROPN;
}

// The noun that the words before `end` close with, whole names for one of their words.
std::optional<TokenIndex> noun_before(const Tree& tree, TokenIndex end) {
  TokenIndex at = end - 1;
  while (at >= 0 && tree.has_relation(at, {"flat", "compound"}))
    at = tree.token(at).head;
  return at >= 0 && is_noun(tree.token(at)) ? std::optional(at) : std::nullopt;
}

// Where the clause starts, its comma left out.
TokenIndex first_word(const Tree& tree, TokenIndex head) {
  const TokenIndex first = tree.leftmost(head);
  return tree.token(first).upos == Upos::PUNCT ? first + 1 : first;
}

// "the wing", "a member": the noun right before the clause and those that its phrase hangs on.
std::vector<TokenIndex> nouns_before(const Tree& tree, TokenIndex first) {
  const bool has_comma = tree.token(first - 1).upos == Upos::PUNCT;
  std::vector<TokenIndex> nouns;
  for (auto at = noun_before(tree, has_comma ? first - 1 : first); at;) {
    const TokenIndex above = tree.token(*at).head;
    const bool is_conjunct = tree.has_relation(*at, {"conj"});
    if (!is_conjunct) nouns.push_back(*at);
    const bool goes_on =
        tree.has_relation(*at, {"conj", "nmod"}) && above >= 0 && is_noun(tree.token(above));
    at = goes_on ? std::optional(above) : std::nullopt;
  }
  return nouns;
}

bool is_person(const Token& noun) {
  return noun.name == "O" || noun.name.empty() ? noun.entity == "person" : noun.name == "B-PER";
}

// "wing" is none, though a wing's members are.
bool is_called_person(const Token& noun) {
  return noun.name == "B-PER" || lexicon::holds(lexicon::person_nouns, lower_lemma(noun));
}

bool is_place(const Token& noun) {
  return noun.name.ends_with("LOC") || (noun.name == "O" && noun.entity == "place");
}

// Whether the noun clashes with the relative pronoun: "the wing who", "members which".
bool clashes(const Token& noun, std::string_view pronoun) {
  if (pronoun == "who") {
    return is_noun(noun) && noun.name == "O" && !is_called_person(noun) &&
           (noun.xpos == "NN" || noun.entity != "person");
  }
  if (pronoun == "where") return noun.upos == Upos::NUM || is_person(noun);
  return pronoun == "which" && noun.upos == Upos::NOUN && is_person(noun);
}

bool agrees(const Token& noun, std::string_view pronoun) {
  if (pronoun == "who") return is_called_person(noun) || noun.name.ends_with("ORG");
  if (pronoun == "where") return is_place(noun);
  return noun.upos == Upos::PROPN || !is_person(noun);
}

// `"women raised him," said Lee, who owns`: what follows the quotation is not of its nouns.
bool leaves_quotation(const Tree& tree, TokenIndex from, TokenIndex to) {
  std::ptrdiff_t marks = 0;
  for (TokenIndex i = from + 1; i < to; ++i)
    marks += in_word_list("\" '' ’’ ”", tree.token(i).form) ? 1 : 0;
  return marks == 1;
}

bool is_event(const Token& noun) {
  return noun.name == "O" && in_word_list("abstract event", noun.entity);
}

bool is_acting(const Token& verb) {
  const std::string lemma = lower_lemma(verb);
  return lexicon::holds(lexicon::acting_verbs, lemma) ||
         lexicon::holds(lexicon::accusing_verbs, lemma);
}

// Who acts, or a vehicle.
bool is_doer(const Token& noun) {
  return in_word_list("animal object organization person", noun.entity);
}

bool can_act(const Token& noun) {
  return is_doer(noun) || (noun.upos == Upos::PROPN && noun.entity == "place");
}

// "extradition to Peru, which accuses him": who acts is no event.
bool does_what_no_event_does(const Tree& tree, TokenIndex noun, TokenIndex verb) {
  return is_event(tree.token(noun)) && is_acting(tree.token(verb)) &&
         tree.child(verb, {"obj", "ccomp"}) && tree.child(verb, {"nsubj"}) &&
         !tree.child(verb, {"nsubj:pass"});
}

// "a member of the wing who resigned", "two members of a club, which Peru banned", "ten in Arta,
// where it rained"
std::optional<Place> noun_of_relative(const Tree& tree, TokenIndex index) {
  if (!tree.has_relation(index, {"acl:relcl"})) return std::nullopt;
  const TokenIndex first = first_word(tree, index);
  const std::string pronoun = lower_form(tree.token(first));
  const TokenIndex noun = tree.token(index).head;
  if (noun > first) return std::nullopt;
  if (leaves_quotation(tree, noun, first)) {
    const auto outside = nouns_before(tree, first);
    if (!outside.empty()) return Place{outside.front(), "acl:relcl"};
  }
  const bool is_act = pronoun == "which" && does_what_no_event_does(tree, noun, index);
  if (!is_act && !clashes(tree.token(noun), pronoun)) return std::nullopt;
  for (const TokenIndex other : nouns_before(tree, first)) {
    const bool fits = agrees(tree.token(other), pronoun) && (!is_act || can_act(tree.token(other)));
    if (other != noun && fits) return Place{other, "acl:relcl"};
  }
  return std::nullopt;
}

// "the chances of a rock hitting the port": what may hit it is the rock.
bool is_thing_expected(const Tree& tree, TokenIndex noun, TokenIndex below) {
  return lexicon::holds(lexicon::tentative_nouns, lower_lemma(tree.token(noun))) &&
         tree.token(below).head == noun && in_word_list("about of", lower_preposition(tree, below));
}

// "a blockade on tankers entering the port": who acts is no event.
std::optional<Place> noun_of_participle(const Tree& tree, TokenIndex index) {
  const TokenIndex noun = tree.token(index).head;
  const bool is_participle = tree.has_relation(index, {"acl"}) && tree.token(index).xpos == "VBG" &&
                             tree.leftmost(index) == index;
  if (!is_participle) return std::nullopt;
  const auto nouns = nouns_before(tree, index);
  if (std::find(nouns.begin(), nouns.end(), noun) == nouns.end() || nouns.front() == noun) {
    return std::nullopt;
  }
  const TokenIndex next = nouns.front();
  const bool is_act =
      is_acting(tree.token(index)) && is_event(tree.token(noun)) && is_doer(tree.token(next));
  return is_act || is_thing_expected(tree, noun, next) ? std::optional(Place{next, "acl"})
                                                       : std::nullopt;
}

// "a ban on foreigners from entering", where the tree hangs the gerund on the verb
std::optional<Place> noun_barred(const Tree& tree, TokenIndex index) {
  const auto mark = tree.child(index, {"mark"});
  if (!tree.has_relation(index, {"advcl"}) || !mark || lower_form(tree.token(*mark)) != "from") {
    return std::nullopt;
  }
  const auto nouns = nouns_before(tree, *mark);
  const bool is_barred = nouns.size() > 1 && lower_lemma(tree.token(nouns[1])) == "ban";
  return is_barred ? std::optional(Place{nouns.front(), "acl"}) : std::nullopt;
}

// "encouraged Lee to sell, by offering a share", "told Lee to sell, citing debts": behind a comma,
// how or why the first verb is done
std::optional<Place> verb_of_means(const Tree& tree, TokenIndex index) {
  const TokenIndex inner = tree.token(index).head;
  const TokenIndex first = tree.leftmost(index);
  const bool is_saying = tree.token(index).xpos == "VBG" && !tree.child(index, {"mark"}) &&
                         lexicon::holds(lexicon::saying_verbs, lower_lemma(tree.token(index)));
  const bool is_means = tree.has_relation(index, {"advcl"}) &&
                        (is_saying || has_mark(tree, index, "by")) &&
                        tree.token(first).form == "," && inner >= 0 && inner < index;
  if (!is_means || !tree.has_relation(inner, {"xcomp"}) || tree.token(inner).head < 0) {
    return std::nullopt;
  }
  return tree.child(tree.token(inner).head, {"obj", "iobj"})
             ? std::optional(Place{tree.token(inner).head, "advcl"})
             : std::nullopt;
}

bool is_comparative(const Token& token) {
  return token.xpos == "RBR" || token.xpos == "JJR";
}

// "more nervous about singing than Lee was": what is compared stands above the verb.
std::optional<Place> word_compared(const Tree& tree, TokenIndex index) {
  const auto mark = tree.child(index, {"mark", "case"});
  const TokenIndex head = tree.token(index).head;
  if (!mark || lower_form(tree.token(*mark)) != "than" || head < 0 || head > *mark) {
    return std::nullopt;
  }
  TokenIndex at = *mark - 1;
  while (at >= 0 && !is_comparative(tree.token(at)))
    --at;
  if (at < 0 || at >= tree.leftmost(head)) return std::nullopt;
  const TokenIndex compared = tree.has_relation(at, {"advmod", "amod"}) ? tree.token(at).head : at;
  for (TokenIndex above = tree.token(head).head; above >= 0; above = tree.token(above).head) {
    if (above == compared) return Place{compared, tree.token(index).deprel};
  }
  return std::nullopt;
}

// Of what the tree hangs with "to" on a verb's object, as a part of that, the verb.
std::optional<TokenIndex> verb_with_to(const Tree& tree, TokenIndex index) {
  const TokenIndex object = tree.token(index).head;
  const bool is_on_object = tree.has_relation(index, {"nmod"}) && object >= 0 && object < index &&
                            tree.has_relation(object, {"obj"}) &&
                            lower_preposition(tree, index) == "to";
  return is_on_object ? std::optional(tree.token(object).head) : std::nullopt;
}

// "sentences a man to death": the penalty is no part of the man, nor is "and ten strokes".
std::optional<Place> verb_of_penalty(const Tree& tree, TokenIndex index) {
  if (tree.has_relation(index, {"conj"})) {
    const auto first = tree.child(tree.token(index).head, {"nmod"});
    const bool is_penalty = first && *first < index && verb_of_penalty(tree, *first);
    return is_penalty ? std::optional(Place{*first, "conj"}) : std::nullopt;
  }
  const auto verb = verb_with_to(tree, index);
  return verb && in_word_list("condemn sentence", lower_lemma(tree.token(*verb)))
             ? std::optional(Place{*verb, "obl"})
             : std::nullopt;
}

// "one man is killed and ten are hurt, including two guards": the last of them
std::optional<Place> verb_of_examples(const Tree& tree, TokenIndex index) {
  const TokenIndex verb = tree.token(index).head;
  if (!tree.has_relation(index, {"obl"}) || verb < 0 ||
      lower_preposition(tree, index) != "including") {
    return std::nullopt;
  }
  auto verbs = tree.all_children(verb, {"conj"});
  std::erase_if(verbs, [&](TokenIndex i) { return i < verb || i > index; });
  return verbs.empty() ? std::nullopt : std::optional(Place{verbs.back(), "obl"});
}

// "Amnesty International reports that": a name before a verb of saying is no adjective of it.
std::optional<Place> verb_of_name(const Tree& tree, TokenIndex index) {
  const TokenIndex verb = tree.token(index).head;
  const bool is_before = tree.has_relation(index, {"amod", "compound"}) && verb == index + 1 &&
                         tree.token(index).xpos == "NNP" &&
                         in_word_list("VBD VBP VBZ", tree.token(verb).xpos) &&
                         lexicon::holds(lexicon::saying_verbs, lower_lemma(tree.token(verb)));
  return is_before && !tree.child(verb, {"nsubj"}) ? std::optional(Place{verb, "nsubj"})
                                                   : std::nullopt;
}

// "Ann Lee, the mayor and Jo's aunt, left": she is both, and nobody is with her.
std::optional<Place> office_joined(const Tree& tree, TokenIndex index) {
  const TokenIndex person = tree.token(index).head;
  const bool is_joined = tree.has_relation(index, {"conj"}) && tree.token(index).xpos == "NN" &&
                         person >= 0 && tree.token(person).name == "B-PER";
  if (!is_joined) return std::nullopt;
  const auto first = tree.child(person, {"appos"});
  const TokenIndex conjunction = tree.leftmost(index);
  const TokenIndex end = tree.subtree(index).back() + 1;
  const bool is_inside = first && *first > person && *first < conjunction &&
                         lower_form(tree.token(conjunction)) == "and" &&
                         tree.token(conjunction - 1).form != "," && tree.token(end).form == ",";
  return is_inside ? std::optional(Place{*first, "conj"}) : std::nullopt;
}

// "vans used to block the road": one predicate.
std::optional<Place> verb_of_use(const Tree& tree, TokenIndex index) {
  const TokenIndex verb = tree.token(index).head;
  const bool is_purpose = tree.has_relation(index, {"advcl"}) && has_infinitive_mark(tree, index) &&
                          verb >= 0 && tree.leftmost(index) == verb + 1 &&
                          tree.token(verb).xpos == "VBN";
  const bool is_passive = is_purpose && !tree.child(verb, {"obj"}) &&
                          (tree.has_relation(verb, {"acl"}) || tree.child(verb, {"aux:pass"}));
  return is_passive && lexicon::holds(lexicon::serving_participles, lower_lemma(tree.token(verb)))
             ? std::optional(Place{verb, "xcomp"})
             : std::nullopt;
}

// "sold the port to Lee", where the tree takes whom it goes to for a part of the port
std::optional<Place> verb_of_recipient(const Tree& tree, TokenIndex index) {
  const auto verb = verb_with_to(tree, index);
  const bool is_given = verb && can_act(tree.token(index)) && !tree.child(*verb, {"iobj"}) &&
                        lexicon::holds(lexicon::giving_verbs, lower_lemma(tree.token(*verb)));
  return is_given ? std::optional(Place{*verb, "obl"}) : std::nullopt;
}

std::optional<Place> place_of(const Tree& tree, TokenIndex index) {
  for (const auto find :
       {noun_of_relative, noun_of_participle, noun_barred, verb_of_means, word_compared,
        verb_of_penalty, verb_of_examples, verb_of_name, office_joined, verb_of_use,
        verb_of_recipient, place_of_clause, place_of_office}) {
    if (const auto place = find(tree, index)) return place;
  }
  return std::nullopt;
}

// Whether `top` stands over the word, so that hanging it there would make a circle.
bool is_below(const Sentence& sentence, TokenIndex index, TokenIndex top) {
  while (index >= 0 && index != top)
    index = sentence.tokens[static_cast<std::size_t>(index)].head;
  return index == top;
}

void hang(TokenIndex index, const Place& place, Sentence& sentence) {
  if (is_below(sentence, place.head, index)) return;
  Token& token = sentence.tokens[static_cast<std::size_t>(index)];
  token.head = place.head;
  token.deprel = std::string(place.relation);
}

// "no matter what Lee says": the question belongs to "matter", not to the verb before.
void hang_on_matter(const Tree& tree, TokenIndex matter, Sentence& sentence) {
  const TokenIndex asking = matter + 1;
  const bool is_concession = lower_form(tree.token(matter)) == "matter" &&
                             lower_form(tree.token(matter - 1)) == "no" &&
                             is_wh_word(tree.token(asking)) && tree.has_relation(asking, {"obj"}) &&
                             tree.token(asking).head < matter;
  if (!is_concession) return;
  auto clause = tree.child(matter, {"acl"});
  if (!clause) clause = tree.child(asking, {"acl"});
  if (!clause) return;
  hang(*clause, {matter, "acl"}, sentence);
  hang(asking, {*clause, "obj"}, sentence);
}

bool is_person_name(const Token& token) {
  return token.name.ends_with("-PER");
}

// The word behind the name that begins at `begin`.
TokenIndex end_of_name(const Tree& tree, TokenIndex begin) {
  TokenIndex end = begin + 1;
  while (end < tree.size() && tree.token(end).name == "I-PER")
    ++end;
  return end;
}

// "Ann Lee and Captain Jo Berg left": two people, though the first seems to be part of the second
// one's title.
void hang_second_person(const Tree& tree, TokenIndex first, Sentence& sentence) {
  const TokenIndex conjunction = end_of_name(tree, first);
  const bool is_in_title = tree.token(first).name == "B-PER" &&
                           tree.has_relation(first, {"compound", "nmod", "nmod:desc"}) &&
                           lower_form(tree.token(conjunction)) == "and";
  TokenIndex second = tree.token(first).head;
  if (!is_in_title || second < conjunction) return;
  while (!is_person_name(tree.token(second)) && tree.token(second).head > second &&
         tree.has_relation(second, {"compound", "flat", "nmod"}))
    second = tree.token(second).head;
  const TokenIndex above = tree.token(second).head;
  if (!is_person_name(tree.token(second)) || tree.has_relation(second, {"compound", "flat"}))
    return;
  Token& person = sentence.tokens[static_cast<std::size_t>(first)];
  person.head = above;
  person.deprel = tree.token(second).deprel;
  hang(second, {first, "conj"}, sentence);
  hang(conjunction, {second, "cc"}, sentence);
}

}  // namespace

Sentence with_modifiers_where_they_belong(const Sentence& sentence) {
  Sentence moved = sentence;
  const Tree tree(sentence);
  for (TokenIndex i = 0; i < tree.size(); ++i) {
    if (const auto place = place_of(tree, i)) hang(i, *place, moved);
    hang_on_matter(tree, i, moved);
    hang_second_person(tree, i, moved);
  }
  return moved;
}

}  // namespace quern
