// Sieves after Raghunathan et al. 2010 ("A Multi-Pass Sieve for Coreference Resolution") and Lee et
// al. 2013. Each joins whole chains, so that what one sieve learnt of a chain (gender, number,
// modifiers) holds for the next. Pronouns come last, by a score over the candidates before them.
#include "ingest/meaning/entity/coreference.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <tuple>

#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/entity/agentive.h"
#include "ingest/meaning/entity/choice.h"
#include "ingest/meaning/entity/own_speech.h"
#include "ingest/meaning/entity/same_thing.h"
#include "lexicon/governing_nouns.h"
#include "lexicon/legal_forms.h"
#include "lexicon/trade_words.h"
#include "schema/country.h"
#include "schema/lookup_key.h"

namespace quern {
namespace {

/// What is known of a chain.
struct Chain {
  std::vector<std::size_t> mentions;
  Number number = Number::unknown;
  Gender gender = Gender::unknown;
  Animacy animacy = Animacy::unknown;
  std::string_view country;
  std::string type;
  std::string_view given_name;  ///< By a rule.
  bool is_named = false;
};

/// A chain that a mention may belong to.
struct Likely {
  std::size_t mention = 0;  ///< The likeliest one of it.
  float most = 0;           ///< Its probability,
  float total = 0;          ///< and the chain's.
};

/// "they", "their"
bool is_they(const Mention& mention) {
  return mention.kind == MentionKind::pronoun && mention.number == Number::plural &&
         mention.person == 3 && mention.determiner != Determiner::demonstrative;
}

/// The least probability at which a chain stands out: four of five pronouns that are linked are
/// right, and for other mentions the chains are best. "he" and "they" mean something that was named
/// more often than "it" and "this" do.
float least_share(const Mention& mention) {
  if (mention.kind != MentionKind::pronoun) return 0.2F;
  return is_they(mention) || mention.gender != Gender::unknown ? 0.25F : 0.4F;
}

template <typename Value>
bool agree(Value a, Value b) {
  return a == Value::unknown || b == Value::unknown || a == b;
}

template <typename Value>
Value either(Value a, Value b) {
  return a == Value::unknown ? b : a;
}

bool is_name(const Mention& mention) {
  return mention.kind == MentionKind::name && !mention.name.empty();
}

/// "the deal", "this deal"
bool is_definite(const Mention& mention) {
  return mention.determiner == Determiner::definite ||
         mention.determiner == Determiner::demonstrative;
}

bool starts_with_words(const std::vector<std::string>& words,
                       const std::vector<std::string>& start) {
  return start.size() < words.size() && std::equal(start.begin(), start.end(), words.begin());
}

bool is_upper_or_digit(char letter) {
  return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
}

/// "UNSC" of "United Nations Security Council", "IE9" of "Internet Explorer 9": the first letters
/// of the words in capitals, and numbers whole.
bool is_acronym_of(std::string_view acronym, std::string_view name) {
  std::string letters;
  bool at_start = true;
  for (const char letter : name) {
    const bool is_digit = letter >= '0' && letter <= '9';
    if (is_upper_or_digit(letter) && (at_start || is_digit)) letters += letter;
    at_start = letter == ' ' || letter == '-';
  }
  std::string wanted;
  for (const char letter : acronym) {
    if (is_upper_or_digit(letter)) wanted += letter;
  }
  // Points between the letters are no others.
  const auto points = static_cast<std::size_t>(std::count(acronym.begin(), acronym.end(), '.'));
  return wanted.size() > 1 && wanted.size() + points == acronym.size() && wanted == letters;
}

class ChainBuilder {
 public:
  ChainBuilder(const Trees& trees,
               const std::vector<Mention>& mentions,
               const AntecedentRanker& ranker,
               const AliasRules& rules,
               std::vector<Choice>* choices);

  Chains build();

 private:
  [[nodiscard]] const Tree& tree_of(const Mention& mention) const {
    return trees_[mention.sentence];
  }
  [[nodiscard]] Chain& chain(std::size_t mention) { return chains_[chain_of_[mention]]; }

