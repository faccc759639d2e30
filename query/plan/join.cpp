// Nested loops over patterns, in an order that is greedy: the pattern with the fewest facts, then
// of those that share a variable with what is known the one with the fewest, and so on.
#include "query/plan/join.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <optional>

#include "schema/guarded.h"
#include "schema/read/facts_by_number.h"
#include "schema/read/participant.h"
#include "schema/read/pattern_facts.h"
#include "schema/read/select.h"

namespace quern {
namespace {

/// Patterns of fewer facts are read at once; some 20 MB over all patterns.
constexpr std::int64_t kFewFacts = 50'000;

/// Facts tried for one more row; a second or two.
constexpr std::int64_t kMostTries = 20'000'000;

std::array<const Slot*, kPlaces> slots_of(const TriplePattern& pattern) {
  return {&pattern.subject, &pattern.predicate, &pattern.object};
}

/// The filter's conditions together with a pattern's words.
Filter filter_of(const Filter& filter, const TriplePattern& pattern) {
  Filter one = filter;
  one.patterns.clear();
  one.limit.reset();
  one.offset = 0;
  const std::array places = {&one.subject, &one.predicate, &one.object};
  const auto slots = slots_of(pattern);
  for (std::size_t place = 0; place < kPlaces; ++place)
    if (!slots[place]->words.empty()) places[place]->push_back(slots[place]->words);
  return one;
}

struct Variable {
  std::string name;
  bool is_predicate = false;
};

/// By first mention. Throws QueryError where one stands for a predicate here, for a thing there.
std::vector<Variable> variables_of(const Filter& filter) {
  std::vector<Variable> variables;
  for (const TriplePattern& pattern : filter.patterns) {
    const auto slots = slots_of(pattern);
    for (std::size_t place = 0; place < kPlaces; ++place) {
      const std::string& name = slots[place]->variable;
      if (name.empty()) continue;
      const auto known = std::find_if(variables.begin(), variables.end(),
                                      [&](const Variable& one) { return one.name == name; });
      if (known == variables.end()) {
        variables.push_back({name, place == 1});
      } else if (known->is_predicate != (place == 1)) {
        throw QueryError("?" + name + " cannot be a predicate and a subject or object at once");
      }
    }
  }
  return variables;
}

/// A pattern as the loops need it.
struct Step {
  std::size_t pattern = 0;  ///< Place among the filter's.
  Filter filter;
  std::int64_t estimate = 0;
  std::array<std::optional<std::size_t>, kPlaces> variables;  ///< Numbers of its variables.
  std::unique_ptr<PatternFacts> facts;                        ///< Null for the first step.
  std::size_t known_place = 0;  ///< Place by whose variable `facts` are asked for.
};

class Join {
 public:
  Join(FactReader& reader, const Filter& filter);

  /// Calls `take` for each solution until it gives false.
  void solve(const std::function<bool()>& take);

  [[nodiscard]] std::int64_t fact_of(std::size_t pattern) const { return facts_[pattern]; }
  [[nodiscard]] Meaning meaning_of(std::size_t variable) const { return bound_[variable]; }
  [[nodiscard]] const std::vector<Variable>& variables() const { return variables_; }

 private:
  void make_steps(const Filter& filter);
  void order_steps();
  [[nodiscard]] std::optional<std::size_t> known_place(const Step& step,
                                                       const std::vector<bool>& is_known) const;
  /// Tries a fact for a step, and then the steps behind it; false: `take` wants no more.
  bool try_fact(std::size_t depth, const JoinFact& fact);
  bool go_deeper(std::size_t depth);

