#include "query/question/answers.h"

#include <algorithm>
#include <set>

#include "query/question/fact_text.h"

namespace quern {
namespace {

/// Matches that are this much worse than the best answer another question.
constexpr double kShareOfBest = 0.75;
constexpr double kShareOfBestInList = 0.6;
constexpr std::size_t kMostAnswers = 20;
constexpr std::size_t kMostTopics = 8;

std::vector<std::string> key_of(const std::string& text) {
  std::vector<std::string> key;
  for (const TextWord& word : text_words(text)) {
    if (!is_function_word(word.key) || key.empty()) key.push_back(word.key);
  }
  if (key.size() > 1 && is_function_word(key.front())) key.erase(key.begin());
  return key;
}

bool holds_all(const std::vector<std::string>& more, const std::vector<std::string>& less) {
  return std::all_of(less.begin(), less.end(), [&](const std::string& word) {
    return std::find(more.begin(), more.end(), word) != more.end();
  });
}

std::string head_of(const std::string& text) {
  const auto words = text_words(text);
  const auto heads = heads_of(words);
  return heads.empty() ? std::string() : words[heads.front()].key;
}

// The words of a sentence answer themselves: what was inferred from them adds nothing.
void drop_inferred(std::vector<Match>& matches) {
  const auto is_stated_too = [&](const Match& match) {
    if (match.row.derived_by.empty()) return false;
    return std::any_of(matches.begin(), matches.end(), [&](const Match& other) {
      return other.row.derived_by.empty() && other.row.sentence == match.row.sentence &&
             other.row.document == match.row.document && other.likeness >= match.likeness;
    });
  };
  std::vector<Match> kept;
  for (const Match& match : matches) {
    if (!is_stated_too(match)) kept.push_back(match);
  }
  matches = std::move(kept);
}

// Of "said that prices rose" the clause answers; the fact that prices rose says it again.
void drop_retold(std::vector<Match>& matches) {
  std::vector<Match> kept;
  for (const Match& match : matches) {
    const bool is_retold = !match.row.attribution.empty() &&
                           std::any_of(matches.begin(), matches.end(), [&](const Match& other) {
                             return other.likeness > match.likeness &&
                                    other.row.sentence == match.row.sentence &&
                                    other.row.document == match.row.document;
                           });
    if (!is_retold) kept.push_back(match);
  }
  matches = std::move(kept);
}

// What is certain settles what elsewhere is only possible.
void drop_doubt(std::vector<Answer>& answers) {
  if (answers.size() < 2) return;
  std::erase_if(answers, [](const Answer& answer) { return answer.text == "possibly"; });
}

void count_support(Answer& answer) {
  std::set<std::string> documents;
  std::set<std::pair<std::string, std::int64_t>> sentences;
  double doubt = 1.0;
  for (const FactRow& fact : answer.facts) {
    documents.insert(fact.document);
    const bool is_new = sentences.insert({fact.document, fact.sentence_index}).second;
    if (is_new) doubt *= 1.0 - answer.confidence * fact.confidence;
  }
  answer.documents = static_cast<std::int64_t>(documents.size());
  answer.sentences = static_cast<std::int64_t>(sentences.size());
  answer.confidence = 1.0 - doubt;
}

}  // namespace

bool is_same_answer(const std::string& a, const std::string& b) {
  const auto words_a = key_of(a);
  const auto words_b = key_of(b);
  if (words_a == words_b) return true;
  if (words_a.empty() || words_b.empty() || head_of(a) != head_of(b)) return false;
  return holds_all(words_a, words_b) || holds_all(words_b, words_a);
}

double least_beside(const Question& question, double best) {
  return best * (asks_for_list(question) ? kShareOfBestInList : kShareOfBest);
}

std::vector<Answer> group_answers(const Question& question, std::vector<Match> matches) {
  drop_inferred(matches);
  if (question.wanted == Wanted::speech) drop_retold(matches);
  std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    if (a.likeness != b.likeness) return a.likeness > b.likeness;
    return a.row.confidence > b.row.confidence;
  });
  std::vector<Answer> answers;
  const std::size_t most = question.wanted == Wanted::topic ? kMostTopics : kMostAnswers;
  for (const Match& match : matches) {
    if (match.likeness < least_beside(question, matches.front().likeness)) break;
    for (const std::string& text : match.answers) {
      const auto same = std::find_if(answers.begin(), answers.end(), [&](const Answer& answer) {
        return is_same_answer(answer.text, text);
      });
      if (same != answers.end()) {
        if (same->facts.size() < kMostFactsOfAnswer) same->facts.push_back(match.row);
        continue;
      }
      // `confidence` is the likeness until support is counted.
      if (answers.size() < most) {
        answers.push_back({text, match.likeness, {match.row}, std::nullopt});
      }
    }
  }
  if (question.wanted == Wanted::truth) drop_doubt(answers);
  for (Answer& answer : answers)
    count_support(answer);
  return answers;
}

}  // namespace quern
