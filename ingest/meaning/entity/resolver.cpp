#include "ingest/meaning/entity/resolver.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/entity/coreference.h"
#include "ingest/meaning/entity/event.h"
#include "ingest/meaning/entity/naming.h"
#include "ingest/meaning/entity/phrase_span.h"
#include "schema/lookup_key.h"

namespace quern {
namespace {

/// Resolved forms beyond it would be sentences.
constexpr std::size_t kLongestResolved = 400;

/// Words of a sentence, in order.
using Words = std::vector<TokenIndex>;

class Resolver {
 public:
  Resolver(std::span<const Sentence> sentences,
           std::string_view text,
           const AntecedentRanker& ranker,
           const AliasRules& rules);

  void resolve(std::vector<Fact>& facts);
  [[nodiscard]] std::vector<Entity> take_entities() { return std::move(entities_); }

 private:
  [[nodiscard]] const Tree& tree(std::size_t sentence) const { return trees_[sentence]; }
  [[nodiscard]] Words words_at(std::size_t sentence, const std::vector<Span>& spans) const;
  [[nodiscard]] Words words_like(std::size_t sentence, std::string_view phrase) const;
  [[nodiscard]] std::optional<std::size_t> head_mention(std::size_t sentence,
                                                        const Words& words) const;
  [[nodiscard]] std::vector<std::size_t> mentions_within(std::size_t sentence,
                                                         const Words& words) const;
  [[nodiscard]] std::string name_of(std::size_t mention) const;
  [[nodiscard]] bool tells_more(std::size_t mention, std::string_view words) const;
  [[nodiscard]] bool is_replaced(std::size_t mention) const;
  [[nodiscard]] bool is_called(std::size_t mention) const;
  [[nodiscard]] std::string with_names(std::size_t sentence, const Words& words) const;
  [[nodiscard]] std::optional<std::string> event_of(std::size_t mention,
                                                    std::span<const Fact> before) const;
  [[nodiscard]] std::string elided_group(std::size_t sentence, const Words& words) const;

  std::string resolve_slot(FactRole role,
                           const Words& words,
                           const std::string& text,
                           std::span<const Fact> before,
                           Fact& fact);
  [[nodiscard]] bool is_listener(std::size_t mention, const Fact& fact) const;
  [[nodiscard]] bool is_doer(std::size_t mention, const Fact& fact) const;
  void link(FactRole role, std::size_t chain, bool is_whole, Fact& fact);

