#include "ingest/meaning/fact/frame.h"

#include <algorithm>

#include "ingest/language/clause/constituents.h"
#include "ingest/language/clause/phrase.h"
#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/fact/arguments.h"
#include "ingest/meaning/fact/attribution.h"
#include "ingest/meaning/fact/words.h"
#include "lexicon/control_nouns.h"
#include "lexicon/wanting_verbs.h"

namespace quern {
namespace {

using Position = std::optional<std::size_t>;

Position find_role(const Clause& clause, Role role) {
  for (std::size_t k = 0; k < clause.complements.size(); ++k) {
    if (clause.complements[k].role == role) return k;
  }
  return std::nullopt;
}

// "helped, along with others, to end it", "were hurt, including a child"
bool is_set_off(const Tree& tree, const Constituent& part) {
  return tree.token(first_of(part.marker) - 1).form == "," &&
         in_word_list("along including together", lower_form(tree.token(first_of(part.marker))));
}

// "comment on the deal": after the verb, with a preposition, and neither a time nor a source.
Position governed_phrase(const Tree& tree, const Clause& clause) {
  for (std::size_t k = 0; k < clause.complements.size(); ++k) {
    const Constituent& part = clause.complements[k];
    const bool is_governed = (part.role == Role::oblique || part.role == Role::agent) &&
                             !part.marker.empty() && part.marker.front() > clause.verbs.back() &&
                             !is_set_off(tree, part) && !is_time(tree, part) &&
                             !is_source_phrase(tree, part);
    if (is_governed) return k;
  }
  return std::nullopt;
}

Position complement_adjective(const Tree& tree, const Clause& clause) {
  const Position at = find_role(clause, Role::complement);
  if (!at) return std::nullopt;
  const Upos upos = tree.token(clause.complements[*at].head).upos;
  // "is silent", "is off to a start"
  return upos == Upos::ADJ || upos == Upos::ADV ? at : std::nullopt;
}

// What an adjective is followed by: "silent on the deal", "clear that it ended", "due to leave".
Position follower_of_adjective(const Tree& tree, const Clause& clause) {
  if (const Position governed = governed_phrase(tree, clause)) return governed;
  return find_role(clause, Role::clause);
}

bool is_reflexive(const Tree& tree, const Constituent& part) {
  const std::string form = lower_form(tree.token(part.head));
  return form.ends_with("self") || form.ends_with("selves");
}

// "took place": the noun has no determiner and belongs to the verb.
bool is_idiom(const Tree& tree, const Clause& clause, const Constituent& part) {
  return part.words.size() == 1 && is_verb_idiom(tree, clause.verbs.back(), part.head);
}

// "aligns itself with Russia", "takes part in the race": the object belongs to the verb.
Position absorbed_object(const Tree& tree, const Clause& clause) {
  const Position object = find_role(clause, Role::object);
  if (!object) return std::nullopt;
  const Constituent& part = clause.complements[*object];
  if (is_idiom(tree, clause, part)) return object;
  return is_reflexive(tree, part) && governed_phrase(tree, clause) ? object : std::nullopt;
}

// "opening the box" in "makes opening the box easier"
Position object_made_so(const Tree& tree, const Clause& clause) {
  const Position doing = find_role(clause, Role::infinitive);
  const bool is_object = doing && complement_adjective(tree, clause) &&
                         tree.token(clause.complements[*doing].head).xpos == "VBG";
  return is_object ? doing : std::nullopt;
}

Position object_of(const Tree& tree, const Clause& clause) {
  if (clause.is_passive) {
    if (const Position agent = find_role(clause, Role::agent)) return agent;
  }
  if (absorbed_object(tree, clause)) return governed_phrase(tree, clause);
  if (const Position object = find_role(clause, Role::object)) return object;
  if (complement_adjective(tree, clause)) {
    if (const Position follower = follower_of_adjective(tree, clause)) return follower;
  }
  if (const Position made = object_made_so(tree, clause)) return made;
  for (const Role role : {Role::complement, Role::clause}) {
    if (const Position found = find_role(clause, role)) return found;
  }
  if (const Position governed = governed_phrase(tree, clause)) return governed;
  return find_role(clause, Role::infinitive);
}

// What stands between verb and object and belongs to the predicate: "is silent on", "aligns itself
// with".
Position folded_part(const Tree& tree, const Clause& clause, const Position& object) {
  const Position absorbed = absorbed_object(tree, clause);
  if (absorbed && absorbed != object) return absorbed;
  const Position adjective = complement_adjective(tree, clause);
  if (!object || !adjective || *adjective == *object) return std::nullopt;
  // "makes it worth the price": what the adjective has for its own object is not the verb's.
  const auto own = tree.child(clause.complements[*adjective].head, {"obj"});
  return own && *own != clause.complements[*object].head ? std::nullopt : adjective;
}

// "of theft" in "found him guilty of theft": beside the adjective that belongs to the verb.
std::vector<Constituent> beside_adjective(const Tree& tree, const Constituent& part) {
  std::vector<Constituent> parts;
  for (const TokenIndex i : tree.children(part.head)) {
    const bool is_clause = tree.has_relation(i, {"advcl"});
    if (i < part.head || (!is_clause && !tree.has_relation(i, {"obl"}))) continue;
    if (std::find(part.words.begin(), part.words.end(), i) == part.words.end()) continue;
    parts.push_back(read_constituent(tree, i, is_clause ? Role::adverbial_clause : Role::oblique));
  }
  return parts;
}

bool says_nothing(const Tree& tree, const Clause& clause, const Constituent& part) {
  const Token& head = tree.token(part.head);
  // "finished second"
  const bool is_rank =
      part.head > clause.verbs.back() && in_word_list("first second", lower_form(head));
  if (is_rank) return false;
  const bool is_but = lower_form(head) == "yet" && !clause.is_denied;  // "and yet", "yet another"
  return part.role == Role::adverb &&
         (is_connective(head) || is_wh_word(head) || is_not_only(tree, part.head) || is_but);
}

// ", raising concerns": such a clause gives a fact of its own and is no argument.
bool is_free_participle(const Tree& tree, const Constituent& part) {
  if (part.role != Role::adverbial_clause) return false;
  if (tree.has_relation(part.head, {"advcl:relcl"})) return true;
  return !tree.child(part.head, {"mark", "nsubj"});
}

// "to leave" in "wants Lee to leave": nobody wants Lee.
Position part_of_wish(const Tree& tree, const Clause& clause, const Position& object) {
  const Position infinitive = find_role(clause, Role::infinitive);
  const bool is_wish =
      object && infinitive && clause.complements[*object].role == Role::object &&
      clause.complements[*object].head > clause.verbs.back() &&
      has_infinitive_mark(tree, clause.complements[*infinitive].head) &&
      lexicon::holds(lexicon::wanting_verbs, lower_lemma(tree.token(clause.verbs.back())));
  return is_wish ? infinitive : std::nullopt;
}

// "to raise taxes" in "gave the council the power to raise taxes": what the power is for.
std::optional<Constituent> use_of_gift(const Tree& tree, const Clause& clause, const Frame& frame) {
  if (!frame.object || !find_role(clause, Role::indirect_object)) return std::nullopt;
  const TokenIndex noun = frame.object->head;
  const auto infinitive = tree.child(noun, {"acl"});
  const bool is_use = infinitive && has_infinitive_mark(tree, *infinitive) &&
                      lexicon::holds(lexicon::control_nouns, lower_lemma(tree.token(noun)));
  return is_use ? std::optional(read_constituent(tree, *infinitive, Role::infinitive))
                : std::nullopt;
}

}  // namespace

Frame frame_of(const Tree& tree, const Clause& clause) {
  Frame frame;
  frame.predicate = clause.predicate;
  const Position object = object_of(tree, clause);
  const Position folded = folded_part(tree, clause, object);
  const Position wish = part_of_wish(tree, clause, object);
  if (folded) {
    const Constituent& part = clause.complements[*folded];
    frame.rest = beside_adjective(tree, part);
    std::vector<TokenIndex> words = part.words;
    for (const Constituent& beside : frame.rest)
      words = without(words, tree.subtree(beside.head));
    frame.predicate = joined(frame.predicate, words);
  }
  for (std::size_t k = 0; k < clause.complements.size(); ++k) {
    const Constituent& part = clause.complements[k];
    if (object && k == *object) {
      frame.object = part;
      frame.marker = part.marker;
      frame.object->marker.clear();
      if (wish) frame.object->words = joined(part.words, clause.complements[*wish].words);
    } else if (wish && k == *wish) {
      continue;
    } else if (!(folded && *folded == k) && !says_nothing(tree, clause, part) &&
               !is_source_phrase(tree, part) && !is_free_participle(tree, part)) {
      frame.rest.push_back(part);
    }
  }
  if (const auto use = use_of_gift(tree, clause, frame)) {
    frame.object->words = without(frame.object->words, tree.subtree(use->head));
    frame.rest.push_back(*use);
  }
  return frame;
}

}  // namespace quern
