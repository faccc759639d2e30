#include "ingest/meaning/entity/mention/list_mention.h"

#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/entity/mention/phrase_head.h"
#include "ingest/meaning/entity/mention/phrase_span.h"

namespace quern {

std::optional<Mention> list_begun_by(const Tree& tree, const Mention& first) {
  if (first.kind == MentionKind::pronoun || !tree.child(first.head, {"conj"})) return std::nullopt;
  if (tree.leftmost(*tree.child(first.head, {"conj"})) < first.end) return std::nullopt;
  bool has_and = false;
  bool is_alike = true;
  for (const TokenIndex i : tree.all_children(first.head, {"conj"})) {
    const auto conjunction = tree.child(i, {"cc"});
    has_and =
        has_and || (conjunction && in_word_list("and & or", lower_form(tree.token(*conjunction))));
    is_alike = is_alike && heads_phrase(tree, i);
  }
  if (!has_and || !is_alike) return std::nullopt;
  const WordSpan span = phrase_span(tree, first.head, true);
  Mention list = first;
  list.begin = span.begin;
  list.end = span.end;
  list.kind = MentionKind::list;
  list.determiner = Determiner::none;
  list.number = Number::plural;
  list.gender = Gender::unknown;
  list.name.clear();
  list.type.clear();
  list.head_word = to_lower(words_of(tree, span.begin, span.end));
  list.modifiers.clear();
  list.proper_modifiers.clear();
  return list;
}

}  // namespace quern
