// A question is read from its tree (Universal Dependencies): the question word shows the open slot,
// the other phrases of its clause the given ones. Passives are turned round, so that both voices
// ask the same.
#include "query/question/read_question.h"

#include <algorithm>

#include "ingest/language/clause/phrase.h"
#include "ingest/language/clause/predicate.h"
#include "ingest/language/clause/tree.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/asked_numbers.h"
#include "lexicon/asked_places.h"
#include "lexicon/asked_times.h"
#include "lexicon/asking_modals.h"
#include "lexicon/causative_verbs.h"
#include "lexicon/general_antecedents.h"
#include "lexicon/including_verbs.h"
#include "lexicon/intending_verbs.h"
#include "lexicon/light_verbs.h"
#include "lexicon/question_words.h"
#include "lexicon/relative_pronouns.h"
#include "lexicon/requesting_verbs.h"
#include "lexicon/saying_verbs.h"
#include "lexicon/thinking_verbs.h"

namespace quern {
namespace {

constexpr std::string_view kCauseNouns = "reason cause purpose";
constexpr std::string_view kMannerNouns = "way manner means";

/// The clause that asks.
struct Clausing {
  TokenIndex root = 0;
  std::vector<TokenIndex> verbs;  ///< The root and the infinitives that share its subject.
  bool is_passive = false;
};

class Reader {
 public:
  Reader(const Tree& tree, std::string_view text, const Vocabulary& vocabulary)
      : tree_(tree), text_(text), vocabulary_(vocabulary) {}

  std::variant<Question, NotUnderstood> read();

 private:
  [[nodiscard]] const Token& token(TokenIndex i) const { return tree_.token(i); }
  [[nodiscard]] TokenIndex root() const;
  [[nodiscard]] bool is_above(TokenIndex ancestor, TokenIndex i) const;
  [[nodiscard]] std::string preposition_of(TokenIndex head) const;
  [[nodiscard]] QuestionPhrase phrase_of(const std::vector<TokenIndex>& words,
                                         TokenIndex head) const;
  [[nodiscard]] QuestionPhrase clause_of(TokenIndex head) const;
  [[nodiscard]] std::string words_text(const std::vector<TokenIndex>& words) const;
  [[nodiscard]] std::optional<TokenIndex> question_word() const;
  [[nodiscard]] Clausing clausing_at(TokenIndex root) const;

  void read_speaker(TokenIndex root);
  void read_clause(const Clausing& clause, std::optional<TokenIndex> asked);
  void read_predicate(const Clausing& clause);
  void open_age(TokenIndex how);
  void read_nominal(const Clausing& clause, std::optional<TokenIndex> asked);
  void read_dependent(const Clausing& clause, TokenIndex i, std::optional<TokenIndex> asked);
  void add_slot(SlotRole role, TokenIndex head);
  void add_clause_slot(SlotRole role, TokenIndex head, bool is_required);
  void open(TokenIndex wh, TokenIndex constituent, SlotRole role);
  void open_noun(TokenIndex wh, TokenIndex noun);
  void open_adverb(TokenIndex wh);
  void open_relative(TokenIndex noun, TokenIndex verb);
  [[nodiscard]] std::string kind_of(TokenIndex noun) const;
  [[nodiscard]] bool is_idiom(TokenIndex object) const;
  [[nodiscard]] SlotRole role_of(const Clausing& clause, TokenIndex i) const;
  bool read_command(TokenIndex root);
  void read_speech();
  void add_causatives();
  [[nodiscard]] bool asks_what_to_do() const;
  void settle();
  [[nodiscard]] bool reads_as_truth(TokenIndex root) const;