  /// Puts the later mention's chain into the earlier one's, unless they contradict each other.
  bool join(std::size_t earlier, std::size_t later, Reason reason);
  [[nodiscard]] bool may_join(std::size_t earlier, std::size_t later);
  /// Whether it holds of a mention of the one's chain and one of the other's.
  template <typename Holds>
  [[nodiscard]] bool any_pair(std::size_t earlier, std::size_t later, Holds holds) {
    const auto& its = chain(earlier).mentions;
    const auto& own = chain(later).mentions;
    return std::any_of(its.begin(), its.end(), [&](std::size_t i) {
      return std::any_of(own.begin(), own.end(),
                         [&](std::size_t j) { return holds(mentions_[i], mentions_[j]); });
    });
  }

  void join_given_names(const AliasRules& rules);
  void join_countries();
  void join_names();
  void join_parts_of_names();
  void join_acronyms();
  void join_extraposed();
  void join_appositions();
  void join_predicates();
  void join_places();
  void join_same_things();
  void join_own_speech();
  void join_ranked();
  void doubt_descriptions();
  void join_likely(const Choice& choice);
  [[nodiscard]] bool may_share_name(std::size_t earlier, std::size_t later);
  [[nodiscard]] bool are_many_countries(std::size_t before) const;
  [[nodiscard]] bool is_within_other_name(std::size_t i) const;
  [[nodiscard]] bool names_itself(const Mention& mention) const;
  [[nodiscard]] bool is_told_apart(std::size_t earlier, std::size_t later);
  [[nodiscard]] bool acts_on_other(std::size_t earlier, std::size_t later);
  [[nodiscard]] Reason reason_of(std::size_t earlier, std::size_t later) const;

  [[nodiscard]] std::string_view country_at(const Mention& mention, Reason& reason) const;
  [[nodiscard]] bool is_governing(const Mention& mention) const;
  [[nodiscard]] std::optional<std::size_t> mention_headed_by(std::size_t sentence,
                                                             TokenIndex head) const;

