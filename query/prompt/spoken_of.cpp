#include "query/prompt/spoken_of.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <optional>
#include <utility>

#include "schema/guarded.h"
#include "schema/lookup_key.h"
#include "schema/read/named_entity.h"
#include "schema/trimmed.h"

namespace quern {
namespace {

constexpr std::size_t kMostRemembered = 12;

/// Longer phrases than that are no names with titles.
constexpr std::size_t kMostWords = 24;

using Words = std::vector<std::string>;

bool is_capitalised(const std::string& word) {
  const auto first = static_cast<unsigned char>(word.front());
  return std::isupper(first) != 0 || first >= 0x80;  // "Élysée"
}

/// "Ruiz's," and "(Ruiz)" are "Ruiz".
std::string bare(std::string_view word) {
  static constexpr std::string_view kAround = "\"'()[],;:";
  while (!word.empty() && kAround.find(word.front()) != std::string_view::npos)
    word.remove_prefix(1);
  while (!word.empty() && kAround.find(word.back()) != std::string_view::npos)
    word.remove_suffix(1);
  return std::string(without_possessive(word));
}

Words words_of(std::string_view phrase) {
  Words words;
  while (!phrase.empty() && words.size() < kMostWords) {
    const std::size_t space = std::min(phrase.find(' '), phrase.size());
    if (std::string word = bare(phrase.substr(0, space)); !word.empty())
      words.push_back(std::move(word));
    phrase.remove_prefix(std::min(space + 1, phrase.size()));
  }
  return words;
}

std::string joined(const Words& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i)
    text += (i == begin ? "" : " ") + words[i];
  return text;
}

std::optional<Antecedent> known(FactReader& reader, const std::string& name) {
  std::string type = guarded(reader, [&] { return type_named(reader, name); });
  if (type.empty()) return std::nullopt;
  return Antecedent{name, std::move(type)};
}

/// Names of the question, words of one name together.
std::vector<std::string> names_asked(const Question& question) {
  std::vector<QuestionWord> words = question.words;
  std::stable_sort(words.begin(), words.end(),
                   [](const QuestionWord& a, const QuestionWord& b) { return a.place < b.place; });
  std::vector<std::string> names;
  std::optional<std::size_t> last;
  for (const QuestionWord& word : words) {
    if (!word.is_name) continue;
    if (last && word.place == *last + 1) {
      names.back() += ' ' + word.written;
    } else {
      names.push_back(word.written);
    }
    last = word.place;
  }
  return names;
}

}  // namespace

std::vector<Antecedent> names_within(FactReader& reader, std::string_view phrase) {
  std::vector<Antecedent> names;
  const Words words = words_of(phrase);
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    if (!is_capitalised(words[begin])) continue;
    for (std::size_t end = words.size(); end > begin; --end) {
      if (!is_capitalised(words[end - 1])) continue;
      auto found = known(reader, joined(words, begin, end));
      if (!found) continue;
      names.push_back(*std::move(found));
      begin = end - 1;
      break;
    }
  }
  return names;
}

void SpokenOf::add(Antecedent antecedent) {
  std::erase_if(names_, [&](const Antecedent& known) { return known.name == antecedent.name; });
  names_.insert(names_.begin(), std::move(antecedent));
  if (names_.size() > kMostRemembered) names_.pop_back();
}

void SpokenOf::add(FactReader& reader, const Question& question, const Answers& answers) {
  std::vector<Antecedent> names;
  for (const std::string& asked : names_asked(question)) {
    for (Antecedent& name : names_within(reader, asked))
      names.push_back(std::move(name));
  }
  if (!answers.answers.empty()) {
    std::vector<Antecedent> answered = names_within(reader, answers.answers.front().text);
    // "Who is Ruiz?" "The president": it is still Ruiz that is spoken of.
    const auto place = question.is_copular ? names.end() : names.begin();
    names.insert(place, std::make_move_iterator(answered.begin()),
                 std::make_move_iterator(answered.end()));
  }
  for (auto name = names.rbegin(); name != names.rend(); ++name)
    add(std::move(*name));
}

}  // namespace quern
