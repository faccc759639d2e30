#include "query/question/open_slot.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "ingest/language/text/word_list.h"
#include "lexicon/ordering_prepositions.h"
#include "lexicon/third_person_possessives.h"
#include "query/question/slot/answer_phrase.h"
#include "query/question/slot/circumstance.h"
#include "query/question/slot/factors.h"
#include "query/question/slot/kinds.h"
#include "query/question/slot/number.h"
#include "query/question/slot/owner.h"
#include "query/question/slot/participant.h"

namespace quern {
namespace {

bool is_pronoun_only(const FactPhrase& phrase) {
  return phrase.words.size() == 1 && is_pronoun(phrase.words.front().key);
}

/// Words of a phrase as one of their own.
FactPhrase part_of(const FactPhrase& phrase, std::string text) {
  FactPhrase part;
  part.words = text_words(text);
  mark_like(phrase.words, phrase.text.find(text), part.words);
  part.text = std::move(text);
  return part;
}

/// Collects fillers of the open slot.
class Collector {
 public:
  Collector(const Question& question,
            const FactReading& fact,
            const std::vector<bool>& used,
            const Kinds& kinds)
      : question_(question), fact_(fact), used_(used), kinds_(kinds) {}

  std::vector<Filler> collect() {
    for (std::size_t k = 0; k < fact_.phrases.size(); ++k)
      collect(fact_.phrases[k], used_[k]);
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Filler& a, const Filler& b) { return a.likeness > b.likeness; });
    return std::move(found_);
  }

 private:
  void collect(const FactPhrase& phrase, bool is_used) {
    switch (question_.wanted) {
      case Wanted::place: return is_used ? add_inside(phrase, "in") : add_place(phrase);
      case Wanted::time: return is_used ? void() : add(phrase, time_likeness(phrase));
      case Wanted::cause: return is_used ? void() : add(phrase, cause_likeness(phrase));
      case Wanted::manner: return is_used ? void() : add(phrase, manner_likeness(phrase));
      case Wanted::number: return add_number(phrase, is_used);
      case Wanted::owner: return add_owner(phrase, is_used);
      default: return add_phrase(phrase, is_used);
    }
  }

  /// What the phrase is called in an answer: each part of a list, where more than one is asked for.
  [[nodiscard]] std::vector<std::string> texts_of(const FactPhrase& phrase) const {
    std::string text = phrase.text;
    const std::string& first = phrase.words.front().key;
    const bool is_owned = lexicon::holds(lexicon::third_person_possessives, first);
    if (is_owned || is_pronoun(first) || ends_in_pronoun(phrase)) {
      // "his party", where "who" wants somebody's name: whose it is, is told elsewhere.
      const bool says_nobody = is_pronoun_only(phrase) || (is_owned && question_.is_person);
      if (phrase.resolved.empty() && says_nobody) return {};
      if (!phrase.resolved.empty()) text = phrase.resolved;
    }
    if (question_.wanted == Wanted::time &&
        lexicon::holds(lexicon::ordering_prepositions, phrase.preposition)) {
      text = phrase.preposition + ' ' + text;
    }
    if (!question_.is_plural) return {short_phrase(text)};
    return listed(short_phrase(text));
  }

  void add(const FactPhrase& phrase, double likeness) {
    if (likeness <= 0.0) return;
    for (std::string& text : texts_of(phrase))
      found_.push_back({std::move(text), likeness});
  }

  /// Adds what of the phrase is of the wanted kind. False: nothing is.
  bool add_of_kind(const FactPhrase& phrase, double likeness) {
    if (likeness <= 0.0) return false;
    std::vector<std::string> texts = texts_of(phrase);
    std::vector<double> kinds;
    double surest = 0.0;
    for (const std::string& text : texts) {
      kinds.push_back(texts.size() == 1
                          ? wanted_likeness(question_, phrase, kinds_)
                          : wanted_likeness(question_, part_of(phrase, text), kinds_));
      surest = std::max(surest, kinds.back());
    }
    // "the airline Norvia, Acme and Beta": conjuncts are of one kind, so far as they may be.
    for (std::size_t k = 0; k < texts.size(); ++k) {
      if (kinds[k] > 0.0) found_.push_back({std::move(texts[k]), likeness * surest});
    }
    return surest > 0.0;
  }

