#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ingest/meaning/entity/article_mentions.h"
#include "ingest/meaning/entity/chains.h"
#include "ingest/meaning/entity/naming.h"

namespace quern {

/// The short forms that can be read without the article, in the place of its mentions.
class ShortForms {
 public:
  /// Views all three.
  ShortForms(const ArticleMentions& mentions, const Chains& chains, const NamedChains& named)
      : mentions_(mentions), chains_(chains), named_(named) {}

  /// What the mention's chain is called; of "it" and "its" also who says it of itself, described in
  /// short. Empty where there is no name, or the mention isn't surely of its chain.
  [[nodiscard]] std::string name_of(std::size_t mention) const;

  /// Whether the chain's name can stand for the mention: for "the deal", not for "concerns that
  /// ..." which tell more than it.
  [[nodiscard]] bool is_called(std::size_t mention) const;

  /// Whether the name of what a mention means tells more than its words: not "team" for "the team",
  /// nor "Army" for "the Korean People's Army".
  [[nodiscard]] bool tells_more(std::size_t mention, std::string_view words) const;

  /// The words with names for pronouns, capitals and other names of countries: "China's ties" for
  /// "its ties". Empty where nothing changes.
  [[nodiscard]] std::string with_names(std::size_t sentence, const Words& words) const;

 private:
  [[nodiscard]] bool is_replaced(std::size_t mention) const;
  [[nodiscard]] bool is_list(std::size_t mention) const;
  [[nodiscard]] bool is_all_told(std::size_t mention) const;
  [[nodiscard]] std::string name_within(std::size_t mention) const;

  const ArticleMentions& mentions_;
  const Chains& chains_;
  const NamedChains& named_;
};

}  // namespace quern
