#include "query/question/open_slot.h"

#include <algorithm>

#include "ingest/language/text/word_list.h"
#include "lexicon/approximators.h"
#include "lexicon/causal_prepositions.h"
#include "lexicon/locative_prepositions.h"
#include "lexicon/ordering_prepositions.h"
#include "lexicon/pronouns_of_people.h"
#include "lexicon/symmetrical_verbs.h"
#include "lexicon/temporal_prepositions.h"
#include "lexicon/wh_relatives.h"
#include "query/question/likeness.h"

namespace quern {
namespace {

constexpr double kOtherPart = 0.85;  ///< Another part of the sentence than asked, of like meaning.
constexpr double kInside = 0.95;     ///< Inside another phrase: "influence over Russia".
constexpr double kVague = 0.7;

// lexnames(5WN)
constexpr int kTop = 3;  ///< "person", "group" and other roots.
constexpr int kAct = 4;
constexpr int kArtifact = 6;
constexpr int kCommunication = 10;
constexpr int kGroup = 14;
constexpr int kLocation = 15;
constexpr int kObject = 17;
constexpr int kPerson = 18;

/// The words up to the head as one entry: "north korea" of "the North Korea".
std::string whole_of(const std::vector<TextWord>& words, std::size_t head) {
  std::string whole;
  for (std::size_t k = 0; k <= head && k < words.size(); ++k) {
    if (whole.empty() && is_function_word(words[k].key)) continue;
    whole += (whole.empty() ? "" : " ") + words[k].key;
  }
  return whole;
}

/// How a name reads in WordNet: its words as one entry, else its last word.
std::vector<int> topics_of(const std::vector<TextWord>& words,
                           std::size_t head,
                           const WordNet& dictionary) {
  const auto topics = dictionary.topics(whole_of(words, head));
  return topics.empty() ? dictionary.topics(dictionary.singular(words[head].key)) : topics;
}

bool has_topic(const std::vector<int>& topics, std::initializer_list<int> wanted) {
  return std::any_of(topics.begin(), topics.end(), [&](int topic) {
    return std::find(wanted.begin(), wanted.end(), topic) != wanted.end();
  });
}

/// "more than 200"
bool is_only_number(const std::vector<TextWord>& words) {
  const auto counts = [](const TextWord& word) { return is_number(word.key); };
  return std::any_of(words.begin(), words.end(), counts) &&
         std::all_of(words.begin(), words.end(), [&](const TextWord& word) {
           return counts(word) || lexicon::holds(lexicon::approximators, word.key);
         });
}

/// Judges what a phrase is by its head.
class Kinds {
 public:
  explicit Kinds(const WordNet& dictionary) : dictionary_(&dictionary) {}

  [[nodiscard]] bool is_who(const std::vector<TextWord>& words) const {
    if (words.size() > 1 && is_only_number(words)) return true;
    return any_head(words, [&](std::size_t head) {
      if (is_number(words[head].key)) return words.size() > 1;
      if (lexicon::holds(lexicon::pronouns_of_people, words[head].key)) {
        return true;
      }
      const auto topics = topics_of(words, head, *dictionary_);
      if (topics.empty()) return known_topics_fit(words, head);
      // "Hau Lung-bin"
      const bool is_second_half =
          head > 0 && words[head].after_hyphen && words[head - 1].is_capital;
      return words[head].is_capital || is_second_half ||
             has_topic(topics, {kPerson, kGroup, kLocation, kTop});
    });
  }

  [[nodiscard]] bool is_where(const std::vector<TextWord>& words) const {
    return any_head(words, [&](std::size_t head) {
      if (words[head].is_capital) return !is_time_word(words[head].key);
      const auto topics = topics_of(words, head, *dictionary_);
      return has_topic(topics, {kLocation, kArtifact, kObject, kGroup});
    });
  }

