// A question is read from its tree (Universal Dependencies): the question word shows the open slot,
// the other phrases of its clause the given ones. Passives are turned round, so that both voices
// ask the same.
#include "query/question/read_question.h"

#include <algorithm>
#include <utility>

#include "ingest/language/text/calendar.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/date_parts.h"
#include "query/question/parts/question_parts.h"
#include "query/question/reading/asking_clause.h"
#include "query/question/reading/clause_question.h"
#include "query/question/reading/command.h"
#include "query/question/reading/draft.h"
#include "query/question/reading/given_phrase.h"
#include "query/question/reading/question_tree.h"
#include "query/question/reading/settle.h"

namespace quern {
namespace {

// "Did Acme buy Beta?"
bool reads_as_truth(const QuestionTree& tree, TokenIndex root) {
  const auto subject = tree.child(root, {"nsubj", "expl", "csubj"});
  const bool is_inverted =
      subject &&
      std::any_of(tree.children(root).begin(), tree.children(root).end(), [&](TokenIndex i) {
        return tree.has_relation(i, {"aux", "cop"}) && i < *subject;
      });
  return is_inverted || tree.token(tree.size() - 1).form == "?";
}

// "How many people died?": sentences that tell the number do not say "many".
bool is_asked_amount(const QuestionTree& tree, TokenIndex i) {
  return i > 0 && in_word_list("many much", lower_form(tree.token(i))) &&
         lower_form(tree.token(i - 1)) == "how";
}

bool is_date(const Token& token) {
  static constexpr std::size_t kYearDigits = 4;
  return month_of(token.form) > 0 || (token.upos == Upos::NUM && token.form.size() == kYearDigits);
}

// "in early 2025", "in the first half of May": no article says so of its day.
bool narrows_date(const QuestionTree& tree, TokenIndex i) {
  if (!lexicon::holds(lexicon::date_parts, lower_lemma(tree.token(i)))) return false;
  const TokenIndex above = tree.token(i).head;
  if (above >= 0 && (is_date(tree.token(above)) || narrows_date(tree, above))) return true;
  const auto below = tree.children(i);
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    return tree.has_relation(child, {"nmod", "nummod"}) && is_date(tree.token(child));
  });
}

std::vector<QuestionWord> words_of(const QuestionTree& tree) {
  std::vector<QuestionWord> words;
  std::vector<TokenIndex> particles;
  for (TokenIndex i = 0; i < tree.size(); ++i) {
    const bool is_particle = std::find(particles.begin(), particles.end(), i) != particles.end();
    if (is_particle || !is_content(tree.token(i)) || is_asked_amount(tree, i) ||
        narrows_date(tree, i)) {
      continue;
    }
    QuestionWord word = tree.phrasal_verb(i);
    if (word.text.empty()) {
      word = tree.vocabulary().word(tree.token(i));
    } else {
      particles.push_back(*tree.particle_of(i));
    }
    word.place = static_cast<std::size_t>(i);
    if (!word.text.empty()) words.push_back(std::move(word));
  }
  return words;
}

// "Which prime ministers": names that answer stand for it.
void mark_kind_asked(Question& question) {
  if (!asks_for_list(question) || question.counted.text.empty()) return;
  const std::size_t noun = question.counted.place;
  const bool is_compound = question.kind.find(' ') != std::string::npos;
  for (QuestionWord& word : question.words)
    word.is_kind_asked = word.place == noun || (is_compound && word.place + 1 == noun);
}

std::variant<Question, NotUnderstood> read_pattern(const QuestionTree& tree) {
  QuestionDraft draft;
  Question& question = draft.question;
  const TokenIndex top = tree.root();
  read_speaker(tree, top, draft);
  const auto asked = tree.question_word();
  const bool is_command = !asked && read_command(tree, top, draft);
  if (!is_command) {
    if (!asked && !reads_as_truth(tree, top)) {
      return NotUnderstood{"this is neither a filter nor a question"};
    }
    if (!asked) question.wanted = Wanted::truth;
    read_clause(tree, asking_clause(tree, top), asked, draft);
    if (asked && !draft.is_open) {
      return NotUnderstood{"what the question asks for is not understood"};
    }
  }
  settle(tree, draft);
  const bool says_nothing = question.slots.empty() && question.predicate.empty();
  if (says_nothing) return NotUnderstood{"the question names nothing to look for"};
  return std::move(question);
}

/// Whether a sentence may answer it, though no pattern of facts is seen in it.
bool asks_something(const QuestionTree& tree) {
  return tree.question_word() && tree.token(tree.size() - 1).form == "?";
}

std::variant<Question, NotUnderstood> read(const QuestionTree& tree) {
  auto pattern = read_pattern(tree);
  auto* question = std::get_if<Question>(&pattern);
  Question bare;
  if (question == nullptr) {
    if (!asks_something(tree)) return pattern;
    bare.has_pattern = false;
    question = &bare;
  }
  question->text = std::string(tree.text());
  question->words = words_of(tree);
  mark_kind_asked(*question);
  if (question->words.empty()) return NotUnderstood{"the question names nothing to look for"};
  question->parts = parts_of(tree);
  return std::move(*question);
}

}  // namespace

std::variant<Question, NotUnderstood> read_question(const Sentence& sentence,
                                                    std::string_view text,
                                                    const Vocabulary& vocabulary) {
  static constexpr std::size_t kMostWords = 100;
  if (sentence.tokens.empty() || !is_tree(sentence.tokens)) {
    return NotUnderstood{"there is no word in the question"};
  }
  if (sentence.tokens.size() > kMostWords) {
    return NotUnderstood{"the question has more than 100 words"};
  }
  return read(QuestionTree(sentence, text, vocabulary));
}

}  // namespace quern
