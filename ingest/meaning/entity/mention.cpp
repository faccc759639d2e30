#include "ingest/meaning/entity/mention.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/entity/phrase_span.h"
#include "lexicon/female_names.h"
#include "lexicon/group_nouns.h"
#include "lexicon/male_names.h"
#include "lexicon/person_nouns.h"
#include "schema/country.h"

namespace quern {
namespace {

// Longer "sentences" are lists and tables.
constexpr TokenIndex kMostWords = 400;

// The sieves compare mentions with each other; a news article has some hundreds.
constexpr std::size_t kMostMentions = 6'000;

struct Pronoun {
  std::string_view form;
  int person;
  Number number;
  Gender gender;
  Animacy animacy;
};

constexpr auto kSingular = Number::singular;
constexpr auto kPlural = Number::plural;
constexpr auto kMale = Gender::male;
constexpr auto kFemale = Gender::female;
constexpr auto kAnyone = Animacy::person;
constexpr auto kThing = Animacy::thing;
constexpr auto kEither = Animacy::unknown;
constexpr auto kUnsexed = Gender::unknown;
constexpr auto kAnyNumber = Number::unknown;

constexpr std::array kPronouns = {
    Pronoun{"he", 3, kSingular, kMale, kAnyone},
    Pronoun{"her", 3, kSingular, kFemale, kAnyone},
    Pronoun{"hers", 3, kSingular, kFemale, kAnyone},
    Pronoun{"herself", 3, kSingular, kFemale, kAnyone},
    Pronoun{"him", 3, kSingular, kMale, kAnyone},
    Pronoun{"himself", 3, kSingular, kMale, kAnyone},
    Pronoun{"his", 3, kSingular, kMale, kAnyone},
    Pronoun{"i", 1, kSingular, kUnsexed, kAnyone},
    Pronoun{"it", 3, kSingular, kUnsexed, kThing},
    Pronoun{"its", 3, kSingular, kUnsexed, kThing},
    Pronoun{"itself", 3, kSingular, kUnsexed, kThing},
    Pronoun{"me", 1, kSingular, kUnsexed, kAnyone},
    Pronoun{"mine", 1, kSingular, kUnsexed, kAnyone},
    Pronoun{"my", 1, kSingular, kUnsexed, kAnyone},
    Pronoun{"myself", 1, kSingular, kUnsexed, kAnyone},
    Pronoun{"our", 1, kPlural, kUnsexed, kAnyone},
    Pronoun{"ours", 1, kPlural, kUnsexed, kAnyone},
    Pronoun{"ourselves", 1, kPlural, kUnsexed, kAnyone},
    Pronoun{"she", 3, kSingular, kFemale, kAnyone},
    Pronoun{"that", 3, kSingular, kUnsexed, kThing},
    Pronoun{"their", 3, kPlural, kUnsexed, kEither},
    Pronoun{"theirs", 3, kPlural, kUnsexed, kEither},
    Pronoun{"them", 3, kPlural, kUnsexed, kEither},
    Pronoun{"themselves", 3, kPlural, kUnsexed, kEither},
    Pronoun{"these", 3, kPlural, kUnsexed, kEither},
    Pronoun{"they", 3, kPlural, kUnsexed, kEither},
    Pronoun{"this", 3, kSingular, kUnsexed, kThing},
    Pronoun{"those", 3, kPlural, kUnsexed, kEither},
    Pronoun{"us", 1, kPlural, kUnsexed, kAnyone},
    Pronoun{"we", 1, kPlural, kUnsexed, kAnyone},
    Pronoun{"you", 2, kAnyNumber, kUnsexed, kAnyone},
    Pronoun{"your", 2, kAnyNumber, kUnsexed, kAnyone},
    Pronoun{"yours", 2, kAnyNumber, kUnsexed, kAnyone},
    Pronoun{"yourself", 2, kSingular, kUnsexed, kAnyone},
};

constexpr std::string_view kMaleNouns =
    "actor boy boyfriend brother businessman chairman congressman emperor father gentleman "
    "grandfather husband king man mr nephew policeman pope prince salesman sir son spokesman uncle";
constexpr std::string_view kFemaleNouns =
    "actress businesswoman congresswoman daughter girl girlfriend grandmother lady mother mrs ms "
    "niece policewoman princess queen sister spokeswoman widow wife woman";

const Pronoun* pronoun_of(const Token& token) {
  if (token.upos != Upos::PRON && token.upos != Upos::DET) return nullptr;
  const std::string form = lower_form(token);
  const auto* const found =
      std::find_if(kPronouns.begin(), kPronouns.end(),
                   [&](const Pronoun& pronoun) { return pronoun.form == form; });
  return found == kPronouns.end() ? nullptr : &*found;
}

bool is_name_begin(const Token& token) {
  return token.name.starts_with("B-");
}

/// The word of a span that the others hang on.
TokenIndex head_of(const Tree& tree, WordSpan span) {
  for (TokenIndex i = span.begin; i < span.end; ++i) {
    const TokenIndex head = tree.token(i).head;
    if (head < span.begin || head >= span.end) return i;
  }
  return span.begin;
}

struct Name {
  WordSpan words{};
  TokenIndex head = 0;
  std::string type;
};

std::vector<Name> names_of(const Tree& tree) {
  std::vector<Name> names;
  for (TokenIndex i = 0; i < tree.size(); ++i) {
    if (!is_name_begin(tree.token(i))) continue;
    TokenIndex end = i + 1;
    while (end < tree.size() && tree.token(end).name.starts_with("I-"))
      ++end;
    const WordSpan words{i, end};
    names.push_back({words, head_of(tree, words), tree.token(i).name.substr(2)});
  }
  return names;
}

/// The type of a name that means a thing of this GUM type; empty for others.
std::string_view name_type_of(std::string_view entity) {
  if (entity == "person") return "PER";
  if (entity == "organization") return "ORG";
  return entity == "place" ? "LOC" : "";
}

constexpr std::array<std::array<std::string_view, 2>, 3> kNameTypes = {
    {{"PER", "person"}, {"ORG", "organization"}, {"LOC", "place"}}};

Determiner determiner_of(const Tree& tree, TokenIndex head) {
  for (const TokenIndex i : tree.children(head)) {
    if (i > head) break;
    if (tree.has_relation(i, {"nmod:poss"})) return Determiner::possessive;
    if (!tree.has_relation(i, {"det"}) && !tree.has_relation(i, {"nummod"})) continue;
    const std::string form = lower_form(tree.token(i));
    if (form == "the") return Determiner::definite;
    if (in_word_list("this that these those", form)) return Determiner::demonstrative;
    if (in_word_list("a an another any each every no some all both either neither", form)) {
      return Determiner::indefinite;
    }
  }
  return Determiner::none;
}

Number number_of(const Token& token) {
  if (has_feature(token, "Number=Plur") || token.xpos == "NNS" || token.xpos == "NNPS") {
    return kPlural;
  }
  return has_feature(token, "Number=Sing") || token.xpos == "NN" || token.xpos == "NNP"
             ? kSingular
             : kAnyNumber;
}

Gender gender_of_noun(const std::string& lemma) {
  if (in_word_list(kMaleNouns, lemma)) return kMale;
  if (in_word_list(kFemaleNouns, lemma)) return kFemale;
  return kUnsexed;
}

bool is_title(const Token& token) {
  return in_word_list(
      "mr mr. mrs mrs. ms ms. dr dr. sir lord lady president minister senator sen. rep. gov. "
      "prof. professor general gen. colonel captain king queen prince princess pope st. sheikh",
      lower_form(token));
}

void add_person(const Tree& tree, WordSpan span, Mention& mention) {
  mention.animacy = Animacy::person;
  const std::string& first = tree.token(span.begin).form;
  if (lexicon::holds(lexicon::male_names, first)) mention.gender = kMale;
  if (lexicon::holds(lexicon::female_names, first)) mention.gender = kFemale;
  for (TokenIndex i = mention.begin; i < mention.end; ++i) {
    std::string word = lower_form(tree.token(i));
    if (word.ends_with('.')) word.pop_back();
    const Gender titled = gender_of_noun(word);
    if (titled != kUnsexed && (is_title(tree.token(i)) || i < span.begin)) mention.gender = titled;
  }
}

/// What a name of this type means, whose head the network takes for such an entity.
std::string entity_of(const std::string& type, const std::string& entity) {
  if (!name_type_of(entity).empty()) return entity;
  for (const auto& [name_type, named] : kNameTypes) {
    if (type == name_type) return std::string(named);
  }
  return entity;
}

/// Where the name begins behind its titles: "Lee" in "the Minister of Trade Lee".
TokenIndex begin_behind_titles(const Tree& tree, WordSpan span) {
  TokenIndex begin = span.begin;
  while (begin + 1 < span.end &&
         (is_title(tree.token(begin)) || tree.token(begin).upos == Upos::DET)) {
    ++begin;
  }
  const TokenIndex office = tree.token(begin).head;
  if (begin == span.begin || !tree.has_relation(begin, {"case"}) || office < begin) return begin;
  const TokenIndex behind = tree.subtree(office).back() + 1;
  return behind < span.end ? behind : span.begin;
}

void add_name(const Tree& tree, WordSpan span, const std::string& type, Mention& mention) {
  mention.kind = MentionKind::name;
  mention.type = type;
  mention.entity = entity_of(type, mention.entity);
  const TokenIndex begin = begin_behind_titles(tree, span);
  TokenIndex end = span.end;
  while (end > begin + 1 &&
         (tree.token(end - 1).xpos == "POS" || is_edge_mark(tree.token(end - 1))))
    --end;
  mention.name = words_of(tree, begin, end);
  mention.head_word = to_lower(tree.token(end - 1).form);
  if (mention.type == "PER") {
    add_person(tree, {begin, end}, mention);
  } else if (mention.type != "NORP") {
    mention.animacy = kThing;
  }
}

void add_noun(const Tree& tree, Mention& mention) {
  mention.head_word = lower_lemma(tree.token(mention.head));
  if (lexicon::holds(lexicon::person_nouns, mention.head_word) || mention.entity == "person") {
    mention.animacy = Animacy::person;
    mention.gender = gender_of_noun(mention.head_word);
  } else if (!lexicon::holds(lexicon::group_nouns, mention.head_word) &&
             mention.entity != "organization") {
    mention.animacy = kThing;
  }
}

void add_modifiers(const Tree& tree, Mention& mention) {
  for (TokenIndex i = mention.begin; i < mention.end; ++i) {
    const Token& token = tree.token(i);
    const bool is_content = token.upos == Upos::NOUN || token.upos == Upos::PROPN ||
                            token.upos == Upos::ADJ || token.upos == Upos::NUM ||
                            token.upos == Upos::VERB;
    // Which one it is, "recent" and "new" do not say.
    const bool is_timely = in_word_list("recent new latest current", lower_form(token));
    if (i == mention.head || !is_content || is_timely) continue;
    mention.modifiers.push_back(lower_lemma(token));
    if (token.upos == Upos::PROPN) mention.proper_modifiers.push_back(mention.modifiers.back());
  }
  std::sort(mention.modifiers.begin(), mention.modifiers.end());
}

bool is_year(const Token& token) {
  return token.upos == Upos::NUM && token.form.size() == 4 &&
         (token.form.starts_with("19") || token.form.starts_with("20"));
}

/// "there", "the poor", "[17]": words that head a phrase now and then.
bool heads_phrase_at_times(const Tree& tree, TokenIndex i) {
  const Token& token = tree.token(i);
  if (token.entity == "O" || tree.has_relation(i, {"nummod", "amod", "det"})) return false;
  return token.upos == Upos::NUM || token.upos == Upos::ADJ || token.upos == Upos::ADV;
}

bool heads_phrase(const Tree& tree, TokenIndex i) {
  const Token& token = tree.token(i);
  if (heads_phrase_at_times(tree, i)) return true;
  if (tree.has_relation(i, {"fixed", "flat", "goeswith", "expl", "discourse", "punct", "case",
                            "mark", "cc", "det", "advmod", "reparandum"})) {
    return false;
  }
  if (token.upos == Upos::PRON) return pronoun_of(token) != nullptr;
  return token.upos == Upos::NOUN || token.upos == Upos::PROPN || is_year(token);
}

bool is_expletive(const Tree& tree, TokenIndex i) {
  if (lower_form(tree.token(i)) != "it" || !tree.has_relation(i, {"nsubj"})) return false;
  // "it seems that", "it is clear that": the clause stands behind its subject.
  const TokenIndex verb = tree.token(i).head;
  if (verb < 0) return false;
  if (tree.child(verb, {"csubj"})) return true;
  return in_word_list("seem appear happen rain snow", lower_lemma(tree.token(verb))) &&
         tree.child(verb, {"ccomp", "advcl"});
}

void add_pronoun(const Tree& tree, const Pronoun& pronoun, Mention& mention) {
  mention.kind = MentionKind::pronoun;
  mention.head_word = lower_form(tree.token(mention.head));
  mention.person = pronoun.person;
  mention.number = pronoun.number;
  mention.gender = pronoun.gender;
  mention.animacy = pronoun.animacy;
  if (in_word_list("this that these those", pronoun.form)) {
    mention.determiner = Determiner::demonstrative;
  }
}

const Name* name_at(const std::vector<Name>& names, TokenIndex word) {
  const auto found = std::find_if(names.begin(), names.end(), [&](const Name& name) {
    return name.words.begin <= word && word < name.words.end;
  });
  return found == names.end() ? nullptr : &*found;
}

/// The person's name that the parser took for a part of the office: "team captain Ann Lee".
const Name* name_of_holder(const Tree& tree, const std::vector<Name>& names, TokenIndex office) {
  if (tree.token(office).upos != Upos::NOUN || office + 1 >= tree.size()) return nullptr;
  const Name* const name = name_at(names, office + 1);
  const bool is_flat = name != nullptr && name->words.begin == office + 1 && name->type == "PER" &&
                       tree.token(name->head).head == office &&
                       tree.has_relation(name->head, {"flat"});
  return is_flat ? name : nullptr;
}

/// What a name within a name is: "Oslo" in "University of Oslo". Empty where it is no name.
std::string type_within(const Tree& tree, TokenIndex head) {
  const Token& token = tree.token(head);
  if (country_of_name(token.form) || country_of_capital(token.form)) return "LOC";
  return std::string(name_type_of(token.entity));
}

void add_nested_name(const Tree& tree, WordSpan outer, Mention& mention) {
  const std::string type = type_within(tree, mention.head);
  if (type.empty() || tree.token(mention.head).upos != Upos::PROPN) {
    add_noun(tree, mention);
    return;
  }
  WordSpan words = {std::max(mention.begin, outer.begin), mention.end};
  while (words.begin < mention.head && tree.token(words.begin).upos == Upos::DET)
    ++words.begin;
  add_name(tree, words, type, mention);
}

Mention mention_at(const Tree& tree,
                   std::size_t sentence,
                   TokenIndex head,
                   const std::vector<Name>& names) {
  const bool is_adverb = tree.token(head).upos == Upos::ADV;
  const WordSpan span = is_adverb ? WordSpan{head, head + 1} : phrase_span(tree, head, false);
  Mention mention;
  mention.sentence = sentence;
  mention.begin = span.begin;
  mention.end = span.end;
  mention.head = head;
  mention.entity = tree.token(head).entity;
  mention.is_nested = tree.has_relation(head, {"compound", "amod"});
  mention.is_predicate = is_predicate_noun(tree, head);
  if (const Pronoun* const pronoun = pronoun_of(tree.token(head))) {
    add_pronoun(tree, *pronoun, mention);
    const bool is_told = pronoun->form == "those" && tree.child(head, {"acl", "nmod"});
    if (!is_told) {  // "those who stayed" are nobody but those.
      mention.begin = head;
      mention.end = head + 1;
    }
    return mention;
  }
  mention.determiner = determiner_of(tree, head);
  mention.number = number_of(tree.token(head));
  const Name* const own = name_at(names, head);
  const Name* const name = own != nullptr ? own : name_of_holder(tree, names, head);
  if (own != nullptr && own->head != head) {
    add_nested_name(tree, own->words, mention);
  } else if (name != nullptr && name->type != "TIME") {
    if (mention.is_nested) {
      mention.begin = name->words.begin;
      mention.end = name->words.end;
    }
    add_name(tree, name->words, name->type, mention);
    if (mention.type == "NORP" || mention.type == "ORG") mention.number = kAnyNumber;
  } else {
    add_noun(tree, mention);
  }
  add_modifiers(tree, mention);
  return mention;
}

/// "Oslo" in "University of Oslo" and "2014" in "May 9, 2014" are mentions of their own; not
/// "Thrones" in "Game of Thrones".
bool is_mentioned_within(const Tree& tree, const Name& name, TokenIndex i) {
  const Token& token = tree.token(i);
  if (name.type == "TIME") return is_year(token);
  if (token.upos != Upos::PROPN) return false;
  if (token.deprel == "conj" && name.type == "ORG") return false;
  const bool is_initial = token.form.size() == 2 && token.form.back() == '.';  // "U. S."
  if (is_initial) return false;
  // "NERDS Act" is of nobody called so.
  if (token.entity == "person" && is_in_capitals(token.form)) return false;
  // "Acme" of "Acme Foods" and "Acme Bank" of "Acme Bank, Inc." are the firm, not another one.
  const bool is_before_form = i + 1 < tree.size() && tree.token(i + 1).form == ",";
  const bool is_first = (i == name.words.begin || is_before_form) &&
                        tree.leftmost(i) == name.words.begin && tree.has_relation(i, {"compound"});
  if (is_first && name_type_of(token.entity) == "ORG") return false;
  if (token.deprel == "nmod:unmarked" || !name_type_of(token.entity).empty()) return true;
  if (tree.has_relation(i, {"nmod:poss"})) return name.type != "LOC";
  if (token.deprel == "nmod") {
    const std::string preposition = lower_preposition(tree, i);
    if (preposition.empty() || name.type == "WORK") return false;
    return name.type != "LOC" || preposition != "of";
  }
  return country_of_name(token.form) && token.form != "America";
}

/// Whether a phrase with this head is a mention.
bool is_mentioned(const Tree& tree, TokenIndex i, const std::vector<Name>& names) {
  const Token& token = tree.token(i);
  if (token.deprel == "nmod:desc") return false;
  const Name* const name = name_at(names, i);
  if (name == nullptr) return heads_phrase(tree, i);
  if (name->head != i) return is_mentioned_within(tree, *name, i);
  if (token.head >= 0 && name_of_holder(tree, names, token.head) == name) return false;
  return token.upos != Upos::ADJ && token.upos != Upos::VERB;
}

/// "Russia and North Korea", whose first conjunct is at `head`; not "Bosnia and Herzegovina".
std::optional<Mention> list_at(const Tree& tree, const Mention& first) {
  if (first.kind == MentionKind::pronoun || !tree.child(first.head, {"conj"})) return std::nullopt;
  if (tree.leftmost(*tree.child(first.head, {"conj"})) < first.end) return std::nullopt;
  bool has_and = false;
  bool is_alike = true;
  for (const TokenIndex i : tree.all_children(first.head, {"conj"})) {
    const auto conjunction = tree.child(i, {"cc"});
    has_and =
        has_and || (conjunction && in_word_list("and & or", lower_form(tree.token(*conjunction))));
    is_alike = is_alike && heads_phrase(tree, i);
  }
  if (!has_and || !is_alike) return std::nullopt;
  const WordSpan span = phrase_span(tree, first.head, true);
  Mention list = first;
  list.begin = span.begin;
  list.end = span.end;
  list.kind = MentionKind::list;
  list.determiner = Determiner::none;
  list.number = kPlural;
  list.gender = kUnsexed;
  list.name.clear();
  list.type.clear();
  list.head_word = to_lower(words_of(tree, span.begin, span.end));
  list.modifiers.clear();
  list.proper_modifiers.clear();
  return list;
}

/// The clause behind it that an expletive stands for: "it is clear that prices rose".
std::optional<TokenIndex> extraposed(const Tree& tree, TokenIndex expletive) {
  const TokenIndex governor = tree.token(expletive).head;
  if (governor < 0 || lower_form(tree.token(expletive)) != "it") return std::nullopt;
  const bool is_passive = tree.token(expletive).deprel == "nsubj:pass";  // "it is held that"
  if (!is_passive && !tree.has_relation(expletive, {"expl"})) return std::nullopt;
  const auto clause = tree.child(governor, {"csubj", "ccomp", "xcomp"});
  const bool is_that = clause && tree.child(*clause, {"mark"});
  return clause && *clause > expletive && (is_that || !is_passive) ? clause : std::nullopt;
}

bool is_extraposed(const Tree& tree, TokenIndex clause) {
  if (tree.token(clause).head < 0 || !tree.has_relation(clause, {"csubj", "ccomp", "xcomp"}))
    return false;
  const auto before = tree.all_children(tree.token(clause).head, {"expl", "nsubj"});
  return std::any_of(before.begin(), before.end(),
                     [&](TokenIndex i) { return extraposed(tree, i) == clause; });
}

Mention clause_at(const Tree& tree, std::size_t sentence, TokenIndex head) {
  const auto words = tree.subtree(head, [](TokenIndex) { return false; });
  Mention mention;
  mention.sentence = sentence;
  mention.begin = words.front();
  mention.end = words.back() + 1;
  mention.head = head;
  while (mention.begin < head && is_edge_mark(tree.token(mention.begin)))
    ++mention.begin;
  while (mention.end > head + 1 && is_edge_mark(tree.token(mention.end - 1)))
    --mention.end;
  mention.kind = MentionKind::clause;
  mention.number = kSingular;
  mention.animacy = kThing;
  return mention;
}

}  // namespace

bool is_nested_in(const Mention& inner, const Mention& outer) {
  return inner.sentence == outer.sentence && outer.begin <= inner.begin && inner.end <= outer.end;
}

bool is_reflexive(const Mention& mention) {
  return mention.head_word.ends_with("self") || mention.head_word.ends_with("selves");
}

namespace {

/// Whether a pronoun stands in the relative clause of a phrase, and may mean what that names: "a
/// nurse who left when she could".
bool is_in_own_clause(const Tree& tree, const Mention& pronoun, const Mention& outer) {
  if (pronoun.kind != MentionKind::pronoun || !is_nested_in(pronoun, outer)) return false;
  TokenIndex below = pronoun.head;
  TokenIndex at = tree.token(below).head;
  while (at >= 0 && tree.token(at).head != outer.head)
    below = std::exchange(at, tree.token(at).head);
  if (at < 0 || tree.token(at).deprel != "acl:relcl") return false;
  // "services that they have": the services are what is had.
  const bool is_argument =
      below == pronoun.head && tree.has_relation(below, {"nsubj", "obj", "iobj"});
  return !is_argument || is_reflexive(pronoun);
}

}  // namespace

bool excludes(const Tree& tree, const Mention& outer, const Mention& inner) {
  return is_nested_in(inner, outer) && !is_in_own_clause(tree, inner, outer);
}

std::string words_of(const Tree& tree, TokenIndex begin, TokenIndex end) {
  std::string words;
  for (TokenIndex i = begin; i < end; ++i) {
    words += tree.token(i).form;
    if (i + 1 < end && tree.token(i).space_after) words += ' ';
  }
  return words;
}

std::vector<Mention> find_mentions(const Trees& trees) {
  std::vector<Mention> mentions;
  for (std::size_t sentence = 0; sentence < trees.size(); ++sentence) {
    const Tree& tree = trees[sentence];
    if (tree.size() > kMostWords) continue;
    if (mentions.size() > kMostMentions) break;
    const auto names = names_of(tree);
    for (TokenIndex i = 0; i < tree.size(); ++i) {
      if (is_extraposed(tree, i)) mentions.push_back(clause_at(tree, sentence, i));
      if (extraposed(tree, i)) {
        mentions.push_back(mention_at(tree, sentence, i, names));
        mentions.back().is_expletive = true;
        continue;
      }
      if (!is_mentioned(tree, i, names) || is_expletive(tree, i)) continue;
      const Mention mention = mention_at(tree, sentence, i, names);
      if (const auto list = list_at(tree, mention)) mentions.push_back(*list);
      mentions.push_back(mention);
    }
  }
  return mentions;
}

}  // namespace quern