  /// "the nations" says nothing to "which countries".
  [[nodiscard]] bool is_only(const std::vector<TextWord>& words, const std::string& kind) const {
    const std::vector<std::size_t> heads = heads_of(words);
    const auto is_content = [](const TextWord& word) { return !is_function_word(word.key); };
    if (heads.size() != 1 || std::count_if(words.begin(), words.end(), is_content) != 1)
      return false;
    const std::string noun = dictionary_->singular(words[heads.front()].key);
    return !words[heads.front()].is_capital &&
           (noun == kind || (dictionary_->is_a(noun, kind) && dictionary_->is_a(kind, noun)));
  }

  /// A name that the dictionary does not know may be of any kind that has names.
  [[nodiscard]] bool is_kind(const std::vector<TextWord>& words, const std::string& kind) const {
    const bool is_list = std::any_of(words.begin(), words.end(),
                                     [](const TextWord& word) { return word.key == "and"; });
    const auto is_fit = [&](std::size_t head) {
      const std::string noun = dictionary_->singular(words[head].key);
      if (noun == kind || dictionary_->is_a(noun, kind)) return true;
      const std::string whole = whole_of(words, head);
      if (dictionary_->is_a(whole, kind)) return true;
      const bool is_unknown =
          !dictionary_->knows(noun, WordClass::noun) ||
          (has_capital_before(words, head) && !dictionary_->knows(whole, WordClass::noun) &&
           (has_topic(dictionary_->topics(noun), {kPerson, kLocation}) ||
            has_topic(dictionary_->topics(kind), {kCommunication})));
      return words[head].is_capital && is_unknown && kind_has_names(kind);
    };
    const auto heads = heads_of(words);
    return is_list ? std::all_of(heads.begin(), heads.end(), is_fit)
                   : std::any_of(heads.begin(), heads.end(), is_fit);
  }

 private:
  [[nodiscard]] static bool has_capital_before(const std::vector<TextWord>& words,
                                               std::size_t head) {
    return head > 0 && words[head - 1].is_capital;
  }

  template <typename Test>
  [[nodiscard]] static bool any_head(const std::vector<TextWord>& words, const Test& test) {
    const auto heads = heads_of(words);
    return std::any_of(heads.begin(), heads.end(), test);
  }

  [[nodiscard]] bool known_topics_fit(const std::vector<TextWord>& words, std::size_t head) const {
    if (words[head].is_capital) return true;
    return has_topic(dictionary_->topics(dictionary_->singular(words[head].key)),
                     {kPerson, kGroup, kLocation, kTop});
  }

  [[nodiscard]] bool kind_has_names(const std::string& kind) const {
    return has_topic(dictionary_->topics(kind),
                     {kPerson, kGroup, kLocation, kArtifact, kObject, kAct, kCommunication});
  }

