#include "ingest/language/names/office_holders.h"

#include <cstddef>

namespace quern {
namespace {

bool is_unnamed(const Token& word) {
  return word.xpos == "NNP" && word.name == "O";
}

/// Whether the word goes on with the name that begins at `first`: it hangs on that, or beside it.
bool goes_on(std::span<const Token> words, std::size_t first, std::size_t i) {
  if (i >= words.size() || !is_unnamed(words[i]) || words[i].deprel != "flat") return false;
  const TokenIndex head = words[i].head;
  const bool is_inside =
      head >= static_cast<TokenIndex>(first) && head < static_cast<TokenIndex>(i);
  return is_inside || head == words[first].head;
}

/// Where the name ends that begins with this word: "Suleiman al-Amr" is one.
std::size_t end_of_flat(std::span<const Token> words, std::size_t first) {
  std::size_t end = first + 1;
  while (true) {
    if (goes_on(words, first, end)) {
      ++end;
    } else if (end < words.size() && words[end].form == "-" && goes_on(words, first, end + 1)) {
      end += 2;
    } else {
      return end;
    }
  }
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
    const std::size_t end = end_of_flat(words, first);
    if (end == first + 1) continue;
    for (std::size_t i = first; i < end; ++i)
      words[i].name = i == first ? "B-PER" : "I-PER";
  }
}

}  // namespace quern