  const Tree& tree_;
  std::string_view text_;
  const Vocabulary& vocabulary_;
  Question question_;
  bool is_open_ = false;
  std::vector<TokenIndex> consumed_;  ///< Heads that are read already.
};

TokenIndex Reader::root() const {
  for (TokenIndex i = 0; i < tree_.size(); ++i) {
    if (token(i).head == kRoot) return i;
  }
  return 0;
}

bool Reader::is_above(TokenIndex ancestor, TokenIndex i) const {
  while (i >= 0 && i != ancestor)
    i = token(i).head;
  return i == ancestor;
}

std::string Reader::preposition_of(TokenIndex head) const {
  std::string words;
  for (const TokenIndex i : tree_.all_children(head, {"case"})) {
    if (token(i).upos == Upos::PART) continue;  // The possessive 's.
    words += (words.empty() ? "" : " ") + lower_form(token(i));
    for (const TokenIndex k : tree_.all_children(i, {"fixed"}))
      words += ' ' + lower_form(token(k));
  }
  return words;
}

QuestionPhrase Reader::phrase_of(const std::vector<TokenIndex>& words, TokenIndex head) const {
  QuestionPhrase phrase;
  for (const TokenIndex i : words) {
    if (!is_content(token(i)) && i != head) continue;
    QuestionWord word = vocabulary_.word(token(i));
    if (word.text.empty()) continue;
    phrase.words.push_back(std::move(word));
    // "John Kerry", where the surname hangs on the first name: the last name is the head.
    const bool is_name = token(i).upos == Upos::PROPN && i > head &&
                         token(i - 1).upos == Upos::PROPN && phrase.head + 2 == phrase.words.size();
    const bool is_head =
        i == head || is_name || (token(i).head == head && tree_.has_relation(i, {"flat"}));
    if (is_head) phrase.head = phrase.words.size() - 1;
  }
  return phrase;
}

QuestionPhrase Reader::clause_of(TokenIndex head) const {
  const auto words = tree_.subtree(head);
  QuestionPhrase phrase = phrase_of(words, head);
  phrase.is_clause = true;
  phrase.is_denied =
      std::any_of(words.begin(), words.end(), [&](TokenIndex i) { return is_negation(tree_, i); });
  return phrase;
}

std::string Reader::words_text(const std::vector<TokenIndex>& words) const {
  if (words.empty()) return {};
  const std::size_t begin = token(words.front()).span.begin;
  const std::size_t end = token(words.back()).span.end;
  return std::string(text_.substr(begin, end - begin));
}

// The first one that no subordinate clause holds.
std::optional<TokenIndex> Reader::question_word() const {
  for (TokenIndex i = 0; i < tree_.size(); ++i) {
    if (!lexicon::holds(lexicon::question_words, lower_form(token(i)))) continue;
    bool is_inside = false;
    for (TokenIndex at = i; at >= 0 && !is_inside; at = token(at).head)
      is_inside = tree_.has_relation(at, {"acl", "ccomp", "advcl", "csubj"});
    if (!is_inside) return i;
  }
  return std::nullopt;
}

Clausing Reader::clausing_at(TokenIndex root) const {
  Clausing clause;
  clause.root = root;
  clause.verbs = {root};
  for (TokenIndex at = root;;) {
    const auto next = tree_.child(at, {"xcomp"});
    if (!next || tree_.child(at, {"iobj"})) break;
    // "asked them to help": whoever helps is the object.
    const auto object = tree_.child(at, {"obj"});
    const bool is_verb = token(*next).upos == Upos::VERB && !tree_.child(*next, {"nsubj"});
    if (!is_verb || (object && !tree_.child(*object, {"fixed"}))) break;
    clause.verbs.push_back(*next);
    at = *next;
  }
  clause.is_passive = tree_.child(clause.verbs.back(), {"aux:pass"}).has_value();
  return clause;
}

void Reader::read_speaker(TokenIndex root) {
  for (const TokenIndex i : tree_.subtree(root)) {
    if (!preposition_of(i).starts_with("according")) continue;
    question_.speaker = phrase_of(phrase_words(tree_, i, true), i);
    consumed_.push_back(i);
    return;
  }
}

void Reader::add_slot(SlotRole role, TokenIndex head) {
  QuestionSlot slot;
  slot.role = role;
  slot.preposition = preposition_of(head);
  const auto all = phrase_words(tree_, head, true);
  slot.text = words_text(all);
  for (const TokenIndex part : conjuncts(tree_, head)) {
    QuestionPhrase phrase = phrase_of(phrase_words(tree_, part, false), part);
    if (!phrase.words.empty() && is_content(token(part))) slot.parts.push_back(std::move(phrase));
  }
  slot.is_required = role != SlotRole::other;
  if (!slot.parts.empty()) question_.slots.push_back(std::move(slot));
}

void Reader::add_clause_slot(SlotRole role, TokenIndex head, bool is_required) {
  QuestionSlot slot;
  slot.role = role;
  slot.text = words_text(tree_.subtree(head));
  slot.parts = {clause_of(head)};
  slot.is_required = is_required;
  if (!slot.parts.front().words.empty()) question_.slots.push_back(std::move(slot));
}

void Reader::open_adverb(TokenIndex wh) {
  is_open_ = true;
  const std::string form = lower_form(token(wh));
  if (form == "where") question_.wanted = Wanted::place;
  if (form == "when") question_.wanted = Wanted::time;
  if (form == "why") question_.wanted = Wanted::cause;
  if (form == "how") question_.wanted = Wanted::manner;
}

// "which countries", "how many authoritarian states", "whose header".
void Reader::open_noun(TokenIndex wh, TokenIndex noun) {
  const std::string form = lower_form(token(wh));
  const std::string lemma = lower_lemma(token(noun));
  question_.is_plural = has_feature(token(noun), "Number=Plur");
  question_.counted = vocabulary_.word(token(noun));
  for (const TokenIndex i : phrase_words(tree_, noun, false)) {
    const bool is_asking = i == noun || i == wh || is_above(wh, i) || is_above(i, wh);
    if (!is_asking && is_content(token(i)))
      question_.modifiers.push_back(vocabulary_.word(token(i)));
  }
  if (form == "how") {
    question_.wanted = Wanted::number;
  } else if (form == "whose") {
    question_.wanted = Wanted::owner;
  } else if (lexicon::holds(lexicon::asked_places, lemma)) {
    question_.wanted = Wanted::place;
  } else if (lexicon::holds(lexicon::asked_times, lemma)) {
    question_.wanted = Wanted::time;
  } else if (in_word_list(kCauseNouns, lemma)) {
    question_.wanted = Wanted::cause;
  } else if (in_word_list(kMannerNouns, lemma)) {
    question_.wanted = Wanted::manner;
  } else if (lexicon::holds(lexicon::asked_numbers, lemma)) {
    question_.wanted = Wanted::number;
    question_.counted = {};
  } else {
    question_.kind = kind_of(noun);
  }
}

// "what kind of goal" asks for a goal.
std::string Reader::kind_of(TokenIndex noun) const {
  if (in_word_list("kind type sort", lower_lemma(token(noun)))) {
    const auto of = tree_.child(noun, {"nmod"});
    return of ? lower_lemma(token(*of)) : std::string();
  }
  return lower_lemma(token(noun));
}

void Reader::open(TokenIndex wh, TokenIndex constituent, SlotRole role) {
  is_open_ = true;
  question_.wanted = Wanted::phrase;
  question_.open_role = role;
  question_.open_preposition = preposition_of(constituent);
  const std::string form = lower_form(token(wh));
  question_.is_person = form == "who" || form == "whom";
  const bool is_by = role == SlotRole::agent && question_.open_preposition == "by";
  if (is_by) question_.open_preposition.clear();
  if (wh == constituent) return;
  const TokenIndex above = token(wh).head;
  // "how many of the passengers", "how" hanging on "many".
  const bool is_amount = form == "how" && token(above).upos != Upos::NOUN;
  if (is_amount && above == constituent) {
    question_.wanted = Wanted::number;
    return;
  }
  open_noun(wh, is_amount ? token(above).head : above);
}

SlotRole Reader::role_of(const Clausing& clause, TokenIndex i) const {
  const bool is_subject = tree_.has_relation(i, {"nsubj", "csubj"});
  if (is_subject) return clause.is_passive ? SlotRole::patient : SlotRole::agent;
  if (tree_.has_relation(i, {"obj", "iobj"})) {
    // "was denied visas": the object beside a passive's subject.
    return clause.is_passive ? SlotRole::other : SlotRole::patient;
  }
  const bool is_agent = clause.is_passive && preposition_of(i) == "by";
  return is_agent ? SlotRole::agent : SlotRole::other;
}

// "took place": the noun belongs to the verb.
bool Reader::is_idiom(TokenIndex object) const {
  const TokenIndex verb = token(object).head;
  return verb >= 0 && tree_.has_relation(object, {"obj"}) && is_verb_idiom(tree_, verb, object);
}

void Reader::read_dependent(const Clausing& clause, TokenIndex i, std::optional<TokenIndex> asked) {
  const bool is_known =
      std::find(consumed_.begin(), consumed_.end(), i) != consumed_.end() ||
      std::find(clause.verbs.begin(), clause.verbs.end(), i) != clause.verbs.end();
  if (is_known) return;
  const bool is_asked = asked && is_above(i, *asked);
  if (is_asked && tree_.has_relation(i, {"advmod"}) && token(i).upos == Upos::ADV) {
    open_adverb(*asked);
    return;
  }
  const bool is_phrase = tree_.has_relation(i, {"nsubj", "obj", "iobj", "obl"});
  if (!is_asked && is_idiom(i)) {
    question_.predicate.push_back(vocabulary_.word(token(i)));
    return;
  }
  const SlotRole role = role_of(clause, i);
  if (is_asked) {
    open(*asked, i, role);
  } else if (is_phrase) {
    add_slot(role, i);
  } else if (tree_.has_relation(i, {"ccomp"})) {
    add_clause_slot(SlotRole::patient, i, true);
  } else if (tree_.has_relation(i, {"xcomp", "advcl", "advmod"})) {
    if (token(i).upos != Upos::ADV) add_clause_slot(SlotRole::other, i, false);
  }
}

void Reader::read_predicate(const Clausing& clause) {
  for (const TokenIndex verb : clause.verbs) {
    const bool is_light = clause.verbs.size() > 1 && verb != clause.verbs.back() &&
                          lexicon::holds(lexicon::light_verbs, lower_lemma(token(verb)));
    const bool is_wish =
        is_light && lexicon::holds(lexicon::intending_verbs, lower_lemma(token(verb)));
    if (is_wish) question_.is_possible = true;
    if (is_light) continue;
    QuestionWord word = vocabulary_.word(token(verb));
    if (!word.text.empty()) question_.predicate.push_back(std::move(word));
    for (const TokenIndex i : tree_.all_children(verb, {"compound:prt"}))
      question_.predicate.push_back(vocabulary_.word(lower_form(token(i)), WordClass::adverb));
  }
  const Token& last = token(clause.verbs.back());
  const std::string lemma = lower_lemma(last);
  question_.is_saying = last.upos == Upos::VERB && (lexicon::holds(lexicon::saying_verbs, lemma) ||
                                                    lexicon::holds(lexicon::thinking_verbs, lemma));
  question_.is_any_saying = lemma == "say";
}

// "How old is Kim?"
void Reader::open_age(TokenIndex how) {
  consumed_.push_back(how);
  is_open_ = true;
  question_.wanted = Wanted::number;
  question_.open_role = SlotRole::patient;
  question_.is_copular = true;
  question_.is_age = true;
}

// "Is China an economy?", "Who is Hill?", "Why is China silent on the pact?"
void Reader::read_nominal(const Clausing& clause, std::optional<TokenIndex> asked) {
  const TokenIndex root = clause.root;
  const bool is_asked =
      asked && is_above(root, *asked) &&
      std::none_of(tree_.children(root).begin(), tree_.children(root).end(), [&](TokenIndex i) {
        return is_above(i, *asked) && !tree_.has_relation(i, {"det", "nmod", "advmod"});
      });
  if (asked && lower_form(token(*asked)) == "how" && token(*asked).head == root &&
      lower_lemma(token(root)) == "old") {
    open_age(*asked);
    return;
  }
  // "silent", "underway"
  const bool is_adjective = token(root).upos == Upos::ADJ || token(root).upos == Upos::ADV;
  if (is_adjective && !(asked && *asked == root)) {
    question_.predicate = {vocabulary_.word(token(root))};
    question_.is_adjective = true;
    return;
  }
  question_.is_copular = true;
  const bool is_adverb = asked && *asked == root && token(root).upos == Upos::ADV;
  if (is_adverb) {
    open_adverb(root);
  } else if (is_asked) {
    open(*asked, root, SlotRole::patient);
  } else {
    add_slot(SlotRole::patient, root);
  }
}

void Reader::read_clause(const Clausing& clause, std::optional<TokenIndex> asked) {
  // The copula of "What is China's role?" may hang on the wrong noun.
  const bool is_nominal_root =
      clause.verbs.size() == 1 && (tree_.child(clause.root, {"cop"}) || asked == clause.root);
  if (is_nominal_root) {
    read_nominal(clause, asked);
  } else {
    read_predicate(clause);
  }
  for (const TokenIndex verb : clause.verbs) {
    for (const TokenIndex i : tree_.children(verb)) {
      if (is_nominal_root && !tree_.has_relation(i, {"nsubj", "obl", "advmod", "advcl", "ccomp"}))
        continue;
      read_dependent(clause, i, asked);
    }
  }
  for (const TokenIndex verb : clause.verbs) {
    for (const TokenIndex i : tree_.children(verb)) {
      if (is_negation(tree_, i)) question_.is_denied = true;
      const bool is_modal = token(i).upos == Upos::AUX &&
                            lexicon::holds(lexicon::asking_modals, lower_form(token(i)));
      if (is_modal) question_.is_possible = true;
    }
  }
}

void Reader::open_relative(TokenIndex noun, TokenIndex verb) {
  const Clausing clause = clausing_at(verb);
  const auto pronoun = [&]() -> std::optional<TokenIndex> {
    for (const TokenIndex i : tree_.subtree(verb)) {
      if (lexicon::holds(lexicon::relative_pronouns, lower_form(token(i))) &&
          token(i).upos == Upos::PRON)
        return i;
    }
    return std::nullopt;
  }();
  if (pronoun) consumed_.push_back(*pronoun);
  read_clause(clause, std::nullopt);
  is_open_ = true;
  question_.wanted = Wanted::phrase;
  question_.is_plural = true;
  const bool has_agent =
      tree_.child(verb, {"nsubj"}) && (!pronoun || role_of(clause, *pronoun) != SlotRole::agent);
  question_.open_role =
      pronoun ? role_of(clause, *pronoun) : (has_agent ? SlotRole::patient : SlotRole::agent);
  const std::string lemma = lower_lemma(token(noun));
  if (!lexicon::holds(lexicon::general_antecedents, lemma)) {
    open_noun(noun, noun);
    question_.is_plural = true;
  }
  question_.is_person = in_word_list("everyone anyone people", lemma);
}

// "List the companies that had large areas", "Tell me about Iran".
bool Reader::read_command(TokenIndex root) {
  if (!lexicon::holds(lexicon::requesting_verbs, lower_lemma(token(root))) ||
      tree_.child(root, {"nsubj"}))
    return false;
  for (const TokenIndex i : tree_.subtree(root)) {
    if (preposition_of(i) != "about") continue;
    question_.wanted = Wanted::topic;
    is_open_ = true;
    add_slot(SlotRole::patient, i);
    return true;
  }
  for (const TokenIndex noun : tree_.all_children(root, {"obj", "iobj"})) {
    if (const auto verb = tree_.child(noun, {"acl"})) {
      open_relative(noun, *verb);
      return true;
    }
  }
  if (lower_lemma(token(root)) != "describe") return false;
  if (const auto object = tree_.child(root, {"obj"})) {
    question_.wanted = Wanted::topic;
    is_open_ = true;
    add_slot(SlotRole::patient, *object);
  }
  return true;
}

// "What did Putin say about Iran?"
void Reader::read_speech() {
  const bool asks_what = question_.wanted == Wanted::phrase && question_.kind.empty() &&
                         !question_.is_person && question_.open_role != SlotRole::agent;
  const bool is_about = question_.open_preposition.empty();
  const bool has_speaker =
      std::any_of(question_.slots.begin(), question_.slots.end(),
                  [](const QuestionSlot& slot) { return slot.role == SlotRole::agent; });
  const bool is_speech = asks_what && is_about && !question_.is_told_to_do;
  if (is_speech && question_.is_saying && has_speaker) question_.wanted = Wanted::speech;
}

// "caused the crane to fall" and "led the crane to fall": verbs of one frame.
void Reader::add_causatives() {
  static constexpr double kLikeness = 0.9;
  const bool has_event =
      std::any_of(question_.slots.begin(), question_.slots.end(), [](const QuestionSlot& slot) {
        return slot.role == SlotRole::other && slot.parts.front().is_clause;
      });
  if (!has_event || question_.predicate.size() != 1) return;
  auto& forms = question_.predicate.front().forms;
  const auto is_asked = [&](std::string_view verb) {
    const auto found = forms.find(verb);
    return found != forms.end() && found->second == 1.0;
  };
  if (std::none_of(lexicon::causative_verbs.begin(), lexicon::causative_verbs.end(), is_asked))
    return;
  for (const std::string_view verb : lexicon::causative_verbs) {
    for (const auto& [form, likeness] : vocabulary_.word(std::string(verb), WordClass::verb).forms)
      forms.try_emplace(form, kLikeness);
  }
}

// "What did Kim urge them to do?"
bool Reader::asks_what_to_do() const {
  const auto asked = question_word();
  if (!asked || question_.open_role != SlotRole::other) return false;
  const TokenIndex verb = token(*asked).head;
  return verb >= 0 && lower_lemma(token(verb)) == "do" && tree_.has_relation(verb, {"xcomp"}) &&
         tree_.has_relation(*asked, {"obj"});
}

// "What could China do?"
void Reader::settle() {
  add_causatives();
  question_.is_told_to_do = asks_what_to_do();
  if (question_.is_told_to_do) question_.kind.clear();
  const bool is_doing = question_.predicate.size() == 1 && question_.wanted == Wanted::phrase &&
                        question_.open_role == SlotRole::patient &&
                        question_.predicate.front().text == "do";
  if (is_doing) {
    question_.wanted = Wanted::action;
    question_.predicate.clear();
  }
  // "How many states are involved in the deal?" asks for a number wherever it stands.
  const bool is_vague = question_.wanted == Wanted::number &&
                        std::any_of(question_.predicate.begin(), question_.predicate.end(),
                                    [](const QuestionWord& word) {
                                      return lexicon::holds(lexicon::including_verbs, word.text);
                                    });
  if (is_vague) question_.predicate.clear();
  read_speech();
}

bool Reader::reads_as_truth(TokenIndex root) const {
  const auto subject = tree_.child(root, {"nsubj", "expl", "csubj"});
  const bool is_inverted =
      subject &&
      std::any_of(tree_.children(root).begin(), tree_.children(root).end(), [&](TokenIndex i) {
        return tree_.has_relation(i, {"aux", "cop"}) && i < *subject;
      });
  return is_inverted || token(tree_.size() - 1).form == "?";
}

std::variant<Question, NotUnderstood> Reader::read() {
  question_.text = std::string(text_);
  const TokenIndex top = root();
  read_speaker(top);
  const auto asked = question_word();
  const bool is_command = !asked && read_command(top);
  if (!is_command) {
    if (!asked && !reads_as_truth(top)) {
      return NotUnderstood{"this is neither a filter nor a question"};
    }
    if (!asked) question_.wanted = Wanted::truth;
    read_clause(clausing_at(top), asked);
    if (asked && !is_open_) return NotUnderstood{"what the question asks for is not understood"};
  }
  settle();
  const bool says_nothing = question_.slots.empty() && question_.predicate.empty();
  if (says_nothing) return NotUnderstood{"the question names nothing to look for"};
  return std::move(question_);
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
  const Tree tree(sentence);
  return Reader(tree, text, vocabulary).read();
}

}  // namespace quern
