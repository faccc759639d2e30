#include "query/plan/counted_answer.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "ingest/language/text/word_list.h"
#include "query/question/fact_text.h"

namespace quern {
namespace {

constexpr std::size_t kLeastCounted = 2;

/// "Which countries ...?" of "How many countries ...?"; empty where it asks otherwise.
std::string list_question(const Question& question) {
  static constexpr std::string_view kFirst = "How many ";
  static constexpr std::string_view kInside = " how many ";
  std::string text = question.text;
  if (text.starts_with(kFirst)) return text.replace(0, kFirst.size(), "Which ");
  const std::size_t at = text.find(kInside);
  if (at == std::string::npos) return {};
  return text.replace(at, kInside.size(), " which ");
}

/// Names are told of few of those who come in crowds.
bool can_be_counted(const Question& question) {
  return question.wanted == Wanted::number && !question.is_age &&
         !in_word_list("people person", question.counted.text);
}

bool has_name(const std::string& text) {
  const auto words = text_words(text);
  return std::any_of(words.begin(), words.end(),
                     [](const TextWord& word) { return word.is_capital; });
}

std::int64_t documents_of(const Answer& count) {
  std::set<std::string> documents;
  for (const Answer& answer : count.premises) {
    for (const FactRow& fact : answer.facts)
      documents.insert(fact.document);
    if (answer.read_in) documents.insert(answer.read_in->document);
  }
  return static_cast<std::int64_t>(documents.size());
}

}  // namespace

std::optional<Answer> counted_answer(const Question& question, const Asking& asking) {
  if (!can_be_counted(question)) return std::nullopt;
  const auto list = asking.read(list_question(question));
  if (!list || !asks_for_list(*list)) return std::nullopt;
  Answer count;
  count.is_count = true;
  count.confidence = 1.0;
  for (Answer& answer : asking.ask(*list, {}).answers) {
    if (!has_name(answer.text)) continue;
    count.confidence = std::min(count.confidence, answer.confidence);
    count.sentences += answer.sentences;
    answer.question = list->text;
    count.premises.push_back(std::move(answer));
  }
  if (count.premises.size() < kLeastCounted) return std::nullopt;
  count.text = std::to_string(count.premises.size());
  count.documents = documents_of(count);
  return count;
}

}  // namespace quern
