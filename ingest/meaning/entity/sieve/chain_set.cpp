#include "ingest/meaning/entity/sieve/chain_set.h"

#include <numeric>
#include <utility>

#include "ingest/meaning/entity/mention/agreement.h"

namespace quern {

ChainSet::ChainSet(const Trees& trees, const std::vector<Mention>& mentions)
    : trees_(trees),
      mentions_(mentions),
      chains_(mentions.size()),
      chain_of_(mentions.size()),
      members_(mentions.size()) {
  std::iota(chain_of_.begin(), chain_of_.end(), std::size_t{0});
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    Chain& own = chains_[i];
    own.mentions = {i};
    own.number = mention.number;
    own.gender = mention.gender;
    own.animacy = mention.animacy;
    own.type = mention.type;
    own.is_named = mention.kind == MentionKind::name;
    if (own.is_named) members_[i].reason = Reason::name;
  }
}

bool ChainSet::may_join(std::size_t earlier, std::size_t later) const {
  const Chain& a = chain(earlier);
  const Chain& b = chain(later);
  if (!a.country.empty() && !b.country.empty() && a.country != b.country) return false;
  if (a.is_named && b.is_named && a.given_name != b.given_name) return false;
  return !any_pair(earlier, later, [&](const Mention& one, const Mention& other) {
    const Tree& tree = tree_of(one);
    return one.sentence == other.sentence &&
           (excludes(tree, one, other) || excludes(tree, other, one));
  });
}

bool ChainSet::join(std::size_t earlier, std::size_t later, Reason reason) {
  if (chain_of_[earlier] == chain_of_[later] || !may_join(earlier, later)) return false;
  Chain& into = chain(earlier);
  Chain& from = chain(later);
  // A name is its own reason, whatever it stands beside.
  const bool is_beside = reason == Reason::apposition || reason == Reason::predicate;
  if (reason == Reason::apposition) members_[earlier].is_told = members_[later].is_told = true;
  Reason& known = members_[later].reason;
  if (known == Reason::alone || (known == Reason::name && !is_beside)) known = reason;
  const std::size_t number = chain_of_[earlier];
  for (const std::size_t i : from.mentions)
    chain_of_[i] = number;
  into.mentions.insert(into.mentions.end(), from.mentions.begin(), from.mentions.end());
  std::sort(into.mentions.begin(), into.mentions.end());
  into.number = either(into.number, from.number);
  into.gender = either(into.gender, from.gender);
  into.animacy = either(into.animacy, from.animacy);
  if (into.country.empty()) into.country = from.country;
  if (into.given_name.empty()) into.given_name = from.given_name;
  into.is_named = into.is_named || from.is_named;
  if (into.type.empty()) into.type = from.type;
  from.mentions.clear();
  return true;
}

std::optional<std::size_t> ChainSet::mention_headed_by(std::size_t sentence,
                                                       TokenIndex head) const {
  // Mentions stand in the order of sentences and heads; a list stands before its first conjunct.
  auto at = std::lower_bound(mentions_.begin(), mentions_.end(), std::make_pair(sentence, head),
                             [](const Mention& mention, const auto& place) {
                               return std::make_pair(mention.sentence, mention.head) < place;
                             });
  while (at != mentions_.end() && at->sentence == sentence && at->head == head) {
    if (at->kind != MentionKind::list && at->kind != MentionKind::clause)
      return static_cast<std::size_t>(at - mentions_.begin());
    ++at;
  }
  return std::nullopt;
}

Chains ChainSet::numbered() const {
  Chains result;
  std::vector<std::size_t> numbers(chains_.size(), mentions_.size());
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    std::size_t& number = numbers[chain_of_[i]];
    if (number == mentions_.size()) {
      number = result.countries.size();
      result.countries.push_back(chain(i).country);
      result.given_names.push_back(chain(i).given_name);
    }
    result.chain_of.push_back(number);
    result.reasons.push_back(members_[i].reason);
    result.is_sure.push_back(members_[i].is_sure);
    result.speakers.push_back(members_[i].speaker);
  }
  return result;
}

}  // namespace quern
