#include "query/plan/unsaid.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "schema/country.h"
#include "schema/read/search/asked_names.h"

namespace quern {
namespace {

bool names_same_country(const std::string& name, const RankedSentence& sentence) {
  const auto adjective = country_of_adjective(name);
  const auto country = adjective ? adjective : country_of_phrase(name);
  return country &&
         (names_country(sentence.text, *country) || names_country(sentence.title, *country));
}

/// How much of the name is not said, in [0, 1]. `words`: its places.
double unsaid_of(const Question& question,
                 const std::vector<std::size_t>& words,
                 const RankedSentence& sentence) {
  std::size_t unsaid = 0;
  std::string name;
  for (const std::size_t word : words) {
    name += (name.empty() ? "" : " ") + question.words[word].written;
    if (!sentence.says[word]) ++unsaid;
  }
  if (unsaid == 0 || names_same_country(name, sentence)) return 0.0;
  return static_cast<double>(unsaid) / static_cast<double>(words.size());
}

/// "in July or August 2025": one month will do, and the year has to be said too.
bool is_other_time(const Question& question, const RankedSentence& sentence, bool is_of_year) {
  bool is_asked = false;
  for (std::size_t i = 0; i < question.words.size(); ++i) {
    const QuestionWord& word = question.words[i];
    if (word.in_date.empty() || word.is_number != is_of_year) continue;
    if (sentence.says[i]) return false;
    is_asked = true;
  }
  return is_asked;
}

}  // namespace

Unsaid unsaid_in(const Question& question, const RankedSentence& sentence) {
  Unsaid unsaid;
  for (const std::vector<std::size_t>& name : names_in(question.words)) {
    const bool is_month = std::any_of(name.begin(), name.end(), [&](std::size_t word) {
      return !question.words[word].in_date.empty();
    });
    if (!is_month) unsaid.names += unsaid_of(question, name, sentence);
  }
  for (std::size_t i = 0; i < question.words.size(); ++i) {
    const QuestionWord& word = question.words[i];
    if (!word.is_name && country_of_adjective(word.written))
      unsaid.names += unsaid_of(question, {i}, sentence);
  }
  unsaid.is_other_time = !sentence.date.empty() && (is_other_time(question, sentence, false) ||
                                                    is_other_time(question, sentence, true));
  return unsaid;
}

}  // namespace quern
