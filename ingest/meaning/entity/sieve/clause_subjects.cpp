#include "ingest/meaning/entity/sieve/clause_subjects.h"

#include <optional>
#include <string>

#include "ingest/language/text/word_list.h"
#include "ingest/meaning/entity/mention/agreement.h"

namespace quern {
namespace {

/// The verb whose clause the word stands in; kRoot where there is none.
TokenIndex verb_over(const Tree& tree, TokenIndex word) {
  TokenIndex at = tree.token(word).head;
  while (at >= 0 && tree.token(at).upos != Upos::VERB) {
    if (tree.has_relation(at, {"advcl", "ccomp", "xcomp", "acl", "csubj"})) return kRoot;
    at = tree.token(at).head;
  }
  return at;
}

/// Whether only who does it can be meant: "her own car", "sold itself"; not "the bank itself".
bool is_of_doer(const Tree& tree, const Mention& pronoun) {
  const std::string form = lower_form(tree.token(pronoun.head));
  if (in_word_list("himself herself itself", form))
    return tree.has_relation(pronoun.head, {"obj", "iobj"});
  return in_word_list("her his its", form) && lower_form(tree.token(pronoun.head + 1)) == "own";
}

/// "Ann sold her own car", "Ann won by helping herself": the subject of the nearest clause that has
/// one.
std::optional<TokenIndex> doer_meant(const Tree& tree, const Mention& pronoun) {
  if (!is_of_doer(tree, pronoun)) return std::nullopt;
  for (TokenIndex at = verb_over(tree, pronoun.head); at >= 0; at = tree.token(at).head) {
    const auto subject = tree.child(at, {"nsubj"});
    if (subject && tree.child(*subject, {"conj"})) return std::nullopt;
    if (subject) return subject;
    if (!tree.has_relation(at, {"advcl", "xcomp", "conj"})) return std::nullopt;
    // "Bo told Ann to help herself"
    const auto object = tree.child(tree.token(at).head, {"obj", "iobj"});
    if (is_reflexive(pronoun) && object && tree.has_relation(at, {"xcomp"})) return object;
  }
  return std::nullopt;
}

/// The subject of the clause that the pronoun's is an adverbial of, unless the pronoun's own one
/// could be meant: "Ann beat Eva to win her title", "Ann left after Bo hit her".
std::optional<TokenIndex> subject_gone_on_from(const Tree& tree, TokenIndex pronoun) {
  const TokenIndex verb = verb_over(tree, pronoun);
  if (verb < 0 || !tree.has_relation(verb, {"advcl"})) return std::nullopt;
  const bool is_told_of_other = tree.child(verb, {"nsubj"})
                                    ? tree.has_relation(pronoun, {"obj", "iobj"})
                                    : tree.has_relation(pronoun, {"nmod:poss"});
  return is_told_of_other ? tree.child(tree.token(verb).head, {"nsubj"}) : std::nullopt;
}

/// "Ann and her son": the one whom the owned one stands beside.
std::optional<TokenIndex> owner_beside(const Tree& tree, TokenIndex pronoun) {
  const TokenIndex owned = tree.token(pronoun).head;
  const bool is_beside =
      tree.has_relation(pronoun, {"nmod:poss"}) && tree.has_relation(owned, {"conj"});
  return is_beside ? std::optional(tree.token(owned).head) : std::nullopt;
}

/// Whether the pronoun can be the person whom the subject names.
bool is_person_meant(const Mention& subject, Gender gender) {
  return subject.type == "PER" ||
         (subject.kind == MentionKind::pronoun && subject.person == 3 && gender != Gender::unknown);
}

/// Whether the pronoun can be whom the subject means: "its" is no person's, "his" no thing's.
bool is_doer_meant(const Mention& subject, const Mention& pronoun) {
  const bool is_thing = pronoun.gender != Gender::unknown && subject.animacy == Animacy::thing;
  return !is_thing && subject.person == 3 && agree(subject.animacy, pronoun.animacy) &&
         agree(subject.number, pronoun.number);
}

/// The head of who the pronoun is by its place alone.
std::optional<TokenIndex> person_meant(const Tree& tree, TokenIndex pronoun) {
  if (const auto owner = owner_beside(tree, pronoun)) return owner;
  const auto subject = subject_gone_on_from(tree, pronoun);
  // A list is the ranker's.
  return subject && !tree.child(*subject, {"conj"}) ? subject : std::nullopt;
}

std::optional<std::size_t> subject_meant(const ChainSet& chains, const Mention& pronoun) {
  const Tree& tree = chains.tree_of(pronoun);
  const auto doer = doer_meant(tree, pronoun);
  const bool is_he_or_she = pronoun.gender != Gender::unknown;
  const auto head = doer || !is_he_or_she ? doer : person_meant(tree, pronoun.head);
  const auto subject = head ? chains.mention_headed_by(pronoun.sentence, *head) : std::nullopt;
  if (!subject) return std::nullopt;
  const Mention& meant = chains.mentions()[*subject];
  const Gender gender = chains.chain(*subject).gender;
  const bool is_meant = doer ? is_doer_meant(meant, pronoun) : is_person_meant(meant, gender);
  return is_meant && agree(gender, pronoun.gender) ? subject : std::nullopt;
}

}  // namespace

void join_pronouns_with_subjects(ChainSet& chains) {
  const std::vector<Mention>& mentions = chains.mentions();
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& pronoun = mentions[i];
    const bool is_free = pronoun.kind == MentionKind::pronoun && pronoun.person == 3 &&
                         chains.member(i).reason == Reason::alone;
    if (!is_free) continue;
    if (const auto subject = subject_meant(chains, pronoun))
      chains.join(*subject, i, Reason::pronoun);
  }
}

}  // namespace quern
