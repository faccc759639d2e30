#include "ingest/meaning/entity/own_speech.h"

#include "ingest/language/clause/phrase.h"
#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/group_nouns.h"
#include "lexicon/saying_verbs.h"
#include "lexicon/thinking_verbs.h"

namespace quern {
namespace {

bool is_saying(const Tree& tree, TokenIndex verb) {
  const std::string lemma = lower_lemma(tree.token(verb));
  return lexicon::holds(lexicon::saying_verbs, lemma) ||
         lexicon::holds(lexicon::thinking_verbs, lemma);
}

bool is_subject(const Tree& tree, TokenIndex word) {
  return tree.has_relation(word, {"nsubj"});
}

/// The verb whose clause "it", "its", "he" or "she" begins.
std::optional<TokenIndex> verb_begun_by(const Tree& tree, TokenIndex pronoun) {
  const std::string form = lower_form(tree.token(pronoun));
  TokenIndex subject = pronoun;
  if (form == "its" && tree.has_relation(pronoun, {"nmod"}))
    subject = tree.token(pronoun).head;
  else if (!in_word_list("he it she", form))
    return std::nullopt;
  if (!is_subject(tree, subject)) return std::nullopt;
  return tree.token(subject).head;
}

/// Whether somebody does or feels it: "had lost money", "was aware", not "was clear", "took days".
bool is_done_by_somebody(const Tree& tree, TokenIndex verb) {
  constexpr std::string_view kImpersonal =
      "appear depend emerge follow happen help hurt matter mean rain seem snow sound take turn";
  constexpr std::string_view kPersonal =
      "able afraid aware committed concerned confident delighted determined disappointed eager glad "
      "grateful hopeful keen pleased prepared proud ready reluctant saddened sorry sure unable "
      "unaware willing worried";
  const std::string lemma = lower_lemma(tree.token(verb));
  if (tree.token(verb).upos == Upos::VERB) return !in_word_list(kImpersonal, lemma);
  return tree.token(verb).upos == Upos::ADJ && in_word_list(kPersonal, lemma);
}

/// The subject of the verb, or of the one that it goes on from: "won, saying it had ...".
std::optional<TokenIndex> subject_of(const Tree& tree, TokenIndex verb) {
  for (TokenIndex at = verb; at >= 0; at = tree.token(at).head) {
    if (const auto subject = tree.child(at, {"nsubj"})) return subject;
    if (!tree.has_relation(at, {"advcl", "conj", "xcomp"})) return std::nullopt;
  }
  return std::nullopt;
}

/// Whose speech it is if a spokeswoman gives it: "Acme" in "a spokeswoman for Acme", "Acme's
/// spokeswoman"; or the speaker's own.
TokenIndex body_behind(const Tree& tree, TokenIndex speaker) {
  TokenIndex office = speaker;
  if (const auto apposition = tree.child(speaker, {"appos"})) office = *apposition;
  if (!in_word_list("official representative spokesman spokesperson spokeswoman",
                    lower_lemma(tree.token(office)))) {
    return speaker;
  }
  for (const TokenIndex i : tree.children(office)) {
    const bool is_whose =
        tree.has_relation(i, {"nmod:poss", "compound"}) && tree.token(i).upos == Upos::PROPN;
    const bool is_for = tree.has_relation(i, {"nmod"}) && i > office &&
                        in_word_list("at for from of with", lower_preposition(tree, i));
    if (is_whose || is_for) return i;
  }
  return speaker;
}

bool has_quote_between(const Tree& tree, TokenIndex begin, TokenIndex end) {
  for (TokenIndex i = begin; i < end; ++i)
    if (in_word_list("\" “ ” '' `` ‘", tree.token(i).form)) return true;
  return false;
}

}  // namespace

std::optional<TokenIndex> speaker_of_itself(const Tree& tree, const Mention& pronoun) {
  if (pronoun.kind != MentionKind::pronoun || pronoun.is_expletive) return std::nullopt;
  const auto verb = verb_begun_by(tree, pronoun.head);
  if (!verb || !tree.has_relation(*verb, {"ccomp"})) return std::nullopt;
  const TokenIndex saying = tree.token(*verb).head;
  if (saying > pronoun.head || !is_saying(tree, saying)) return std::nullopt;
  const bool may_be_nothing = lower_form(tree.token(pronoun.head)) == "it";
  if (may_be_nothing && !is_done_by_somebody(tree, *verb)) return std::nullopt;
  if (has_quote_between(tree, saying, pronoun.head)) return std::nullopt;
  const auto speaker = subject_of(tree, saying);
  if (!speaker || *speaker > saying) return std::nullopt;
  return body_behind(tree, *speaker);
}

bool is_speaking_body(const Mention& mention) {
  if (mention.kind == MentionKind::pronoun || mention.kind == MentionKind::list) return false;
  if (mention.number == Number::plural || mention.animacy == Animacy::person) return false;
  if (in_word_list("city country county nation state town", mention.head_word)) return true;
  return mention.entity == "organization" || mention.type == "ORG" ||
         (mention.kind == MentionKind::name && mention.entity == "place") ||
         lexicon::holds(lexicon::group_nouns, mention.head_word);
}

}  // namespace quern
