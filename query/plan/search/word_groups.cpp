#include "query/plan/search/word_groups.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

#include "ingest/language/text/calendar.h"
#include "schema/statement.h"

namespace quern {
namespace {

constexpr double kLeastLikeness = 0.55;
constexpr std::size_t kMostForms = 60;
constexpr double kNear = 0.6;  ///< What a word of like meaning weighs of the word itself.
constexpr double kName = 1.3;  ///< What a name weighs more than another word as rare.
constexpr double kDate = 1.5;  ///< And what a month or a year does.

/// Counts the sentences and titles in which words stand.
class Counter {
 public:
  explicit Counter(FactReader& reader)
      : in_sentences_(reader.database(), "SELECT doc FROM sentence_vocabulary WHERE term = :term"),
        in_titles_(reader.database(), "SELECT doc FROM title_vocabulary WHERE term = :term") {
    Statement count(reader.database(), "SELECT max(id) FROM sentence");
    if (count.finds()) sentences_ = static_cast<double>(count.integer(0));
  }

  /// Of the rarest part of the word, if it has several.
  [[nodiscard]] std::size_t of(std::string_view form) {
    std::optional<std::size_t> least;
    while (!form.empty()) {
      const std::size_t end = std::min(form.find(' '), form.size());
      const std::size_t count =
          of(form.substr(0, end), in_sentences_) + of(form.substr(0, end), in_titles_);
      least = std::min(least.value_or(count), count);
      form.remove_prefix(std::min(end + 1, form.size()));
    }
    return least.value_or(0);
  }

  [[nodiscard]] double weight(std::size_t count) const {
    return std::log1p(sentences_ / (static_cast<double>(count) + 1.0));
  }

 private:
  static std::size_t of(std::string_view form, Statement& find) {
    const bool is_known = find.finds(form);
    const auto count = is_known ? static_cast<std::size_t>(find.integer(0)) : 0;
    find.reset();
    return count;
  }

  Statement in_sentences_;
  Statement in_titles_;
  double sentences_ = 1.0;
};

void add_form(std::string_view form, Counter& counter, WordGroup& group) {
  const std::size_t count = counter.of(form);
  if (count == 0) return;
  group.count += count;
  group.query += group.query.empty() ? "\"" : " OR \"";
  group.query += form;
  group.query += '"';
}

std::string in_dates(const QuestionWord& word) {
  static constexpr std::size_t kYearDigits = 4;
  static constexpr unsigned kTwoDigits = 10;
  if (const unsigned month = month_of(word.written); month > 0) {
    return (month < kTwoDigits ? "-0" : "-") + std::to_string(month) + '-';
  }
  const bool is_year = word.is_number && word.text.size() == kYearDigits &&
                       (word.text.starts_with("19") || word.text.starts_with("20"));
  return is_year ? word.text + '-' : std::string();
}

}  // namespace

std::vector<WordGroup> word_groups(FactReader& reader, std::span<const QuestionWord> words) {
  Counter counter(reader);
  std::vector<WordGroup> groups;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const QuestionWord& word = words[i];
    WordGroup own{{}, i, 0, 0.0, in_dates(word)};
    WordGroup near{{}, i, 0, 0.0, {}};
    if (word.phrase != word.text) add_form(word.phrase, counter, own);
    std::size_t forms = 0;
    for (const auto& [form, likeness] : word.forms) {
      if (form.empty() || likeness < kLeastLikeness || ++forms > kMostForms) continue;
      add_form(form, counter, likeness == 1.0 ? own : near);
    }
    own.weight = counter.weight(own.count) * (word.is_name ? kName : 1.0) *
                 (own.in_date.empty() ? 1.0 : kDate);
    near.weight = kNear * std::min(own.weight, counter.weight(own.count + near.count));
    for (WordGroup* group : {&own, &near})
      if (!group->query.empty() || !group->in_date.empty()) groups.push_back(std::move(*group));
  }
  std::stable_sort(groups.begin(), groups.end(),
                   [](const WordGroup& a, const WordGroup& b) { return a.count < b.count; });
  return groups;
}

}  // namespace quern
