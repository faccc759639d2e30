#include "ingest/meaning/entity/mention/phrase_head.h"

#include <initializer_list>
#include <string_view>

#include "ingest/meaning/entity/mention/pronoun.h"

namespace quern {
namespace {

/// Relations of words that head no phrase of their own.
const std::initializer_list<std::string_view> kNoPhrase = {
    "fixed", "flat", "goeswith", "expl", "discourse", "punct",
    "case",  "mark", "cc",       "det",  "advmod",    "reparandum"};

/// "there", "the poor", "[17]": words that head a phrase now and then.
bool heads_phrase_at_times(const Tree& tree, TokenIndex i) {
  const Token& token = tree.token(i);
  if (token.entity == "O" || tree.has_relation(i, {"nummod", "amod", "det"})) return false;
  return token.upos == Upos::NUM || token.upos == Upos::ADJ || token.upos == Upos::ADV;
}

}  // namespace

bool is_year(const Token& token) {
  return token.upos == Upos::NUM && token.form.size() == 4 &&
         (token.form.starts_with("19") || token.form.starts_with("20"));
}

bool heads_phrase(const Tree& tree, TokenIndex i) {
  const Token& token = tree.token(i);
  if (heads_phrase_at_times(tree, i)) return true;
  if (tree.has_relation(i, kNoPhrase)) {
    return false;
  }
  if (token.upos == Upos::PRON) return pronoun_of(token).has_value();
  return token.upos == Upos::NOUN || token.upos == Upos::PROPN || is_year(token);
}

}  // namespace quern
