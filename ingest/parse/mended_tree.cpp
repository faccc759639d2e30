#include "ingest/parse/mended_tree.h"

#include <algorithm>
#include <optional>

namespace quern {
namespace {

/// The words of "with experts saying prices rise".
struct Absolute {
  TokenIndex with = 0;
  TokenIndex subject = 0;     ///< experts
  TokenIndex participle = 0;  ///< saying
  TokenIndex verb = 0;        ///< rise
};

bool hangs_on(std::span<const Token> words,
              TokenIndex word,
              TokenIndex head,
              std::string_view relation) {
  const Token& token = words[static_cast<std::size_t>(word)];
  return token.head == head && token.deprel == relation;
}

std::optional<TokenIndex> find(std::span<const Token> words,
                               TokenIndex from,
                               TokenIndex to,
                               TokenIndex head,
                               std::string_view relation) {
  for (TokenIndex i = from; i < to; ++i)
    if (hangs_on(words, i, head, relation)) return i;
  return std::nullopt;
}

std::optional<Absolute> absolute_at(std::span<const Token> words, TokenIndex participle) {
  const Token& saying = words[static_cast<std::size_t>(participle)];
  if (saying.xpos != "VBG" || saying.deprel != "acl" || saying.head != participle - 1)
    return std::nullopt;
  const TokenIndex subject = saying.head;
  const TokenIndex verb = words[static_cast<std::size_t>(subject)].head;
  if (verb <= participle || !hangs_on(words, subject, verb, "nsubj")) return std::nullopt;
  if (words[static_cast<std::size_t>(verb)].deprel != "advcl") return std::nullopt;
  const auto own = find(words, participle + 1, verb, verb, "nsubj");
  auto with = find(words, 0, subject, participle, "mark");
  if (!with) with = find(words, 0, subject, verb, "mark");
  if (!own || !with) return std::nullopt;
  const std::string& mark = words[static_cast<std::size_t>(*with)].form;
  if (mark != "with" && mark != "With") return std::nullopt;
  return Absolute{*with, subject, participle, verb};
}

void attach(Token& word, TokenIndex head, std::string_view relation) {
  word.head = head;
  word.deprel = relation;
}

void mend_absolutes(std::span<Token> words) {
  const auto size = static_cast<TokenIndex>(words.size());
  const auto at = [&](TokenIndex i) -> Token& { return words[static_cast<std::size_t>(i)]; };
  for (TokenIndex i = 1; i < size; ++i) {
    const auto found = absolute_at(words, i);
    if (!found) continue;
    attach(at(found->participle), at(found->verb).head, "advcl");
    attach(at(found->subject), found->participle, "nsubj");
    attach(at(found->with), found->participle, "mark");
    attach(at(found->verb), found->participle, "ccomp");
    for (TokenIndex k = 0; k < found->subject; ++k)
      if (hangs_on(words, k, found->verb, "punct")) at(k).head = found->participle;
  }
}

bool is_subject(const Token& word) {
  return word.deprel.starts_with("nsubj") || word.deprel.starts_with("csubj") ||
         word.deprel == "expl";
}

bool asks(const Token& word) {
  return word.xpos.starts_with('W');
}

void mend_objects(std::span<Token> words) {
  const auto size = static_cast<TokenIndex>(words.size());
  for (TokenIndex verb = 1; verb + 1 < size; ++verb) {
    if (words[static_cast<std::size_t>(verb)].upos != Upos::VERB) continue;
    const auto before = find(words, 0, verb, verb, "obj");
    if (!before || !find(words, verb + 1, size, verb, "obj")) continue;
    const bool is_odd = std::none_of(words.begin(), words.end(), [&](const Token& word) {
      const bool is_question = word.head == *before && asks(word);
      return (word.head == verb && is_subject(word)) || is_question;
    });
    Token& subject = words[static_cast<std::size_t>(*before)];
    if (is_odd && !asks(subject)) subject.deprel = "nsubj";
  }
}

bool is_finite(const Token& word) {
  return word.xpos == "VBZ" || word.xpos == "VBP" || word.xpos == "VBD" || word.xpos == "MD";
}

bool is_above(std::span<const Token> words, TokenIndex above, TokenIndex word) {
  while (word >= 0 && word != above)
    word = words[static_cast<std::size_t>(word)].head;
  return word == above;
}

void mend_modifiers(std::span<Token> words) {
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    Token& word = words[i];
    const Token& next = words[i + 1];
    const auto own = static_cast<TokenIndex>(i);
    if (word.deprel != "amod" || next.upos != Upos::NOUN || next.deprel == "compound") continue;
    if (word.head <= own + 1 || is_above(words, own, own + 1)) continue;
    const auto first = words.begin() + own + 2;
    if (std::any_of(first, words.begin() + word.head, is_finite)) word.head = own + 1;
  }
}

}  // namespace

void mend_tree(std::span<Token> words) {
  mend_absolutes(words);
  mend_objects(words);
  mend_modifiers(words);
}

}  // namespace quern