  const Trees& trees_;
  const std::vector<Mention>& mentions_;
  const AntecedentRanker& ranker_;
  std::vector<Choice>* choices_;  ///< Where they are wanted, or null.
  std::vector<Chain> chains_;
  std::vector<std::size_t> chain_of_;
  std::vector<Reason> reasons_;
  std::vector<bool> is_sure_;
  std::vector<bool> is_told_;                         ///< Whether an apposition says who it is.
  std::vector<std::optional<std::size_t>> speakers_;  ///< Of pronouns: who says it of itself.
  std::vector<AntecedentRanker::Vector> vectors_;     ///< Of the mentions' heads.
};

ChainBuilder::ChainBuilder(const Trees& trees,
                           const std::vector<Mention>& mentions,
                           const AntecedentRanker& ranker,
                           const AliasRules& rules,
                           std::vector<Choice>* choices)
    : trees_(trees),
      mentions_(mentions),
      ranker_(ranker),
      choices_(choices),
      chains_(mentions.size()),
      chain_of_(mentions.size()),
      reasons_(mentions.size(), Reason::alone),
      is_sure_(mentions.size(), true),
      is_told_(mentions.size()),
      speakers_(mentions.size()) {
  std::iota(chain_of_.begin(), chain_of_.end(), std::size_t{0});
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    chains_[i] = {{i}, mention.number, mention.gender, mention.animacy, {}, mention.type,
                  {},  false};
    if (mention.kind == MentionKind::name) reasons_[i] = Reason::name;
    chains_[i].is_named = mention.kind == MentionKind::name;
  }
  vectors_.reserve(mentions.size());
  for (const Mention& mention : mentions)
    vectors_.push_back(AntecedentRanker::expanded(tree_of(mention).token(mention.head).vector));
  join_given_names(rules);
}

bool ChainBuilder::may_join(std::size_t earlier, std::size_t later) {
  const Chain& a = chain(earlier);
  const Chain& b = chain(later);
  if (!a.country.empty() && !b.country.empty() && a.country != b.country) return false;
  if (a.is_named && b.is_named && a.given_name != b.given_name) return false;
  return !any_pair(earlier, later, [&](const Mention& one, const Mention& other) {
    const Tree& tree = tree_of(one);
    return one.sentence == other.sentence &&
           (excludes(tree, one, other) || excludes(tree, other, one));
  });
}

bool ChainBuilder::join(std::size_t earlier, std::size_t later, Reason reason) {
  if (chain_of_[earlier] == chain_of_[later] || !may_join(earlier, later)) return false;
  Chain& into = chain(earlier);
  Chain& from = chain(later);
  // A name is its own reason, whatever it stands beside.
  const bool is_beside = reason == Reason::apposition || reason == Reason::predicate;
  if (reason == Reason::apposition) is_told_[earlier] = is_told_[later] = true;
  if (reasons_[later] == Reason::alone || (reasons_[later] == Reason::name && !is_beside)) {
    reasons_[later] = reason;
  }
  const std::size_t number = chain_of_[earlier];
  for (const std::size_t i : from.mentions)
    chain_of_[i] = number;
  into.mentions.insert(into.mentions.end(), from.mentions.begin(), from.mentions.end());
  std::sort(into.mentions.begin(), into.mentions.end());
  into.number = either(into.number, from.number);
  into.gender = either(into.gender, from.gender);
  into.animacy = either(into.animacy, from.animacy);
  if (into.country.empty()) into.country = from.country;
  if (into.given_name.empty()) into.given_name = from.given_name;
  into.is_named = into.is_named || from.is_named;
  if (into.type.empty()) into.type = from.type;
  from.mentions.clear();
  return true;
}

std::optional<std::size_t> ChainBuilder::mention_headed_by(std::size_t sentence,
                                                           TokenIndex head) const {
  // Mentions stand in the order of sentences and heads; a list stands before its first conjunct.
  auto at = std::lower_bound(mentions_.begin(), mentions_.end(), std::make_pair(sentence, head),
                             [](const Mention& mention, const auto& place) {
                               return std::make_pair(mention.sentence, mention.head) < place;
                             });
  while (at != mentions_.end() && at->sentence == sentence && at->head == head) {
    if (at->kind != MentionKind::list && at->kind != MentionKind::clause)
      return static_cast<std::size_t>(at - mentions_.begin());
    ++at;
  }
  return std::nullopt;
}

// "Oslo rejected the offer", "Oslo's offer"; not "they met in Oslo".
bool ChainBuilder::is_governing(const Mention& mention) const {
  const Tree& tree = tree_of(mention);
  const TokenIndex head = tree.token(mention.head).head;
  if (head < 0) return false;
  const std::string lemma = lower_lemma(tree.token(head));
  if (tree.has_relation(mention.head, {"nsubj"})) {
    return is_agentive(lemma);
  }
  return tree.has_relation(mention.head, {"nmod:poss"}) &&
         lexicon::holds(lexicon::governing_nouns, lemma);
}

std::string_view ChainBuilder::country_at(const Mention& mention, Reason& reason) const {
  if (mention.kind == MentionKind::name) {
    if (const auto country = country_of_name(mention.name)) {
      reason = mention.name == *country ? Reason::name : Reason::country;
      return *country;
    }
    const auto country = country_of_capital(mention.name);
    if (country && is_governing(mention)) {
      reason = Reason::capital;
      return *country;
    }
    return {};
  }
  if (mention.kind != MentionKind::noun || mention.head_word != "government") return {};
  const auto country = country_of_phrase(words_of(tree_of(mention), mention.begin, mention.end));
  reason = Reason::government;
  return country.value_or(std::string_view{});
}

void ChainBuilder::join_given_names(const AliasRules& rules) {
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    if (!is_name(mentions_[i])) continue;
    const auto name = rules.name_for(mentions_[i].name);
    if (!name) continue;
    chain(i).given_name = *name;
    if (lookup_key(mentions_[i].name) != lookup_key(*name)) reasons_[i] = Reason::rule;
    for (std::size_t j = i; j-- > 0;) {
      if (chain(j).given_name == *name && join(j, i, reasons_[i])) break;
    }
  }
}