  const WordNet* dictionary_;
};

bool is_time_phrase(const FactPhrase& phrase) {
  const bool has_word = std::any_of(phrase.words.begin(), phrase.words.end(),
                                    [](const TextWord& word) { return is_time_word(word.key); });
  return phrase.kind == "time" ||
         (has_word && lexicon::holds(lexicon::temporal_prepositions, phrase.preposition));
}

double place_likeness(const FactPhrase& phrase, const Kinds& kinds) {
  if (phrase.kind == kWhereabouts) return 1.0;
  if (is_time_phrase(phrase) || !kinds.is_where(phrase.words)) return 0.0;
  if (phrase.kind == "place") return 1.0;
  return lexicon::holds(lexicon::locative_prepositions, phrase.preposition) ? kInside : 0.0;
}

double time_likeness(const FactPhrase& phrase) {
  if (!is_time_phrase(phrase)) return 0.0;
  const std::size_t end = std::min<std::size_t>(phrase.words.size(), 6);
  const bool has_word =
      std::any_of(phrase.words.begin(), phrase.words.begin() + static_cast<std::ptrdiff_t>(end),
                  [](const TextWord& word) { return is_time_word(word.key); });
  return has_word ? 1.0 : kVague;
}

double cause_likeness(const FactPhrase& phrase) {
  if (phrase.kind == "cause") return 1.0;
  if (phrase.kind == "purpose") return kInside;
  return lexicon::holds(lexicon::causal_prepositions, phrase.preposition) ? kOtherPart : 0.0;
}

double manner_likeness(const FactPhrase& phrase) {
  if (phrase.kind != "manner") return 0.0;
  return phrase.words.size() > 1 ? 1.0 : kVague;
}

bool is_like_preposition(const std::string& a, const std::string& b) {
  if (a == b) return true;
  static constexpr std::string_view kPlacing = "in at on";
  static constexpr std::string_view kMeeting = "with to against";
  return (in_word_list(kPlacing, a) && in_word_list(kPlacing, b)) ||
         (in_word_list(kMeeting, a) && in_word_list(kMeeting, b));
}

double role_likeness(const Question& question, const FactPhrase& phrase) {
  const bool can_swap = question.is_copular || is_symmetrical(question);
  if (question.is_told_to_do) return phrase.kind == "complement" ? 1.0 : 0.0;
  if (!question.open_preposition.empty()) {
    if (phrase.role == SlotRole::agent) return 0.0;
    return is_like_preposition(phrase.preposition, question.open_preposition) ? 1.0 : 0.0;
  }
  if (phrase.role == question.open_role) {
    if (phrase.preposition.empty()) return phrase.role == SlotRole::other ? kOtherPart : 1.0;
    // What something is, "it is in use" does not say.
    return phrase.role == SlotRole::other || question.is_copular ? 0.0 : kOtherPart;
  }
  if (phrase.role == SlotRole::other) {
    const bool is_complement = phrase.kind == "complement" || phrase.kind.empty();
    return question.open_role == SlotRole::patient && phrase.preposition.empty() && is_complement
               ? kVague
               : 0.0;
  }
  if (question.open_role == SlotRole::other) {
    return phrase.role == SlotRole::patient ? kOtherPart : 0.0;
  }
  return can_swap ? kInside : 0.0;
}

bool is_pronoun_only(const FactPhrase& phrase) {
  return phrase.words.size() == 1 && is_pronoun(phrase.words.front().key);
}

/// "they", "two of them": its noun stands elsewhere.
bool ends_in_pronoun(const FactPhrase& phrase) {
  return is_pronoun(phrase.words.back().key);
}

bool is_wanted_kind(const Question& question, const FactPhrase& phrase, const Kinds& kinds) {
  const auto& words = phrase.words;
  const auto& meant = ends_in_pronoun(phrase) ? phrase.resolved_words : words;
  if (question.is_person && !kinds.is_who(meant)) return false;
  if (question.kind.empty()) return true;
  if (kinds.is_only(words, question.kind)) return false;
  return kinds.is_kind(words, question.kind) || kinds.is_kind(phrase.resolved_words, question.kind);
}

// "over 345 pilgrims" are people too.
bool counts(const std::string& noun, const Question& question, const WordNet& dictionary) {
  if (word_likeness(question.counted, noun) == 1.0) return true;
  if (!in_word_list("people persons", question.counted.text)) return false;
  const auto topics = dictionary.topics(dictionary.singular(noun));
  return !topics.empty() && topics.front() == kPerson;
}

// "the balance of power between the three authoritarian states": "three" counts "states".
std::string number_before(const std::string& text,
                          const std::vector<TextWord>& words,
                          const Question& question,
                          const WordNet& dictionary) {
  for (std::size_t noun = 0; noun < words.size(); ++noun) {
    if (!counts(words[noun].key, question, dictionary)) continue;
    std::size_t first = noun;
    while (first > 0 && !is_number(words[first].key))
      --first;
    if (first == noun || !is_number(words[first].key)) continue;
    const std::size_t window = noun - first;
    static constexpr std::size_t kFarthest = 5;
    if (window > kFarthest) continue;
    const std::vector<TextWord> between(words.begin() + static_cast<std::ptrdiff_t>(first),
                                        words.begin() + static_cast<std::ptrdiff_t>(noun));
    const bool has_modifiers =
        std::all_of(question.modifiers.begin(), question.modifiers.end(),
                    [&](const QuestionWord& word) { return best_likeness(word, between) > 0.0; });
    if (!has_modifiers) continue;
    std::size_t last = first;
    while (last + 1 < noun && is_number(words[last + 1].key))
      ++last;
    while (first > 0 && is_number(words[first - 1].key))
      --first;
    while (first > 0 && lexicon::holds(lexicon::approximators, words[first - 1].key))
      --first;
    return text.substr(words[first].begin, words[last].end - words[first].begin);
  }
  return {};
}

// "25 percent", "$50,000": what "how much" asks for.
std::string amount_in(const std::string& text, const std::vector<TextWord>& words) {
  for (std::size_t k = 0; k < words.size(); ++k) {
    if (!is_number(words[k].key)) continue;
    std::size_t last = k;
    while (last + 1 < words.size() && !is_function_word(words[last + 1].key))
      ++last;
    std::size_t first = k;
    while (first > 0 && lexicon::holds(lexicon::approximators, words[first - 1].key))
      --first;
    return text.substr(words[first].begin, words[last].end - words[first].begin);
  }
  return {};
}

// "a 14-year-old boy", "aged 14": what "how old" asks for.
std::string age_in(const std::string& text, const std::vector<TextWord>& words) {
  for (std::size_t k = 0; k < words.size(); ++k) {
    if (!is_number(words[k].key)) continue;
    const bool has_years = k + 2 < words.size() && in_word_list("year years", words[k + 1].key) &&
                           words[k + 2].key == "old";
    const bool is_aged = k > 0 && words[k - 1].key == "aged";
    const bool is_all = words.size() == 1;  // "Kim, 42,": Kim is 42
    if (has_years || is_aged || is_all)
      return text.substr(words[k].begin, words[k].end - words[k].begin);
  }
  return {};
}

// "Hwang's header": whose header it is.
std::string owner_in(const std::string& text,
                     const std::vector<TextWord>& words,
                     const Question& question) {
  for (std::size_t k = 0; k < words.size(); ++k) {
    if (!words[k].is_possessive) continue;
    const std::size_t end = std::min(base_end(words), words.size());
    for (std::size_t noun = k + 1; noun < end; ++noun) {
      if (word_likeness(question.counted, words[noun].key) == 0.0) continue;
      std::string owner = text.substr(0, words[k].end);
      const std::size_t mark = owner.find_last_of('\'');
      const std::size_t curly = owner.rfind("\u2019");
      const std::size_t cut = std::min(mark, curly);
      return cut == std::string::npos ? owner : owner.substr(0, cut);
    }
  }
  return {};
}

// "Ubisoft, Microsoft, and PlayStation VR" is three answers to "which companies".
std::vector<std::string> listed(std::string text) {
  auto words = text_words(text);
  // "countries like Russia and Iran": the examples, not the kind, are what is asked for.
  for (std::size_t k = 1; k + 1 < words.size(); ++k) {
    const bool is_such = words[k].key == "as" && words[k - 1].key == "such";
    if (!is_such && !in_word_list("like including", words[k].key)) continue;
    text = text.substr(words[k + 1].begin);
    words = text_words(text);
    break;
  }
  std::vector<std::string> parts;
  std::size_t first = 0;
  const auto end_part = [&](std::size_t end) {
    if (end > first) {
      parts.push_back(text.substr(words[first].begin, words[end - 1].end - words[first].begin));
    }
  };
  const bool is_list = base_end(words) == words.size() &&
                       std::any_of(words.begin(), words.end(),
                                   [](const TextWord& word) { return word.key == "and"; });
  if (!is_list) return {text};
  for (std::size_t k = 0; k < words.size(); ++k) {
    const bool is_joint = words[k].key == "and";
    if (!is_joint && !(words[k].after_comma && k > first)) continue;
    end_part(k);
    first = is_joint ? k + 1 : k;
  }
  end_part(words.size());
  return parts;
}

/// Collects fillers of the open slot.
class Collector {
 public:
  Collector(const Question& question,
            const FactReading& fact,
            const std::vector<bool>& used,
            const WordNet& words)
      : question_(question), fact_(fact), used_(used), kinds_(words), dictionary_(&words) {}

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

