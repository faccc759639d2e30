#include "query/prompt/examples.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <map>
#include <optional>

#include "ingest/language/text/word_list.h"
#include "schema/guarded.h"
#include "schema/read/named_entity.h"
#include "schema/read/patience.h"
#include "schema/read/select.h"

namespace quern {
namespace {

/// Who a plain fact is about.
const std::string& doer_of(const FactRow& fact) {
  return fact.resolved_subject.empty() ? fact.subject : fact.resolved_subject;
}

bool is_short(const std::string& text) {
  static constexpr std::size_t kLongest = 30;
  return !text.empty() && text.size() <= kLongest &&
         text.find_first_of("|;:\"*?\n") == std::string::npos;
}

/// The first facts that say somebody does something, as the article's own words.
std::vector<FactRow> plain_facts(FactReader& reader) {
  static constexpr std::size_t kMost = 300;
  static constexpr std::size_t kMostLooked = 5'000;
  Filter plain;
  plain.polarity = Polarity::positive;
  plain.modality = Modality::certain;
  plain.attributed = false;
  plain.derived = false;
  std::vector<FactRow> facts;
  std::size_t looked = 0;
  select_facts(reader, plain, [&](const FactRow& fact) {
    const bool is_simple = is_short(fact.subject) && is_short(fact.predicate) &&
                           !fact.object.empty() && is_short(doer_of(fact));
    if (is_simple) facts.push_back(fact);
    return facts.size() < kMost && ++looked < kMostLooked;
  });
  return facts;
}

/// Whom most of the facts are about, of those that have a name.
std::string best_known(FactReader& reader, const std::vector<FactRow>& facts) {
  std::map<std::string, int> counts;
  for (const FactRow& fact : facts)
    ++counts[doer_of(fact)];
  std::pair<std::string, int> best;
  for (const auto& known : counts) {
    if (known.second <= best.second) continue;
    const bool is_named = guarded(reader, [&] { return !type_named(reader, known.first).empty(); });
    if (is_named) best = known;
  }
  return best.first;
}

/// "What did China seek?" of a fact whose predicate is one verb.
std::string question_about(const FactRow& fact) {
  const std::string& verb = fact.predicate_lemma;
  const bool is_one_word = !verb.empty() && verb.find(' ') == std::string::npos;
  if (!is_one_word || in_word_list("be have", verb)) return {};
  return fmt::format("What did {} {}?", doer_of(fact), verb);
}

std::vector<std::string> lines_of(FactReader& reader) {
  const std::vector<FactRow> facts = plain_facts(reader);
  const std::string name = best_known(reader, facts);
  const auto is_about = [&](const FactRow& fact) { return name.empty() || doer_of(fact) == name; };
  std::vector<std::string> lines;
  if (!name.empty()) {
    lines.push_back(name);
    std::string question;
    for (const FactRow& fact : facts) {
      if (question.empty() && is_about(fact)) question = question_about(fact);
    }
    lines.push_back(question.empty() ? "Tell me about " + name : question);
  }
  const auto shown = std::find_if(facts.begin(), facts.end(), is_about);
  if (shown != facts.end()) {
    lines.push_back(fmt::format("{} | {} | ?", shown->subject, shown->predicate));
  }
  return lines;
}

}  // namespace

std::vector<std::string> example_lines(FactReader& reader) {
  const Patience patience(reader, std::chrono::milliseconds(200));
  try {
    return lines_of(reader);
  } catch (const QueryInterrupted&) {
    return {};
  }
}

}  // namespace quern
