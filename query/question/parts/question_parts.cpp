#include "query/question/parts/question_parts.h"

#include <utility>

#include "ingest/language/clause/phrase.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/name_particles.h"
#include "query/question/fact_text.h"
#include "query/question/parts/description.h"
#include "query/question/parts/inner_question.h"

namespace quern {
namespace {

/// "Of which town is " and " mayor?"
void ask_for_owner(const QuestionTree& tree, const Description& description, QuestionParts& parts) {
  const TokenIndex owner = description.clause;
  auto words = tree.subtree(owner);
  words = without(words, tree.all_children(owner, {"case"}));
  std::string asking = tree.words_text(words);
  if (!asking.empty() && asking.front() == 'W') asking.front() = 'w';
  parts.before = "Of " + asking + " is ";
  parts.after =
      " " + tree.words_text(without(tree.subtree(description.noun), tree.subtree(owner))) + '?';
}

void put_hole(const QuestionTree& tree, const Description& description, QuestionParts& parts) {
  const std::size_t begin = tree.token(description.words.front()).span.begin;
  const std::size_t end = tree.token(description.words.back()).span.end;
  parts.before = std::string(tree.text().substr(0, begin));
  parts.after = std::string(tree.text().substr(end));
}

/// "player Anna Weber (in Oslo, a Dane)": what comes after the first noun phrase names something
/// else.
std::size_t first_phrase_end(const std::vector<TextWord>& words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    const bool is_inside = lexicon::holds(lexicon::name_particles, words[i].key);
    if (words[i].after_comma || (is_preposition(words[i].key) && !is_inside)) return i;
  }
  return words.size();
}

}  // namespace

std::vector<QuestionParts> parts_of(const QuestionTree& tree) {
  std::vector<QuestionParts> all;
  for (const Description& description : descriptions_in(tree)) {
    QuestionParts parts;
    parts.inner = inner_question(tree, description);
    if (parts.inner.empty()) continue;
    parts.is_event = description.form != DescriptionForm::office;
    if (description.form == DescriptionForm::holder) {
      ask_for_owner(tree, description, parts);
    } else {
      put_hole(tree, description, parts);
    }
    all.push_back(std::move(parts));
  }
  return all;
}

std::string outer_question(const QuestionParts& parts, const std::string& name) {
  return parts.before + name + parts.after;
}

std::string name_in(const std::string& answer) {
  const auto words = text_words(answer);
  const std::size_t end = first_phrase_end(words);
  std::size_t begin = end;
  // "American activist" names nobody: a name ends the phrase.
  for (std::size_t i = end; i-- > 0;) {
    // "Ching-te"
    const bool is_second_half = words[i].after_hyphen && i > 0 && words[i - 1].is_capital;
    if (words[i].is_capital || is_second_half) {
      begin = i;
    } else if (begin == end || !lexicon::holds(lexicon::name_particles, words[i].key)) {
      break;
    }
  }
  if (begin == end) return {};
  return answer.substr(words[begin].begin, words[end - 1].end - words[begin].begin);
}

}  // namespace quern
