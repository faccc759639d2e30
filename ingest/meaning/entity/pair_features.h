#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "ingest/meaning/entity/clause_place.h"
#include "ingest/meaning/entity/traits.h"

namespace quern {

/// How the words of a phrase and an earlier one agree.
enum class Match : std::uint8_t {
  none,
  same,             ///< Head and modifiers.
  fewer_words,      ///< "the deal" after "the defense deal"
  more_words,       ///< "the defense deal" after "the deal"
  same_head,        ///< "the new deal" after "the defense deal"
  same_thing,       ///< "the deal" after "the pact"
  head_in_earlier,  ///< "the defense" after "the defense deal"
  head_in_later,    ///< "the defense deal" after "the defense"
  modifier          ///< "the defense pact" after "the defense deal"
};
inline constexpr std::size_t kMatches = 9;

/// Whether one phrase hangs on the other: subjects on their predicate nouns, appositions.
enum class Government : std::uint8_t { none, earlier_under_later, later_under_earlier };

/// A mention and an earlier one that it may take up.
struct Pair {
  const Traits* later = nullptr;
  const Traits* earlier = nullptr;
  std::size_t sentences_between = 0;
  std::size_t rank = 0;              ///< Among the earlier ones, the nearest being 0.
  std::size_t earlier_in_chain = 0;  ///< Mentions of its chain so far.
  Match match = Match::none;
  bool is_match_of_chain =
      false;  ///< Another mention of the earlier one's chain has the same head.
  Government government = Government::none;
  bool is_clause_mate = false;    ///< Both hang on the same word.
  bool is_same_governor = false;  ///< What they hang on is the same word.
  std::size_t paragraphs_between = 0;
  bool is_speaker = false;                          ///< Of the later one.
  ClausePlace place = ClausePlace::other_sentence;  ///< Of the earlier one.
};

inline constexpr std::size_t kPairTemplates = 36;
inline constexpr std::size_t kNoneTemplates = 8;

/// Numbers of the features that hold, one of each template, below kPairFeatures.
using PairFeatures = std::array<std::uint32_t, kPairTemplates>;
[[nodiscard]] PairFeatures features_of(const Pair& pair);
/// How many different ones there are.
[[nodiscard]] std::uint32_t count_of_pair_features();

/// The features of a mention's taking up nothing.
using NoneFeatures = std::array<std::uint32_t, kNoneTemplates>;
[[nodiscard]] NoneFeatures features_of_none(const Traits& mention,
                                            std::size_t sentence,
                                            bool has_match);
[[nodiscard]] std::uint32_t count_of_none_features();

}  // namespace quern