  FactReader& reader_;
  std::vector<Variable> variables_;
  std::vector<Step> steps_;
  std::vector<Meaning> bound_;
  std::vector<std::int64_t> facts_;
  const std::function<bool()>* take_ = nullptr;
  std::int64_t tries_ = 0;
};

Join::Join(FactReader& reader, const Filter& filter)
    : reader_(reader), variables_(variables_of(filter)) {
  if (filter.patterns.size() > kMostPatterns) {
    throw QueryError(fmt::format("more than {} patterns; ask for less", kMostPatterns));
  }
  if (!filter.sort.empty()) {
    throw QueryError("rows of joined patterns come in reading order; leave sort away");
  }
  bound_.assign(variables_.size(), kNothing);
  facts_.assign(filter.patterns.size(), 0);
  make_steps(filter);
  order_steps();
}

void Join::make_steps(const Filter& filter) {
  for (const TriplePattern& pattern : filter.patterns) {
    Step step;
    step.pattern = steps_.size();
    step.filter = filter_of(filter, pattern);
    step.estimate = estimate_facts(reader_, step.filter, kFewFacts);
    const auto slots = slots_of(pattern);
    for (std::size_t place = 0; place < kPlaces; ++place) {
      for (std::size_t k = 0; k < variables_.size(); ++k)
        if (slots[place]->variable == variables_[k].name) step.variables[place] = k;
    }
    steps_.push_back(std::move(step));
  }
}

std::optional<std::size_t> Join::known_place(const Step& step,
                                             const std::vector<bool>& is_known) const {
  // A shared predicate says little: it is asked for only where nothing else is shared.
  for (const std::size_t place : {std::size_t{0}, std::size_t{2}, std::size_t{1}}) {
    if (step.variables[place] && is_known[*step.variables[place]]) return place;
  }
  return std::nullopt;
}

void Join::order_steps() {
  std::vector<bool> is_known(variables_.size(), false);
  for (std::size_t done = 0; done < steps_.size(); ++done) {
    auto best = steps_.end();
    for (auto step = steps_.begin() + static_cast<std::ptrdiff_t>(done); step != steps_.end();
         ++step) {
      if (done > 0 && !known_place(*step, is_known)) continue;
      if (best == steps_.end() || step->estimate < best->estimate) best = step;
    }
    if (best == steps_.end()) {
      throw QueryError("a pattern shares no variable with the others; join them by one, as in "
                       "?x | meets | Kim ; ?x | leads | ?y");
    }
    std::swap(steps_[done], *best);
    Step& step = steps_[done];
    if (done > 0) {
      step.known_place = *known_place(step, is_known);
      step.facts = pattern_facts(reader_, step.filter, step.known_place, step.estimate < kFewFacts);
    }
    for (const auto& variable : step.variables)
      if (variable) is_known[*variable] = true;
  }
}

void Join::solve(const std::function<bool()>& take) {
  take_ = &take;
  tries_ = 0;
  const Step& first = steps_.front();
  if (first.estimate < kFewFacts) {
    for (const JoinFact& fact : all_facts(reader_, first.filter))
      if (!try_fact(0, fact)) return;
  } else {
    stream_facts(reader_, first.filter, [&](const JoinFact& fact) { return try_fact(0, fact); });
  }
}

bool Join::try_fact(std::size_t depth, const JoinFact& fact) {
  if (++tries_ > kMostTries) {
    throw QueryError("the patterns fit too many facts; name more words, or add conditions such as "
                     "since:2024");
  }
  const Step& step = steps_[depth];
  std::array<std::size_t, kPlaces> fresh{};
  std::size_t fresh_count = 0;
  bool fits = true;
  for (std::size_t place = 0; fits && place < kPlaces; ++place) {
    if (!step.variables[place]) continue;
    Meaning& bound = bound_[*step.variables[place]];
    if (bound == kNothing) {
      bound = fact.means[place];
      fresh[fresh_count++] = *step.variables[place];
    }
    fits = bound != kNothing && bound == fact.means[place];
  }
  facts_[step.pattern] = fact.number;
  const bool goes_on = !fits || go_deeper(depth + 1);
  for (std::size_t i = 0; i < fresh_count; ++i)
    bound_[fresh[i]] = kNothing;
  return goes_on;
}

bool Join::go_deeper(std::size_t depth) {
  if (depth == steps_.size()) {
    tries_ = 0;
    return (*take_)();
  }
  Step& step = steps_[depth];
  const std::vector<JoinFact>& facts = step.facts->with(bound_[*step.variables[step.known_place]]);
  return std::all_of(facts.begin(), facts.end(),
                     [&](const JoinFact& fact) { return try_fact(depth, fact); });
}

/// What a variable's meaning is called.
class Names {
 public:
  explicit Names(FactReader& reader) : participants_(reader), predicates_(reader, kPredicateText) {}

  [[nodiscard]] std::string of(const Variable& variable, Meaning meaning) {
    return variable.is_predicate ? predicates_.of(meaning) : participants_.of(meaning);
  }

 private:
  ParticipantNames participants_;
  TextLookup predicates_;
};

}  // namespace

Filter filter_of_pattern(const Filter& filter, std::size_t place) {
  return filter_of(filter, filter.patterns.at(place));
}

std::vector<std::string> joined_variables(const Filter& filter) {
  std::vector<std::string> names;
  for (Variable& variable : variables_of(filter))
    names.push_back(std::move(variable.name));
  return names;
}

void select_joined(FactReader& reader, const Filter& filter, const TakeJoined& take) {
  guarded(reader, [&] {
    std::int64_t to_skip = filter.offset;
    std::int64_t to_take = filter.limit.value_or(-1);
    if (to_take == 0) return;
    Join join(reader, filter);
    Names names(reader);
    std::vector<std::unique_ptr<FactsByNumber>> rows;
    for (std::size_t i = 0; i < filter.patterns.size(); ++i)
      rows.push_back(std::make_unique<FactsByNumber>(reader));
    JoinedRow row;
    row.values.resize(join.variables().size());
    row.facts.resize(filter.patterns.size());
    std::vector<Meaning> named(join.variables().size(), kNothing);
    join.solve([&] {
      if (to_skip-- > 0) return true;
      for (std::size_t i = 0; i < named.size(); ++i) {
        if (named[i] == join.meaning_of(i)) continue;
        named[i] = join.meaning_of(i);
        row.values[i] = names.of(join.variables()[i], named[i]);
      }
      for (std::size_t i = 0; i < rows.size(); ++i)
        static_cast<void>(rows[i]->load(join.fact_of(i), row.facts[i]));
      return take(row) && --to_take != 0;
    });
  });
}

std::int64_t count_joined(FactReader& reader, const Filter& filter) {
  return guarded(reader, [&] {
    std::int64_t count = 0;
    Join(reader, filter).solve([&] {
      ++count;
      return true;
    });
    return count;
  });
}

}  // namespace quern
