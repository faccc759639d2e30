#include "ingest/meaning/entity/choice.h"

#include <algorithm>
#include <map>
#include <utility>

#include "ingest/meaning/entity/mention/agreement.h"
#include "ingest/meaning/entity/same_thing.h"

namespace quern {
namespace {

/// Sentences between a mention and what it may take up without sharing a word with it.
std::size_t reach_of(const Traits& mention) {
  return mention.phrase <= PhraseClass::you ? 3 : 5;
}

/// The nearest that count of those that share a word, so that "the company" again and again takes
/// time that grows with the article and no faster. Articles of newspapers have fewer.
constexpr std::size_t kMostAntecedents = 100;

/// Whether the phrase can take up what is called by its own head: a noun, a name, "I".
bool is_repeatable(const Traits& mention) {
  return mention.phrase >= PhraseClass::i;
}

bool takes_up_lists(const Traits& mention) {
  return mention.phrase == PhraseClass::they || mention.phrase == PhraseClass::these_or_those ||
         mention.phrase == PhraseClass::we || mention.phrase == PhraseClass::list ||
         mention.number == Number::plural;
}

/// Whether it is the "I" of who writes the article, of whom the article does not tell.
bool is_author(const Traits& mention) {
  return mention.phrase == PhraseClass::i && mention.quotation == 0 && mention.turn == 0;
}

bool is_third_person(const Traits& mention) {
  return mention.phrase <= PhraseClass::they;
}

}  // namespace

bool has_choice(const Mention& mention) {
  return !mention.is_expletive && mention.kind != MentionKind::clause;
}

ChoiceFinder::ChoiceFinder(const Trees& trees,
                           const std::vector<Mention>& mentions,
                           const std::vector<std::size_t>& chain_of)
    : trees_(trees),
      mentions_(mentions),
      traits_(traits_of(trees, mentions)),
      speakers_(speakers_of_quotations()),
      chain_of_(chain_of) {
  chains_.resize(mentions.size());
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    const Tree& tree = trees[mention.sentence];
    chains_[chain_of[i]].push_back(i);
    const TokenIndex governor = tree.token(mention.head).head;
    Words words{number_of(mention.head_word),
                number_of(governor < 0 ? "" : lower_lemma(tree.token(governor))),
                {},
                governor,
                tree.sentence().paragraph};
    for (const std::string& modifier : mention.modifiers)
      words.modifiers.push_back(number_of(modifier));
    std::sort(words.modifiers.begin(), words.modifiers.end());
    words_.push_back(std::move(words));
  }
  spread_over_chains();
}

/// What is known of one mention of a chain holds for the others.
void ChoiceFinder::spread_over_chains() {
  for (const auto& chain : chains_) {
    Traits known;
    for (const std::size_t i : chain) {
      known.number = either(known.number, traits_[i].number);
      known.gender = either(known.gender, traits_[i].gender);
      known.animacy = either(known.animacy, traits_[i].animacy);
    }
    for (const std::size_t i : chain) {
      traits_[i].number = either(traits_[i].number, known.number);
      traits_[i].gender = either(traits_[i].gender, known.gender);
      traits_[i].animacy = either(traits_[i].animacy, known.animacy);
    }
  }
}

std::uint32_t ChoiceFinder::number_of(const std::string& word) {
  return numbers_.emplace(word, static_cast<std::uint32_t>(numbers_.size())).first->second;
}

bool ChoiceFinder::may_be_meant(std::size_t earlier, std::size_t later) const {
  const Mention& a = mentions_[earlier];
  const Mention& b = mentions_[later];
  if (!has_choice(a) || is_nested_in(a, b) || excludes(trees_[b.sentence], a, b)) return false;
  if (traits_[earlier].is_quantified || traits_[later].is_quantified || traits_[later].is_further) {
    return false;
  }
  if (a.kind == MentionKind::list && !takes_up_lists(traits_[later])) return false;
  const bool is_first_person = a.kind == MentionKind::pronoun && a.person == 1;
  const bool is_quoted = traits_[earlier].quotation > 0;
  if (is_author(traits_[later]) && (!is_first_person || is_quoted)) return false;
  if (is_told_by(earlier, later)) return false;
  return agree(traits_[later].gender, traits_[earlier].gender);
}

/// Whether the later one is the "he" of what the earlier one says in quotation marks, who would be
/// "I".
bool ChoiceFinder::is_told_by(std::size_t earlier, std::size_t later) const {
  const Traits& told = traits_[later];
  if (!is_third_person(told) || told.quotation == 0) return false;
  if (traits_[earlier].phrase == PhraseClass::i)
    return traits_[earlier].quotation == told.quotation;
  const auto& speaker = speakers_[later];
  return speaker && chain_of_[*speaker] == chain_of_[earlier];
}

