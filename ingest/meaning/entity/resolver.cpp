#include "ingest/meaning/entity/resolver.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "ingest/meaning/entity/article_mentions.h"
#include "ingest/meaning/entity/conversation.h"
#include "ingest/meaning/entity/coreference.h"
#include "ingest/meaning/entity/country_adjective.h"
#include "ingest/meaning/entity/elided_group.h"
#include "ingest/meaning/entity/event.h"
#include "ingest/meaning/entity/mention/nested_name.h"
#include "ingest/meaning/entity/mention/phrase_span.h"
#include "ingest/meaning/entity/naming.h"
#include "ingest/meaning/entity/short_forms.h"

namespace quern {
namespace {

/// The words of a slot, and the sentence they stand in.
struct Slot {
  std::size_t sentence = 0;
  Words words;
};

/// Mentions are compared with all others, so what is longer than any article is told part by part.
constexpr std::size_t kMaxSentences = 500;

/// Resolved forms beyond it would be sentences.
constexpr std::size_t kLongestResolved = 400;

class Resolver {
 public:
  Resolver(std::span<const Sentence> sentences,
           std::string_view text,
           const AntecedentRanker& ranker,
           const AliasRules& rules)
      : mentions_(sentences, text),
        chains_(find_chains(mentions_.trees(), mentions_.all(), ranker, rules)),
        named_(name_chains(mentions_.trees(), mentions_.all(), chains_)),
        forms_(mentions_, chains_, named_),
        quotations_(quotations_of(mentions_.trees())) {}

  void resolve(std::span<Fact> facts);
  [[nodiscard]] const std::vector<Entity>& entities() const { return entities_; }

 private:
  void resolve(std::span<const Fact> before, Fact& fact);
  std::string resolve_slot(FactRole role,
                           const Slot& slot,
                           const std::string& text,
                           std::span<const Fact> before,
                           Fact& fact);
  [[nodiscard]] Slot source_of(const Fact& fact) const;
  void name_source(const Slot& source, Fact& fact) const;
  [[nodiscard]] std::string form_of(std::size_t mention,
                                    const std::string& text,
                                    std::span<const Fact> before) const;
  [[nodiscard]] std::optional<std::string> event_of(std::size_t mention,
                                                    std::span<const Fact> before) const;
  [[nodiscard]] std::string owner_of_event(const Mention& event) const;
  [[nodiscard]] bool are_one(std::size_t mention, std::optional<std::size_t> other) const;
  [[nodiscard]] std::optional<std::size_t> speaker_meant(std::optional<std::size_t> mention,
                                                         const Fact& fact) const;
  [[nodiscard]] std::optional<std::size_t> head_meant(const Slot& slot, const Fact& fact) const;
  [[nodiscard]] bool is_as_subject(std::size_t mention, const Fact& fact) const;
  [[nodiscard]] bool is_doer(std::size_t mention, const Fact& fact) const;
  [[nodiscard]] bool is_other_in_apposition(std::size_t mention, const Fact& fact) const;
  std::size_t place_of(std::size_t chain);
  std::size_t place_of_country(std::string_view country);
  void link(FactRole role, std::size_t chain, bool is_whole, Fact& fact);
  void link_country(FactRole role, const CountryAdjective& adjective, Fact& fact);
  void link_within(FactRole role, const Slot& slot, Fact& fact);

