#include "ingest/meaning/entity/clause_place.h"

#include <optional>

namespace quern {
namespace {

/// Clauses above that are looked at.
constexpr int kMostSteps = 6;

/// The predicate whose clause the word stands in; kRoot where there is none.
TokenIndex predicate_over(const Tree& tree, TokenIndex word) {
  TokenIndex at = tree.token(word).head;
  while (at >= 0 && tree.token(at).upos != Upos::VERB && !tree.child(at, {"nsubj", "cop"}))
    at = tree.token(at).head;
  return at;
}

bool is_relative_subject(const Tree& tree, TokenIndex predicate, TokenIndex subject) {
  return tree.has_relation(predicate, {"acl"}) && has_feature(tree.token(subject), "PronType=Rel");
}

/// Where the earlier word stands to a clause that tells what it does in another's words.
std::optional<ClausePlace> place_outside(const Tree& tree,
                                         TokenIndex earlier,
                                         TokenIndex predicate) {
  const TokenIndex above = tree.token(predicate).head;
  if (tree.has_relation(predicate, {"acl"}) && earlier == above) return ClausePlace::modified;
  if (tree.token(earlier).head != above) return std::nullopt;
  if (tree.has_relation(earlier, {"nsubj"})) return ClausePlace::shared_doer;
  const bool is_object = tree.has_relation(earlier, {"obj", "iobj"});
  return is_object && tree.has_relation(predicate, {"xcomp"})
             ? std::optional(ClausePlace::controller)
             : std::nullopt;
}

std::optional<ClausePlace> place_inside(const Tree& tree,
                                        TokenIndex earlier,
                                        TokenIndex predicate) {
  if (tree.token(earlier).head != predicate) return std::nullopt;
  if (tree.has_relation(earlier, {"nsubj"})) return ClausePlace::doer;
  if (tree.has_relation(earlier, {"obj", "iobj"})) return ClausePlace::undergoer;
  return tree.has_relation(earlier, {"obl"}) ? std::optional(ClausePlace::oblique) : std::nullopt;
}

bool is_beside_owned(const Tree& tree, TokenIndex earlier, TokenIndex later) {
  const TokenIndex owned = tree.token(later).head;
  return tree.has_relation(later, {"nmod:poss"}) && tree.has_relation(owned, {"conj"}) &&
         tree.token(owned).head == earlier;
}

}  // namespace

ClausePlace clause_place(const Tree& tree, TokenIndex earlier, TokenIndex later) {
  if (is_beside_owned(tree, earlier, later)) return ClausePlace::beside_owned;
  TokenIndex at = predicate_over(tree, later);
  if (at < 0) return ClausePlace::elsewhere;
  if (const auto place = place_inside(tree, earlier, at)) return *place;
  bool goes_on = true;  // What the clause says is done by one of the clause above.
  for (int step = 0; step < kMostSteps && at >= 0; ++step) {
    const auto subject = tree.child(at, {"nsubj"});
    goes_on = goes_on && (!subject || is_relative_subject(tree, at, *subject));
    if (goes_on) {
      if (const auto place = place_outside(tree, earlier, at)) return *place;
    }
    at = predicate_over(tree, at);
    if (at < 0 || tree.token(earlier).head != at) continue;
    if (tree.has_relation(earlier, {"nsubj"})) return ClausePlace::doer_above;
    if (tree.has_relation(earlier, {"obj", "iobj"})) return ClausePlace::undergoer_above;
  }
  return ClausePlace::elsewhere;
}

}  // namespace quern