  void add(const FactPhrase& phrase, double likeness) {
    if (likeness <= 0.0) return;
    std::string text = phrase.text;
    if (is_pronoun(phrase.words.front().key) || ends_in_pronoun(phrase)) {
      if (!phrase.resolved.empty())
        text = phrase.resolved;
      else if (is_pronoun_only(phrase))
        return;
    }
    if (question_.wanted == Wanted::time &&
        lexicon::holds(lexicon::ordering_prepositions, phrase.preposition)) {
      text = phrase.preposition + ' ' + text;
    }
    if (!question_.is_plural) {
      found_.push_back({short_phrase(text), likeness});
      return;
    }
    for (std::string& part : listed(short_phrase(text)))
      found_.push_back({std::move(part), likeness});
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
    const bool is_fit = is_wanted_kind(question_, phrase, kinds_) &&
                        (phrase.kind != "time" || question_.wanted == Wanted::time) &&
                        phrase.kind != kWhereabouts;
    const double likeness = is_fit ? role_likeness(question_, phrase) : 0.0;
    add(phrase, likeness);
    const bool may_hold = phrase.kind == "other" && phrase.preposition.empty();
    if (likeness == 0.0 && may_hold && !question_.open_preposition.empty()) {
      add_inside(phrase, question_.open_preposition);
    }
  }