  void add_place(const FactPhrase& phrase) {
    const double likeness = place_likeness(phrase, kinds_);
    add(phrase, likeness);
    // "relations in East Asia, where China plays a role": the place is in what "where" stands for.
    const bool may_hold_place = phrase.kind == "other" && phrase.preposition.empty();
    if (likeness == 0.0 && may_hold_place) add_inside(phrase, "in");
  }

  void add_phrase(const FactPhrase& phrase, bool is_used) {
    if (is_used) {
      if (!question_.open_preposition.empty()) add_inside(phrase, question_.open_preposition);
      return;
    }
    const bool is_fit =
        (phrase.kind != "time" || question_.wanted == Wanted::time) && phrase.kind != kWhereabouts;
    if (is_fit && add_of_kind(phrase, role_likeness(question_, phrase))) return;
    const bool may_hold = phrase.kind == "other" && phrase.preposition.empty();
    if (may_hold && !question_.open_preposition.empty()) {
      add_inside(phrase, question_.open_preposition);
    }
  }

  // "holds influence over Russia": the phrase of the question's own is "influence".
  void add_inside(const FactPhrase& phrase, std::string_view preposition) {
    const std::size_t end = base_end(phrase.words);
    for (std::size_t k = end; k + 1 < phrase.words.size(); ++k) {
      if (phrase.words[k].key != preposition) continue;
      FactPhrase inner = part_of(phrase, phrase.text.substr(phrase.words[k + 1].begin));
      inner.preposition = preposition;
      // "a role in influencing Russia" is no place and no thing.
      const TextWord& first = inner.words.front();
      if (!first.is_capital && first.key.ends_with("ing")) continue;
      if (question_.wanted != Wanted::place) {
        add_of_kind(inner, kInside);
      } else if (kinds_.is_where(inner.words) && first.is_capital) {
        add(inner, kInside);
      }
      return;
    }
  }

  void add_age(const FactPhrase& phrase) {
    std::string age = age_in(phrase.text, phrase.words);
    if (!age.empty()) found_.push_back({std::move(age), 1.0});
  }

  void add_number(const FactPhrase& phrase, bool is_used) {
    if (question_.is_age) return add_age(phrase);
    const bool has_noun = !question_.counted.text.empty();
    static constexpr std::size_t kMostOfBare = 3;
    if (is_time_phrase(phrase)) return;
    std::string number = has_noun ? number_before(phrase.text, phrase.words, question_, kinds_)
                                  : amount_in(phrase.text, phrase.words);
    // "killing 107": the noun is understood.
    const bool is_bare = phrase.words.size() <= kMostOfBare && question_.modifiers.empty() &&
                         role_likeness(question_, phrase) > 0.0 && is_only_number(phrase.words);
    if (number.empty() && is_bare && !is_used) number = phrase.text;
    if (number.empty()) return;
    const double role = is_used ? kInside : role_likeness(question_, phrase);
    found_.push_back({std::move(number), role > 0.0 ? role : kVague});
  }

  void add_owner(const FactPhrase& phrase, bool is_used) {
    if (is_used || role_likeness(question_, phrase) == 0.0) return;
    std::string owner = owner_in(phrase.text, phrase.words, question_);
    if (!owner.empty()) found_.push_back({std::move(owner), 1.0});
  }

  const Question& question_;
  const FactReading& fact_;
  const std::vector<bool>& used_;
  const Kinds& kinds_;
  std::vector<Filler> found_;
};

}  // namespace

std::vector<Filler> fillers_of(const Question& question,
                               const FactReading& fact,
                               const std::vector<bool>& used,
                               const Kinds& kinds) {
  return Collector(question, fact, used, kinds).collect();
}

}  // namespace quern
