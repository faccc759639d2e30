// A relative clause asks what it tells once its pronoun is a question word; where the pronoun is no
// subject, the auxiliary comes before the subject, and "do" where there is none.
#include "query/question/parts/inner_question.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "ingest/language/clause/phrase.h"
#include "ingest/language/text/capital.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/general_antecedents.h"
#include "lexicon/relative_words.h"

namespace quern {
namespace {

using Words = std::vector<TokenIndex>;

std::string join(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() ? a + b : a + ' ' + b;
}

/// As written, where words between are left out too.
std::string text_of(const QuestionTree& tree, const Words& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_apart =
        i > 0 && (words[i] != words[i - 1] + 1 ||
                  tree.token(words[i - 1]).span.end < tree.token(words[i]).span.begin);
    text += (is_apart ? " " : "") + tree.words_text({words[i]});
  }
  return text;
}

bool is_many(const QuestionTree& tree, TokenIndex noun) {
  return has_feature(tree.token(noun), "Number=Plur");
}

/// "who" for those of whom the noun says no more than that, else "which film".
std::string asking_phrase(const QuestionTree& tree, TokenIndex noun) {
  const std::string lemma = lower_lemma(tree.token(noun));
  const bool is_anybody = in_word_list("man woman person", lemma) ||
                          (lemma != "thing" && lexicon::holds(lexicon::general_antecedents, lemma));
  if (is_anybody || tree.token(noun).upos == Upos::PRON) return "who";
  Words words = core_words(tree, noun);
  std::erase_if(words, [&](TokenIndex i) { return tree.has_relation(i, {"det", "nmod:poss"}); });
  return join("which", text_of(tree, words));
}

std::string did(const QuestionTree& tree, TokenIndex verb, std::optional<TokenIndex> subject) {
  const std::string& tag = tree.token(verb).xpos;
  if (tag == "VBZ") return "does";
  // "beat" may be read as a present where it is a past.
  return tag == "VBP" && subject && is_many(tree, *subject) ? "do" : "did";
}

/// "the Norvik parliament dismissed" as "did the Norvik parliament dismiss".
std::string inverted(const QuestionTree& tree, TokenIndex verb, const Words& words) {
  const auto auxiliary = tree.child(verb, {"aux", "cop"});
  if (auxiliary) {
    Words others = words;
    std::erase(others, *auxiliary);
    return join(text_of(tree, {*auxiliary}), text_of(tree, others));
  }
  const auto at = std::find(words.begin(), words.end(), verb);
  std::string text = did(tree, verb, tree.child(verb, {"nsubj"}));
  text = join(text, text_of(tree, {words.begin(), at}));
  text = join(text, tree.token(verb).lemma);
  return join(text, at == words.end() ? std::string() : text_of(tree, {at + 1, words.end()}));
}

/// The words that the relative word stands in, at the clause's begin: "whose firm", "for which".
Words relative_phrase(const QuestionTree& tree, const Words& clause) {
  static constexpr std::size_t kMostBefore = 1;  ///< A preposition.
  for (std::size_t at = 0; at < clause.size() && at <= kMostBefore; ++at) {
    const Token& token = tree.token(clause[at]);
    if (!lexicon::holds(lexicon::relative_words, lower_form(token))) continue;
    const bool is_owner = lower_form(token) == "whose";
    const TokenIndex top = is_owner ? token.head : clause[at];
    Words phrase = tree.subtree(top);
    const bool is_opening = !phrase.empty() && phrase.front() == clause.front();
    return is_opening ? phrase : Words{};
  }
  return {};
}

/// "whose firm" as it is, "for which" as "for which court", "where" as "in which city".
std::string front_of(const QuestionTree& tree, TokenIndex noun, const Words& phrase) {
  std::string asking = asking_phrase(tree, noun);
  if (phrase.empty()) return asking;
  const std::string first = lower_form(tree.token(phrase.front()));
  if (first == "whose") return text_of(tree, phrase);
  if (first == "where" || first == "when") return "in " + asking;
  return tree.token(phrase.front()).upos == Upos::ADP && phrase.size() == 2
             ? join(text_of(tree, {phrase.front()}), asking)
             : asking;
}

bool is_subject(const QuestionTree& tree, TokenIndex verb, const Words& phrase) {
  return std::any_of(phrase.begin(), phrase.end(), [&](TokenIndex i) {
    return tree.token(i).head == verb && tree.has_relation(i, {"nsubj"});
  });
}

std::string of_relative(const QuestionTree& tree, const Description& description) {
  const Words clause = trim_punctuation(tree, tree.subtree(description.clause));
  const Words phrase = relative_phrase(tree, clause);
  const Words rest = without(clause, phrase);
  if (rest.empty()) return {};
  const std::string front = front_of(tree, description.noun, phrase);
  const bool is_turned = !is_subject(tree, description.clause, phrase);
  return join(front, is_turned ? inverted(tree, description.clause, rest) : text_of(tree, rest));
}

std::string of_participle(const QuestionTree& tree, const Description& description) {
  const bool is_active = tree.token(description.clause).xpos == "VBG";
  const bool many = is_many(tree, description.noun);
  const std::string be = is_active ? (many ? "are" : "is") : (many ? "were" : "was");
  const Words clause = trim_punctuation(tree, tree.subtree(description.clause));
  return join(join(asking_phrase(tree, description.noun), be), text_of(tree, clause));
}

/// What the winner won: "of the Norvik Open", "Norvik Open" before the noun. Empty: it is not said.
std::string won_by(const QuestionTree& tree, TokenIndex noun) {
  Words words = tree.subtree(noun);
  if (const auto of = tree.child(noun, {"nmod"}); of && tree.preposition_of(*of) == "of") {
    words = without(tree.subtree(*of), tree.all_children(*of, {"case"}));
  } else {
    std::erase_if(words, [&](TokenIndex i) { return i >= noun; });
  }
  const bool has_name = std::any_of(
      words.begin(), words.end(), [&](TokenIndex i) { return tree.token(i).upos == Upos::PROPN; });
  return has_name ? text_of(tree, words) : std::string();
}

// Who won is told more often than who is the winner.
std::string of_office(const QuestionTree& tree, TokenIndex noun) {
  if (in_word_list("champion winner", lower_lemma(tree.token(noun)))) {
    const std::string won = won_by(tree, noun);
    if (!won.empty()) return "who won " + won;
  }
  const Words words = without(tree.subtree(noun), tree.all_children(noun, {"case"}));
  return "who is " + text_of(tree, trim_punctuation(tree, words));
}

/// "Which mayor was killed?" of "Which town's mayor was killed?"
std::string of_holder(const QuestionTree& tree, const Description& description) {
  Words words = tree.subtree(tree.root());
  words = trim_punctuation(tree, without(words, tree.subtree(description.clause)));
  return join("which", text_of(tree, words));
}

}  // namespace

std::string inner_question(const QuestionTree& tree, const Description& description) {
  std::string text;
  switch (description.form) {
    case DescriptionForm::relative: text = of_relative(tree, description); break;
    case DescriptionForm::participle: text = of_participle(tree, description); break;
    case DescriptionForm::office: text = of_office(tree, description.noun); break;
    case DescriptionForm::holder: text = of_holder(tree, description); break;
  }
  return text.empty() ? text : with_capital(std::move(text)) + '?';
}

}  // namespace quern
