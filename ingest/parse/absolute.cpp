#include "ingest/parse/absolute.h"

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

}  // namespace

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

}  // namespace quern
