#include "query/question/slot/kind_of_noun.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "ingest/language/text/word_list.h"
#include "lexicon/business_nouns.h"
#include "lexicon/deputy_modifiers.h"
#include "lexicon/political_offices.h"

namespace quern {
namespace {

template <typename List>
bool is_a_listed(const std::string& noun, const List& list, const WordNet& dictionary) {
  return std::any_of(std::begin(list), std::end(list),
                     [&](std::string_view other) { return dictionary.is_a(noun, other); });
}

/// "the deputy prime minister" is none. `first`: of the words that say the kind.
bool is_deputy(const std::vector<TextWord>& words, std::size_t first) {
  return first > 0 && lexicon::holds(lexicon::deputy_modifiers, words[first - 1].key);
}

}  // namespace

bool is_noun_for(const std::string& noun, const std::string& kind, const WordNet& dictionary) {
  if (dictionary.is_a(noun, kind)) return true;
  if (in_word_list("company firm business", kind))
    return is_a_listed(noun, lexicon::business_nouns, dictionary);
  return kind == "politician" && is_a_listed(noun, lexicon::political_offices, dictionary);
}

bool says_kind(const std::vector<TextWord>& words,
               std::size_t noun,
               const std::string& kind,
               const WordNet& dictionary) {
  const std::string last = dictionary.singular(words[noun].key);
  if (is_noun_for(last, kind, dictionary)) return !is_deputy(words, noun);
  return noun > 0 && is_noun_for(words[noun - 1].key + ' ' + last, kind, dictionary) &&
         !is_deputy(words, noun - 1);
}

}  // namespace quern
