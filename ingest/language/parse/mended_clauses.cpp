#include "ingest/language/parse/mended_clauses.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "ingest/language/parse/tree_search.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/adjectival_participles.h"
#include "lexicon/commenting_verbs.h"
#include "lexicon/for_infinitive_verbs.h"
#include "lexicon/interrogative_adverbs.h"
#include "lexicon/question_verbs.h"
#include "lexicon/saying_verbs.h"

namespace quern {
namespace {

/// Relations of what hangs on a clause, even where it seems to hang on its last noun.
constexpr std::string_view kClauseRelations = "advcl cc conj parataxis punct";

/// The words of "with experts saying prices rise".
struct Absolute {
  TokenIndex with = 0;
  TokenIndex subject = 0;     ///< experts
  TokenIndex participle = 0;  ///< saying
  TokenIndex verb = 0;        ///< rise
};

std::optional<Absolute> absolute_at(std::span<const Token> words, TokenIndex participle) {
  const Token& saying = words[static_cast<std::size_t>(participle)];
  if (saying.xpos != "VBG" || saying.deprel != "acl" || saying.head != participle - 1)
    return std::nullopt;
  const TokenIndex subject = saying.head;
  const TokenIndex verb = words[static_cast<std::size_t>(subject)].head;
  if (verb <= participle || !hangs_on(words, subject, verb, "nsubj")) return std::nullopt;
  if (words[static_cast<std::size_t>(verb)].deprel != "advcl") return std::nullopt;
  const auto own = find(words, participle + 1, verb, verb, "nsubj");
  auto with = find(words, 0, subject, participle, "mark");
  if (!with) with = find(words, 0, subject, verb, "mark");
  if (!own || !with) return std::nullopt;
  const std::string& mark = words[static_cast<std::size_t>(*with)].form;
  if (mark != "with" && mark != "With") return std::nullopt;
  return Absolute{*with, subject, participle, verb};
}

void mend_absolutes(std::span<Token> words) {
  const auto size = static_cast<TokenIndex>(words.size());
  const auto at = [&](TokenIndex i) -> Token& { return words[static_cast<std::size_t>(i)]; };
  for (TokenIndex i = 1; i < size; ++i) {
    const auto found = absolute_at(words, i);
    if (!found) continue;
    attach(at(found->participle), at(found->verb).head, "advcl");
    attach(at(found->subject), found->participle, "nsubj");
    attach(at(found->with), found->participle, "mark");
    attach(at(found->verb), found->participle, "ccomp");
    for (TokenIndex k = 0; k < found->subject; ++k)
      if (hangs_on(words, k, found->verb, "punct")) at(k).head = found->participle;
  }
}

bool is_subject(const Token& word) {
  return word.deprel.starts_with("nsubj") || word.deprel.starts_with("csubj") ||
         word.deprel == "expl";
}

bool asks(const Token& word) {
  return word.xpos.starts_with('W');
}

void mend_objects(std::span<Token> words) {
  const auto size = static_cast<TokenIndex>(words.size());
  for (TokenIndex verb = 1; verb + 1 < size; ++verb) {
    if (words[static_cast<std::size_t>(verb)].upos != Upos::VERB) continue;
    const auto second = find(words, verb + 1, size, verb, "nsubj");
    const bool has_predicate = find(words, verb + 1, size, verb, "xcomp").has_value();
    if (second && has_predicate && find(words, 0, verb, verb, "nsubj"))
      words[static_cast<std::size_t>(*second)].deprel = "obj";
    const auto before = find(words, 0, verb, verb, "obj");
    if (!before || !find(words, verb + 1, size, verb, "obj")) continue;
    const bool is_odd = std::none_of(words.begin(), words.end(), [&](const Token& word) {
      const bool is_question = word.head == *before && asks(word);
      return (word.head == verb && is_subject(word)) || is_question;
    });
    Token& subject = words[static_cast<std::size_t>(*before)];
    if (is_odd && !asks(subject)) subject.deprel = "nsubj";
  }
}

std::optional<TokenIndex> find_subject(std::span<const Token> words,
                                       TokenIndex from,
                                       TokenIndex to,
                                       TokenIndex verb) {
  const auto active = find(words, from, to, verb, "nsubj");
  return active ? active : find(words, from, to, verb, "nsubj:pass");
}

/// The relation of a clause in the place of a noun.
std::string_view as_clause(std::string_view relation) {
  if (in_word_list("obj iobj", relation)) return "ccomp";
  if (relation.starts_with("nsubj")) return "csubj";
  if (relation.starts_with("obl")) return "advcl";
  if (relation.starts_with("nmod")) return "acl";
  return relation;
}

void mend_hidden_verbs(std::span<Token> words) {
  const auto size = static_cast<TokenIndex>(words.size());
  for (TokenIndex verb = 1; verb < size; ++verb) {
    Token& token = words[static_cast<std::size_t>(verb)];
    const TokenIndex noun = token.head;
    if (token.deprel != "amod" || token.upos != Upos::VERB || noun < verb) continue;
    const auto subject = find(words, 0, verb, verb, "nsubj");
    if (!subject) continue;
    Token& object = words[static_cast<std::size_t>(noun)];
    for (TokenIndex i = 0; i < size; ++i) {
      Token& other = words[static_cast<std::size_t>(i)];
      const bool is_of_clause = in_word_list(kClauseRelations, other.deprel);
      if (other.head == noun && i != verb && (i < verb || is_of_clause)) other.head = verb;
    }
    attach(token, object.head, as_clause(object.deprel));
    token.xpos = "VBD";
    token.feats = "Mood=Ind|Tense=Past|VerbForm=Fin";
    attach(object, verb, "obj");
  }
}

void mend_complements(std::span<Token> words) {
  const auto size = static_cast<TokenIndex>(words.size());
  for (TokenIndex verb = 2; verb < size; ++verb) {
    Token& token = words[static_cast<std::size_t>(verb)];
    const TokenIndex noun = token.head;
    if (token.deprel != "acl" || noun > verb || noun < 1) continue;
    if (!find(words, 0, noun, verb, "mark") || find_subject(words, 0, size, verb)) continue;
    Token& subject = words[static_cast<std::size_t>(noun)];
    const bool is_told = subject.deprel.starts_with("nsubj") && noun > subject.head;
    attach(token, subject.head, is_told ? "ccomp" : as_clause(subject.deprel));
    const bool is_passive = token.xpos == "VBN" && !find(words, 0, size, verb, "obj");
    attach(subject, verb, is_passive ? "nsubj:pass" : "nsubj");
  }
}

/// The last verb between two that one thing does, as the second: "comes" in "we know a boy who
/// comes home and eats"; not one below the second, as in "we know and, when it rains, eats".
std::optional<TokenIndex> singular_between(std::span<const Token> words,
                                           TokenIndex first,
                                           TokenIndex second) {
  for (TokenIndex i = second - 1; i > first; --i) {
    const Token& word = words[static_cast<std::size_t>(i)];
    const bool is_singular = word.upos == Upos::VERB && word.xpos == "VBZ";
    if (is_singular && is_above(words, first, i) && !is_above(words, second, i)) return i;
  }
  return std::nullopt;
}

void mend_coordinate_verbs(std::span<Token> words) {
  for (std::size_t i = 2; i < words.size(); ++i) {
    Token& second = words[i];
    const auto own = static_cast<TokenIndex>(i);
    if (second.deprel != "conj" || second.xpos != "VBZ") continue;
    if (second.head < 0 || second.head > own) continue;
    if (words[static_cast<std::size_t>(second.head)].xpos != "VBP") continue;
    const bool has_subject = std::any_of(words.begin(), words.end(), [&](const Token& word) {
      return word.head == own && is_subject(word);
    });
    const auto between = singular_between(words, second.head, own);
    if (between && !has_subject) second.head = *between;
  }
}

void mend_voices(std::span<Token> words) {
  const auto size = static_cast<TokenIndex>(words.size());
  for (TokenIndex verb = 1; verb < size; ++verb) {
    if (words[static_cast<std::size_t>(verb)].upos != Upos::VERB) continue;
    const auto first = find(words, 0, size, verb, "nsubj:pass");
    if (!first || find(words, 0, size, verb, "aux:pass")) continue;
    const bool has_auxiliary = std::any_of(words.begin(), words.end(), [&](const Token& word) {
      return word.head == verb && word.deprel == "aux" && word.lemma == "have";
    });
    const bool has_object = find(words, verb + 1, size, verb, "obj").has_value();
    if (!has_auxiliary && !has_object) continue;
    const auto second = find(words, *first + 1, size, verb, "nsubj:pass");
    Token& asked = words[static_cast<std::size_t>(*first)];
    asked.deprel = second && asks(asked) ? "obj" : "nsubj";
    if (second) words[static_cast<std::size_t>(*second)].deprel = "nsubj";
  }
}

/// "not", or what says that somebody will not tell: "declined to say".
bool is_kept_back(std::span<const Token> words, TokenIndex verb) {
  const auto size = static_cast<TokenIndex>(words.size());
  const Token& token = words[static_cast<std::size_t>(verb)];
  if (token.deprel == "xcomp" && token.head >= 0) {
    const std::string& outer = words[static_cast<std::size_t>(token.head)].lemma;
    if (in_word_list("decline refuse unable", outer)) return true;
  }
  for (TokenIndex i = 0; i < size; ++i) {
    if (words[static_cast<std::size_t>(i)].lemma == "not" && hangs_on(words, i, verb, "advmod"))
      return true;
  }
  return false;
}

bool asks_when(std::span<const Token> words, TokenIndex verb) {
  const Token& token = words[static_cast<std::size_t>(verb)];
  if (token.upos != Upos::VERB) return false;
  // "Let me know when it ends": not before.
  if (token.head >= 0 && words[static_cast<std::size_t>(token.head)].lemma == "let") return false;
  if (lexicon::holds(lexicon::question_verbs, token.lemma)) return true;
  return token.lemma == "say" && is_kept_back(words, verb);
}

void mend_questions(std::span<Token> words) {
  const auto size = static_cast<TokenIndex>(words.size());
  for (TokenIndex verb = 0; verb + 2 < size; ++verb) {
    if (!asks_when(words, verb)) continue;
    const auto clause = find(words, verb + 2, size, verb, "advcl");
    if (!clause || !find_subject(words, verb, *clause, *clause)) continue;
    const bool has_object =
        find(words, 0, size, verb, "obj") || find(words, 0, size, verb, "ccomp");
    const TokenIndex first = leftmost(words, *clause);
    if (has_object || first != verb + 1) continue;
    if (!lexicon::holds(lexicon::interrogative_adverbs,
                        words[static_cast<std::size_t>(first)].lemma))
      continue;
    words[static_cast<std::size_t>(*clause)].deprel = "ccomp";
  }
}

/// The verb of saying that a clause hangs on as what is said, or nothing.
std::optional<TokenIndex> saying_above(std::span<const Token> words, TokenIndex said) {
  const Token& verb = words[static_cast<std::size_t>(said)];
  if (verb.deprel != "ccomp" || verb.head < 0 || verb.head > said) return std::nullopt;
  const Token& saying = words[static_cast<std::size_t>(verb.head)];
  return lexicon::holds(lexicon::saying_verbs, saying.lemma) ? std::optional(verb.head)
                                                             : std::nullopt;
}

void mend_comments(std::span<Token> words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    Token& word = words[i];
    const bool is_participle = word.xpos == "VBG" && word.deprel == "advcl" && word.head >= 0;
    if (!is_participle || words[i - 1].form != ",") continue;
    if (!lexicon::holds(lexicon::commenting_verbs, word.lemma)) continue;
    const TokenIndex said = word.head;
    if (lexicon::holds(lexicon::saying_verbs, words[static_cast<std::size_t>(said)].lemma))
      continue;
    if (const auto saying = saying_above(words, said)) word.head = *saying;
  }
}

bool opens_clause(std::span<const Token> words, TokenIndex verb, std::string_view relation) {
  const auto size = static_cast<TokenIndex>(words.size());
  return find(words, 0, size, verb, relation).has_value();
}

void mend_conditions(std::span<Token> words) {
  const auto size = static_cast<TokenIndex>(words.size());
  for (TokenIndex second = 1; second < size; ++second) {
    Token& word = words[static_cast<std::size_t>(second)];
    if (word.deprel != "advcl" || word.head < second) continue;
    const auto conjunction = find(words, 0, second, second, "cc");
    const auto first = find(words, 0, second, word.head, "advcl");
    if (!conjunction || !first || opens_clause(words, second, "mark")) continue;
    if (*first < *conjunction && opens_clause(words, *first, "mark")) attach(word, *first, "conj");
  }
}

/// Who is to do it in "called for the mayor to resign": "mayor", where it hangs on "called" or on
/// "resign".
std::optional<TokenIndex> asked_to_do(std::span<const Token> words,
                                      TokenIndex verb,
                                      TokenIndex infinitive) {
  const TokenIndex outer = words[static_cast<std::size_t>(infinitive)].head;
  const auto beside = find(words, verb + 2, infinitive, verb, "obl");
  if (beside) return outer == verb || outer == *beside ? beside : std::nullopt;
  return outer == verb ? find_subject(words, verb + 2, infinitive, infinitive) : std::nullopt;
}

void mend_wishes(std::span<Token> words) {
  const auto at = [&](TokenIndex i) -> Token& { return words[static_cast<std::size_t>(i)]; };
  const auto size = static_cast<TokenIndex>(words.size());
  for (TokenIndex verb = 0; verb + 3 < size; ++verb) {
    Token& mark = at(verb + 1);
    if (mark.form != "for" || mark.deprel != "mark" || mark.head <= verb + 2) continue;
    if (!lexicon::holds(lexicon::for_infinitive_verbs, at(verb).lemma)) {
      continue;
    }
    const TokenIndex infinitive = mark.head;
    const auto person = asked_to_do(words, verb, infinitive);
    if (!person || !find(words, *person, infinitive, infinitive, "mark")) continue;
    attach(mark, *person, "case");
    attach(at(*person), verb, "obl");
    attach(at(infinitive), *person, "acl");
  }
}

/// The verb of a participle that is read as an adjective now and then, or nothing.
std::string_view verb_of_participle(std::string_view form) {
  const auto* const pair =
      std::find_if(lexicon::adjectival_participles.begin(), lexicon::adjectival_participles.end(),
                   [&](std::string_view each) { return each.substr(0, each.find('=')) == form; });
  if (pair == lexicon::adjectival_participles.end()) return {};
  return pair->substr(form.size() + 1);
}

void mend_second_passives(std::span<Token> words) {
  const auto size = static_cast<TokenIndex>(words.size());
  for (TokenIndex second = 1; second < size; ++second) {
    Token& word = words[static_cast<std::size_t>(second)];
    if (word.deprel != "conj" || word.head < 0 || word.head > second) continue;
    const std::string_view verb = verb_of_participle(word.form);
    const bool is_participle = word.xpos == "VBN" || (word.upos == Upos::ADJ && !verb.empty());
    const auto subject = find(words, word.head, second, second, "nsubj");
    if (!is_participle || !subject || !find(words, 0, size, word.head, "aux:pass")) continue;
    if (find(words, 0, size, second, "aux") || find(words, 0, size, second, "cop")) continue;
    if (word.upos == Upos::ADJ) word.lemma = verb;
    word.upos = Upos::VERB;
    word.xpos = "VBN";
    words[static_cast<std::size_t>(*subject)].deprel = "nsubj:pass";
  }
}

/// Whether nothing but marks stands behind the word.
bool is_last(std::span<const Token> words, TokenIndex word) {
  return std::all_of(words.begin() + word + 1, words.end(),
                     [](const Token& other) { return other.upos == Upos::PUNCT; });
}

void mend_last_speakers(std::span<Token> words) {
  const auto size = static_cast<TokenIndex>(words.size());
  for (TokenIndex saying = 3; saying < size; ++saying) {
    Token& verb = words[static_cast<std::size_t>(saying)];
    const bool is_finite = verb.xpos == "VBD" || verb.xpos == "VBZ" || verb.xpos == "VBP";
    if (!is_finite || !lexicon::holds(lexicon::saying_verbs, verb.lemma) || verb.head < 0) continue;
    const TokenIndex predicate = verb.head;
    if (predicate > saying || !is_last(words, saying) || find_subject(words, 0, size, saying))
      continue;
    const auto speaker = find(words, predicate + 1, saying, predicate, "nsubj");
    if (!speaker) continue;
    const TokenIndex first = leftmost(words, *speaker);
    const bool is_set_off = words[static_cast<std::size_t>(first)].form == "," ||
                            words[static_cast<std::size_t>(first) - 1].form == ",";
    if (!is_set_off) continue;
    TokenIndex top = predicate;
    while (words[static_cast<std::size_t>(top)].head >= 0)
      top = words[static_cast<std::size_t>(top)].head;
    attach(words[static_cast<std::size_t>(*speaker)], saying, "nsubj");
    attach(verb, top, "parataxis");
  }
}

/// The verb of saying behind `head` whose words go on up to what begins at `first`.
std::optional<TokenIndex> saying_before(std::span<const Token> words,
                                        TokenIndex head,
                                        TokenIndex first) {
  for (TokenIndex i = first - 1; i > head; --i) {
    const Token& word = words[static_cast<std::size_t>(i)];
    if (word.upos == Upos::PUNCT) return std::nullopt;
    const bool is_said = hangs_on(words, i, head, "parataxis") || hangs_on(words, head, i, "ccomp");
    if (is_said && find_subject(words, 0, first, i) &&
        lexicon::holds(lexicon::saying_verbs, word.lemma)) {
      return i;
    }
  }
  return std::nullopt;
}

void mend_reports(std::span<Token> words) {
  const auto size = static_cast<TokenIndex>(words.size());
  for (TokenIndex i = 2; i < size; ++i) {
    Token& word = words[static_cast<std::size_t>(i)];
    if (!word.deprel.starts_with("obl") || word.head < 0 || word.head > i) continue;
    if (const auto saying = saying_before(words, word.head, leftmost(words, i))) {
      word.head = *saying;
    }
  }
}

/// The noun that ends right before "who", or nothing.
std::optional<TokenIndex> noun_before(std::span<const Token> words, TokenIndex who) {
  TokenIndex noun = who - 1;
  if (noun > 0 && words[static_cast<std::size_t>(noun)].form == ",") --noun;
  noun = first_of_flat(words, noun);
  const Upos upos = words[static_cast<std::size_t>(noun)].upos;
  return upos == Upos::NOUN || upos == Upos::PROPN ? std::optional(noun) : std::nullopt;
}

/// "who" tells of a person, not of what was done.
void mend_relatives(std::span<Token> words) {
  for (TokenIndex who = 1; who + 1 < static_cast<TokenIndex>(words.size()); ++who) {
    const Token& pronoun = words[static_cast<std::size_t>(who)];
    if (pronoun.lemma != "who" || pronoun.head < who || pronoun.deprel != "nsubj") continue;
    Token& clause = words[static_cast<std::size_t>(pronoun.head)];
    if (!clause.deprel.ends_with("relcl") || clause.head < 0) continue;
    if (words[static_cast<std::size_t>(clause.head)].upos != Upos::VERB) continue;
    const auto noun = noun_before(words, who);
    if (noun && !is_above(words, pronoun.head, *noun)) attach(clause, *noun, "acl:relcl");
  }
}

/// Whoever is kept from something would do it: "a ban on foreigners from buying farms".
void mend_bans(std::span<Token> words) {
  for (TokenIndex done = 3; done < static_cast<TokenIndex>(words.size()); ++done) {
    Token& verb = words[static_cast<std::size_t>(done)];
    if (verb.deprel != "acl" || verb.xpos != "VBG" || verb.head < 0 || verb.head > done) continue;
    const auto from = find(words, verb.head, done, done, "mark");
    if (!from || words[static_cast<std::size_t>(*from)].lemma != "from") continue;
    if (const auto who = find(words, verb.head + 1, *from, verb.head, "nmod")) verb.head = *who;
  }
}

/// A clause in quotation marks is said, whatever the verb: "It was long," the guest described.
void mend_quoted(std::span<Token> words) {
  for (TokenIndex said = 1; said < static_cast<TokenIndex>(words.size()); ++said) {
    Token& clause = words[static_cast<std::size_t>(said)];
    if (clause.deprel != "advcl" || clause.head < said) continue;
    const TokenIndex first = leftmost(words, said);
    if (!in_word_list("\" “ ``", words[static_cast<std::size_t>(first)].form)) continue;
    if (!find(words, first, said, said, "mark")) clause.deprel = "ccomp";
  }
}

}  // namespace

void mend_clauses(std::span<Token> words) {
  mend_absolutes(words);
  mend_voices(words);
  mend_objects(words);
  mend_hidden_verbs(words);
  mend_complements(words);
  mend_coordinate_verbs(words);
  mend_questions(words);
  mend_conditions(words);
  mend_comments(words);
  mend_wishes(words);
  mend_second_passives(words);
  mend_last_speakers(words);
  mend_reports(words);
  mend_quoted(words);
  mend_relatives(words);
  mend_bans(words);
}

}  // namespace quern