void ChainBuilder::join_countries() {
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    if (!chain(i).given_name.empty()) continue;
    Reason reason = Reason::alone;
    const std::string_view country = country_at(mentions_[i], reason);
    if (country.empty()) continue;
    chain(i).country = country;
    chain(i).type = "LOC";
    reasons_[i] = reason;
    for (std::size_t j = i; j-- > 0;) {
      if (chain(j).country == country) {
        join(j, i, reason);
        break;
      }
    }
  }
}

void ChainBuilder::join_names() {
  std::vector<std::string> keys(mentions_.size());
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    if (!is_name(mentions_[i])) continue;
    keys[i] = lookup_key(mentions_[i].name);
    if (keys[i].empty()) continue;
    for (std::size_t j = i; j-- > 0;) {
      const bool is_person = mentions_[i].type == "PER";
      if (keys[j] != keys[i] || (mentions_[j].type == "PER") != is_person) continue;
      if (chain(j).country != chain(i).country) continue;
      join(j, i, Reason::name);
      break;
    }
  }
}

/// "Acme" of "Acme Corp.", or of "Acme Foods" unless it is a place.
bool lacks_firm_words(const Mention& mention,
                      const std::vector<std::string>& words,
                      const std::vector<std::string>& all) {
  if (words.empty() || words.size() >= all.size() || !starts_with_words(all, words)) return false;
  const bool is_place = mention.type == "LOC";
  return std::all_of(all.begin() + static_cast<std::ptrdiff_t>(words.size()), all.end(),
                     [&](const std::string& word) {
                       return lexicon::holds(lexicon::legal_forms, word) ||
                              (!is_place && lexicon::holds(lexicon::trade_words, word));
                     });
}

/// Whether `part` is a name's surname or first name, or the first word of an organization's.
bool is_part_of_name(const std::string& type,
                     const std::vector<std::string>& words,
                     const std::vector<std::string>& all) {
  if (words.empty() || words.size() >= all.size()) return false;
  if (type == "PER") {
    if (words.size() == 1) return words.front() == all.back() || words.front() == all.front();
    // "Barack Obama" of "Barack Hussein Obama"
    return words.size() == 2 && words.front() == all.front() && words.back() == all.back();
  }
  return type == "ORG" && words.size() == 1 && words.front() == all.front() && all[1] != "of";
}

void ChainBuilder::join_parts_of_names() {
  std::vector<std::vector<std::string>> words;
  words.reserve(mentions_.size());
  for (const Mention& mention : mentions_)
    words.push_back(is_name(mention) ? lookup_words(mention.name) : std::vector<std::string>{});
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    if (!is_name(mentions_[i])) continue;
    std::optional<std::size_t> whole;
    bool is_doubtful = false;
    for (std::size_t j = 0; j < mentions_.size(); ++j) {
      if (j == i || !is_name(mentions_[j])) continue;
      // Alone, a firm's name may look like a person's.
      const bool is_same_type = mentions_[j].type == mentions_[i].type;
      const bool is_firm =
          mentions_[j].type == "ORG" && lacks_firm_words(mentions_[i], words[i], words[j]);
      if (!is_firm && !(is_same_type && is_part_of_name(mentions_[i].type, words[i], words[j]))) {
        continue;
      }
      if (!agree(chain(i).gender, chain(j).gender)) continue;
      // "Smith" between two Smiths is neither.
      is_doubtful = is_doubtful || (whole && chain_of_[*whole] != chain_of_[j]);
      whole = j;
    }
    if (!whole || is_doubtful || !join(*whole, i, Reason::part_of_name)) continue;
    chain(i).type = mentions_[*whole].type;
  }
}

