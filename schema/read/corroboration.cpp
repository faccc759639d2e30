#include "schema/read/corroboration.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <utility>

#include "schema/read/participant.h"
#include "schema/read/select.h"

namespace quern {
namespace {

constexpr std::size_t kMostFacts = 2'000'000;  // Some 100 MB.

/// Subject, predicate, object (0: none) and polarity.
using Key = std::array<std::int64_t, 4>;

/// Where a fact stands: its number, sentence and document, which sort in reading order.
struct Place {
  std::int64_t number;
  std::int64_t sentence;
  std::int64_t document;
};

Claim claim_of(std::vector<Place> places) {
  std::sort(places.begin(), places.end(),
            [](const Place& a, const Place& b) { return a.number < b.number; });
  Claim claim;
  claim.number = places.front().number;
  std::int64_t sentence = -1;
  std::int64_t document = -1;
  for (const Place& place : places) {
    if (std::exchange(sentence, place.sentence) != place.sentence) ++claim.sentences;
    if (std::exchange(document, place.document) != place.document) ++claim.documents;
  }
  return claim;
}

bool is_better_supported(const Claim& a, const Claim& b) {
  return std::make_pair(a.documents, a.sentences) > std::make_pair(b.documents, b.sentences) ||
         (a.documents == b.documents && a.sentences == b.sentences && a.number < b.number);
}

std::map<Key, std::vector<Place>> facts_by_claim(FactReader& reader, const Filter& filter) {
  enum Column : int { kNumber, kSentence, kDocument, kSubject, kPredicate, kObject, kPolarity };
  const std::string columns =
      fmt::format("f.id, f.sentence, (SELECT document FROM sentence WHERE id = f.sentence), {}, "
                  "{}, coalesce({}, 0), f.polarity",
                  kSubjectKey, kPredicateKey, kObjectKey);
  std::map<Key, std::vector<Place>> facts;
  std::size_t count = 0;
  select_columns(reader, filter, columns, [&](const Statement& fact) {
    if (fact.is_null(kSubject) || fact.is_null(kPredicate)) return true;
    const Key key = {fact.integer(kSubject), fact.integer(kPredicate), fact.integer(kObject),
                     fact.integer(kPolarity)};
    facts[key].push_back({fact.integer(kNumber), fact.integer(kSentence), fact.integer(kDocument)});
    return ++count < kMostFacts;
  });
  return facts;
}

}  // namespace

std::vector<Claim> corroborated_claims(FactReader& reader, const Filter& filter, std::size_t most) {
  std::vector<Claim> claims;
  for (auto& [key, places] : facts_by_claim(reader, filter)) {
    const Claim claim = claim_of(std::move(places));
    if (claim.sentences > 1) claims.push_back(claim);
  }
  std::sort(claims.begin(), claims.end(), is_better_supported);
  if (claims.size() > most) claims.resize(most);
  return claims;
}

}  // namespace quern
