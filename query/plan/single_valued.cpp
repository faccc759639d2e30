#include "query/plan/single_valued.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "lexicon/single_valued_predicates.h"
#include "schema/lookup_key.h"
#include "schema/read/participant.h"
#include "schema/read/pattern_facts.h"

namespace quern {
namespace {

constexpr std::size_t kMostFacts = 100'000;  // Of one predicate; later ones are not heeded.

/// The facts of one subject and predicate by their objects.
using ByObject = std::map<Meaning, std::vector<std::int64_t>>;

/// Whether the words of the name stand in the other one: "Rome" in "Rome, Italy", not in "Romeo".
bool is_within(std::string_view name, std::string_view other) {
  return fmt::format(" {} ", lookup_key(other)).find(fmt::format(" {} ", lookup_key(name))) !=
         std::string::npos;
}

/// Whether facts that are asserted can match.
bool allows_assertions(const Filter& filter) {
  return filter.polarity.value_or(Polarity::positive) == Polarity::positive &&
         filter.modality.value_or(Modality::certain) == Modality::certain;
}

/// Leaves one of the names where one is within the other.
void drop_nested_names(ParticipantNames& names, ByObject& objects) {
  for (auto one = objects.begin(); one != objects.end();) {
    const std::string name = names.of(one->first);
    const bool is_nested = std::any_of(objects.begin(), objects.end(), [&](const auto& other) {
      return other.first != one->first && is_within(name, names.of(other.first));
    });
    one = is_nested ? objects.erase(one) : std::next(one);
  }
}

/// Object by object, the one that was named first before the others.
Rivals in_reading_order(const ByObject& objects) {
  std::vector<Rivals> sides;
  sides.reserve(objects.size());
  for (const auto& [object, numbers] : objects)
    sides.push_back(numbers);
  std::sort(sides.begin(), sides.end());
  Rivals rivals;
  for (const Rivals& side : sides)
    rivals.insert(rivals.end(), side.begin(), side.end());
  return rivals;
}

}  // namespace

std::vector<Rivals> find_rivals(FactReader& reader, const Filter& filter, std::size_t most) {
  if (!allows_assertions(filter)) return {};
  std::map<std::pair<Meaning, Meaning>, ByObject> claims;
  for (const std::string_view predicate : lexicon::single_valued_predicates) {
    Filter asserted = filter;
    asserted.polarity = Polarity::positive;
    asserted.modality = Modality::certain;
    asserted.predicate.emplace_back(predicate);
    std::size_t count = 0;
    stream_facts(reader, asserted, [&](const JoinFact& fact) {
      // Entities have numbers below 0: other words for a place may mean the same one.
      if (fact.means[0] == kNothing || fact.means[2] == kNothing || fact.means[2] >= 0) return true;
      auto& numbers = claims[{fact.means[0], fact.means[1]}][fact.means[2]];
      if (numbers.size() < most) numbers.push_back(fact.number);
      return ++count < kMostFacts;
    });
  }
  ParticipantNames names(reader);
  std::vector<Rivals> all;
  for (auto& [claim, objects] : claims) {
    drop_nested_names(names, objects);
    if (objects.size() < 2) continue;
    all.push_back(in_reading_order(objects));
  }
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace quern
