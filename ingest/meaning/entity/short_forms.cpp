#include "ingest/meaning/entity/short_forms.h"

#include <algorithm>
#include <optional>

#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/determiners_without_article.h"
#include "lexicon/unique_nouns.h"
#include "schema/lookup_key.h"

namespace quern {
namespace {

bool has_capital(std::string_view words) {
  return std::any_of(words.begin(), words.end(),
                     [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

/// Whether a description can have an article before it: not "Oslo's mayor", "two men".
bool takes_article(std::string_view description) {
  const std::string_view first = description.substr(0, description.find(' '));
  return description.find("'s ") == std::string_view::npos &&
         description.find("’s ") == std::string_view::npos &&
         !lexicon::holds(lexicon::determiners_without_article, to_lower(first));
}

/// "America’s", "the States’"
std::string possessive(const std::string& name) {
  return name + (name.ends_with('s') ? "’" : "’s");
}

std::size_t word_count(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

/// Words of a list that can stand within a phrase.
constexpr std::size_t kLongestList = 6;

/// Whether another phrase of the same words is the same in the news: "Oslo" for Norway.
bool stands_for_another(Reason reason) {
  return reason == Reason::capital || reason == Reason::country || reason == Reason::government ||
         reason == Reason::same_thing;
}

}  // namespace

std::string ShortForms::name_of(std::size_t mention) const {
  if (chains_.is_sure[mention]) {
    const std::size_t chain = chains_.chain_of[mention];
    const auto& by = named_.described_by[chain];
    // "it" is not what many are called.
    const bool is_of_many = by && mentions_.at(*by).number == Number::plural &&
                            mentions_.at(mention).number == Number::singular;
    return is_of_many ? std::string{} : named_.names[chain];
  }
  const auto& speaker = chains_.speakers[mention];
  if (!speaker) return {};
  return short_description(mentions_.tree(mentions_.at(*speaker).sentence), mentions_.at(*speaker));
}

bool ShortForms::tells_more(std::size_t mention, std::string_view words) const {
  const std::string name = name_of(mention);
  const auto& entity = named_.entities[chains_.chain_of[mention]];
  const std::string lower = to_lower(words);
  const std::size_t at = lower.find(to_lower(name));
  if (at == std::string::npos) return true;
  const std::string_view before = words.substr(0, at);
  const std::string_view after = words.substr(at + name.size());
  const bool is_bare = at == 0 || in_word_list("the a an", lookup_key(lower.substr(0, at)));
  if (!entity) return !is_bare || at + name.size() < words.size();
  if (entity->type == "PER") return !before.empty() || name.size() == words.size();
  // "two hundred Chileans" are not the Chileans, nor "the House of Lords" the House.
  if (entity->type == "NORP" || after.starts_with(" of ") || name.ends_with(" of")) return false;
  return is_bare || !has_capital(before);
}

/// Whether what the mention means is several: "Chile and Peru", with the articles they have.
bool ShortForms::is_list(std::size_t mention) const {
  const auto& by = named_.described_by[chains_.chain_of[mention]];
  return by && mentions_.at(*by).kind == MentionKind::list;
}

/// Whether a mention within a phrase gives way to the name of what it means.
bool ShortForms::is_replaced(std::size_t mention) const {
  const Mention& m = mentions_.at(mention);
  const std::string name = name_of(mention);
  if (name.empty() || m.kind == MentionKind::list || m.is_nested) return false;
  const Tree& sentence_tree = mentions_.tree(m.sentence);
  if (!tells_more(mention, words_of(sentence_tree, m.begin, m.end))) return false;
  const bool is_described = !named_.entities[chains_.chain_of[mention]];
  if (is_described && sentence_tree.token(m.head).upos == Upos::PROPN) return false;
  if (name.find(',') != std::string::npos) return false;  // It would run into the phrase.
  if (is_list(mention) && word_count(name) > kLongestList) return false;
  if (m.kind == MentionKind::pronoun) return m.person == 3;
  return stands_for_another(chains_.reasons[mention]) && is_called(mention);
}

/// Whether what the chain is called by its description has all the words that tell which one the
/// mention is: not the Oslo office for "the new office".
bool ShortForms::is_all_told(std::size_t mention) const {
  const auto& by = named_.described_by[chains_.chain_of[mention]];
  if (!by) return true;
  const Mention& m = mentions_.at(mention);
  const Mention& told = mentions_.at(*by);
  return told.kind == MentionKind::list ||
         std::all_of(m.modifiers.begin(), m.modifiers.end(), [&](const std::string& word) {
           return word == told.head_word || std::ranges::binary_search(told.modifiers, word);
         });
}

bool ShortForms::is_called(std::size_t mention) const {
  const Mention& m = mentions_.at(mention);
  // "a new Acme 4" is one of many.
  if (m.kind == MentionKind::name) return m.type == "PER" || m.determiner != Determiner::indefinite;
  if (m.kind != MentionKind::noun) return true;
  if (!chains_.is_sure[mention] || m.determiner == Determiner::indefinite) return false;
  const auto& entity = named_.entities[chains_.chain_of[mention]];
  if (entity && !entity->type.empty()) {
    // "the leader", "Chile's president", "co-founder of Acme" is Kim; "a state-owned bank in Oslo"
    // tells more than its name, and so does "Chile's largest bank".
    const bool is_office = m.determiner == Determiner::none && m.number == Number::singular;
    const bool is_whose =
        entity->type == "PER" && (is_office || m.determiner == Determiner::possessive);
    return is_definite(m) || is_whose || chains_.reasons[mention] == Reason::government;
  }
  // "the body": everybody's.
  const bool is_of_all = m.modifiers.empty() && lexicon::holds(lexicon::unique_nouns, m.head_word);
  if (is_of_all || !is_all_told(mention)) return false;
  const std::string name = name_of(mention);
  const std::size_t name_words = word_count(name);
  return name_words > m.modifiers.size() + 1 ||
         (has_capital(name) && m.modifiers.size() < 2 * name_words);
}

/// The name in the place of a mention within a phrase: "the pact’s" for "its".
std::string ShortForms::name_within(std::size_t mention) const {
  const Mention& m = mentions_.at(mention);
  std::string name = name_of(mention);
  const bool is_entity =
      chains_.is_sure[mention] && named_.entities[chains_.chain_of[mention]].has_value();
  if (!is_entity && !is_list(mention) && takes_article(name)) name.insert(0, "the ");
  const bool is_possessive = mentions_.tree(m.sentence).has_relation(m.head, {"nmod:poss"});
  return is_possessive ? possessive(name) : name;
}

std::string ShortForms::with_names(std::size_t sentence, const Words& words) const {
  const Tree& tree = mentions_.tree(sentence);
  const auto inside = mentions_.mentions_within(sentence, words);
  std::string text;
  bool is_changed = false;
  for (std::size_t k = 0; k < words.size();) {
    TokenIndex last = words[k];
    const auto replaced = std::find_if(inside.begin(), inside.end(), [&](std::size_t i) {
      return mentions_.at(i).begin == words[k] && is_replaced(i);
    });
    if (replaced == inside.end()) {
      text += tree.token(last).form;
    } else {
      text += name_within(*replaced);
      last = mentions_.at(*replaced).end - 1;
      is_changed = true;
    }
    while (k < words.size() && words[k] <= last)
      ++k;
    const bool is_gap = k < words.size() && words[k] != last + 1;
    if (k < words.size() && (is_gap || tree.token(last).space_after)) text += ' ';
  }
  return is_changed ? text : std::string{};
}

}  // namespace quern
