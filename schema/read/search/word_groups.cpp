#include "schema/read/search/word_groups.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>

#include "schema/statement.h"

namespace quern {
namespace {

constexpr double kLeastLikeness = 0.55;
constexpr std::size_t kMostForms = 60;
constexpr double kNear = 0.6;  ///< What a word of like meaning weighs of the word itself.
constexpr double kName = 1.3;  ///< What a name weighs more than another word as rare.
constexpr double kDate = 1.5;  ///< And what a month or a year does.
constexpr double kKind = 0.4;  ///< And what a kind does, which the names of its things stand for.

/// Counts the sentences and titles in which words stand.
class Counter {
 public:
  explicit Counter(FactReader& reader)
      : in_sentences_(reader.database(), "SELECT doc FROM sentence_vocabulary WHERE term = :term"),
        in_titles_(reader.database(), "SELECT doc FROM title_vocabulary WHERE term = :term"),
        dated_(reader.database(),
               "SELECT count(*) FROM (SELECT 1 FROM document WHERE date >= :first AND date < :end "
               "LIMIT :most) AS dated") {
    Statement count(reader.database(),
                    "SELECT (SELECT max(id) FROM sentence), (SELECT max(id) FROM document)");
    if (!count.finds()) return;
    sentences_ = static_cast<double>(count.integer(0));
    documents_ = static_cast<double>(count.integer(1));
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

  /// Of "2025-": all articles may be of that year.
  [[nodiscard]] double weight_of_year(const std::string& year) {
    const std::string end = year.substr(0, year.size() - 1) + '.';  // '.' follows '-'.
    const double dated = dated_.finds(std::string_view(year), std::string_view(end), kMostDated)
                             ? static_cast<double>(dated_.integer(0))
                             : 0.0;
    dated_.reset();
    return std::log1p(documents_ / (dated + 1.0));
  }

 private:
  static constexpr std::int64_t kMostDated = 50'000;

  static std::size_t of(std::string_view form, Statement& find) {
    const bool is_known = find.finds(form);
    const auto count = is_known ? static_cast<std::size_t>(find.integer(0)) : 0;
    find.reset();
    return count;
  }

  Statement in_sentences_;
  Statement in_titles_;
  Statement dated_;
  double sentences_ = 1.0;
  double documents_ = 1.0;
};

void add_form(std::string_view form, Counter& counter, WordGroup& group) {
  const std::size_t count = counter.of(form);
  if (count == 0) return;
  group.count += count;
  group.query += group.query.empty() ? "\"" : " OR \"";
  group.query += form;
  group.query += '"';
}

// "shut the plant down"
void add_phrasal_form(std::string_view form, Counter& counter, WordGroup& group) {
  static constexpr std::string_view kWordsBetween = ", 4)";
  const std::size_t count = counter.of(form);
  if (count == 0) return;
  const std::size_t space = form.find(' ');
  group.count += count;
  group.query += group.query.empty() ? "NEAR(\"" : " OR NEAR(\"";
  group.query += form.substr(0, space);
  group.query += "\" \"";
  group.query += form.substr(space + 1);
  group.query += '"';
  group.query += kWordsBetween;
}

}  // namespace

std::vector<WordGroup> word_groups(FactReader& reader, std::span<const QuestionWord> words) {
  Counter counter(reader);
  std::vector<WordGroup> groups;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const QuestionWord& word = words[i];
    WordGroup own{{}, i, 0, 0.0, word.in_date};
    WordGroup near{{}, i, 0, 0.0, {}};
    if (word.phrase != word.text) add_form(word.phrase, counter, own);
    std::size_t forms = 0;
    for (const auto& [form, likeness] : word.forms) {
      if (form.empty() || likeness < kLeastLikeness || ++forms > kMostForms) continue;
      WordGroup& group = likeness == 1.0 ? own : near;
      const bool is_phrasal = form.find(' ') != std::string::npos;
      is_phrasal ? add_phrasal_form(form, counter, group) : add_form(form, counter, group);
    }
    own.weight = counter.weight(own.count) * (word.is_name ? kName : 1.0) *
                 (own.in_date.empty() ? 1.0 : kDate) * (word.is_kind_asked ? kKind : 1.0);
    if (word.is_number && !own.in_date.empty())
      own.weight = std::min(own.weight, kDate * counter.weight_of_year(own.in_date));
    near.weight = kNear * std::min(own.weight, counter.weight(own.count + near.count));
    for (WordGroup* group : {&own, &near})
      if (!group->query.empty() || !group->in_date.empty()) groups.push_back(std::move(*group));
  }
  std::stable_sort(groups.begin(), groups.end(),
                   [](const WordGroup& a, const WordGroup& b) { return a.count < b.count; });
  return groups;
}

}  // namespace quern
