// Sieves after Raghunathan et al. 2010 ("A Multi-Pass Sieve for Coreference Resolution") and Lee et
// al. 2013. Each joins whole chains, so that what one sieve learnt of a chain (gender, number,
// modifiers) holds for the next. Pronouns come last, by a score over the candidates before them.
#include "ingest/entity/coreference.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "entity_words.h"
#include "ingest/clause/lexicon.h"
#include "ingest/entity/antecedent.h"
#include "ingest/text/unicode.h"
#include "ingest/text/word_list.h"
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

bool is_nested_in(const Mention& inner, const Mention& outer) {
  return inner.sentence == outer.sentence && outer.begin <= inner.begin && inner.end <= outer.end;
}

bool includes_all(const std::vector<std::string>& all, const std::vector<std::string>& some) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
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

bool is_agentive(const std::string& verb) {
  return lexicon::holds(lexicon::governing_verbs, verb) ||
         lexicon::holds(lexicon::saying_verbs, verb) ||
         lexicon::holds(lexicon::thinking_verbs, verb);
}

/// "reluctance", "decision": made from a verb or an adjective.
bool is_abstraction(std::string_view noun) {
  static constexpr std::array<std::string_view, 9> kEndings = {
      "ance", "ence", "ness", "tion", "sion", "ment", "ity", "ism", "ship"};
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view ending) { return noun.ends_with(ending); }) &&
         !lexicon::holds(lexicon::group_nouns, noun);
}

/// What the pronoun's clause has it do, which tells doers from things.
std::string doing_of(const Tree& tree, const Mention& pronoun) {
  const TokenIndex head = tree.token(pronoun.head).head;
  if (head < 0) return "else";
  const std::string lemma = lower_lemma(tree.token(head));
  const std::string& relation = tree.token(pronoun.head).deprel;
  if (relation == "nmod:poss") {
    return lexicon::holds(lexicon::governing_nouns, lemma) ? "rule" : "have";
  }
  if (relation == "nsubj:pass") return "undergo";
  if (relation != "nsubj") return "else";
  if (tree.child(head, {"cop"})) return "be";
  if (is_agentive(lemma)) return "say";
  // "the choices it must make": the object is the noun before.
  const bool has_object = tree.child(head, {"obj", "xcomp"}) || tree.has_relation(head, {"acl"});
  return has_object ? "act" : "go";
}

class ChainBuilder {
 public:
  ChainBuilder(const Trees& trees,
               const std::vector<Mention>& mentions,
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

  void join_given_names(const AliasRules& rules);
  void join_countries();
  void join_names();
  void join_parts_of_names();
  void join_acronyms();
  void join_appositions();
  void join_predicates();
  void join_speakers();
  void join_places();
  void join_descriptions();
  void join_pronouns();
  [[nodiscard]] std::vector<std::size_t> antecedents_of(std::size_t pronoun,
                                                        const std::string& doing);

  [[nodiscard]] std::string_view country_at(const Mention& mention, Reason& reason) const;
  [[nodiscard]] bool is_governing(const Mention& mention) const;
  [[nodiscard]] std::optional<std::size_t> mention_headed_by(std::size_t sentence,
                                                             TokenIndex head) const;
  [[nodiscard]] bool takes_up(std::size_t later, std::size_t earlier, Reason& reason);
  [[nodiscard]] Candidate candidate_of(std::size_t earlier,
                                       std::size_t pronoun,
                                       const std::string& doing);
  [[nodiscard]] bool may_be_meant(std::size_t earlier,
                                  std::size_t pronoun,
                                  const std::string& doing);

  const Trees& trees_;
  const std::vector<Mention>& mentions_;
  std::vector<Choice>* choices_;  ///< Where they are wanted, or null.
  std::vector<Chain> chains_;
  std::vector<std::size_t> chain_of_;
  std::vector<Reason> reasons_;
};

ChainBuilder::ChainBuilder(const Trees& trees,
                           const std::vector<Mention>& mentions,
                           const AliasRules& rules,
                           std::vector<Choice>* choices)
    : trees_(trees),
      mentions_(mentions),
      choices_(choices),
      chains_(mentions.size()),
      chain_of_(mentions.size()),
      reasons_(mentions.size(), Reason::alone) {
  std::iota(chain_of_.begin(), chain_of_.end(), std::size_t{0});
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    chains_[i] = {{i}, mention.number, mention.gender, mention.animacy, {}, mention.type,
                  {},  false};
    if (mention.kind == MentionKind::name) reasons_[i] = Reason::name;
    chains_[i].is_named = mention.kind == MentionKind::name;
  }
  join_given_names(rules);
}

