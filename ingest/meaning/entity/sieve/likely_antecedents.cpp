#include "ingest/meaning/entity/sieve/likely_antecedents.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "ingest/meaning/entity/sieve/contradictions.h"

namespace quern {
namespace {

/// From these probabilities on a noun and "they" are called by the name of their chain: of those
/// between the least share and it, most are wrong (GUM). Other pronouns are surer. Of definite
/// nouns half are wrong up to the higher one.
constexpr float kSure = 0.6F;
constexpr float kSureOfDefinite = 0.7F;
constexpr float kSureOfPronoun = 0.4F;

/// From this probability on a noun belongs to a chain that does not say it in the same way: of
/// those below, most are wrong (GUM).
constexpr float kLeastOfChanged = 0.4F;

/// The mentions' vectors, by place.
using Vectors = std::vector<AntecedentRanker::Vector>;

/// A chain that a mention may belong to.
struct Likely {
  std::size_t mention = 0;  ///< The likeliest one of it.
  float most = 0;           ///< Its probability,
  float total = 0;          ///< and the chain's.
};

/// The least probability at which a chain stands out: four of five pronouns that are linked are
/// right, and for other mentions the chains are best. "he" and "they" mean something that was named
/// more often than "it" and "this" do.
float least_share(const Mention& mention) {
  if (mention.kind != MentionKind::pronoun) return 0.2F;
  return is_they(mention) || mention.gender != Gender::unknown ? 0.25F : 0.4F;
}

/// Whether a noun with this article may say again what had that one: "a deal ... the deal",
/// not "deals ... the deals".
bool may_follow(Determiner later, Determiner earlier) {
  if (later == Determiner::definite)
    return earlier != Determiner::none && earlier != Determiner::possessive;
  if (later == Determiner::demonstrative) return earlier != Determiner::none;
  return later == earlier;
}

/// By how many sentences a noun may be later than what it says again. "workers", of whom nothing
/// more is told, are others farther on, "this plan" and "her plan" seldom stand far from the plan.
std::size_t reach_of(const Mention& noun) {
  constexpr std::size_t kNext = 1;
  constexpr std::size_t kNear = 3;
  constexpr std::size_t kFar = 9;
  switch (noun.determiner) {
    case Determiner::demonstrative:
    case Determiner::possessive: return kNear;
    case Determiner::definite: return kFar;
    case Determiner::none:
      if (noun.number == Number::plural && noun.modifiers.empty()) return kNext;
      break;
    case Determiner::indefinite: break;
  }
  return std::numeric_limits<std::size_t>::max();
}

bool is_said_again(const Mention& later, const Mention& earlier) {
  return later.head_word == earlier.head_word && may_follow(later.determiner, earlier.determiner) &&
         std::ranges::includes(earlier.modifiers, later.modifiers) &&
         later.sentence - earlier.sentence <= reach_of(later);
}

/// Whether the noun is another one than the chain has, or says more than it: "the new deal" after
/// "the deal", "the matter" after "a deal".
bool is_changed(const ChainSet& chains, std::size_t noun, std::size_t antecedent) {
  const std::vector<Mention>& mentions = chains.mentions();
  const Mention& later = mentions[noun];
  if (later.kind != MentionKind::noun) return false;
  bool is_same_noun = false;
  for (const std::size_t i : chains.chain(antecedent).mentions) {
    const Mention& earlier = mentions[i];
    if (i >= noun) break;
    if (earlier.kind == MentionKind::pronoun) continue;
    if (is_said_again(later, earlier)) return false;
    is_same_noun = is_same_noun || earlier.head_word == later.head_word;
  }
  // "it is a plan"
  const bool is_told_of_it = later.determiner == Determiner::indefinite && later.is_predicate;
  return is_same_noun || (later.determiner != Determiner::none && !is_told_of_it);
}

/// 'the website "Quill"': it tells which one it is.
bool names_itself(const Tree& tree, const Mention& mention) {
  if (mention.kind != MentionKind::noun || tree.token(mention.head).upos != Upos::NOUN)
    return false;
  const auto name = tree.child(mention.head, {"appos", "flat"});
  return name && *name > mention.head && tree.token(*name).upos == Upos::PROPN;
}

Reason reason_of(const Mention& a, const Mention& b) {
  if (b.kind == MentionKind::pronoun) return Reason::pronoun;
  if (is_named(a) && is_named(b)) return Reason::part_of_name;
  return a.head_word == b.head_word ? Reason::description : Reason::same_thing;
}

/// The chains of the antecedents, the likeliest first. What speaks for one mention of a chain
/// speaks for the chain.
std::vector<Likely> likely_chains(const ChainSet& chains,
                                  const Choice& choice,
                                  const std::vector<float>& shares) {
  std::vector<Likely> likely;
  for (std::size_t k = 0; k < shares.size(); ++k) {
    const std::size_t j = choice.antecedents[k];
    const auto at = std::find_if(likely.begin(), likely.end(),
                                 [&](const Likely& one) { return chains.are_one(one.mention, j); });
    if (at == likely.end()) {
      likely.push_back({j, shares[k], shares[k]});
      continue;
    }
    at->total += shares[k];
    if (shares[k] > at->most) std::tie(at->mention, at->most) = std::tie(j, shares[k]);
  }
  std::stable_sort(likely.begin(), likely.end(),
                   [](const Likely& a, const Likely& b) { return a.total > b.total; });
  return likely;
}

/// "Acme", "Norway", but not "the Lakers".
bool is_single_body(const ChainSet& chains, std::size_t mention) {
  const Chain& chain = chains.chain(mention);
  const Mention& one = chains.mentions()[mention];
  return chain.is_named && chain.number != Number::plural &&
         (chain.type == "ORG" || chain.type == "LOC") &&
         chains.tree_of(one).token(one.head).xpos != "NNPS";
}

bool is_many(const Mention& mention) {
  return mention.kind == MentionKind::list ||
         (mention.kind == MentionKind::noun && mention.number == Number::plural);
}

/// "Acme asks its clients where they live": "they" are no single body that stands farther off than
/// others who are many.
bool is_passed_over(const ChainSet& chains, const Choice& choice, std::size_t antecedent) {
  const std::vector<Mention>& mentions = chains.mentions();
  if (!is_they(mentions[choice.mention]) || !is_single_body(chains, antecedent)) return false;
  const auto nearest =
      std::find_if(choice.antecedents.begin(), choice.antecedents.end(), [&](std::size_t j) {
        return chains.are_one(j, antecedent) ||
               (is_many(mentions[j]) && may_take_up(chains, choice.mention, j));
      });
  return nearest != choice.antecedents.end() && !chains.are_one(*nearest, antecedent);
}

/// Whether a mention is surely of the chain that it was joined to with this probability.
bool is_sure_of(const Mention& mention, float probability) {
  if (mention.kind == MentionKind::noun) {
    const float least = is_definite(mention) ? kSureOfDefinite : kSure;
    return probability >= least && !mention.is_predicate;
  }
  const bool may_be_any = mention.kind == MentionKind::pronoun && mention.gender == Gender::unknown;
  return !may_be_any || probability >= kSureOfPronoun;
}

void join_first_possible(ChainSet& chains,
                         const Choice& choice,
                         const std::vector<Likely>& likely) {
  const std::size_t mention = choice.mention;
  const Mention& later = chains.mentions()[mention];
  const float least = least_share(later);
  for (const Likely& one : likely) {
    if (one.total < least) return;
    if (one.total < kLeastOfChanged && is_changed(chains, mention, one.mention)) continue;
    if (!may_take_up(chains, mention, one.mention)) continue;
    if (is_passed_over(chains, choice, one.mention)) continue;
    const Reason reason = reason_of(chains.mentions()[one.mention], later);
    if (!chains.join(one.mention, mention, reason)) continue;
    Member& member = chains.member(mention);
    member.is_sure = member.is_told || is_sure_of(later, one.total);
    return;
  }
}

Vectors vectors_of(const ChainSet& chains) {
  Vectors vectors;
  vectors.reserve(chains.mentions().size());
  for (const Mention& mention : chains.mentions())
    vectors.push_back(
        AntecedentRanker::expanded(chains.tree_of(mention).token(mention.head).vector));
  return vectors;
}

}  // namespace

void join_likely_antecedents(ChainSet& chains,
                             const Trees& trees,
                             const AntecedentRanker& ranker,
                             std::vector<Choice>* choices) {
  const std::vector<Mention>& mentions = chains.mentions();
  const Vectors vectors = vectors_of(chains);
  const std::vector<std::size_t> known = chains.chain_of();
  const ChoiceFinder finder(trees, mentions, known);
  std::vector<bool> is_met(mentions.size());
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const bool is_free =
        has_choice(mentions[i]) && !names_itself(chains.tree_of(mentions[i]), mentions[i]);
    if (is_met[known[i]] || !is_free) continue;
    is_met[known[i]] = true;
    const Choice choice = finder.choice_of(i);
    if (choice.antecedents.empty()) continue;
    if (choices != nullptr) choices->push_back(choice);
    join_first_possible(chains, choice,
                        likely_chains(chains, choice, ranker.probabilities(choice, vectors)));
  }
}

}  // namespace quern