void ChainBuilder::join_acronyms() {
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    const std::string& name = mentions_[i].name;
    if (!is_name(mentions_[i]) || name.find(' ') != std::string::npos) continue;
    for (std::size_t j = 0; j < mentions_.size(); ++j) {
      if (is_name(mentions_[j]) && is_acronym_of(name, mentions_[j].name)) {
        join(j, i, Reason::acronym);
        break;
      }
    }
  }
}

void ChainBuilder::join_extraposed() {
  std::optional<std::size_t> expletive;
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    if (mentions_[i].is_expletive) expletive = i;
    if (mentions_[i].kind != MentionKind::clause || !expletive) continue;
    const TokenIndex governor = tree_of(mentions_[i]).token(mentions_[i].head).head;
    const Mention& it = mentions_[*expletive];
    if (it.sentence == mentions_[i].sentence && tree_of(it).token(it.head).head == governor)
      join(*expletive, i, Reason::extraposition);
  }
}

void ChainBuilder::join_appositions() {
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    const Mention& later = mentions_[i];
    const Tree& tree = tree_of(later);
    if (later.kind != MentionKind::name && later.kind != MentionKind::noun) continue;
    if (!tree.has_relation(later.head, {"appos"})) continue;
    const auto earlier = mention_headed_by(later.sentence, tree.token(later.head).head);
    if (!earlier) continue;
    const Mention& first = mentions_[*earlier];
    const bool are_names = is_name(first) && is_name(later);
    // "Lyon, France" is a place in another; "FIFA (football's association)" is one thing.
    if (are_names && !is_acronym_of(later.name, first.name)) continue;
    const bool is_bare = later.kind == MentionKind::noun && later.determiner == Determiner::none;
    if (is_bare && later.animacy != Animacy::person) continue;
    if (!agree(chain(*earlier).number, chain(i).number)) continue;
    if (!agree(chain(*earlier).animacy, chain(i).animacy)) continue;
    join(*earlier, i, Reason::apposition);
  }
}

void ChainBuilder::join_predicates() {
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    const Mention& later = mentions_[i];
    if (!later.is_predicate || later.kind == MentionKind::list) continue;
    const Tree& tree = tree_of(later);
    const auto subject = tree.child(later.head, {"nsubj"});
    if (!subject || !tree.child(later.head, {"cop"}) || tree.child(later.head, {"case"})) continue;
    if (later.determiner != Determiner::definite && later.kind != MentionKind::name) continue;
    const auto earlier = mention_headed_by(later.sentence, *subject);
    if (!earlier || !agree(chain(*earlier).number, chain(i).number)) continue;
    if (!is_name(mentions_[*earlier])) continue;
    join(*earlier, i, Reason::predicate);
  }
}

/// "in East Asia", "on the Korean Peninsula": where something is, no country and no town.
bool is_region(const Tree& tree, const Mention& mention) {
  static constexpr std::string_view kParts =
      "africa america asia balkans caucasus coast east europe gulf islands north pacific peninsula "
      "sea south valley west";
  return mention.type == "LOC" &&
         in_word_list("across in on throughout", lower_preposition(tree, mention.head)) &&
         in_word_list(kParts, mention.head_word);
}

/// "the region"
bool takes_up_region(const Mention& mention) {
  return mention.kind == MentionKind::noun && mention.head_word == "region" &&
         mention.determiner == Determiner::definite && mention.modifiers.empty();
}

/// "the country", "this nation"
bool takes_up_country(const Mention& mention) {
  return mention.kind == MentionKind::noun && in_word_list("country nation", mention.head_word) &&
         mention.number == Number::singular && mention.modifiers.empty() && is_definite(mention);
}

// "New Zealand" in "the New Zealand Food Authority"
bool ChainBuilder::is_within_other_name(std::size_t i) const {
  const auto holds = [&](const Mention& other) {
    return other.kind == MentionKind::name && other.type == "ORG" &&
           is_nested_in(mentions_[i], other);
  };
  for (std::size_t j = i; j-- > 0 && mentions_[j].sentence == mentions_[i].sentence;)
    if (holds(mentions_[j])) return true;
  for (std::size_t j = i + 1; j < mentions_.size(); ++j) {
    if (mentions_[j].sentence != mentions_[i].sentence) break;
    if (holds(mentions_[j])) return true;
  }
  return false;
}

