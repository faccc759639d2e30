#include "ingest/language/names/thing_names.h"

#include <algorithm>
#include <cstddef>

#include "ingest/language/names/name_range.h"
#include "ingest/language/text/sentence.h"
#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/region_nouns.h"
#include "lexicon/ship_prefixes.h"
#include "lexicon/storm_words.h"

namespace quern {
namespace {

/// "Tropical Storm", "Ann"
void join_storms(std::span<Token> words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool is_storm = lexicon::holds(lexicon::storm_words, words[i].form) &&
                          words[i + 1].name.starts_with("B-") && words[i + 1].upos == Upos::PROPN &&
                          !in_word_list("NORP TIME", type_of_name(words[i + 1]));
    if (!is_storm || end_of_name(words, i + 1) > i + 2) continue;
    const bool has_kind = i > 0 && words[i].name == "O" && words[i - 1].name == "O" &&
                          in_word_list("Super Tropical", words[i - 1].form);
    const std::size_t begin = has_kind ? i - 1 : begin_of_name(words, i);
    label(words, {begin, i + 2}, "EVENT");
  }
}

/// "MV", "Norland Star": whatever the ship is called after.
void join_ships(std::span<Token> words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (!lexicon::holds(lexicon::ship_prefixes, words[i].form)) continue;
    const Token& next = words[i + 1];
    if (next.upos != Upos::PROPN || !begins_with_capital(next.form)) continue;
    const std::size_t begin = begin_of_name(words, i);
    label(words, {begin, std::max(i + 2, end_of_name(words, i + 1))}, "WORK");
  }
}

/// "Norvik", "Laon" before "province", which is one of both; "in Norvik, Laon and Orm, Peru".
void join_regions(std::span<Token> words) {
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (words[i].form != "and" || type_of_name(words[i - 1]) != "LOC") continue;
    if (words[i + 1].name != "B-LOC") continue;
    const std::size_t begin = begin_of_name(words, i - 1);
    const std::size_t end = end_of_name(words, i + 1);
    const Token& next = word_at(words, end);
    const bool is_region =
        next.xpos == "NN" && lexicon::holds(lexicon::region_nouns, to_lower(next.form));
    const bool is_where = next.form == "," && type_of_name(word_at(words, end + 1)) == "LOC" &&
                          begin > 1 && words[begin - 1].form == "," &&
                          type_of_name(words[begin - 2]) == "LOC" && words[begin].deprel == "appos";
    if (is_region || is_where) label(words, {begin, end}, "LOC");
  }
}

}  // namespace

void join_things(std::span<Token> words) {
  join_storms(words);
  join_ships(words);
  join_regions(words);
}

}  // namespace quern
