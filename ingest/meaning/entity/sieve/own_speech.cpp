#include "ingest/meaning/entity/sieve/own_speech.h"

#include <optional>
#include <string>
#include <string_view>

#include "ingest/language/clause/phrase.h"
#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/entity/mention/agreement.h"
#include "lexicon/experiencer_adjectives.h"
#include "lexicon/group_nouns.h"
#include "lexicon/impersonal_verbs.h"
#include "lexicon/polity_nouns.h"
#include "lexicon/representing_prepositions.h"
#include "lexicon/saying_verbs.h"
#include "lexicon/spokesperson_nouns.h"
#include "lexicon/thinking_verbs.h"

namespace quern {
namespace {

constexpr std::string_view kQuotationMarks = "\" “ ” '' `` ‘";

bool is_saying(const Tree& tree, TokenIndex verb) {
  const std::string lemma = lower_lemma(tree.token(verb));
  return lexicon::holds(lexicon::saying_verbs, lemma) ||
         lexicon::holds(lexicon::thinking_verbs, lemma);
}

bool is_subject(const Tree& tree, TokenIndex word) {
  return tree.has_relation(word, {"nsubj"});
}

/// The verb whose clause "it", "its", "he", "she" or "they" begins.
std::optional<TokenIndex> verb_begun_by(const Tree& tree, TokenIndex pronoun) {
  const std::string form = lower_form(tree.token(pronoun));
  TokenIndex subject = pronoun;
  if (form == "its" && tree.has_relation(pronoun, {"nmod"}))
    subject = tree.token(pronoun).head;
  else if (!in_word_list("he it she they", form))
    return std::nullopt;
  if (!is_subject(tree, subject)) return std::nullopt;
  return tree.token(subject).head;
}

/// Whether somebody does or feels it: "had lost money", "was aware", not "was clear", "took days".
bool is_done_by_somebody(const Tree& tree, TokenIndex verb) {
  const std::string lemma = lower_lemma(tree.token(verb));
  if (tree.token(verb).upos == Upos::VERB) return !lexicon::holds(lexicon::impersonal_verbs, lemma);
  return tree.token(verb).upos == Upos::ADJ &&
         lexicon::holds(lexicon::experiencer_adjectives, lemma);
}

/// The subject of the verb; of a relative clause what that is about: "the forces, who said they".
std::optional<TokenIndex> own_subject_of(const Tree& tree, TokenIndex verb) {
  const auto subject = tree.child(verb, {"nsubj"});
  const bool is_relative =
      subject && tree.token(verb).deprel == "acl:relcl" && is_wh_word(tree.token(*subject));
  return is_relative ? tree.token(verb).head : subject;
}

/// The subject of the verb, or of the one that it goes on from: "won, saying it had ...".
std::optional<TokenIndex> subject_of(const Tree& tree, TokenIndex verb) {
  for (TokenIndex at = verb; at >= 0; at = tree.token(at).head) {
    if (const auto subject = own_subject_of(tree, at)) return subject;
    if (!tree.has_relation(at, {"advcl", "conj", "xcomp"})) return std::nullopt;
  }
  return std::nullopt;
}

/// Whose speech it is if a spokeswoman gives it: "Acme" in "a spokeswoman for Acme", "Acme's
/// spokeswoman"; or the speaker's own.
TokenIndex body_behind(const Tree& tree, TokenIndex speaker) {
  TokenIndex office = speaker;
  if (const auto apposition = tree.child(speaker, {"appos"})) office = *apposition;
  if (!lexicon::holds(lexicon::spokesperson_nouns, lower_lemma(tree.token(office)))) {
    return speaker;
  }
  for (const TokenIndex i : tree.children(office)) {
    const bool is_whose =
        tree.has_relation(i, {"nmod:poss", "compound"}) && tree.token(i).upos == Upos::PROPN;
    const bool is_for =
        tree.has_relation(i, {"nmod"}) && i > office &&
        lexicon::holds(lexicon::representing_prepositions, lower_preposition(tree, i));
    if (is_whose || is_for) return i;
  }
  return speaker;
}

bool has_quote_between(const Tree& tree, TokenIndex begin, TokenIndex end) {
  for (TokenIndex i = begin; i < end; ++i)
    if (in_word_list(kQuotationMarks, tree.token(i).form)) return true;
  return false;
}

/// "he", "she", "they": of people there are others to tell of.
bool is_of_people(const Mention& pronoun) {
  return is_they(pronoun) || pronoun.gender != Gender::unknown;
}

/// Of the pronoun that the clause of a verb of saying or thinking begins with, the head of who says
/// it: "the bank" of "the bank said it had lost money", "the bank, saying its profits fell", "he"
/// of "he said he would"; of a spokeswoman's speech whom she speaks for. Nothing where "it" may
/// stand for no thing ("said it was raining", "said it was clear"), and where the words are quoted.
std::optional<TokenIndex> speaker_of_itself(const Tree& tree, const Mention& pronoun) {
  if (pronoun.kind != MentionKind::pronoun || pronoun.is_expletive) return std::nullopt;
  const auto verb = verb_begun_by(tree, pronoun.head);
  if (!verb || !tree.has_relation(*verb, {"ccomp"})) return std::nullopt;
  const TokenIndex saying = tree.token(*verb).head;
  if (saying > pronoun.head || !is_saying(tree, saying)) return std::nullopt;
  // "Critics believe they fell": of others as often.
  if (is_they(pronoun) && !lexicon::holds(lexicon::saying_verbs, lower_lemma(tree.token(saying))))
    return std::nullopt;
  const bool may_be_nothing = lower_form(tree.token(pronoun.head)) == "it";
  if (may_be_nothing && !is_done_by_somebody(tree, *verb)) return std::nullopt;
  if (has_quote_between(tree, saying, pronoun.head)) return std::nullopt;
  const auto speaker =
      is_of_people(pronoun) ? own_subject_of(tree, saying) : subject_of(tree, saying);
  if (!speaker || *speaker > saying) return std::nullopt;
  return body_behind(tree, *speaker);
}

/// Whether it is an "it" that can say something: a company, a union, a country.
bool is_speaking_body(const Mention& mention) {
  if (mention.kind == MentionKind::pronoun || mention.kind == MentionKind::list) return false;
  if (mention.number == Number::plural || mention.animacy == Animacy::person) return false;
  if (lexicon::holds(lexicon::polity_nouns, mention.head_word)) return true;
  return mention.entity == "organization" || mention.type == "ORG" ||
         (mention.kind == MentionKind::name && mention.entity == "place") ||
         lexicon::holds(lexicon::group_nouns, mention.head_word);
}

/// Whether they can be the "they" of their own speech; a list is the ranker's.
bool are_speaking(const Tree& tree, const Mention& mention) {
  if (mention.kind == MentionKind::pronoun || tree.child(mention.head, {"conj"})) return false;
  return mention.number == Number::plural || is_speaking_body(mention);
}

/// Whether the pronoun that begins what somebody says can mean who says it.
bool can_be_speaker(const ChainSet& chains, std::size_t pronoun, std::size_t speaker) {
  const Mention& later = chains.mentions()[pronoun];
  const Mention& before = chains.mentions()[speaker];
  if (is_they(later)) return are_speaking(chains.tree_of(later), before);
  if (later.gender == Gender::unknown) return is_speaking_body(before);
  return before.type == "PER" && agree(chains.chain(speaker).gender, later.gender);
}

}  // namespace

void join_pronouns_of_own_speech(ChainSet& chains) {
  const std::vector<Mention>& mentions = chains.mentions();
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& later = mentions[i];
    const auto speaker = speaker_of_itself(chains.tree_of(later), later);
    if (!speaker) continue;
    const auto earlier = chains.mention_headed_by(later.sentence, *speaker);
    if (!earlier) continue;
    const Mention& before = mentions[*earlier];
    const bool is_same = before.kind == MentionKind::pronoun && before.head_word == later.head_word;
    if (!is_same && !can_be_speaker(chains, i, *earlier)) continue;
    if (chains.join(*earlier, i, Reason::pronoun) && !is_same) chains.member(i).speaker = earlier;
  }
}

}  // namespace quern