// Of more than two countries that were just named "the nation" may mean any.
bool ChainBuilder::are_many_countries(std::size_t before) const {
  constexpr std::size_t kNear = 5;  // Sentences.
  std::set<std::string_view> named;
  for (std::size_t j = before; j-- > 0;) {
    if (mentions_[before].sentence - mentions_[j].sentence > kNear) break;
    const std::string_view country = chains_[chain_of_[j]].country;
    if (!country.empty()) named.insert(country);
  }
  return named.size() > 2;
}

// "the region" is the part of the world that was named last, "the country" the country.
void ChainBuilder::join_places() {
  static constexpr std::size_t kFarthest = 10;  // Sentences.
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    const Mention& later = mentions_[i];
    const bool is_country = takes_up_country(later) && !are_many_countries(i);
    const bool is_meant = is_country || takes_up_region(later);
    for (std::size_t j = i; is_meant && j-- > 0;) {
      const Mention& earlier = mentions_[j];
      if (later.sentence - earlier.sentence > kFarthest) break;
      if (earlier.kind != MentionKind::name || is_country == chain(j).country.empty()) continue;
      if (is_within_other_name(j)) continue;
      if (!is_country && !is_region(tree_of(earlier), earlier)) continue;
      if (join(j, i, Reason::same_thing)) break;
    }
  }
}

/// Whether the later phrase takes up the earlier one by another word: "the deal" after "a defense
/// pact".
bool takes_up_thing(const Mention& later, const Mention& earlier) {
  return earlier.kind == MentionKind::noun && earlier.number == later.number &&
         is_same_thing(earlier.head_word, later.head_word) &&
         std::includes(earlier.modifiers.begin(), earlier.modifiers.end(), later.modifiers.begin(),
                       later.modifiers.end());
}

void ChainBuilder::join_same_things() {
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    const Mention& later = mentions_[i];
    if (later.kind != MentionKind::noun || !is_definite(later) || takes_up_country(later)) continue;
    for (std::size_t j = i; j-- > 0;) {
      if (takes_up_thing(later, mentions_[j]) && join(j, i, Reason::same_thing)) break;
    }
  }
}

/// 'the website "Quill"': it tells which one it is.
bool ChainBuilder::names_itself(const Mention& mention) const {
  const Tree& tree = tree_of(mention);
  if (mention.kind != MentionKind::noun || tree.token(mention.head).upos != Upos::NOUN)
    return false;
  const auto name = tree.child(mention.head, {"appos", "flat"});
  return name && *name > mention.head && tree.token(*name).upos == Upos::PROPN;
}

// "the bank said it had lost money"
void ChainBuilder::join_own_speech() {
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    const Mention& later = mentions_[i];
    const auto speaker = speaker_of_itself(tree_of(later), later);
    if (!speaker) continue;
    const auto earlier = mention_headed_by(later.sentence, *speaker);
    if (!earlier) continue;
    const Mention& before = mentions_[*earlier];
    const bool is_same = before.kind == MentionKind::pronoun && before.head_word == later.head_word;
    if (!is_same && !is_speaking_body(before)) continue;
    if (join(*earlier, i, Reason::pronoun) && !is_same) speakers_[i] = earlier;
  }
}

// Each mention that no sieve linked to an earlier one, in reading order.
void ChainBuilder::join_ranked() {
  const std::vector<std::size_t> known = chain_of_;
  const ChoiceFinder finder(trees_, mentions_, known);
  std::vector<bool> is_met(mentions_.size());
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    if (is_met[known[i]] || !has_choice(mentions_[i]) || names_itself(mentions_[i])) continue;
    is_met[known[i]] = true;
    const Choice choice = finder.choice_of(i);
    if (choice.antecedents.empty()) continue;
    if (choices_ != nullptr) choices_->push_back(choice);
    join_likely(choice);
  }
}

