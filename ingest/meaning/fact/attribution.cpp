#include "ingest/meaning/fact/attribution.h"

#include <algorithm>
#include <utility>

#include "ingest/language/clause/constituents.h"
#include "ingest/language/clause/denied_noun.h"
#include "ingest/language/clause/phrase.h"
#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/fact/mark_before.h"
#include "lexicon/arousing_verbs.h"
#include "lexicon/charge_prepositions.h"
#include "lexicon/content_nouns.h"
#include "lexicon/holder_prepositions.h"
#include "lexicon/norm_nouns.h"
#include "lexicon/noticing_verbs.h"
#include "lexicon/regarding_verbs.h"
#include "lexicon/saying_verbs.h"
#include "lexicon/speech_nouns.h"
#include "lexicon/tentative_nouns.h"
#include "lexicon/thinking_verbs.h"
#include "lexicon/uttering_verbs.h"
#include "lexicon/voicing_verbs.h"

namespace quern {
namespace {

std::string marker_text(const Tree& tree, const Constituent& part) {
  std::string text;
  for (const TokenIndex i : part.marker)
    text += (text.empty() ? "" : " ") + lower_form(tree.token(i));
  return text;
}

std::string saying_of(const Tree& tree, const Clause& clause) {
  return lemma_form(tree, clause, clause.predicate);
}

std::vector<TokenIndex> subject_words(const Clause& clause) {
  return clause.subject ? clause.subject->words : std::vector<TokenIndex>{};
}

bool has_content_already(const Clause& clause) {
  return std::any_of(clause.complements.begin(), clause.complements.end(),
                     [](const Constituent& part) {
                       return part.role == Role::clause || part.role == Role::object;
                     });
}

// "Strange as it is - Lee once wrote about it - it works": a remark on the side, not its source.
bool is_remark(const Tree& tree, const Clause& clause) {
  return in_word_list("- -- – — (", mark_before(tree, clause.head).form) &&
         std::any_of(clause.complements.begin(), clause.complements.end(),
                     [&](const Constituent& part) {
                       return part.role == Role::oblique &&
                              in_word_list("about of", marker_text(tree, part));
                     });
}

// "The deal is off, Kim said": the speaker stands beside what is said.
std::optional<Attribution> speaker_beside(const Tree& tree,
                                          std::span<const Clause> clauses,
                                          std::size_t index) {
  for (const Clause& beside : clauses) {
    const bool is_speech = beside.link == Link::parataxis && beside.parent == index &&
                           beside.subject && !is_nominal(tree, beside.verbs.back()) &&
                           is_reporting(tree, beside.verbs.back()) &&
                           !has_content_already(beside) && !is_remark(tree, beside);
    if (is_speech) return Attribution{beside.subject->words, saying_of(tree, beside)};
  }
  return std::nullopt;
}

// "As Smith told reporters, the deal is off"
std::optional<Attribution> source_in_as_clause(const Tree& tree,
                                               std::span<const Clause> clauses,
                                               std::size_t index) {
  for (const Clause& beside : clauses) {
    if (beside.link == Link::adverbial && beside.parent == index && beside.subject &&
        names_source_with_as(tree, beside.head)) {
      return Attribution{beside.subject->words, saying_of(tree, beside)};
    }
  }
  return std::nullopt;
}

std::optional<Attribution> named_source(const Tree& tree, const Clause& clause) {
  for (const Constituent& part : clause.complements) {
    if (part.role == Role::oblique && is_source_phrase(tree, part)) {
      return Attribution{part.words, marker_text(tree, part)};
    }
  }
  return std::nullopt;
}

// "closed the bridge on the grounds that ...": whoever acts says so.
bool is_grounds(const Tree& tree, TokenIndex noun) {
  return in_word_list("ground grounds", lower_lemma(tree.token(noun))) &&
         lower_preposition(tree, noun) == "on";
}

// "concerns that ...": the noun whose content the clause is, where it is one of saying or feeling.
std::optional<TokenIndex> explained_noun(const Tree& tree, const Clause& clause) {
  const bool is_explaining = clause.link == Link::complement || clause.link == Link::adnominal;
  const TokenIndex noun = tree.token(clause.head).head;
  const bool is_told =
      clause.is_finite || has_mark(tree, clause.head, "that");  // "that it be sold"
  if (!is_explaining || !is_told || noun < 0) return std::nullopt;
  const bool is_noun = tree.token(noun).upos == Upos::NOUN || tree.token(noun).upos == Upos::PROPN;
  if (!is_noun) return content_object(tree, noun);  // "claims that ..." may be a verb
  const bool is_content = lexicon::holds(lexicon::content_nouns, lower_lemma(tree.token(noun)));
  return is_content || is_grounds(tree, noun) ? std::optional(noun) : std::nullopt;
}

// "fears among investors that", "worries in Rome that", "a warning by police that"
std::optional<TokenIndex> holder_beside(const Tree& tree, const Clause& clause, TokenIndex noun) {
  for (TokenIndex i = noun + 1; i < clause.head; ++i) {
    const bool hangs_beside =
        tree.token(i).head == noun || tree.token(i).head == tree.token(noun).head;
    if (!hangs_beside || !tree.has_relation(i, {"nmod", "obl"})) continue;
    if (lexicon::holds(lexicon::holder_prepositions, lower_preposition(tree, i))) return i;
  }
  return std::nullopt;
}

// "Rome sparked fears that ...": whoever causes them need not have them.
bool is_holding(const Tree& tree, const Clause& clause) {
  const std::string lemma = lower_lemma(tree.token(clause.verbs.back()));
  if (lexicon::holds(lexicon::saying_verbs, lemma)) return true;  // "said in a statement that"
  if (lexicon::holds(lexicon::voicing_verbs, lemma)) return true;
  return tree.token(clause.subject->head).upos == Upos::PROPN &&
         !lexicon::holds(lexicon::arousing_verbs, lemma);
}

// "It was claimed by Smith that prices fell"; "Lee was told that prices fell" names nobody.
std::optional<Attribution> agent_of_saying(const Tree& tree, const Clause& clause) {
  for (const Constituent& part : clause.complements) {
    if (part.role == Role::agent) return Attribution{part.words, saying_of(tree, clause)};
  }
  return std::nullopt;
}

std::optional<Attribution> actor_on_grounds(const Tree& tree, const Clause& acting) {
  std::optional<Attribution> actor;
  if (!acting.is_passive) {
    actor = Attribution{subject_words(acting), saying_of(tree, acting)};
  } else {
    actor = agent_of_saying(tree, acting);
  }
  if (actor && actor->source.empty()) return std::nullopt;
  if (actor) actor->predicate += " on grounds";
  return actor;
}

// "has expressed concerns that ...", "its claim that ..."
std::optional<Attribution> holder_of_noun(const Tree& tree,
                                          const Clause& clause,
                                          TokenIndex noun,
                                          const Clause* parent) {
  const std::string lemma = lower_lemma(tree.token(noun));
  if (is_grounds(tree, noun)) {
    return parent == nullptr ? std::nullopt : actor_on_grounds(tree, *parent);
  }
  if (const auto owner = tree.child(noun, {"nmod:poss"})) {
    return Attribution{phrase_words(tree, *owner, true), lemma};
  }
  if (const auto holder = holder_beside(tree, clause, noun)) {
    return Attribution{read_constituent(tree, *holder, Role::oblique).words, lemma};
  }
  if (parent == nullptr || !parent->subject) return std::nullopt;
  // "acted despite concerns that ...": others have them.
  const bool is_aside =
      in_word_list("after amid despite following over with", lower_preposition(tree, noun));
  const auto holds_noun = [&](const Constituent& part) { return part.head == noun && !is_aside; };
  const bool is_object =
      std::any_of(parent->complements.begin(), parent->complements.end(), holds_noun);
  if (!is_object || !is_holding(tree, *parent)) return std::nullopt;
  return Attribution{subject_words(*parent), saying_of(tree, *parent) + ' ' + lemma};
}

// "stressed the need to leave", "is uneasy about the prospect of losing": what does not happen yet
// is in the mind of whoever speaks or feels.
bool is_prospect(const Tree& tree, const Clause& clause, const Clause& parent) {
  if (clause.link != Link::adnominal || clause.is_finite || !clause.noun) return false;
  if (!lexicon::holds(lexicon::tentative_nouns, lower_lemma(tree.token(*clause.noun))))
    return false;
  return tree.token(*clause.noun).head == parent.verbs.back() &&
         is_reporting(tree, parent.verbs.back());
}

// "decides whether prices fall", "said why prices fell": nobody says that they fall, or it goes
// without saying.
bool is_question(const Tree& tree, const Clause& clause) {
  return is_embedded_question(tree, clause.head, clause.verbs.front());
}

// "consider him to be honest"
bool is_thought_of(const Tree& tree, const Clause& clause, const Clause& parent) {
  return clause.link == Link::open && !parent.is_passive && !is_question(tree, clause) &&
         lexicon::holds(lexicon::thinking_verbs, lower_lemma(tree.token(parent.verbs.back())));
}

// "did not know that prices fell": they could not tell it.
bool is_unaware(const Tree& tree, const Clause& clause) {
  return clause.is_denied &&
         lexicon::holds(lexicon::noticing_verbs, lower_lemma(tree.token(clause.verbs.back())));
}

// "issued a statement saying that prices fell": whoever issued it says so.
std::optional<Attribution> utterer_of(const Tree& tree,
                                      std::span<const Clause> clauses,
                                      const Clause& saying) {
  if (saying.link != Link::adnominal || !saying.noun || !saying.parent) return std::nullopt;
  const Clause& uttering = clauses[*saying.parent];
  const bool is_uttered =
      lexicon::holds(lexicon::speech_nouns, lower_lemma(tree.token(*saying.noun))) &&
      lexicon::holds(lexicon::uttering_verbs, lower_lemma(tree.token(uttering.verbs.back()))) &&
      tree.token(*saying.noun).head == uttering.verbs.back();
  if (!is_uttered || uttering.is_passive || !uttering.subject) return std::nullopt;
  return Attribution{subject_words(uttering), saying_of(tree, saying)};
}

// "accuses him of lying", "blamed the driver for hitting the wall", "described the plan as saving
// water": whoever does says so.
bool is_held(const Tree& tree, const Clause& clause, const Clause& parent) {
  if (clause.link != Link::adverbial || parent.is_passive || parent.is_denied) return false;
  const std::string verb = lower_lemma(tree.token(parent.verbs.back()));
  if (has_mark(tree, clause.head, "as")) {
    return tree.token(clause.head).xpos == "VBG" && lexicon::holds(lexicon::regarding_verbs, verb);
  }
  return has_mark(tree, clause.head, lexicon::charge_prepositions) &&
         in_word_list("accuse blame", verb);
}

bool is_double_quote(const Token& token) {
  return in_word_list("\" '' `` “ ” ’’ ‘‘", token.form);
}

// `"It rained," Lee laughed`: whatever the verb, what stands in quotation marks is said.
bool is_quoted_speech(const Tree& tree, const Clause& clause, const Clause& parent) {
  if (clause.link != Link::complement || !parent.subject || parent.is_subject_borrowed)
    return false;
  const TokenIndex first = tree.leftmost(clause.head);
  const TokenIndex verb = parent.verbs.back();
  // "It is old," in the last sentence of a quotation: it has opened before.
  const bool opens =
      first == 0 || is_double_quote(tree.token(first)) || is_double_quote(tree.token(first - 1));
  if (!opens || tree.token(verb).upos != Upos::VERB) return false;
  if (verb < first) return true;
  for (TokenIndex i = clause.head; i < verb; ++i)
    if (is_double_quote(tree.token(i))) return true;
  return false;
}

std::optional<Attribution> source_in_parent(const Tree& tree,
                                            const Clause& clause,
                                            const Clause& parent) {
  if (const auto noun = explained_noun(tree, clause)) {
    return holder_of_noun(tree, clause, *noun, &parent);
  }
  const bool is_said_of_it = is_behind_it(tree, clause, parent) && parent.is_passive &&
                             is_reporting(tree, parent.verbs.back());
  const bool is_reported =
      is_said_of_it ||
      (clause.link == Link::complement && is_reporting(tree, parent.verbs.back()) &&
       !is_question(tree, clause)) ||
      is_quoted_speech(tree, clause, parent) || is_prospect(tree, clause, parent) ||
      is_thought_of(tree, clause, parent) || is_held(tree, clause, parent);
  // "let's hope that it rains" names nobody.
  const bool is_lets =
      parent.subject && in_word_list("'s ’s", lower_form(tree.token(parent.subject->head)));
  // "it is clear that it rains"
  const bool is_impersonal = parent.subject &&
                             lower_form(tree.token(parent.subject->head)) == "it" &&
                             tree.token(parent.verbs.back()).upos == Upos::ADJ;
  if (!is_reported || is_lets || is_impersonal || has_negative_subject(tree, parent) ||
      is_unaware(tree, parent)) {
    return std::nullopt;
  }
  if (parent.is_passive) return agent_of_saying(tree, parent);
  return Attribution{subject_words(parent), saying_of(tree, parent)};
}

// `"Prices rose," Lee said, but wages fell`: what follows the closing mark is not Lee's word.
bool leaves_quotation(const Tree& tree, const Clause& clause, const Clause& parent) {
  if (clause.link != Link::coordinate || has_mark(tree, clause.head, "that")) return false;
  const auto is_mark = [&](TokenIndex i) { return is_double_quote(tree.token(i)); };
  // What is quoted whole opens with a mark: not `said it is a "trick" and will end it`.
  const TokenIndex first = tree.leftmost(parent.head);
  if (!is_mark(first) && !is_mark(first - 1)) return false;
  std::ptrdiff_t marks = 0;
  for (TokenIndex i = parent.head + 1; i < tree.leftmost(clause.head); ++i)
    marks += is_mark(i) ? 1 : 0;
  const auto own = tree.subtree(clause.head);
  return marks == 1 && std::none_of(own.begin(), own.end(), is_mark);
}

// "said that prices rose; wages fell": what a semicolon adds to reported words is reported too.
bool goes_on_reporting(const Tree& tree, const Clause& clause, const Clause& parent) {
  if (clause.link != Link::parataxis || parent.link != Link::complement) return false;
  return tree.leftmost(clause.head) > parent.verbs.back() &&
         mark_before(tree, clause.head).form == ";";
}

// `Ann Lee: "We won"`: the name before the colon is the speaker's.
std::optional<Attribution> name_before_colon(const Tree& tree, const Clause& clause) {
  const TokenIndex name = tree.token(clause.head).head;
  if (clause.parent || name < 0 || tree.token(name).head != kRoot) return std::nullopt;
  const bool is_speaker =
      tree.token(name).name.ends_with("-PER") || tree.token(name).name.ends_with("-ORG");
  const auto words = phrase_words(tree, name, false);
  if (!is_speaker || words.empty() || words.front() != 0) return std::nullopt;
  const TokenIndex colon = words.back() + 1;
  const bool is_quoted = in_word_list("\" \'\' `` “", tree.token(colon + 1).form);
  if (tree.token(colon).form != ":" || !is_quoted) return std::nullopt;
  return Attribution{words, "say"};
}

// "according to a report that came today, ...": what describes the source is not its word.
bool describes(const Clause& clause, const Attribution& source) {
  return std::find(source.source.begin(), source.source.end(), clause.head) != source.source.end();
}

// The source in the clause itself or in what it hangs on.
std::optional<Attribution> source_above(const Tree& tree,
                                        std::span<const Clause> clauses,
                                        std::size_t index) {
  for (std::optional<std::size_t> at = index; at; at = clauses[*at].parent) {
    const Clause& clause = clauses[*at];
    if (auto source = named_source(tree, clause); source && !describes(clauses[index], *source))
      return source;
    if (auto source = source_in_as_clause(tree, clauses, *at)) return source;
    if (auto source = speaker_beside(tree, clauses, *at)) return source;
    if (!clause.parent) return name_before_colon(tree, clause);
    const bool is_told = goes_on_reporting(tree, clause, clauses[*clause.parent]);
    if (clause.link == Link::parataxis && !is_told) return std::nullopt;
    if (leaves_quotation(tree, clause, clauses[*clause.parent])) return std::nullopt;
    if (auto source = source_in_parent(tree, clause, clauses[*clause.parent])) {
      const auto utterer = utterer_of(tree, clauses, clauses[*clause.parent]);
      return utterer ? utterer : source;
    }
  }
  return std::nullopt;
}

// Whether nothing but marks stands behind the word.
bool is_at_end(const Tree& tree, TokenIndex word) {
  for (TokenIndex i = word + 1; i < tree.size(); ++i) {
    if (tree.token(i).upos != Upos::PUNCT) return false;
  }
  return true;
}

// "A storm felled the tree, killing two, according to police": behind the last comma, it holds for
// all that the sentence says.
std::optional<Attribution> source_at_end(const Tree& tree,
                                         std::span<const Clause> clauses,
                                         std::size_t index) {
  for (const Clause& clause : clauses) {
    for (const Constituent& part : clause.complements) {
      if (part.words.empty() || part.marker.empty() || !is_source_phrase(tree, part)) continue;
      const bool is_set_off = tree.token(part.marker.front() - 1).form == ",";
      const Attribution source = {part.words, marker_text(tree, part)};
      const bool is_last = is_at_end(tree, part.words.back());
      if (is_set_off && is_last && !describes(clauses[index], source)) return source;
    }
  }
  return std::nullopt;
}

// "the minister, Ann Lee, said": the name is the better source.
std::vector<TokenIndex> name_beside(const Tree& tree, std::vector<TokenIndex> source) {
  const auto top = std::find_if(source.begin(), source.end(), [&](TokenIndex i) {
    return std::find(source.begin(), source.end(), tree.token(i).head) == source.end();
  });
  if (top == source.end() || tree.token(*top).upos != Upos::NOUN) return source;
  const auto name = tree.child(*top, {"appos"});
  const bool is_person =
      name && tree.token(*name).name.ends_with("-PER") && mark_before(tree, *name).form == ",";
  return is_person ? phrase_words(tree, *name, true) : source;
}

}  // namespace

bool is_reporting(const Tree& tree, TokenIndex verb) {
  const std::string lemma = lower_lemma(tree.token(verb));
  return lexicon::holds(lexicon::saying_verbs, lemma) ||
         lexicon::holds(lexicon::thinking_verbs, lemma) || tree.token(verb).upos == Upos::ADJ;
}

bool names_source_with_as(const Tree& tree, TokenIndex head) {
  if (!tree.has_relation(head, {"advcl"}) || !has_mark(tree, head, "as")) return false;
  const std::string lemma = lower_lemma(tree.token(head));
  if (tree.token(head).upos != Upos::VERB || !tree.child(head, {"nsubj"})) return false;
  if (tree.child(head, {"ccomp", "xcomp"})) return false;  // "as he said that ..."
  if (tree.child(head, {"aux:pass", "nsubj:pass"})) return false;
  if (!lexicon::holds(lexicon::saying_verbs, lemma)) return false;
  return !tree.child(head, {"obj", "iobj"}) || in_word_list("inform remind tell", lemma);
}

bool is_source_phrase(const Tree& tree, const Constituent& part) {
  if (part.role == Role::adverbial_clause) return names_source_with_as(tree, part.head);
  // "voted according to the rules": how, not who says so.
  const bool is_measure = lexicon::holds(lexicon::norm_nouns, lower_lemma(tree.token(part.head)));
  const auto owner = tree.child(part.head, {"nmod:poss"});
  const bool is_quality =
      owner && tree.token(*owner).xpos == "PRP$" && tree.token(part.head).entity == "abstract" &&
      !lexicon::holds(lexicon::speech_nouns, lower_lemma(tree.token(part.head)));
  return part.role == Role::oblique && !is_measure && !is_quality &&
         marker_text(tree, part) == "according to";
}

std::optional<Attribution> attribution_of(const Tree& tree,
                                          std::span<const Clause> clauses,
                                          std::size_t index) {
  auto source = source_above(tree, clauses, index);
  if (!source) source = source_at_end(tree, clauses, index);
  if (source) source->source = name_beside(tree, std::move(source->source));
  return source;
}

}  // namespace quern
