#include "ingest/meaning/fact/event_nouns.h"

#include <algorithm>
#include <array>
#include <optional>

#include "ingest/language/clause/phrase.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/fact/confidence.h"
#include "ingest/meaning/fact/words.h"
#include "lexicon/demonyms.h"

namespace quern {
namespace {

/// "aid to Peru" is that somebody aids Peru.
struct EventNoun {
  std::string_view noun;
  std::string_view preposition;  ///< Of what is done to.
  std::string_view verb;         ///< Third person singular.
  std::string_view lemma;
};

constexpr std::array kEventNouns = {
    EventNoun{"aid", "to", "aids", "aid"},
    EventNoun{"alliance", "with", "is allied with", "be ally with"},
    EventNoun{"annexation", "of", "annexes", "annex"},
    EventNoun{"assistance", "to", "assists", "assist"},
    EventNoun{"attack", "on", "attacks", "attack"},
    EventNoun{"condemnation", "of", "condemns", "condemn"},
    EventNoun{"cooperation", "with", "cooperates with", "cooperate with"},
    EventNoun{"criticism", "of", "criticizes", "criticize"},
    EventNoun{"dependence", "on", "depends on", "depend on"},
    EventNoun{"endorsement", "of", "endorses", "endorse"},
    EventNoun{"help", "to", "helps", "help"},
    EventNoun{"influence", "on", "influences", "influence"},
    EventNoun{"influence", "over", "influences", "influence"},
    EventNoun{"invasion", "of", "invades", "invade"},
    EventNoun{"investment", "in", "invests in", "invest in"},
    EventNoun{"occupation", "of", "occupies", "occupy"},
    EventNoun{"opposition", "to", "opposes", "oppose"},
    EventNoun{"purchase", "of", "buys", "buy"},
    EventNoun{"reliance", "on", "relies on", "rely on"},
    EventNoun{"response", "to", "responds to", "respond to"},
    EventNoun{"strike", "on", "strikes", "strike"},
    EventNoun{"support", "for", "supports", "support"},
    EventNoun{"takeover", "of", "takes over", "take over"},
    EventNoun{"trade", "with", "trades with", "trade with"},
    EventNoun{"victory", "over", "defeats", "defeat"},
    EventNoun{"visit", "to", "visits", "visit"},
    EventNoun{"withdrawal", "from", "withdraws from", "withdraw from"},
};

/// "a meeting between Oslo and Rome" is that each meets the other.
struct MutualNoun {
  std::string_view noun;
  std::string_view verb;
  std::string_view lemma;
};

constexpr std::array kMutualNouns = {
    MutualNoun{"cooperation", "cooperates with", "cooperate with"},
    MutualNoun{"meeting", "meets with", "meet with"},
    MutualNoun{"negotiation", "negotiates with", "negotiate with"},
    MutualNoun{"talk", "holds talks with", "hold talk with"},
    MutualNoun{"trade", "trades with", "trade with"},
    MutualNoun{"war", "is at war with", "be at war with"},
};

// "alleged", "future": what is not said to be, or not yet.
constexpr std::string_view kUnrealized =
    "alleged future hypothetical planned possible potential proposed reported suspected";

const EventNoun* event_noun(std::string_view lemma, std::string_view preposition) {
  const auto entry = std::find_if(kEventNouns.begin(), kEventNouns.end(), [&](const auto& event) {
    return event.noun == lemma && event.preposition == preposition;
  });
  return entry == kEventNouns.end() ? nullptr : &*entry;
}

std::optional<std::string_view> country_of(std::string_view adjective) {
  const auto& entries = lexicon::demonyms;
  const auto at = std::lower_bound(entries.begin(), entries.end(), adjective);
  const bool is_listed = at != entries.end() && at->size() > adjective.size() &&
                         at->starts_with(adjective) && (*at)[adjective.size()] == ' ';
  if (!is_listed) return std::nullopt;
  return at->substr(adjective.size() + 1);
}

// "Chile's support", "Chilean support"
std::optional<Phrase> doer_of(const Tree& tree, std::string_view text, TokenIndex noun) {
  if (const auto owner = tree.child(noun, {"nmod:poss"})) {
    if (tree.token(*owner).upos != Upos::PROPN) return std::nullopt;
    auto words = phrase_words(tree, *owner, true);
    std::erase_if(words, [&](TokenIndex i) { return tree.token(i).xpos == "POS"; });
    return phrase_of(tree, text, words);
  }
  for (const TokenIndex i : tree.all_children(noun, {"amod"})) {
    if (const auto country = country_of(tree.token(i).form)) {
      return Phrase{std::string(*country), {tree.token(i).span}};
    }
  }
  return std::nullopt;
}

bool is_unrealized(const Tree& tree, TokenIndex noun) {
  const auto adjectives = tree.all_children(noun, {"amod"});
  return std::any_of(adjectives.begin(), adjectives.end(), [&](TokenIndex i) {
    return in_word_list(kUnrealized, lower_lemma(tree.token(i)));
  });
}

Fact event_of(const Tree& tree, TokenIndex noun, std::string_view verb, std::string_view lemma) {
  Fact fact;
  fact.predicate.text = verb;
  fact.predicate_lemma = lemma;
  // The noun presupposes the event, or a prospect of it: "the potential effects of the aid".
  const TokenIndex above = tree.token(noun).head;
  const bool is_open = is_unrealized(tree, noun) || (above >= 0 && is_unrealized(tree, above));
  fact.modality = is_open ? Modality::possible : Modality::certain;
  fact.derived_by = "event";
  fact.confidence = confidence_of_rule(fact.derived_by);
  return fact;
}

void add_event(const Tree& tree,
               std::string_view text,
               TokenIndex below,
               std::string_view preposition,
               std::vector<Fact>& facts) {
  const TokenIndex noun = tree.token(below).head;
  const EventNoun* const entry = event_noun(lower_lemma(tree.token(noun)), preposition);
  if (entry == nullptr) return;
  const auto doer = doer_of(tree, text, noun);
  if (!doer) return;
  Fact fact = event_of(tree, noun, entry->verb, entry->lemma);
  fact.subject = *doer;
  for (const TokenIndex head : conjuncts(tree, below)) {
    fact.object = phrase_of(tree, text, core_words(tree, head));
    facts.push_back(fact);
  }
}

void add_mutual(const Tree& tree,
                std::string_view text,
                TokenIndex below,
                std::vector<Fact>& facts) {
  const TokenIndex noun = tree.token(below).head;
  const std::string lemma = lower_lemma(tree.token(noun));
  const auto entry = std::find_if(kMutualNouns.begin(), kMutualNouns.end(),
                                  [&](const auto& event) { return event.noun == lemma; });
  const auto sides = conjuncts(tree, below);
  if (entry == kMutualNouns.end() || sides.size() != 2) return;
  Fact fact = event_of(tree, noun, entry->verb, entry->lemma);
  fact.subject = phrase_of(tree, text, core_words(tree, sides[0]));
  fact.object = phrase_of(tree, text, core_words(tree, sides[1]));
  facts.push_back(fact);
}

}  // namespace

bool has_event(const Tree& tree, TokenIndex noun) {
  const auto below = tree.all_children(noun, {"nmod"});
  return std::any_of(below.begin(), below.end(), [&](TokenIndex i) {
    return i > noun &&
           event_noun(lower_lemma(tree.token(noun)), lower_preposition(tree, i)) != nullptr;
  });
}

std::vector<Fact> event_facts(const Tree& tree, std::string_view text) {
  std::vector<Fact> facts;
  for (TokenIndex i = 0; i < tree.size(); ++i) {
    if (!tree.has_relation(i, {"nmod"}) || tree.token(i).head > i) continue;
    const std::string form = lower_preposition(tree, i);
    if (form.empty()) continue;
    if (form == "between") {
      add_mutual(tree, text, i, facts);
    } else {
      add_event(tree, text, i, form, facts);
    }
  }
  return facts;
}

}  // namespace quern
