// UD marks the subject of such a copula as nsubj:outer (csubj:outer); see
// https://universaldependencies.org/en/dep/nsubj-outer.html

#include "ingest/language/clause/copula.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace quern {
namespace {

struct OuterCopula {
  TokenIndex copula = kUnattached;
  TokenIndex subject = kUnattached;
};

std::optional<OuterCopula> outer_copula(const Sentence& sentence, TokenIndex head) {
  OuterCopula found;
  for (const TokenIndex i : dependents(sentence, head)) {
    const std::string& deprel = sentence.tokens[static_cast<std::size_t>(i)].deprel;
    if (deprel == "nsubj:outer" || deprel == "csubj:outer") found.subject = i;
    if (deprel == "cop" && found.copula == kUnattached) found.copula = i;
  }
  const bool is_complete = found.copula != kUnattached && found.subject != kUnattached;
  return is_complete ? std::optional(found) : std::nullopt;
}

bool begins_with_infinitive(const Sentence& sentence, TokenIndex head) {
  const auto below = dependents(sentence, head);
  const auto is_subject = [&](TokenIndex i) {
    return sentence.tokens[static_cast<std::size_t>(i)].deprel == "nsubj";
  };
  const auto is_to = [&](TokenIndex i) {
    const Token& token = sentence.tokens[static_cast<std::size_t>(i)];
    return token.deprel == "mark" && token.upos == Upos::PART;
  };
  return std::any_of(below.begin(), below.end(), is_to) &&
         std::none_of(below.begin(), below.end(), is_subject);
}

// "..., but this changed": a conjunct with a subject and no "that" goes on from the whole clause.
bool continues_outer_clause(const Sentence& sentence, TokenIndex conjunct) {
  const auto below = dependents(sentence, conjunct);
  const auto has = [&](std::string_view relation) {
    return std::any_of(below.begin(), below.end(), [&](TokenIndex i) {
      return universal_relation(sentence.tokens[static_cast<std::size_t>(i)].deprel) == relation;
    });
  };
  return has("nsubj") && !has("mark");
}

// What stands before the copula belongs to it, and so does what the whole sentence hangs on.
bool goes_to_copula(const Sentence& sentence, TokenIndex index, const OuterCopula& outer) {
  const std::string& deprel = sentence.tokens[static_cast<std::size_t>(index)].deprel;
  if (deprel == "conj") return continues_outer_clause(sentence, index);
  return index < outer.copula || index == outer.subject || deprel == "parataxis";
}

// "is not that ...", "is also that ...": right behind the copula.
bool qualifies_copula(const Sentence& sentence, TokenIndex index, const OuterCopula& outer) {
  const bool is_adverb = sentence.tokens[static_cast<std::size_t>(index)].deprel == "advmod";
  return is_adverb && index == outer.copula + 1;
}

void raise_copula(Sentence& sentence, TokenIndex head, const OuterCopula& outer) {
  const bool is_open = begins_with_infinitive(sentence, head);
  for (const TokenIndex i : dependents(sentence, head)) {
    const bool is_moved =
        goes_to_copula(sentence, i, outer) || qualifies_copula(sentence, i, outer);
    if (is_moved) sentence.tokens[static_cast<std::size_t>(i)].head = outer.copula;
  }
  Token& top = sentence.tokens[static_cast<std::size_t>(head)];
  Token& copula = sentence.tokens[static_cast<std::size_t>(outer.copula)];
  copula.head = top.head;
  copula.deprel = top.deprel;
  top.head = outer.copula;
  top.deprel = is_open ? "xcomp" : "ccomp";
  sentence.tokens[static_cast<std::size_t>(outer.subject)].deprel = "nsubj";
}

}  // namespace

Sentence with_clausal_predicates_below_copula(const Sentence& sentence) {
  Sentence raised = sentence;
  const auto size = static_cast<TokenIndex>(sentence.tokens.size());
  for (TokenIndex i = 0; i < size; ++i) {
    const std::string& deprel = sentence.tokens[static_cast<std::size_t>(i)].deprel;
    if (deprel != "nsubj:outer" && deprel != "csubj:outer") continue;
    const TokenIndex head = sentence.tokens[static_cast<std::size_t>(i)].head;
    if (const auto outer = outer_copula(raised, head)) raise_copula(raised, head, *outer);
  }
  return raised;
}

}  // namespace quern