bool ChainBuilder::may_join(std::size_t earlier, std::size_t later) {
  const Chain& a = chain(earlier);
  const Chain& b = chain(later);
  if (!a.country.empty() && !b.country.empty() && a.country != b.country) return false;
  if (a.is_named && b.is_named && a.given_name != b.given_name) return false;
  for (const std::size_t i : a.mentions) {
    for (const std::size_t j : b.mentions) {
      if (mentions_[i].sentence != mentions_[j].sentence) continue;
      if (is_nested_in(mentions_[i], mentions_[j]) || is_nested_in(mentions_[j], mentions_[i])) {
        return false;
      }
    }
  }
  return true;
}

bool ChainBuilder::join(std::size_t earlier, std::size_t later, Reason reason) {
  if (chain_of_[earlier] == chain_of_[later] || !may_join(earlier, later)) return false;
  Chain& into = chain(earlier);
  Chain& from = chain(later);
  // A name is its own reason, whatever it stands beside.
  const bool is_beside = reason == Reason::apposition || reason == Reason::predicate;
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
    if (at->kind != MentionKind::list) return static_cast<std::size_t>(at - mentions_.begin());
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

/// Whether `part` is a name's surname or first name, or an organization without "Corp.".
bool is_part_of_name(const std::string& type,
                     const std::vector<std::string>& words,
                     const std::vector<std::string>& all) {
  if (words.empty() || words.size() >= all.size()) return false;
  if (type == "PER") {
    if (words.size() == 1) return words.front() == all.back() || words.front() == all.front();
    // "Barack Obama" of "Barack Hussein Obama"
    return words.size() == 2 && words.front() == all.front() && words.back() == all.back();
  }
  if (type != "ORG") return false;
  return starts_with_words(all, words) &&
         in_word_list("corp corporation inc ltd plc co company group ag gmbh sa llc fc",
                      all.back()) &&
         words.size() + 1 == all.size();
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
      if (j == i || !is_name(mentions_[j]) || mentions_[j].type != mentions_[i].type) continue;
      if (!is_part_of_name(mentions_[i].type, words[i], words[j])) continue;
      if (!agree(chain(i).gender, chain(j).gender)) continue;
      // "Smith" between two Smiths is neither.
      is_doubtful = is_doubtful || (whole && chain_of_[*whole] != chain_of_[j]);
      whole = j;
    }
    if (whole && !is_doubtful) join(*whole, i, Reason::part_of_name);
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

void ChainBuilder::join_appositions() {
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    const Mention& later = mentions_[i];
    const Tree& tree = tree_of(later);
    if (later.kind == MentionKind::list || later.kind == MentionKind::pronoun) continue;
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

/// "another deal", "the other hand", "the next day": the phrase says that it is a further one.
bool is_set_apart(const Tree& tree, const Mention& mention) {
  for (TokenIndex i = mention.begin; i < mention.head; ++i) {
    if (in_word_list("another other such next more further different new first second third each "
                     "every any no some",
                     lower_form(tree.token(i)))) {
      return true;
    }
  }
  // "in March": which one it is stands elsewhere.
  return mention.begin + 1 == mention.end && lexicon::holds(lexicon::time_nouns, mention.head_word);
}

/// "no deal", "every deal" is none that can be taken up.
bool is_quantified(const Tree& tree, const Mention& mention) {
  return in_word_list("no any every each", lower_form(tree.token(mention.begin)));
}

/// Whether the later phrase takes up the earlier one by its words.
bool ChainBuilder::takes_up(std::size_t later, std::size_t earlier, Reason& reason) {
  const Mention& a = mentions_[earlier];
  const Mention& b = mentions_[later];
  if (a.kind == MentionKind::pronoun || a.kind != b.kind) return false;
  if (b.kind == MentionKind::name) return false;
  if (b.kind == MentionKind::list) {
    reason = Reason::description;
    return a.head_word == b.head_word;
  }
  if (a.number != b.number || is_set_apart(tree_of(b), b)) return false;
  if (is_quantified(tree_of(a), a)) return false;
  const bool is_same_word = a.head_word == b.head_word;
  const bool is_whole_same = is_same_word && a.modifiers == b.modifiers;
  reason = Reason::description;
  if (is_whole_same && b.determiner != Determiner::indefinite) {
    return b.determiner != Determiner::possessive || a.determiner == b.determiner;
  }
  if (!is_definite(b)) return false;
  if (is_same_word) return includes_all(a.modifiers, b.modifiers);
  reason = Reason::same_thing;
  return is_same_thing(a.head_word, b.head_word) && includes_all(a.modifiers, b.modifiers);
}

void ChainBuilder::join_descriptions() {
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    if (mentions_[i].kind == MentionKind::pronoun || mentions_[i].kind == MentionKind::name)
      continue;
    if (reasons_[i] != Reason::alone) continue;
    for (std::size_t j = i; j-- > 0;) {
      Reason reason = Reason::description;
      if (takes_up(i, j, reason) && join(j, i, reason)) break;
    }
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

// "the region" is the part of the world that was named last, "the country" the country.
void ChainBuilder::join_places() {
  static constexpr std::size_t kFarthest = 10;  // Sentences.
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    const Mention& later = mentions_[i];
    const bool is_country = takes_up_country(later);
    const bool is_meant = is_country || takes_up_region(later);
    for (std::size_t j = i; is_meant && j-- > 0;) {
      const Mention& earlier = mentions_[j];
      if (later.sentence - earlier.sentence > kFarthest) break;
      if (earlier.kind != MentionKind::name || is_country == chain(j).country.empty()) continue;
      if (!is_country && !is_region(tree_of(earlier), earlier)) continue;
      if (join(j, i, Reason::same_thing)) break;
    }
  }
}

// "I" and "we" outside quotations are the writer all along; inside, those of one paragraph.
void ChainBuilder::join_speakers() {
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    const Mention& later = mentions_[i];
    if (later.kind != MentionKind::pronoun || later.person == 3) continue;
    for (std::size_t j = i; j-- > 0;) {
      const Mention& earlier = mentions_[j];
      if (earlier.kind != MentionKind::pronoun || earlier.person != later.person) continue;
      if (!agree(earlier.number, later.number)) continue;
      join(j, i, Reason::pronoun);
      break;
    }
  }
}

bool ChainBuilder::may_be_meant(std::size_t earlier,
                                std::size_t pronoun,
                                const std::string& doing) {
  const Mention& a = mentions_[earlier];
  const Mention& b = mentions_[pronoun];
  const Chain& before = chain(earlier);
  if (a.is_nested || (a.kind == MentionKind::pronoun && a.person != 3)) return false;
  if (a.is_predicate || is_nested_in(b, a)) return false;
  if (!agree(before.gender, b.gender) || !agree(before.animacy, b.animacy)) return false;
  const bool is_group = before.type == "ORG" || before.type == "NORP" ||
                        lexicon::holds(lexicon::group_nouns, a.head_word);
  const bool is_plural = b.number == Number::plural;
  if (!agree(before.number, b.number) && !(is_plural && is_group)) return false;
  if (is_plural && before.number == Number::unknown && !is_group) return false;
  const bool needs_person = b.animacy == Animacy::person;
  if (needs_person && before.animacy != Animacy::person) return false;
  if (before.type == "TIME") return false;
  if (is_abstraction(a.head_word) && (doing == "act" || doing == "say")) return false;
  // The object of a verb is not its subject, but for "itself".
  const Tree& tree = tree_of(b);
  const bool is_reflexive = b.head_word.ends_with("self") || b.head_word.ends_with("selves");
  const bool is_beside = a.sentence == b.sentence && !is_reflexive &&
                         tree.token(a.head).head == tree.token(b.head).head &&
                         !tree.has_relation(b.head, {"nmod:poss"});
  return !is_beside;
}

/// "it is a matter of", "it was a mistake": no country and no company is.
bool is_called_abstract(const Tree& tree, const Mention& pronoun) {
  const TokenIndex head = tree.token(pronoun.head).head;
  if (head < 0 || !tree.has_relation(pronoun.head, {"nsubj"}) || !tree.child(head, {"cop"})) {
    return false;
  }
  const std::string lemma = lower_lemma(tree.token(head));
  return tree.token(head).upos == Upos::NOUN && !lexicon::holds(lexicon::person_nouns, lemma) &&
         !lexicon::holds(lexicon::group_nouns, lemma) &&
         !in_word_list("capital city country economy home island member nation place power region "
                       "republic rival state target town",
                       lemma);
}

Candidate ChainBuilder::candidate_of(std::size_t earlier,
                                     std::size_t pronoun,
                                     const std::string& doing) {
  const Mention& a = mentions_[earlier];
  const Mention& b = mentions_[pronoun];
  Candidate candidate;
  candidate.sentences_between = b.sentence - a.sentence;
  candidate.relation = tree_of(a).token(a.head).deprel;
  candidate.pronoun_relation = tree_of(b).token(b.head).deprel;
  candidate.kind = a.kind;
  candidate.determiner = a.determiner;
  candidate.pronoun = b.head_word;
  candidate.chain_size = 0;
  for (const std::size_t i : chain(earlier).mentions) {
    if (i < pronoun) ++candidate.chain_size;
  }
  candidate.number = chain(earlier).number;
  candidate.animacy = chain(earlier).animacy;
  candidate.type = chain(earlier).type;
  candidate.is_group = lexicon::holds(lexicon::group_nouns, a.head_word);
  candidate.is_first = earlier == 0 || mentions_[earlier - 1].sentence != a.sentence;
  candidate.is_clause_mate =
      a.sentence == b.sentence && tree_of(a).token(a.head).head == tree_of(b).token(b.head).head;
  candidate.pronoun_does = doing;
  candidate.is_abstraction = a.kind == MentionKind::noun && is_abstraction(a.head_word);
  candidate.is_country = !chain(earlier).country.empty();
  candidate.is_called_abstract = is_called_abstract(tree_of(b), b);
  return candidate;
}

std::vector<std::size_t> ChainBuilder::antecedents_of(std::size_t pronoun,
                                                      const std::string& doing) {
  static constexpr std::size_t kFarthest = 3;  // Sentences.
  std::vector<std::size_t> places;
  for (std::size_t j = pronoun; j-- > 0;) {
    if (mentions_[pronoun].sentence - mentions_[j].sentence > kFarthest) break;
    if (may_be_meant(j, pronoun, doing)) places.push_back(j);
  }
  return places;
}

void ChainBuilder::join_pronouns() {
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    const Mention& pronoun = mentions_[i];
    if (pronoun.kind != MentionKind::pronoun || pronoun.person != 3) continue;
    if (pronoun.determiner == Determiner::demonstrative) continue;
    const std::string doing = doing_of(tree_of(pronoun), pronoun);
    const auto places = antecedents_of(i, doing);
    std::vector<Candidate> candidates;
    for (const std::size_t j : places) {
      candidates.push_back(candidate_of(j, i, doing));
      candidates.back().rank = candidates.size() - 1;
    }
    if (choices_ != nullptr) choices_->push_back({i, places, candidates});
    if (const auto best = best_candidate(candidates)) {
      join(places[*best], i, Reason::pronoun);
    }
  }
}

Chains ChainBuilder::build() {
  join_countries();
  join_names();
  join_appositions();
  join_parts_of_names();
  join_acronyms();
  join_predicates();
  join_speakers();
  join_places();
  join_descriptions();
  join_pronouns();

  Chains result;
  result.reasons = std::move(reasons_);
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
  static constexpr std::array<std::string_view, 13> kNames = {"description",
                                                              "name",
                                                              "part of the name",
                                                              "acronym",
                                                              "name of the country",
                                                              "capital",
                                                              "government",
                                                              "apposition",
                                                              "predicate",
                                                              "description",
                                                              "same thing",
                                                              "pronoun",
                                                              "rule"};
  return kNames.at(static_cast<std::size_t>(reason));
}

Chains find_chains(const Trees& trees,
                   const std::vector<Mention>& mentions,
                   const AliasRules& rules,
                   std::vector<Choice>* choices) {
  return ChainBuilder(trees, mentions, rules, choices).build();
}

}  // namespace quern