// What speaks for one mention of a chain speaks for the chain.
void ChainBuilder::join_likely(const Choice& choice) {
  const auto shares = ranker_.probabilities(choice, vectors_);
  std::vector<Likely> likely;
  for (std::size_t k = 0; k < shares.size(); ++k) {
    const std::size_t j = choice.antecedents[k];
    const auto at = std::find_if(likely.begin(), likely.end(), [&](const Likely& one) {
      return chain_of_[one.mention] == chain_of_[j];
    });
    if (at == likely.end()) {
      likely.push_back({j, shares[k], shares[k]});
      continue;
    }
    at->total += shares[k];
    if (shares[k] > at->most) std::tie(at->mention, at->most) = std::tie(j, shares[k]);
  }
  std::stable_sort(likely.begin(), likely.end(),
                   [](const Likely& a, const Likely& b) { return a.total > b.total; });
  constexpr float kSure = 0.5F;
  const Mention& later = mentions_[choice.mention];
  const float least = least_share(later);
  for (const Likely& one : likely) {
    if (one.total < least) return;
    if (!agree(chain(one.mention).gender, chain(choice.mention).gender)) continue;
    // "they" are not one person whose name we know.
    const Chain& its = chain(one.mention);
    const bool is_one = its.type == "PER" && its.gender != Gender::unknown;
    if (is_one && is_they(later)) continue;
    const bool is_he_or_she = later.kind == MentionKind::pronoun && later.gender != Gender::unknown;
    if (is_he_or_she && its.number == Number::plural) continue;
    // Which country "the nation" is, join_places() says.
    if (takes_up_country(later) && !its.country.empty()) continue;
    if (!may_share_name(one.mention, choice.mention)) continue;
    if (is_told_apart(one.mention, choice.mention)) continue;
    if (acts_on_other(one.mention, choice.mention)) continue;
    if (!join(one.mention, choice.mention, reason_of(one.mention, choice.mention))) continue;
    is_sure_[choice.mention] = later.kind != MentionKind::noun || is_told_[choice.mention] ||
                               (one.total >= kSure && !later.is_predicate);
    return;
  }
}

/// Names of which no word alone is short: "the House" is not the White House.
bool is_indivisible(const std::vector<std::string>& name) {
  return name.size() == 2 &&
         in_word_list("white-house west-bank wall-street capitol-hill downing-street",
                      name.front() + '-' + name.back());
}

/// Whether two names can be of one thing: "Norton" and "Emperor Norton", not "Kim" and "Moon".
bool are_alike(const std::string& name, const std::string& other) {
  const std::vector<std::string> words = lookup_words(name);
  const std::vector<std::string> others = lookup_words(other);
  if (words != others && (is_indivisible(words) || is_indivisible(others))) return false;
  return std::find_first_of(words.begin(), words.end(), others.begin(), others.end()) !=
         words.end();
}

/// "the Lyon office", "the Oslo office"
bool are_told_apart(const Mention& mention, const Mention& other) {
  const auto& words = mention.proper_modifiers;
  const auto& others = other.proper_modifiers;
  return mention.head_word == other.head_word && !words.empty() && !others.empty() &&
         std::find_first_of(words.begin(), words.end(), others.begin(), others.end()) ==
             words.end();
}

bool ChainBuilder::is_told_apart(std::size_t earlier, std::size_t later) {
  return any_pair(earlier, later, are_told_apart);
}

/// Whether the first acts on the second, and one of them is a pronoun: "he" and "Lee" in "he paid
/// Lee". That would be "himself".
bool acts_on(const Tree& tree, const Mention& doer, const Mention& other) {
  const bool is_told_of = doer.sentence == other.sentence &&
                          tree.token(doer.head).head == tree.token(other.head).head &&
                          tree.has_relation(doer.head, {"nsubj"}) &&
                          tree.has_relation(other.head, {"obj", "iobj"});
  const bool has_pronoun = doer.kind == MentionKind::pronoun || other.kind == MentionKind::pronoun;
  return is_told_of && has_pronoun && !is_reflexive(other);
}

