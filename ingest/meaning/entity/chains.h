#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace quern {

/// Why a mention belongs to its chain.
enum class Reason : std::uint8_t {
  alone,         ///< Nothing joined it to another one.
  name,          ///< The same name.
  part_of_name,  ///< "Kim" after "Kim Jong Un", "Acme" after "Acme Corp."
  acronym,       ///< "UN" beside or after "United Nations"
  country,       ///< Another name of the country: "America"
  capital,       ///< The seat of a government in its place: "Beijing rejected ..."
  government,    ///< "the Chinese government"
  apposition,    ///< "Kim, the leader"
  predicate,     ///< "Kim is the leader"
  description,   ///< "the deal" after "a defense deal"
  same_thing,    ///< "the deal" after "a defense pact"
  pronoun,
  extraposition,  ///< "it" in "it is clear that prices rose", and the clause
  rule            ///< The user's own.
};

/// "part of a name", as people read it.
[[nodiscard]] std::string_view to_string(Reason reason);

/// Which mentions of an article mean the same.
struct Chains {
  /// Number of each mention's chain, from 0 in the order of their first mentions. A mention that
  /// nothing was joined to is a chain of its own.
  std::vector<std::size_t> chain_of;
  std::vector<Reason> reasons;  ///< By mention.
  /// By mention: whether it is sure enough to be called by its chain's name. A noun that is likely
  /// in no chain but likeliest in this one is not, nor what a copula says: "is a matter of time".
  std::vector<bool> is_sure;
  /// By mention: of "it" and "its", the mention of who says it of itself.
  std::vector<std::optional<std::size_t>> speakers;
  /// By chain: the country that it is, or empty.
  std::vector<std::string_view> countries;
  /// By chain: the name that a rule gives it, or empty. Points into the rules.
  std::vector<std::string_view> given_names;
};

}  // namespace quern
