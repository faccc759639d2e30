#include "ingest/language/names/office_holders.h"

#include <cstddef>

#include "ingest/language/names/name_range.h"

namespace quern {
namespace {

bool is_unnamed(const Token& word) {
  return word.xpos == "NNP" && word.name == "O";
}

bool is_beside(std::span<const Token> words, std::size_t office, std::size_t name) {
  const bool is_below = words[name].head == static_cast<TokenIndex>(office) &&
                        (words[name].deprel == "appos" || words[name].deprel == "flat");
  const bool is_above =
      words[office].head == static_cast<TokenIndex>(name) && words[office].deprel == "nmod:desc";
  return is_below || is_above;
}

}  // namespace

void name_office_holders(std::span<Token> words) {
  for (std::size_t office = 0; office + 2 < words.size(); ++office) {
    const std::size_t first = office + 1;
    if (words[office].xpos != "NN" || words[office].entity != "person") continue;
    if (!is_unnamed(words[first]) || !is_beside(words, office, first)) continue;
    const std::size_t end = end_of_flat(words, first, first + 1, SmallWords::taken);
    if (end > first + 1) label(words, {first, end}, "PER");
  }
}

}  // namespace quern