  std::string_view text_;
  std::vector<Sentence> none_;  ///< Stands for sentences without a tree.
  Trees trees_;
  std::vector<Mention> mentions_;
  std::vector<std::size_t> first_mention_;  ///< By sentence, and one more.
  Chains chains_;
  NamedChains named_;
  std::vector<Entity> entities_;
  std::map<std::size_t, std::size_t> places_;  ///< Of a chain in entities_.
};

Trees trees_of(std::span<const Sentence> sentences, const Sentence& none) {
  Trees trees;
  trees.reserve(sentences.size());
  for (const Sentence& sentence : sentences)
    trees.emplace_back(is_tree(sentence.tokens) ? sentence : none);
  return trees;
}

Resolver::Resolver(std::span<const Sentence> sentences,
                   std::string_view text,
                   const AntecedentRanker& ranker,
                   const AliasRules& rules)
    : text_(text),
      none_(1),
      trees_(trees_of(sentences, none_.front())),
      mentions_(find_mentions(trees_)),
      chains_(find_chains(trees_, mentions_, ranker, rules)),
      named_(name_chains(trees_, mentions_, chains_)) {
  std::size_t at = 0;
  for (std::size_t sentence = 0; sentence <= sentences.size(); ++sentence) {
    while (at < mentions_.size() && mentions_[at].sentence < sentence)
      ++at;
    first_mention_.push_back(at);
  }
}

Words Resolver::words_at(std::size_t sentence, const std::vector<Span>& spans) const {
  Words words;
  const Tree& sentence_tree = tree(sentence);
  for (TokenIndex i = 0; i < sentence_tree.size(); ++i) {
    const Span word = sentence_tree.token(i).span;
    const bool is_inside = std::any_of(spans.begin(), spans.end(), [&](Span span) {
      return span.begin <= word.begin && word.end <= span.end;
    });
    if (is_inside) words.push_back(i);
  }
  return words;
}

// A phrase without spans is looked up in its sentence.
Words Resolver::words_like(std::size_t sentence, std::string_view phrase) const {
  const Tree& sentence_tree = tree(sentence);
  if (phrase.empty() || sentence_tree.size() == 0) return {};
  const std::size_t begin = sentence_tree.token(0).span.begin;
  const std::size_t end = sentence_tree.token(sentence_tree.size() - 1).span.end;
  const std::size_t at = text_.substr(begin, end - begin).find(phrase);
  if (at == std::string_view::npos) return {};
  return words_at(sentence, {{begin + at, begin + at + phrase.size()}});
}

std::vector<std::size_t> Resolver::mentions_within(std::size_t sentence, const Words& words) const {
  std::vector<std::size_t> found;
  for (std::size_t i = first_mention_[sentence]; i < first_mention_[sentence + 1]; ++i) {
    if (std::binary_search(words.begin(), words.end(), mentions_[i].head)) found.push_back(i);
  }
  return found;
}

// The mention whose head hangs outside the phrase; of "Oslo and Rome" both of them.
std::optional<std::size_t> Resolver::head_mention(std::size_t sentence, const Words& words) const {
  const Tree& sentence_tree = tree(sentence);
  for (const std::size_t i : mentions_within(sentence, words)) {
    const Mention& mention = mentions_[i];
    if (mention.kind == MentionKind::clause) continue;
    const TokenIndex above = sentence_tree.token(mention.head).head;
    if (std::binary_search(words.begin(), words.end(), above)) continue;
    const auto conjunct = sentence_tree.child(mention.head, {"conj"});
    const bool is_list = conjunct && std::binary_search(words.begin(), words.end(), *conjunct);
    if (is_list == (mention.kind == MentionKind::list)) return i;
  }
  return std::nullopt;
}

std::string Resolver::name_of(std::size_t mention) const {
  if (chains_.is_sure[mention]) return named_.names[chains_.chain_of[mention]];
  const auto& speaker = chains_.speakers[mention];
  if (!speaker) return {};
  return short_description(tree(mentions_[*speaker].sentence), mentions_[*speaker]);
}

/// Whether the name of what a mention means tells more than its words: not "team" for "the team",
/// nor "Army" for "the Korean People's Army".
bool Resolver::tells_more(std::size_t mention, std::string_view words) const {
  const std::string name = name_of(mention);
  const auto& entity = named_.entities[chains_.chain_of[mention]];
  const std::string lower = to_lower(words);
  const std::size_t at = lower.find(to_lower(name));
  if (at == std::string::npos) return true;
  const std::string_view before = words.substr(0, at);
  const bool is_bare = at == 0 || in_word_list("the a an", lookup_key(lower.substr(0, at)));
  if (!entity) return !is_bare || at + name.size() < words.size();
  if (entity->type == "PER") return !before.empty() || name.size() == words.size();
  return is_bare || std::none_of(before.begin(), before.end(),
                                 [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

/// Whether a mention within a phrase gives way to the name of what it means.
bool Resolver::is_replaced(std::size_t mention) const {
  const Mention& m = mentions_[mention];
  const std::string name = name_of(mention);
  if (name.empty() || m.kind == MentionKind::list || m.is_nested) return false;
  const Tree& sentence_tree = tree(m.sentence);
  if (!tells_more(mention, words_of(sentence_tree, m.begin, m.end))) return false;
  const bool is_described = !named_.entities[chains_.chain_of[mention]];
  if (is_described && sentence_tree.token(m.head).upos == Upos::PROPN) return false;
  if (name.find(',') != std::string::npos) return false;  // It would run into the phrase.
  if (m.kind == MentionKind::pronoun) return m.person == 3 && !name.empty();
  const Reason reason = chains_.reasons[mention];
  return reason == Reason::capital || reason == Reason::country || reason == Reason::government ||
         reason == Reason::same_thing;
}

/// Whether the chain's name says more than the phrase does: "the deal", not "concerns that ...".
bool Resolver::is_called(std::size_t mention) const {
  const Mention& m = mentions_[mention];
  if (m.kind != MentionKind::noun) return true;
  if (!chains_.is_sure[mention]) return false;
  const auto& entity = named_.entities[chains_.chain_of[mention]];
  if (entity && !entity->type.empty()) {
    // "the leader", "Chile's president", "co-founder of Acme" is Kim; "a state-owned bank in Oslo"
    // tells more than its name, and so does "Chile's largest bank".
    const bool is_office = m.determiner == Determiner::none && m.number == Number::singular;
    const bool is_whose =
        entity->type == "PER" && (is_office || m.determiner == Determiner::possessive);
    return m.determiner == Determiner::definite || m.determiner == Determiner::demonstrative ||
           is_whose || chains_.reasons[mention] == Reason::government;
  }
  const std::string name = name_of(mention);
  const bool is_named = std::any_of(name.begin(), name.end(),
                                    [](char letter) { return letter >= 'A' && letter <= 'Z'; });
  const auto name_words = static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) + 1;
  return name_words > m.modifiers.size() + 1 || (is_named && m.modifiers.size() < 2 * name_words);
}

/// Whether a description can have an article before it: not "Oslo's mayor", "two men".
bool takes_article(std::string_view description) {
  const std::string_view first = description.substr(0, description.find(' '));
  return description.find("'s ") == std::string_view::npos &&
         description.find("’s ") == std::string_view::npos &&
         !in_word_list(
             "all any both each every few its many most my no one our some their three two",
             to_lower(first));
}

bool is_possessive(const Tree& tree, const Mention& mention) {
  return tree.has_relation(mention.head, {"nmod:poss"});
}

std::string Resolver::with_names(std::size_t sentence, const Words& words) const {
  const Tree& sentence_tree = tree(sentence);
  const auto inside = mentions_within(sentence, words);
  std::string text;
  bool is_changed = false;
  for (std::size_t k = 0; k < words.size();) {
    TokenIndex last = words[k];
    std::string piece = sentence_tree.token(last).form;
    for (const std::size_t i : inside) {
      const Mention& mention = mentions_[i];
      if (mention.begin != words[k] || !is_replaced(i)) continue;
      piece = name_of(i);
      const bool is_entity = chains_.is_sure[i] && named_.entities[chains_.chain_of[i]];
      if (!is_entity && takes_article(piece)) piece.insert(0, "the ");
      if (is_possessive(sentence_tree, mention)) piece += piece.ends_with('s') ? "’" : "’s";
      last = mention.end - 1;
      is_changed = true;
      break;
    }
    text += piece;
    while (k < words.size() && words[k] <= last)
      ++k;
    const bool is_gap = k < words.size() && words[k] != last + 1;
    if (k < words.size() && (is_gap || sentence_tree.token(last).space_after)) text += ' ';
  }
  return is_changed ? text : std::string{};
}

std::optional<std::string> Resolver::event_of(std::size_t mention,
                                              std::span<const Fact> before) const {
  const Mention& m = mentions_[mention];
  if (m.kind != MentionKind::noun || m.animacy == Animacy::person) return std::nullopt;
  const Tree& sentence_tree = tree(m.sentence);
  EventMention event;
  event.noun = sentence_tree.token(m.head).form;
  event.lemma = m.head_word;
  event.is_demonstrative = m.determiner == Determiner::demonstrative;
  if (m.determiner == Determiner::possessive) {
    const auto owner = sentence_tree.child(m.head, {"nmod:poss"});
    for (const std::size_t i : mentions_within(m.sentence, owner ? Words{*owner} : Words{}))
      event.owner = name_of(i);
    // What it is about is said already.
    if (event.owner.empty() || sentence_tree.child(m.head, {"nmod", "acl"})) {
      const auto about = sentence_tree.all_children(m.head, {"nmod", "acl"});
      const bool is_told =
          std::any_of(about.begin(), about.end(), [&](TokenIndex i) { return i > m.head; });
      if (event.owner.empty() || is_told) return std::nullopt;
    }
  } else if (!event.is_demonstrative) {
    return std::nullopt;
  }
  return describe_event(event, before, m.sentence);
}

// "some in Oslo wait, others do not": the others are in Oslo too.
std::string Resolver::elided_group(std::size_t sentence, const Words& words) const {
  const Tree& here = tree(sentence);
  if (words.size() != 1 || lower_form(here.token(words.front())) != "others") return {};
  for (TokenIndex i = words.front(); i-- > 0;) {
    if (!in_word_list("some many most", lower_form(here.token(i)))) continue;
    const auto place = here.child(i, {"nmod"});
    if (!place) continue;
    const auto phrase = here.subtree(*place);
    std::string text = here.token(words.front()).form;
    for (const TokenIndex word : phrase)
      text += ' ' + here.token(word).form;
    return text;
  }
  return {};
}

void Resolver::link(FactRole role, std::size_t chain, bool is_whole, Fact& fact) {
  if (!named_.entities[chain]) return;
  const auto [known, is_new] = places_.emplace(chain, entities_.size());
  if (is_new) entities_.push_back(*named_.entities[chain]);
  const std::size_t entity = known->second;
  const bool is_linked = std::any_of(
      fact.entities.begin(), fact.entities.end(),
      [&](const EntityLink& link) { return link.role == role && link.entity == entity; });
  if (!is_linked) fact.entities.push_back({role, entity, is_whole});
}

/// "some in Oslo" are not Oslo.
bool is_group(const Tree& tree, const Words& words) {
  return !words.empty() &&
         in_word_list("some others many most few several none both one those",
                      lower_form(tree.token(words.front()))) &&
         tree.token(words.front()).deprel != "det";
}

/// Whether it is the "you" of who says the fact, and so is anyone else.
bool Resolver::is_listener(std::size_t mention, const Fact& fact) const {
  if (mentions_[mention].kind != MentionKind::pronoun || mentions_[mention].person != 2)
    return false;
  const auto source =
      head_mention(fact.sentence_index, words_like(fact.sentence_index, fact.attribution));
  return source && *source != mention && chains_.chain_of[*source] == chains_.chain_of[mention];
}

/// Whether it is the "them" of what they themselves do, which would be "themselves" (binding
/// principle B, Chomsky 1981).
bool Resolver::is_doer(std::size_t mention, const Fact& fact) const {
  const Mention& m = mentions_[mention];
  if (m.kind != MentionKind::pronoun ||
      in_word_list("himself herself itself themselves", m.head_word))
    return false;
  const auto subject =
      head_mention(fact.sentence_index, words_at(fact.sentence_index, fact.subject.spans));
  return subject && *subject != mention && chains_.chain_of[*subject] == chains_.chain_of[mention];
}

std::string Resolver::resolve_slot(FactRole role,
                                   const Words& words,
                                   const std::string& text,
                                   std::span<const Fact> before,
                                   Fact& fact) {
  const std::size_t sentence = fact.sentence_index;
  if (words.empty()) return {};
  std::string resolved = elided_group(sentence, words);
  const auto head = head_mention(sentence, words);
  if (head && is_listener(*head, fact)) return {};
  if (head && role == FactRole::object && is_doer(*head, fact)) return {};
  // "her to resign" is something else than she is.
  const auto wish = head ? infinitive_on_name(tree(sentence), mentions_[*head].head) : std::nullopt;
  const bool is_wish = wish && std::binary_search(words.begin(), words.end(), *wish);
  if (head && resolved.empty() && !is_wish) {
    if (chains_.is_sure[*head]) link(role, chains_.chain_of[*head], true, fact);
    if (const auto event = event_of(*head, before)) {
      resolved = *event;
    } else if (is_called(*head)) {
      if (tells_more(*head, text)) resolved = name_of(*head);
    }
  }
  if (!is_group(tree(sentence), words)) {
    for (const std::size_t i : mentions_within(sentence, words)) {
      const auto& entity = named_.entities[chains_.chain_of[i]];
      const bool is_meant = entity && !entity->type.empty() && chains_.is_sure[i];
      if (is_meant) link(role, chains_.chain_of[i], false, fact);
    }
  }
  if (resolved.empty()) resolved = with_names(sentence, words);
  if (resolved == text || resolved.size() > kLongestResolved) return {};
  return resolved;
}

// What a slot means is not told by what the other one says.
void drop_repeated(Fact& fact) {
  const bool is_same =
      fact.resolved_object == fact.subject.text || fact.resolved_object == fact.resolved_subject;
  if (is_same && fact.predicate_lemma == "be") fact.resolved_object.clear();
  // "Kim has eczema": Kim's.
  const bool is_own =
      fact.derived_by == "possessive" && fact.resolved_object.starts_with(fact.subject.text);
  if (is_own) fact.resolved_object.clear();
}

void Resolver::resolve(std::vector<Fact>& facts) {
  for (std::size_t i = 0; i < facts.size(); ++i) {
    Fact& fact = facts[i];
    const std::span<const Fact> before(facts.data(), i);
    const std::size_t sentence = fact.sentence_index;
    const auto words_of_slot = [&](const Phrase& phrase) {
      return phrase.spans.empty() ? words_like(sentence, phrase.text)
                                  : words_at(sentence, phrase.spans);
    };
    fact.resolved_subject = resolve_slot(FactRole::subject, words_of_slot(fact.subject),
                                         fact.subject.text, before, fact);
    fact.resolved_object =
        resolve_slot(FactRole::object, words_of_slot(fact.object), fact.object.text, before, fact);
    // "Its leader is Kim": each is the other, but whose leader is worth telling.
    if (!fact.resolved_subject.empty() && fact.resolved_subject == fact.object.text) {
      fact.resolved_subject = with_names(sentence, words_of_slot(fact.subject));
      if (fact.resolved_subject == fact.object.text) fact.resolved_subject.clear();
    }
    drop_repeated(fact);
    fact.resolved_attribution =
        resolve_slot(FactRole::attribution, words_like(sentence, fact.attribution),
                     fact.attribution, before, fact);
  }
}

}  // namespace

std::vector<Entity> resolve_entities(std::span<const Sentence> sentences,
                                     std::string_view text,
                                     std::vector<Fact>& facts,
                                     const AntecedentRanker& ranker,
                                     const AliasRules& rules) {
  Resolver resolver(sentences, text, ranker, rules);
  resolver.resolve(facts);
  return resolver.take_entities();
}

}  // namespace quern
