#include "ingest/meaning/entity/pair_features.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace quern {
namespace {

/// A value below its size.
struct Part {
  std::size_t value;
  std::size_t size;
};

/// Numbers the features template by template: each has a range of its own, as large as the product
/// of its parts' sizes.
template <std::size_t templates>
class Numbering {
 public:
  void add(std::initializer_list<Part> parts) {
    std::size_t value = 0;
    std::size_t size = 1;
    for (const Part part : parts) {
      value = value * part.size + part.value;
      size *= part.size;
    }
    features_.at(at_++) = static_cast<std::uint32_t>(next_ + value);
    next_ += size;
  }

  [[nodiscard]] const std::array<std::uint32_t, templates>& features() const { return features_; }
  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(next_); }

 private:
  std::array<std::uint32_t, templates> features_{};
  std::size_t at_ = 0;
  std::size_t next_ = 0;
};

constexpr std::size_t kDistances = 8;
constexpr std::size_t kRanks = 9;

std::size_t distance_of(std::size_t sentences) {
  if (sentences < 4) return sentences;
  if (sentences < 6) return 4;
  if (sentences < 11) return 5;
  return sentences < 21 ? 6 : 7;
}

std::size_t rank_of(std::size_t rank) {
  constexpr std::array<std::size_t, kRanks - 1> kSteps = {1, 2, 3, 4, 6, 10, 20, 50};
  return static_cast<std::size_t>(std::upper_bound(kSteps.begin(), kSteps.end(), rank) -
                                  kSteps.begin());
}

template <typename Value>
Part part(Value value, std::size_t size) {
  return {static_cast<std::size_t>(value), size};
}

Part flag(bool value) {
  return {value ? std::size_t{1} : 0, 2};
}

/// How the two stand to quotations: in none, the later in one, the earlier, both, or in two.
Part quotations(const Traits& later, const Traits& earlier) {
  constexpr std::size_t kCases = 5;
  if (later.quotation == earlier.quotation) return {later.quotation == 0 ? 0U : 3U, kCases};
  if (earlier.quotation == 0) return {1, kCases};
  return {later.quotation == 0 ? 2U : 4U, kCases};
}

/// Pronoun, name, noun or list.
Part kind(const Traits& mention) {
  constexpr std::size_t kKinds = 4;
  if (mention.phrase <= PhraseClass::you) return {0, kKinds};
  if (mention.phrase <= PhraseClass::other_name) return {1, kKinds};
  return {mention.phrase == PhraseClass::list ? 3U : 2U, kKinds};
}

Numbering<kPairTemplates> numbered(const Pair& pair) {
  const Traits& a = *pair.earlier;
  const Traits& b = *pair.later;
  const Part own = part(b.phrase, kPhraseClasses);
  const Part its = part(a.phrase, kPhraseClasses);
  const Part distance = part(distance_of(pair.sentences_between), kDistances);
  const Part near = part(std::min<std::size_t>(pair.sentences_between, 2), 3);
  const Part match = part(pair.match, kMatches);
  const Part own_relation = part(b.relation, kRelations);
  const Part its_relation = part(a.relation, kRelations);
  const Part own_entity = part(b.entity, kEntityTypes);
  const Part its_entity = part(a.entity, kEntityTypes);
  const Part doing = part(b.doing, kDoings);
  Numbering<kPairTemplates> all;
  all.add({own, distance});
  all.add({own, its});
  all.add({own, match, flag(pair.is_match_of_chain)});
  all.add({own, part(rank_of(pair.rank), kRanks)});
  all.add({match, distance});
  all.add({own_relation, its_relation, flag(pair.sentences_between == 0)});
  all.add({own, its_relation, near});
  all.add({kind(b), own_entity, its_entity});
  all.add({own, its_entity});
  all.add({own, part(b.number, 3), part(a.number, 3)});
  all.add({own, part(b.gender, 3), part(a.gender, 3)});
  all.add({own, part(b.animacy, 3), part(a.animacy, 3)});
  all.add({match, part(b.number, 3), part(a.number, 3)});
  all.add({own, part(std::min<std::size_t>(pair.earlier_in_chain, 5), 6)});
  all.add({kind(b), kind(a), flag(a.is_nested), flag(a.is_predicate)});
  all.add({own, flag(pair.is_clause_mate), flag(b.is_reflexive), its_relation});
  all.add({doing, its_entity});
  all.add({doing, its, near});
  all.add({own, part(a.givenness, kGivennesses)});
  all.add({own, part(b.givenness, kGivennesses), match});
  all.add({own, flag(pair.is_speaker), quotations(b, a)});
  all.add({own, flag(a.is_first), near});
  all.add({own, flag(pair.paragraphs_between == 0), near});
  all.add({match, own, part(b.modifiers, 4), part(a.modifiers, 4)});
  all.add({its, kind(b), distance});
  all.add({match, flag(b.is_set_apart), flag(a.is_set_apart), flag(b.is_predicate)});
  all.add({flag(b.is_apposition), flag(b.is_predicate), kind(a), kind(b), near});
  all.add({match, own_entity, its_entity});
  all.add({own, part(b.predicate_entity, kEntityTypes), its_entity});
  all.add({own, doing, flag(a.is_country), flag(b.is_country)});
  all.add({part(pair.government, 3), flag(b.is_predicate), flag(b.is_apposition), own, kind(a)});
  const Part turns = part(std::min<std::size_t>(b.turn - a.turn, 3), 4);
  const Part paragraphs = part(std::min<std::size_t>(pair.paragraphs_between, 3), 4);
  all.add({own, its, turns, flag(b.is_asked), flag(a.is_asked)});
  all.add({own, kind(a), paragraphs, near});
  all.add({own, flag(pair.is_same_governor), flag(b.relation == a.relation),
           flag(pair.sentences_between == 0)});
  const Part place = part(pair.place, kClausePlaces);
  all.add({own, place, own_relation});
  all.add({own, place, part(a.number, 3)});
  return all;
}

Numbering<kNoneTemplates> numbered_none(const Traits& mention,
                                        std::size_t sentence,
                                        bool has_match) {
  const Part own = part(mention.phrase, kPhraseClasses);
  const Part givenness = part(mention.givenness, kGivennesses);
  Numbering<kNoneTemplates> all;
  all.add({own, givenness});
  all.add({own, part(mention.relation, kRelations)});
  all.add({own, part(mention.entity, kEntityTypes), flag(has_match)});
  all.add({own, part(mention.modifiers, 4), flag(has_match)});
  all.add({own, part(std::min<std::size_t>(sentence, 5), 6)});
  all.add({own, flag(mention.is_nested), flag(mention.is_predicate), flag(mention.is_apposition)});
  all.add({own, flag(mention.is_set_apart), part(mention.number, 3)});
  all.add({own, part(mention.doing, kDoings)});
  return all;
}

}  // namespace

PairFeatures features_of(const Pair& pair) {
  return numbered(pair).features();
}

std::uint32_t count_of_pair_features() {
  const Traits any;
  return numbered({&any, &any}).count();
}

NoneFeatures features_of_none(const Traits& mention, std::size_t sentence, bool has_match) {
  return numbered_none(mention, sentence, has_match).features();
}

std::uint32_t count_of_none_features() {
  return numbered_none({}, 0, false).count();
}

}  // namespace quern