  ArticleMentions mentions_;
  Chains chains_;
  NamedChains named_;
  ShortForms forms_;
  std::vector<std::vector<std::size_t>> quotations_;  ///< See quotations_of().
  std::vector<Entity> entities_;
  std::map<std::size_t, std::size_t> places_;  ///< Of a chain in entities_.
};

/// Whether what stands behind the noun says already what it is about: "those things that Lee made".
bool is_told_of(const Tree& tree, TokenIndex noun) {
  const auto about = tree.all_children(noun, {"nmod", "acl"});
  return std::any_of(about.begin(), about.end(), [&](TokenIndex i) { return i > noun; });
}

/// Whose the event is: "Chile" of "Chile's silence" and "its silence". Empty where that is not
/// known.
std::string Resolver::owner_of_event(const Mention& event) const {
  const Tree& tree = mentions_.tree(event.sentence);
  const auto owner = tree.child(event.head, {"nmod:poss"});
  std::string name;
  for (const std::size_t i :
       mentions_.mentions_within(event.sentence, owner ? Words{*owner} : Words{}))
    name = forms_.name_of(i);
  return name;
}

std::optional<std::string> Resolver::event_of(std::size_t mention,
                                              std::span<const Fact> before) const {
  const Mention& m = mentions_.at(mention);
  const Tree& tree = mentions_.tree(m.sentence);
  const bool is_thing = m.kind == MentionKind::noun && m.animacy != Animacy::person;
  if (!is_thing || is_told_of(tree, m.head)) return std::nullopt;
  EventMention event;
  event.noun = tree.token(m.head).form;
  event.lemma = m.head_word;
  event.is_demonstrative = m.determiner == Determiner::demonstrative;
  if (m.determiner == Determiner::possessive) event.owner = owner_of_event(m);
  if (!event.is_demonstrative && event.owner.empty()) return std::nullopt;
  return describe_event(event, before, m.sentence);
}

/// The place in entities_ of what a chain is. Precondition: it is an entity.
std::size_t Resolver::place_of(std::size_t chain) {
  const auto [known, is_new] = places_.emplace(chain, entities_.size());
  if (is_new) entities_.push_back(*named_.entities[chain]);
  return known->second;
}

void add_link(const EntityLink& link, Fact& fact) {
  const bool is_linked =
      std::any_of(fact.entities.begin(), fact.entities.end(), [&](const EntityLink& other) {
        return other.role == link.role && other.entity == link.entity;
      });
  if (!is_linked) fact.entities.push_back(link);
}

void Resolver::link(FactRole role, std::size_t chain, bool is_whole, Fact& fact) {
  if (named_.entities[chain]) add_link({role, place_of(chain), is_whole}, fact);
}

/// Links the slot with the entities named within it, but "some in Oslo" not with Oslo.
void Resolver::link_within(FactRole role, const Slot& slot, Fact& fact) {
  const Tree& tree = mentions_.tree(slot.sentence);
  if (is_part_of_group(tree, slot.words)) return;
  for (const std::size_t i : mentions_.mentions_within(slot.sentence, slot.words)) {
    const auto& entity = named_.entities[chains_.chain_of[i]];
    const bool is_meant = entity && !entity->type.empty() && chains_.is_sure[i] &&
                          !is_word_of_name(tree, mentions_.at(i));
    if (is_meant) link(role, chains_.chain_of[i], false, fact);
  }
  for (const CountryAdjective& adjective : country_adjectives(tree, slot.words))
    link_country(role, adjective, fact);
}

/// The place in entities_ of the country that a chain of the article is, or that is added.
std::size_t Resolver::place_of_country(std::string_view country) {
  const auto chain = std::find(chains_.countries.begin(), chains_.countries.end(), country);
  if (chain != chains_.countries.end()) {
    const auto number = static_cast<std::size_t>(chain - chains_.countries.begin());
    if (named_.entities[number]) return place_of(number);
  }
  const auto known = std::find_if(entities_.begin(), entities_.end(), [&](const Entity& entity) {
    return entity.name == country && entity.type == "LOC";
  });
  if (known != entities_.end()) return static_cast<std::size_t>(known - entities_.begin());
  entities_.push_back({std::string(country), "LOC", false, {}});
  return entities_.size() - 1;
}

/// Links the slot with the country that an adjective names in it. The country is called so only
/// where the adjective means it.
void Resolver::link_country(FactRole role, const CountryAdjective& adjective, Fact& fact) {
  const std::size_t place = place_of_country(adjective.country);
  std::vector<Alias>& aliases = entities_[place].aliases;
  std::string text = adjective.is_meant ? adjective.text : std::string(adjective.country);
  const bool is_known = std::any_of(aliases.begin(), aliases.end(),
                                    [&](const Alias& alias) { return alias.text == text; });
  if (!is_known) aliases.push_back({std::move(text), "adjective", 1});
  add_link({role, place, false}, fact);
}

/// Whether the other one is a mention too, and means the same.
bool Resolver::are_one(std::size_t mention, std::optional<std::size_t> other) const {
  return other && *other != mention && chains_.chain_of[*other] == chains_.chain_of[mention];
}

/// Whether the mention means what the fact's subject does, and is another one.
bool Resolver::is_as_subject(std::size_t mention, const Fact& fact) const {
  const std::size_t sentence = fact.sentence_index;
  return are_one(
      mention, mentions_.head_mention(sentence, mentions_.words_at(sentence, fact.subject.spans)));
}

/// Where whoever says the fact is named: of a quotation over several sentences, beside another one.
Slot Resolver::source_of(const Fact& fact) const {
  if (fact.attribution_spans.empty()) return {fact.sentence_index, {}};
  const std::size_t sentence = mentions_.sentence_at(fact.attribution_spans.front().begin);
  return {sentence, mentions_.words_at(sentence, fact.attribution_spans)};
}

/// The mention that a slot's own one is read as: of the "I" of a quotation who says the fact, or
/// nobody. "He" and "it" in a quotation are nobody if they are taken for whoever says it.
std::optional<std::size_t> Resolver::speaker_meant(std::optional<std::size_t> mention,
                                                   const Fact& fact) const {
  if (!mention) return mention;
  const Mention& m = mentions_.at(*mention);
  const bool is_quoted = quotations_[m.sentence][static_cast<std::size_t>(m.head)] != 0;
  if (m.kind != MentionKind::pronoun || !is_quoted) return mention;
  const Slot source = source_of(fact);
  const auto speaker = mentions_.head_mention(source.sentence, source.words);
  if (m.person == 1) return m.number == Number::singular ? speaker : std::nullopt;
  const bool is_speaker = speaker && chains_.chain_of[*speaker] == chains_.chain_of[*mention];
  return m.person == 3 && is_speaker ? std::nullopt : mention;
}

/// Whether the words are a clause with what its copula says as its head: "it was a move by Oslo".
bool is_clause(const Tree& tree, TokenIndex head, const Words& words) {
  const auto children = tree.all_children(head, {"cop", "nsubj", "csubj", "expl"});
  return std::any_of(children.begin(), children.end(), [&](TokenIndex i) {
    return std::binary_search(words.begin(), words.end(), i);
  });
}

/// Whether it is the "them" or "the country" of what they themselves do, which would be
/// "themselves" (binding principle B, Chomsky 1981).
bool Resolver::is_doer(std::size_t mention, const Fact& fact) const {
  const Mention& m = mentions_.at(mention);
  const bool is_pronoun = m.kind == MentionKind::pronoun && !is_reflexive(m);
  const bool is_description =
      m.kind == MentionKind::noun && fact.predicate_lemma != "be" && fact.derived_by.empty();
  if (!is_pronoun && !is_description) return false;
  return is_as_subject(mention, fact);
}

/// "the church in Oslo, the oldest in Norway": what stands beside a noun is that noun, and not what
/// its words alone may take up.
bool Resolver::is_other_in_apposition(std::size_t mention, const Fact& fact) const {
  return fact.derived_by == "apposition" && !is_as_subject(mention, fact);
}

/// What the mention that a slot is, is called instead of the slot's text; empty where the text says
/// it itself.
std::string Resolver::form_of(std::size_t mention,
                              const std::string& text,
                              std::span<const Fact> before) const {
  if (auto event = event_of(mention, before)) return *event;
  const bool is_better = forms_.is_called(mention) && forms_.tells_more(mention, text);
  return is_better ? forms_.name_of(mention) : std::string{};
}

/// Whether the mention is only one of those in the slot: "author Ann Lee and her son".
bool is_one_of_several(const Tree& tree, const Mention& mention, const Words& words) {
  return std::any_of(words.begin(), words.end(), [&](TokenIndex i) {
    const TokenIndex first = tree.token(i).head;
    return tree.has_relation(i, {"conj"}) && tree.has_relation(first, {"appos", "flat"}) &&
           tree.token(first).head == mention.head;
  });
}

/// Whether the words say more than what the mention at their head means.
bool is_more(const Tree& tree, const Mention& mention, const Words& words) {
  return is_clause(tree, mention.head, words) || is_one_of_several(tree, mention, words);
}

/// The mention that a slot is, unless the slot says more.
std::optional<std::size_t> Resolver::head_meant(const Slot& slot, const Fact& fact) const {
  const auto head = speaker_meant(mentions_.head_mention(slot.sentence, slot.words), fact);
  if (!head) return std::nullopt;
  const bool says_more = is_more(mentions_.tree(slot.sentence), mentions_.at(*head), slot.words);
  return says_more ? std::nullopt : head;
}

std::string Resolver::resolve_slot(FactRole role,
                                   const Slot& slot,
                                   const std::string& text,
                                   std::span<const Fact> before,
                                   Fact& fact) {
  const auto& [sentence, words] = slot;
  if (words.empty()) return {};
  const Tree& tree = mentions_.tree(sentence);
  const std::optional<std::size_t> head = head_meant(slot, fact);
  const bool is_told = head && role == FactRole::object &&
                       (is_doer(*head, fact) || is_other_in_apposition(*head, fact));
  if (is_told) return {};
  std::string resolved = elided_group(tree, words);
  // "her to resign" is something else than she is.
  const auto wish = head ? infinitive_on_name(tree, mentions_.at(*head).head) : std::nullopt;
  const bool is_wish = wish && std::binary_search(words.begin(), words.end(), *wish);
  if (head && resolved.empty() && !is_wish) {
    if (chains_.is_sure[*head]) link(role, chains_.chain_of[*head], true, fact);
    resolved = form_of(*head, text, before);
  }
  link_within(role, slot, fact);
  if (resolved.empty()) resolved = forms_.with_names(sentence, words);
  if (resolved == text || resolved.size() > kLongestResolved) return {};
  return resolved;
}

/// A pronoun tells nobody whose word it is: the name stands in its place.
void Resolver::name_source(const Slot& source, Fact& fact) const {
  const auto head = mentions_.head_mention(source.sentence, source.words);
  const bool is_pronoun = head && mentions_.at(*head).kind == MentionKind::pronoun;
  if (!is_pronoun || source.words.size() > 1 || fact.resolved_attribution.empty()) return;
  if (!chains_.is_sure[*head]) return;
  fact.attribution = std::move(fact.resolved_attribution);
  fact.resolved_attribution.clear();
}

/// What a slot means is not told by what the other one says.
void drop_repeated(Fact& fact) {
  const bool is_same =
      fact.resolved_object == fact.subject.text || fact.resolved_object == fact.resolved_subject;
  if (is_same && fact.predicate_lemma == "be") fact.resolved_object.clear();
  // "Kim has eczema": Kim's.
  const bool is_own =
      fact.derived_by == "possessive" && fact.resolved_object.starts_with(fact.subject.text);
  if (is_own) fact.resolved_object.clear();
}

void Resolver::resolve(std::span<const Fact> before, Fact& fact) {
  const std::size_t sentence = fact.sentence_index;
  const Slot subject = {sentence, mentions_.words_of_slot(sentence, fact.subject)};
  const Slot object = {sentence, mentions_.words_of_slot(sentence, fact.object)};
  fact.resolved_subject = resolve_slot(FactRole::subject, subject, fact.subject.text, before, fact);
  fact.resolved_object = resolve_slot(FactRole::object, object, fact.object.text, before, fact);
  // "Its leader is Kim": each is the other, but whose leader is worth telling.
  if (!fact.resolved_subject.empty() && fact.resolved_subject == fact.object.text) {
    fact.resolved_subject = forms_.with_names(sentence, subject.words);
    if (fact.resolved_subject == fact.object.text) fact.resolved_subject.clear();
  }
  drop_repeated(fact);
  const Slot source = source_of(fact);
  fact.resolved_attribution =
      resolve_slot(FactRole::attribution, source, fact.attribution, before, fact);
  name_source(source, fact);
  for (const Argument& argument : fact.arguments) {
    link_within(FactRole::argument, {sentence, mentions_.words_of_slot(sentence, argument.phrase)},
                fact);
  }
}

void Resolver::resolve(std::span<Fact> facts) {
  for (std::size_t i = 0; i < facts.size(); ++i)
    resolve({facts.data(), i}, facts[i]);
}

}  // namespace

std::vector<Entity> resolve_entities(std::span<const Sentence> sentences,
                                     std::string_view text,
                                     std::vector<Fact>& facts,
                                     const AntecedentRanker& ranker,
                                     const AliasRules& rules) {
  std::vector<Entity> entities;
  auto fact = facts.begin();
  for (std::size_t begin = 0; begin < sentences.size(); begin += kMaxSentences) {
    const std::size_t size = std::min(kMaxSentences, sentences.size() - begin);
    const auto end = std::find_if(
        fact, facts.end(), [&](const Fact& one) { return one.sentence_index >= begin + size; });
    const std::span<Fact> part(fact, end);
    for (Fact& one : part)
      one.sentence_index -= begin;
    Resolver resolver(sentences.subspan(begin, size), text, ranker, rules);
    resolver.resolve(part);
    for (Fact& one : part) {
      one.sentence_index += begin;
      for (EntityLink& link : one.entities)
        link.entity += entities.size();
    }
    entities.insert(entities.end(), resolver.entities().begin(), resolver.entities().end());
    fact = end;
  }
  return entities;
}

}  // namespace quern
