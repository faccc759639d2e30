#include "schema/spelling.h"

#include <array>
#include <cstddef>
#include <span>
#include <utility>

namespace quern {
namespace {

constexpr std::array<std::string_view, 6> kOfVerbs = {"e", "es", "ed", "er", "ers", "ing"};
constexpr std::array<std::string_view, 4> kOfNouns = {"", "s", "ed", "ing"};

/// An ending in both spellings, which has one of a few inflections behind it.
struct Ending {
  std::string_view british;
  std::string_view american;
  std::size_t least_stem;  ///< Letters before it: "four" is not "for".
  std::span<const std::string_view> inflections;
};

constexpr std::array<Ending, 6> kEndings = {{{"is", "iz", 3, kOfVerbs},
                                             {"ys", "yz", 3, kOfVerbs},
                                             {"our", "or", 3, kOfNouns},
                                             {"tre", "ter", 2, kOfNouns},
                                             {"ence", "ense", 1, kOfNouns},
                                             {"isation", "ization", 3, kOfNouns}}};

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

}  // namespace

std::optional<std::string> other_spelling(std::string_view word) {
  for (const Ending& ending : kEndings) {
    for (const std::string_view inflection : ending.inflections) {
      for (const auto& [from, to] : {std::pair{ending.british, ending.american},
                                     std::pair{ending.american, ending.british}}) {
        if (auto other = replaced(word, inflection, from, to, ending.least_stem)) return other;
      }
    }
  }
  return std::nullopt;
}

}  // namespace quern