/// By mention: who says it in its sentence, outside the quotation that it stands in.
std::vector<std::optional<std::size_t>> ChoiceFinder::speakers_of_quotations() const {
  std::vector<std::optional<std::size_t>> speakers(mentions_.size());
  std::map<std::pair<std::size_t, TokenIndex>, std::size_t> at_head;
  for (std::size_t i = 0; i < mentions_.size(); ++i)
    at_head[{mentions_[i].sentence, mentions_[i].head}] = i;
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    if (traits_[i].quotation == 0) continue;
    // "I thought he left," Lee said: from "I" on to Lee. A sentence has few clauses in clauses.
    std::size_t at = i;
    for (int steps = 0; steps < 4 && traits_[at].quotation == traits_[i].quotation; ++steps) {
      const auto& head = traits_[at].speaker;
      const auto speaker = head ? at_head.find({mentions_[i].sentence, *head}) : at_head.end();
      if (speaker == at_head.end()) break;
      at = speaker->second;
    }
    if (traits_[at].quotation != traits_[i].quotation) speakers[i] = at;
  }
  return speakers;
}

Match ChoiceFinder::match_of(std::size_t earlier, std::size_t later) const {
  const Words& a = words_[earlier];
  const Words& b = words_[later];
  const auto has = [](const std::vector<std::uint32_t>& all, std::uint32_t one) {
    return std::binary_search(all.begin(), all.end(), one);
  };
  if (a.head == b.head) {
    const auto includes = [](const auto& all, const auto& some) {
      return std::includes(all.begin(), all.end(), some.begin(), some.end());
    };
    if (a.modifiers == b.modifiers) return Match::same;
    if (includes(a.modifiers, b.modifiers)) return Match::fewer_words;
    return includes(b.modifiers, a.modifiers) ? Match::more_words : Match::same_head;
  }
  const MentionKind kind = mentions_[later].kind;
  if (kind == MentionKind::pronoun) return Match::none;
  if (kind == MentionKind::noun && mentions_[earlier].kind == kind &&
      is_same_thing(mentions_[earlier].head_word, mentions_[later].head_word)) {
    return Match::same_thing;
  }
  if (has(a.modifiers, b.head)) return Match::head_in_earlier;
  if (has(b.modifiers, a.head)) return Match::head_in_later;
  const bool is_shared = std::any_of(b.modifiers.begin(), b.modifiers.end(),
                                     [&](std::uint32_t word) { return has(a.modifiers, word); });
  return is_shared ? Match::modifier : Match::none;
}

Government ChoiceFinder::government_of(std::size_t earlier, std::size_t later) const {
  const Mention& a = mentions_[earlier];
  const Mention& b = mentions_[later];
  if (a.sentence != b.sentence) return Government::none;
  if (words_[earlier].governor == b.head) return Government::earlier_under_later;
  return words_[later].governor == a.head ? Government::later_under_earlier : Government::none;
}

Pair ChoiceFinder::pair_of(std::size_t earlier, std::size_t later) const {
  const Mention& a = mentions_[earlier];
  const Mention& b = mentions_[later];
  Pair pair;
  pair.later = &traits_[later];
  pair.earlier = &traits_[earlier];
  pair.sentences_between = b.sentence - a.sentence;
  for (const std::size_t i : chains_[chain_of_[earlier]]) {
    if (i >= later) break;
    ++pair.earlier_in_chain;
    pair.is_match_of_chain =
        pair.is_match_of_chain || (i != earlier && words_[i].head == words_[later].head);
  }
  pair.match = match_of(earlier, later);
  pair.government = government_of(earlier, later);
  pair.is_clause_mate =
      a.sentence == b.sentence && words_[earlier].governor == words_[later].governor;
  pair.is_same_governor = words_[earlier].governed_by == words_[later].governed_by;
  pair.paragraphs_between = words_[later].paragraph - words_[earlier].paragraph;
  if (a.sentence == b.sentence) pair.place = clause_place(trees_[b.sentence], a.head, b.head);
  pair.is_speaker = a.sentence == b.sentence && traits_[later].speaker == a.head;
  return pair;
}

Choice ChoiceFinder::choice_of(std::size_t mention) const {
  const std::size_t reach = reach_of(traits_[mention]);
  Choice choice;
  choice.mention = mention;
  bool has_match = false;
  for (std::size_t j = mention; j-- > 0 && choice.pairs.size() < kMostAntecedents;) {
    const bool is_near = mentions_[mention].sentence - mentions_[j].sentence <= reach;
    const bool is_same = words_[j].head == words_[mention].head;
    if (!is_near && !(is_same && is_repeatable(traits_[mention]))) continue;
    if (!may_be_meant(j, mention)) continue;
    Pair pair = pair_of(j, mention);
    pair.rank = choice.pairs.size();
    has_match = has_match || is_same;
    choice.antecedents.push_back(j);
    choice.pairs.push_back(features_of(pair));
  }
  choice.none = features_of_none(traits_[mention], mentions_[mention].sentence, has_match);
  return choice;
}

}  // namespace quern
