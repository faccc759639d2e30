#include "ingest/meaning/entity/mention/person.h"

#include <string>

#include "ingest/language/text/word_list.h"
#include "lexicon/female_names.h"
#include "lexicon/female_nouns.h"
#include "lexicon/male_names.h"
#include "lexicon/male_nouns.h"
#include "lexicon/personal_titles.h"

namespace quern {

bool is_title(const Token& token) {
  // "MS-13" is no lady.
  return token.space_after && lexicon::holds(lexicon::personal_titles, lower_form(token));
}

Gender gender_of_noun(std::string_view lemma) {
  if (lexicon::holds(lexicon::male_nouns, lemma)) return Gender::male;
  if (lexicon::holds(lexicon::female_nouns, lemma)) return Gender::female;
  return Gender::unknown;
}

Gender gender_of_name(const Tree& tree, WordSpan phrase, WordSpan name) {
  Gender gender = Gender::unknown;
  const std::string& first = tree.token(name.begin).form;
  if (lexicon::holds(lexicon::male_names, first)) gender = Gender::male;
  if (lexicon::holds(lexicon::female_names, first)) gender = Gender::female;
  for (TokenIndex i = phrase.begin; i < phrase.end; ++i) {
    std::string word = lower_form(tree.token(i));
    if (word.ends_with('.')) word.pop_back();
    const Gender titled = gender_of_noun(word);
    const bool is_of_holder = is_title(tree.token(i)) || i < name.begin;
    if (titled != Gender::unknown && is_of_holder) gender = titled;
  }
  return gender;
}

}  // namespace quern