bool ChainBuilder::acts_on_other(std::size_t earlier, std::size_t later) {
  return any_pair(earlier, later, [&](const Mention& one, const Mention& other) {
    return acts_on(tree_of(one), one, other) || acts_on(tree_of(other), other, one);
  });
}

// Two named chains have to have a word in common, and two people's full names the last one.
bool ChainBuilder::may_share_name(std::size_t earlier, std::size_t later) {
  const auto names_of = [&](std::size_t mention) {
    std::vector<const Mention*> names;
    for (const std::size_t i : chain(mention).mentions) {
      if (is_name(mentions_[i])) names.push_back(&mentions_[i]);
    }
    return names;
  };
  const auto own = names_of(later);
  const auto its = names_of(earlier);
  const auto is_full = [](const Mention& name) {
    return name.type == "PER" && name.name.find(' ') != std::string::npos;
  };
  const auto is_alike = [&](const Mention& a, const Mention& b) {
    if (is_full(a) && is_full(b)) return a.head_word == b.head_word;
    return are_alike(a.name, b.name);
  };
  return own.empty() || its.empty() || std::any_of(own.begin(), own.end(), [&](const Mention* a) {
           return std::any_of(its.begin(), its.end(),
                              [&](const Mention* b) { return is_alike(*a, *b); });
         });
}

Reason ChainBuilder::reason_of(std::size_t earlier, std::size_t later) const {
  const Mention& a = mentions_[earlier];
  const Mention& b = mentions_[later];
  if (b.kind == MentionKind::pronoun) return Reason::pronoun;
  if (is_name(a) && is_name(b)) return Reason::part_of_name;
  return a.head_word == b.head_word ? Reason::description : Reason::same_thing;
}

// "the Chilean team" tells of itself which one it is; that a named one is meant is less sure.
void ChainBuilder::doubt_descriptions() {
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    const Mention& mention = mentions_[i];
    const bool is_ranked =
        !is_told_[i] && (reasons_[i] == Reason::alone || reasons_[i] == Reason::description ||
                         reasons_[i] == Reason::same_thing);
    // So do "their country" and "his father".
    const bool is_own = mention.kind != MentionKind::noun ||
                        (mention.modifiers.empty() && mention.determiner != Determiner::possessive);
    if (is_ranked && !is_own && chain(i).is_named) is_sure_[i] = false;
  }
}

Chains ChainBuilder::build() {
  join_extraposed();
  join_countries();
  join_names();
  join_appositions();
  join_parts_of_names();
  join_acronyms();
  join_predicates();
  join_places();
  join_same_things();
  join_own_speech();
  join_ranked();
  doubt_descriptions();
  for (std::size_t i = 0; i < speakers_.size(); ++i)
    if (speakers_[i]) is_sure_[i] = is_sure_[*speakers_[i]];

  Chains result;
  result.reasons = std::move(reasons_);
  result.is_sure = std::move(is_sure_);
  result.speakers = std::move(speakers_);
  std::vector<std::size_t> numbers(chains_.size(), mentions_.size());
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    std::size_t& number = numbers[chain_of_[i]];
    if (number == mentions_.size()) {
      number = result.countries.size();
      result.countries.push_back(chain(i).country);
      result.given_names.push_back(chain(i).given_name);
    }
    result.chain_of.push_back(number);
  }
  return result;
}

}  // namespace

std::string_view to_string(Reason reason) {
  static constexpr std::array<std::string_view, 14> kNames = {
      "description", "name",       "part of the name", "acronym",   "name of the country",
      "capital",     "government", "apposition",       "predicate", "description",
      "same thing",  "pronoun",    "extraposition",    "rule"};
  return kNames.at(static_cast<std::size_t>(reason));
}

Chains find_chains(const Trees& trees,
                   const std::vector<Mention>& mentions,
                   const AntecedentRanker& ranker,
                   const AliasRules& rules,
                   std::vector<Choice>* choices) {
  return ChainBuilder(trees, mentions, ranker, rules, choices).build();
}

}  // namespace quern
