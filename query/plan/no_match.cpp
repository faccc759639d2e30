#include "query/plan/no_match.h"

#include <chrono>
#include <cstdint>
#include <fmt/format.h>
#include <string_view>

#include "query/plan/filter_language.h"
#include "query/plan/guarded.h"
#include "query/plan/select.h"
#include "schema/lookup_key.h"
#include "schema/statement.h"

namespace quern {
namespace {

constexpr std::int64_t kMostCounted = 1'000;

/// The filter without one of its conditions.
struct Relaxed {
  std::string condition;  ///< As the user writes it.
  std::string key;        ///< "subject", where the condition is a pattern over names or predicates.
  std::string pattern;
  Filter filter;
};

using Patterns = std::vector<std::string> Filter::*;

void add_patterns(const Filter& filter,
                  const char* key,
                  Patterns patterns,
                  std::vector<Relaxed>& all) {
  for (std::size_t i = 0; i < (filter.*patterns).size(); ++i) {
    const std::string& pattern = (filter.*patterns)[i];
    const bool has_space = pattern.find(' ') != std::string::npos;
    Relaxed relaxed{fmt::format("{0}:{2}{1}{2}", key, pattern, has_space ? "\"" : ""), key, pattern,
                    filter};
    auto& left = relaxed.filter.*patterns;
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(i));
    all.push_back(std::move(relaxed));
  }
}

template <class Value>
void add_value(const Filter& filter,
               std::string condition,
               Value Filter::*member,
               std::vector<Relaxed>& all) {
  if (filter.*member == Filter{}.*member) return;
  Relaxed relaxed{std::move(condition), {}, {}, filter};
  relaxed.filter.*member = Filter{}.*member;
  all.push_back(std::move(relaxed));
}

std::vector<Relaxed> relaxed_filters(const Filter& filter) {
  std::vector<Relaxed> all;
  add_patterns(filter, "subject", &Filter::subject, all);
  add_patterns(filter, "predicate", &Filter::predicate, all);
  add_patterns(filter, "object", &Filter::object, all);
  add_patterns(filter, "entity", &Filter::entity, all);
  add_patterns(filter, "attributed-to", &Filter::attributed_to, all);
  add_patterns(filter, "text", &Filter::text, all);
  add_patterns(filter, "document", &Filter::document, all);
  if (filter.polarity) {
    add_value(filter, "polarity:" + std::string(to_string(*filter.polarity)), &Filter::polarity,
              all);
  }
  if (filter.modality) {
    add_value(filter, "modality:" + std::string(to_string(*filter.modality)), &Filter::modality,
              all);
  }
  add_value(filter, "attributed:", &Filter::attributed, all);
  add_value(filter, "derived:", &Filter::derived, all);
  add_value(filter, "since:" + filter.since, &Filter::since, all);
  add_value(filter, "until:" + filter.until, &Filter::until, all);
  add_value(filter, "min-confidence:", &Filter::min_confidence, all);
  add_value(filter, "offset:", &Filter::offset, all);
  return all;
}

std::int64_t counted_up(FactReader& reader, const Filter& filter) {
  std::int64_t facts = 0;
  select_columns(reader, filter, "f.id",
                 [&](const Statement& /*fact*/) { return ++facts < kMostCounted; });
  return facts;
}

/// A word that phrases or predicates have, one or two letters away, the most frequent of the
/// nearest; those with another first letter are not looked at.
std::string nearest_word(FactReader& reader, const std::string& key, const std::string& word) {
  static constexpr std::size_t kShort = 5;
  const std::size_t most = word.size() <= kShort ? 1 : 2;
  Statement words(
      reader.database(),
      key == "predicate"
          ? "SELECT term FROM predicate_vocabulary WHERE term >= :start AND term < :end "
            "ORDER BY doc DESC LIMIT 20000"
          : "SELECT term FROM phrase_vocabulary WHERE term >= :start AND term < :end "
            "ORDER BY doc DESC LIMIT 20000");
  const std::string start = word.substr(0, 1);
  const std::string end = start + '\x7F';
  words.start(std::string_view(start), std::string_view(end));
  std::string best;
  std::size_t best_distance = most + 1;
  while (words.step()) {
    const std::size_t distance = edit_distance(words.text(0), word);
    if (distance == 0) return {};
    if (distance < best_distance) {
      best_distance = distance;
      best = words.text(0);
    }
  }
  return best;
}

void add_near_words(FactReader& reader, const Relaxed& relaxed, std::vector<std::string>& lines) {
  if (relaxed.key.empty() || relaxed.key == "document" || relaxed.key == "text") return;
  for (const std::string& word : lookup_words(relaxed.pattern, Wildcards::keep)) {
    if (word.find_first_of("*?") != std::string::npos) continue;
    const std::string near =
        guarded(reader, [&] { return nearest_word(reader, relaxed.key, word); });
    if (near.empty()) continue;
    lines.push_back(fmt::format("no {} has '{}'; did you mean '{}'?", relaxed.key, word, near));
  }
}

void add_reasons(FactReader& reader, const Filter& filter, std::vector<std::string>& lines) {
  const std::vector<Relaxed> all = relaxed_filters(filter);
  for (const Relaxed& relaxed : all)
    add_near_words(reader, relaxed, lines);
  if (!lines.empty() || all.size() < 2) return;
  for (const Relaxed& relaxed : all) {
    const std::int64_t facts = counted_up(reader, relaxed.filter);
    if (facts == 0) continue;
    lines.push_back(fmt::format("without {} {}{} {}", relaxed.condition, facts,
                                facts == kMostCounted ? " or more" : "",
                                facts == 1 ? "fact matches" : "facts match"));
  }
}

}  // namespace

std::vector<std::string> why_none(FactReader& reader, const Filter& filter) {
  static constexpr std::chrono::milliseconds kPatience{500};
  std::vector<std::string> lines;
  const auto deadline = reader.deadline();
  reader.set_deadline(std::chrono::steady_clock::now() + kPatience);
  try {
    add_reasons(reader, filter, lines);
  } catch (const QueryInterrupted&) {
    // What was found so far is what there is to say.
  }
  reader.set_deadline(deadline);
  return lines;
}

}  // namespace quern
