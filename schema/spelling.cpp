#include "schema/spelling.h"

#include <array>
#include <cstddef>

namespace quern {
namespace {

/// An ending in both spellings, each of which may have one of a few inflections behind it.
struct Ending {
  std::string_view british;
  std::string_view american;
  std::size_t least_stem;  ///< Letters before it: "four" is not "for".
};

constexpr std::array<Ending, 6> kEndings = {{{"is", "iz", 3},
                                             {"ys", "yz", 3},
                                             {"our", "or", 3},
                                             {"tre", "ter", 2},
                                             {"ence", "ense", 1},
                                             {"isation", "ization", 3}}};
constexpr std::array<std::string_view, 6> kOfVerbs = {"e", "es", "ed", "er", "ers", "ing"};
constexpr std::array<std::string_view, 4> kOfNouns = {"", "s", "ed", "ing"};

std::optional<std::string> replaced(std::string_view word,
                                    std::string_view inflection,
                                    std::string_view ending,
                                    std::string_view other,
                                    std::size_t least_stem) {
  if (!word.ends_with(inflection)) return std::nullopt;
  const std::string_view base = word.substr(0, word.size() - inflection.size());
  if (!base.ends_with(ending) || base.size() < ending.size() + least_stem) return std::nullopt;
  std::string spelled(base.substr(0, base.size() - ending.size()));
  return spelled.append(other).append(inflection);
}

template <typename Inflections>
std::optional<std::string> spelled(std::string_view word,
                                   const Ending& ending,
                                   const Inflections& inflections) {
  for (const std::string_view inflection : inflections) {
    for (const auto& [from, to] :
         {std::pair{ending.british, ending.american}, std::pair{ending.american, ending.british}}) {
      if (auto other = replaced(word, inflection, from, to, ending.least_stem)) return other;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> other_spelling(std::string_view word) {
  static constexpr std::size_t kLetters = 2;  ///< "is" and "ys" stand before an ending of verbs.
  for (const Ending& ending : kEndings) {
    auto other = ending.british.size() == kLetters ? spelled(word, ending, kOfVerbs)
                                                   : spelled(word, ending, kOfNouns);
    if (other) return other;
  }
  return std::nullopt;
}

}  // namespace quern
