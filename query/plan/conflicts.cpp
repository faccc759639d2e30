#include "query/plan/conflicts.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>
#include <unordered_map>

#include "query/plan/guarded.h"
#include "query/plan/participant.h"
#include "query/plan/select.h"
#include "schema/hash.h"
#include "schema/lookup_key.h"

namespace quern {
namespace {

constexpr std::size_t kMostDenials = 1'000'000;
constexpr std::size_t kMostFactsOfASide = 5;

/// What a fact claims, whoever says so and whether it is denied.
struct Claim {
  std::int64_t subject = 0;
  std::int64_t predicate = 0;
  std::int64_t object = 0;  ///< 0: none.

  bool operator==(const Claim&) const = default;
};

struct HashClaim {
  std::size_t operator()(const Claim& claim) const noexcept {
    static constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15;  // 2^64 over the golden ratio.
    std::uint64_t hash = 0;
    for (const std::int64_t part : {claim.subject, claim.predicate, claim.object}) {
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

using Claims = std::unordered_map<Claim, Sides, HashClaim>;

void keep(std::vector<std::int64_t>& numbers, std::int64_t number) {
  if (numbers.size() < kMostFactsOfASide) numbers.push_back(number);
}

template <class Take>
void for_each_claim(FactReader& reader, const Filter& filter, const Take& take) {
  enum Place : int { kNumber, kSubject, kPredicate, kObject };
  const std::string columns = fmt::format(
      "f.id, {}, ifnull(f.predicate_lemma, f.predicate), ifnull({}, 0)", kSubjectKey, kObjectKey);
  select_columns(reader, filter, columns, [&](const Statement& fact) {
    if (fact.is_null(kSubject) || fact.is_null(kPredicate)) return true;
    take(Claim{fact.integer(kSubject), fact.integer(kPredicate), fact.integer(kObject)},
         fact.integer(kNumber));
    return true;
  });
}

bool is_pronoun(std::string_view name) {
  static constexpr std::array<std::string_view, 24> kPronouns = {
      "he",    "her",  "him",  "i",    "it",    "me",    "one",  "others",
      "she",   "some", "that", "the",  "them",  "these", "they", "this",
      "those", "us",   "we",   "what", "which", "who",   "whom", "you"};
  return std::find(kPronouns.begin(), kPronouns.end(), lookup_key(name)) != kPronouns.end();
}

bool has_pronoun(FactReader& reader, const Claim& claim) {
  return is_pronoun(participant_name(reader, claim.subject)) ||
         (claim.object != 0 && is_pronoun(participant_name(reader, claim.object)));
}

}  // namespace

Conflicts find_conflicts(FactReader& reader, Filter filter, std::size_t most) {
  Claims claims;
  filter.polarity = Polarity::negative;
  for_each_claim(reader, filter, [&](const Claim& claim, std::int64_t number) {
    if (claims.size() < kMostDenials) keep(claims[claim].denied, number);
  });
  filter.polarity = Polarity::positive;
  for_each_claim(reader, filter, [&](const Claim& claim, std::int64_t number) {
    if (const auto found = claims.find(claim); found != claims.end()) {
      keep(found->second.asserted, number);
    }
  });
  return guarded(reader, [&] {
    std::erase_if(claims, [&](const auto& entry) {
      return entry.second.asserted.empty() || has_pronoun(reader, entry.first);
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
      if (conflicts.numbers.size() + sides->asserted.size() + sides->denied.size() > most) break;
      for (const auto* numbers : {&sides->asserted, &sides->denied}) {
        conflicts.numbers.insert(conflicts.numbers.end(), numbers->begin(), numbers->end());
      }
    }
    return conflicts;
  });
}

}  // namespace quern
