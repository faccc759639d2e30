#include "ingest/meaning/entity/mention/mention.h"

#include <utility>

namespace quern {
namespace {

/// Whether a pronoun stands in the relative clause of a phrase, and may mean what that names: "a
/// nurse who left when she could".
bool is_in_own_clause(const Tree& tree, const Mention& pronoun, const Mention& outer) {
  if (pronoun.kind != MentionKind::pronoun || !is_nested_in(pronoun, outer)) return false;
  TokenIndex below = pronoun.head;
  TokenIndex at = tree.token(below).head;
  while (at >= 0 && tree.token(at).head != outer.head)
    below = std::exchange(at, tree.token(at).head);
  if (at < 0 || tree.token(at).deprel != "acl:relcl") return false;
  // "services that they have": the services are what is had.
  const bool is_argument =
      below == pronoun.head && tree.has_relation(below, {"nsubj", "obj", "iobj"});
  return !is_argument || is_reflexive(pronoun);
}

}  // namespace

bool is_nested_in(const Mention& inner, const Mention& outer) {
  return inner.sentence == outer.sentence && outer.begin <= inner.begin && inner.end <= outer.end;
}

bool is_named(const Mention& mention) {
  return mention.kind == MentionKind::name && !mention.name.empty();
}

bool is_definite(const Mention& mention) {
  return mention.determiner == Determiner::definite ||
         mention.determiner == Determiner::demonstrative;
}

bool is_they(const Mention& mention) {
  return mention.kind == MentionKind::pronoun && mention.number == Number::plural &&
         mention.person == 3 && mention.determiner != Determiner::demonstrative;
}

bool is_reflexive(const Mention& mention) {
  return mention.head_word.ends_with("self") || mention.head_word.ends_with("selves");
}

bool excludes(const Tree& tree, const Mention& outer, const Mention& inner) {
  return is_nested_in(inner, outer) && !is_in_own_clause(tree, inner, outer);
}

std::string words_of(const Tree& tree, TokenIndex begin, TokenIndex end) {
  std::string words;
  for (TokenIndex i = begin; i < end; ++i) {
    words += tree.token(i).form;
    if (i + 1 < end && tree.token(i).space_after) words += ' ';
  }
  return words;
}

}  // namespace quern
