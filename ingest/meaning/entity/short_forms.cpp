#include "ingest/meaning/entity/short_forms.h"

#include <algorithm>
#include <optional>

#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/determiners_without_article.h"
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

/// Whether another phrase of the same words is the same in the news: "Oslo" for Norway.
bool stands_for_another(Reason reason) {
  return reason == Reason::capital || reason == Reason::country || reason == Reason::government ||
         reason == Reason::same_thing;
}

}  // namespace

std::string ShortForms::name_of(std::size_t mention) const {
  if (chains_.is_sure[mention]) return named_.names[chains_.chain_of[mention]];
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
  const bool is_bare = at == 0 || in_word_list("the a an", lookup_key(lower.substr(0, at)));
  if (!entity) return !is_bare || at + name.size() < words.size();
  if (entity->type == "PER") return !before.empty() || name.size() == words.size();
  return is_bare || !has_capital(before);
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
  if (m.kind == MentionKind::pronoun) return m.person == 3;
  return stands_for_another(chains_.reasons[mention]);
}

bool ShortForms::is_called(std::size_t mention) const {
  const Mention& m = mentions_.at(mention);
  if (m.kind != MentionKind::noun) return true;
  if (!chains_.is_sure[mention]) return false;
  const auto& entity = named_.entities[chains_.chain_of[mention]];
  if (entity && !entity->type.empty()) {
    // "the leader", "Chile's president", "co-founder of Acme" is Kim; "a state-owned bank in Oslo"
    // tells more than its name, and so does "Chile's largest bank".
    const bool is_office = m.determiner == Determiner::none && m.number == Number::singular;
    const bool is_whose =
        entity->type == "PER" && (is_office || m.determiner == Determiner::possessive);
    return is_definite(m) || is_whose || chains_.reasons[mention] == Reason::government;
  }
  const std::string name = name_of(mention);
  const auto name_words = static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) + 1;
  return name_words > m.modifiers.size() + 1 ||
         (has_capital(name) && m.modifiers.size() < 2 * name_words);
}

/// The name in the place of a mention within a phrase: "the pact’s" for "its".
std::string ShortForms::name_within(std::size_t mention) const {
  const Mention& m = mentions_.at(mention);
  std::string name = name_of(mention);
  const bool is_entity =
      chains_.is_sure[mention] && named_.entities[chains_.chain_of[mention]].has_value();
  if (!is_entity && takes_article(name)) name.insert(0, "the ");
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