  // "holds influence over Russia": the phrase of the question's own is "influence".
  void add_inside(const FactPhrase& phrase, std::string_view preposition) {
    const std::size_t end = base_end(phrase.words);
    for (std::size_t k = end; k + 1 < phrase.words.size(); ++k) {
      if (phrase.words[k].key != preposition) continue;
      FactPhrase inner;
      inner.text = phrase.text.substr(phrase.words[k + 1].begin);
      inner.words = text_words(inner.text);
      inner.preposition = preposition;
      // "a role in influencing Russia" is no place and no thing.
      const TextWord& first = inner.words.front();
      if (!first.is_capital && first.key.ends_with("ing")) continue;
      const bool is_fit = question_.wanted == Wanted::place
                              ? kinds_.is_where(inner.words) && inner.words.front().is_capital
                              : is_wanted_kind(question_, inner, kinds_);
      if (is_fit) add(inner, kInside);
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
    std::string number = has_noun
                             ? number_before(phrase.text, phrase.words, question_, *dictionary_)
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
  Kinds kinds_;
  const WordNet* dictionary_;
  std::vector<Filler> found_;
};

}  // namespace

bool is_symmetrical(const Question& question) {
  const auto is_mutual = [](const auto& form) {
    return form.second == 1.0 && lexicon::holds(lexicon::symmetrical_verbs, form.first);
  };
  return std::any_of(question.predicate.begin(), question.predicate.end(),
                     [&](const QuestionWord& word) {
                       return std::any_of(word.forms.begin(), word.forms.end(), is_mutual);
                     });
}

std::vector<Filler> fillers_of(const Question& question,
                               const FactReading& fact,
                               const std::vector<bool>& used,
                               const WordNet& words) {
  return Collector(question, fact, used, words).collect();
}

std::string short_phrase(const std::string& text) {
  const bool is_quoted = text.starts_with('"') || text.starts_with("“") || text.starts_with("‘");
  if (is_quoted) return text;
  const auto words = text_words(text);
  std::size_t end = text.size();
  for (std::size_t k = 1; k < words.size(); ++k) {
    if (!lexicon::holds(lexicon::wh_relatives, words[k].key)) continue;
    const bool has_preposition = k > 1 && is_preposition(words[k - 1].key);
    end = has_preposition ? words[k - 2].end : words[k - 1].end;
    break;
  }
  // "A storm yesterday": when is not part of who.
  const bool ends_in_day = end == text.size() && words.size() > 1 &&
                           in_word_list("yesterday today tomorrow", words.back().key);
  if (ends_in_day) end = words[words.size() - 2].end;
  std::string cut = text.substr(0, end);
  if (cut.starts_with("that ")) cut.erase(0, 5);
  const std::size_t first = cut.find_first_not_of(" ,;:");
  if (first == std::string::npos) return text;
  const std::size_t last = cut.find_last_not_of(" ,;:");
  return cut.substr(first, last - first + 1);
}

}  // namespace quern
