#include "query/plan/conflicts.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "ingest/language/text/word_list.h"
#include "lexicon/nameless_words.h"
#include "query/plan/single_valued.h"
#include "schema/guarded.h"
#include "schema/lookup_key.h"
#include "schema/read/participant.h"
#include "schema/read/pattern_facts.h"
#include "schema/read/select.h"

namespace quern {
namespace {

constexpr std::size_t kMostDenials = 1'000'000;
constexpr std::size_t kMostFactsOfASide = 5;

struct HashMeanings {
  std::size_t operator()(const Meanings& claim) const noexcept {
    static constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15;  // 2^64 over the golden ratio.
    std::uint64_t hash = 0;
    for (const Meaning part : claim) {
      hash = (hash ^ static_cast<std::uint64_t>(part)) * kMix;
      hash ^= hash >> 32U;
    }
    return hash;
  }
};

struct Sides {
  std::vector<std::int64_t> asserted;
  std::vector<std::int64_t> denied;
};

/// By what facts claim, whoever says so and whether it is denied.
using Claims = std::unordered_map<Meanings, Sides, HashMeanings>;

void keep(std::vector<std::int64_t>& numbers, std::int64_t number) {
  if (numbers.size() < kMostFactsOfASide) numbers.push_back(number);
}

template <class Take>
void for_each_claim(FactReader& reader, const Filter& filter, const Take& take) {
  stream_facts(reader, filter, [&](const JoinFact& fact) {
    const bool is_claim = fact.means[0] != kNothing && fact.means[1] != kNothing;
    if (is_claim) take(fact.means, fact.number);
    return true;
  });
}

bool is_nameless(std::string_view name) {
  return lexicon::holds(lexicon::nameless_words, lookup_key(name));
}

/// What is denied, with what is said to be so of it. Nothing where the filter wants one of the two.
Claims denied_claims(FactReader& reader, Filter filter) {
  Claims claims;
  if (filter.polarity) return claims;
  filter.polarity = Polarity::negative;
  for_each_claim(reader, filter, [&](const Meanings& claim, std::int64_t number) {
    if (claims.size() < kMostDenials) keep(claims[claim].denied, number);
  });
  filter.polarity = Polarity::positive;
  for_each_claim(reader, filter, [&](const Meanings& claim, std::int64_t number) {
    if (const auto found = claims.find(claim); found != claims.end()) {
      keep(found->second.asserted, number);
    }
  });
  return claims;
}

/// Facts of one conflict, unless they are too many for all that is shown.
void show(const std::vector<std::int64_t>& numbers, std::size_t most, Conflicts& conflicts) {
  if (conflicts.numbers.size() + numbers.size() > most) return;
  conflicts.numbers.insert(conflicts.numbers.end(), numbers.begin(), numbers.end());
}

bool has_pronoun(ParticipantNames& names, const Meanings& claim) {
  const Meaning object = claim[2];
  return is_nameless(names.of(claim[0])) || (object != kNothing && is_nameless(names.of(object)));
}

}  // namespace

Conflicts find_conflicts(FactReader& reader, const Filter& filter, std::size_t most) {
  Claims claims = denied_claims(reader, filter);
  return guarded(reader, [&] {
    ParticipantNames names(reader);
    std::erase_if(claims, [&](const auto& entry) {
      return entry.second.asserted.empty() || has_pronoun(names, entry.first);
    });
    std::vector<const Sides*> sorted;
    sorted.reserve(claims.size());
    for (const auto& [claim, sides] : claims)
      sorted.push_back(&sides);
    std::sort(sorted.begin(), sorted.end(), [](const Sides* a, const Sides* b) {
      const std::size_t support_a = std::min(a->asserted.size(), a->denied.size());
      const std::size_t support_b = std::min(b->asserted.size(), b->denied.size());
      return support_a != support_b ? support_a > support_b
                                    : a->asserted.front() < b->asserted.front();
    });
    Conflicts conflicts;
    conflicts.conflicts = static_cast<std::int64_t>(sorted.size());
    for (const Sides* sides : sorted) {
      std::vector<std::int64_t> both = sides->asserted;
      both.insert(both.end(), sides->denied.begin(), sides->denied.end());
      show(both, most, conflicts);
    }
    for (const Rivals& rivals : find_rivals(reader, filter, kMostFactsOfASide)) {
      ++conflicts.conflicts;
      show(rivals, most, conflicts);
    }
    return conflicts;
  });
}

}  // namespace quern
