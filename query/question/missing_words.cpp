#include "query/question/missing_words.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "schema/lookup_key.h"

namespace quern {
namespace {

using Words = std::set<std::string, std::less<>>;

Words words_of(const FactRow& fact) {
  Words words;
  for (const std::string& part :
       {fact.subject, fact.predicate, fact.object, fact.predicate_lemma, fact.resolved_subject,
        fact.resolved_object, fact.arguments, fact.attribution, fact.time}) {
    for (std::string& word : lookup_words(part))
      words.insert(std::move(word));
  }
  return words;
}

bool is_among(const QuestionWord& word, const Words& words) {
  const auto holds = [&](const std::string& text) {
    const std::vector<std::string> parts = lookup_words(text);
    return !parts.empty() && std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
      return words.contains(part);
    });
  };
  return holds(word.text) || holds(word.phrase) ||
         std::any_of(word.forms.begin(), word.forms.end(),
                     [&](const auto& form) { return holds(form.first); });
}

}  // namespace

std::size_t missing_words(const Question& question, const FactRow& fact) {
  const Words words = words_of(fact);
  return static_cast<std::size_t>(
      std::count_if(question.words.begin(), question.words.end(),
                    [&](const QuestionWord& word) { return !is_among(word, words); }));
}

}  // namespace quern
