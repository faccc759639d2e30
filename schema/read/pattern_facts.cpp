#include "schema/read/pattern_facts.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <unordered_map>

#include "schema/read/participant.h"
#include "schema/read/select.h"
#include "schema/statement.h"

namespace quern {
namespace {

/// Facts that looking up may remember: some 30 MB over all patterns.
constexpr std::size_t kMostRemembered = 150'000;

std::string join_columns() {
  return fmt::format("f.id, {}, {}, {}", kSubjectKey, kPredicateKey, kObjectKey);
}

JoinFact read_fact(const Statement& row) {
  JoinFact fact{row.integer(0), {}};
  for (std::size_t place = 0; place < kPlaces; ++place)
    fact.means[place] = row.row_id(static_cast<int>(place) + 1).value_or(kNothing);
  return fact;
}

class FewFacts : public PatternFacts {
 public:
  FewFacts(const std::vector<JoinFact>& facts, std::size_t place) {
    for (const JoinFact& fact : facts)
      if (fact.means[place] != kNothing) facts_[fact.means[place]].push_back(fact);
  }

  const std::vector<JoinFact>& with(Meaning meaning) override {
    const auto found = facts_.find(meaning);
    return found == facts_.end() ? none_ : found->second;
  }

 private:
  std::unordered_map<Meaning, std::vector<JoinFact>> facts_;
  std::vector<JoinFact> none_;
};

/// Tests by which an index finds the facts of a participant: by entity, or by phrase.
std::string entity_test(const char* role) {
  return fmt::format("f.{}_entity = -:key", role);
}

std::string phrase_test(const char* role) {
  return fmt::format("(f.resolved_{0} = :key OR (f.resolved_{0} IS NULL AND f.{0} = :key)) AND "
                     "f.{0}_entity IS NULL",
                     role);
}

std::string predicate_test() {
  return fmt::format("f.predicate IN (SELECT predicate FROM predicate_form WHERE lemma = :key "
                     "UNION ALL SELECT :key) AND {} = :key",
                     kPredicateKey);
}

class ManyFacts : public PatternFacts {
 public:
  ManyFacts(FactReader& reader, const Filter& filter, std::size_t place)
      : by_phrase_(look_up_facts(reader, filter, join_columns(), test_of(place, phrase_test))),
        by_entity_(look_up_facts(reader, filter, join_columns(), test_of(place, entity_test))) {}

  const std::vector<JoinFact>& with(Meaning meaning) override {
    if (const auto found = remembered_.find(meaning); found != remembered_.end()) {
      return found->second;
    }
    if (count_ > kMostRemembered) {
      remembered_.clear();
      count_ = 0;
    }
    std::vector<JoinFact>& facts = remembered_[meaning];
    Statement& rows = meaning < 0 ? by_entity_ : by_phrase_;
    rows.reset();
    rows.set(":key", meaning);
    while (rows.step())
      facts.push_back(read_fact(rows));
    rows.reset();
    count_ += facts.size() + 1;
    return facts;
  }

 private:
  static std::string test_of(std::size_t place, std::string (*test)(const char*)) {
    if (place == 1) return predicate_test();
    return test(place == 0 ? "subject" : "object");
  }

  Statement by_phrase_;
  Statement by_entity_;
  std::unordered_map<Meaning, std::vector<JoinFact>> remembered_;
  std::size_t count_ = 0;
};

}  // namespace

std::vector<JoinFact> all_facts(FactReader& reader, const Filter& filter) {
  std::vector<JoinFact> facts;
  stream_facts(reader, filter, [&](const JoinFact& fact) {
    facts.push_back(fact);
    return true;
  });
  std::sort(facts.begin(), facts.end(),
            [](const JoinFact& a, const JoinFact& b) { return a.number < b.number; });
  return facts;
}

void stream_facts(FactReader& reader,
                  const Filter& filter,
                  const std::function<bool(const JoinFact&)>& take) {
  select_columns(reader, filter, join_columns(),
                 [&](const Statement& row) { return take(read_fact(row)); });
}

std::unique_ptr<PatternFacts> pattern_facts(FactReader& reader,
                                            const Filter& filter,
                                            std::size_t place,
                                            bool is_few) {
  if (is_few) return std::make_unique<FewFacts>(all_facts(reader, filter), place);
  return std::make_unique<ManyFacts>(reader, filter, place);
}

}  // namespace quern
