#include "query/question/slot/kind_of_name.h"

#include <algorithm>
#include <cstddef>

#include "query/question/slot/factors.h"
#include "query/question/slot/kind_of_noun.h"
#include "query/question/slot/topic.h"
#include "schema/country.h"

namespace quern {
namespace {

/// Judges one name for one kind.
class NameJudge {
 public:
  NameJudge(const KnownName& name,
            const std::vector<TextWord>& words,
            const std::string& kind,
            const WordNet& dictionary)
      : name_(name),
        words_(words),
        kind_(kind),
        dictionary_(dictionary),
        topics_(dictionary.topics(kind)) {}

  double judge(const std::vector<std::string>& callings) const {
    if (stands_behind_kind() || is_known_as_kind()) return 1.0;
    if (asks_for_country()) return country_likeness();
    if (holds_kind()) return 1.0;
    bool is_other = false;
    for (const std::string& calling : callings) {
      const auto its_words = text_words(calling);
      for (const std::size_t head : heads_of(its_words)) {
        if (says_kind(its_words, head, kind_, dictionary_)) return 1.0;
        is_other = is_other || tells_what_else(its_words[head].key);
      }
    }
    if (is_other || holds_other_kind() || is_known_as_other_place()) return 0.0;
    if (stands_behind_other_kind()) return kOtherTitle;
    if (name_.type == "PER" && is_for_people()) return kUnknownOffice;
    return fits_type() ? kUnknownKind : may_be_mistyped() ? kOtherType : 0.0;
  }

 private:
  [[nodiscard]] bool has_title() const {
    if (name_.first == 0) return false;
    const TextWord& before = words_[name_.first - 1];
    return !is_function_word(before.key) && !before.is_possessive &&
           !words_[name_.first].after_comma;
  }

  // "the Canadian Prime Minister Anna Berg", "volcano Semeru"
  [[nodiscard]] bool stands_behind_kind() const {
    return has_title() && says_kind(words_, name_.first - 1, kind_, dictionary_);
  }

  // "Mayor Anna Berg" where a minister is asked for.
  [[nodiscard]] bool stands_behind_other_kind() const {
    return has_title() && name_.type == "PER" && tells_what_else(words_[name_.first - 1].key);
  }

  // "Lake Toba", "the Supreme Court"; not "Anna Law".
  [[nodiscard]] bool holds_kind() const {
    return name_.type != "PER" && name_.end - name_.first > 1 &&
           (says_kind(words_, name_.first, kind_, dictionary_) ||
            says_kind(words_, name_.end - 1, kind_, dictionary_));
  }

  [[nodiscard]] std::string whole() const { return joined_keys(words_, name_.first, name_.end); }

  // "Doha" is a city in WordNet.
  [[nodiscard]] bool is_known_as_kind() const {
    const bool is_surname = name_.type == "PER" && name_.end - name_.first == 1;
    return !is_surname && dictionary_.is_a(whole(), kind_);
  }

  // "East Asia", a place in WordNet, is no city.
  [[nodiscard]] bool is_known_as_other_place() const {
    return name_.type != "PER" && is_first_topic(topics_, {kLocationTopic}) &&
           is_first_topic(dictionary_.topics(whole()), {kLocationTopic, kObjectTopic});
  }

  // "country", "nation", "state": all of them one meaning.
  [[nodiscard]] bool asks_for_country() const {
    return dictionary_.is_a(kind_, "country") && dictionary_.is_a("country", kind_);
  }

  [[nodiscard]] double country_likeness() const {
    if (name_.type == "ORG" || name_.type == "PER") return 0.0;
    if (name_.entity.empty()) return name_.type == "LOC" ? 0.0 : kUnknownKind;
    if (country_of_name(name_.entity)) return 1.0;
    return kind_ == "state" && name_.type == "LOC" ? kUnknownKind : 0.0;
  }

  [[nodiscard]] bool is_for_people() const { return is_first_topic(topics_, {kPersonTopic}); }

  // "the lawyer" where a minister is asked for; "54" and "the person" tell nothing.
  [[nodiscard]] bool tells_what_else(const std::string& word) const {
    const std::string noun = dictionary_.singular(word);
    const bool is_kind = is_first_topic(dictionary_.topics(noun),
                                        {kPersonTopic, kGroupTopic, kLocationTopic, kObjectTopic});
    return is_kind && !dictionary_.is_a(kind_, noun);
  }

  // A club or a volcano whose name reads like somebody's, of whom nothing is told.
  [[nodiscard]] bool may_be_mistyped() const { return name_.type == "PER" && !is_for_people(); }

  // "Ministry of Finance" where a company is asked for, "Lake Toba" where a volcano is.
  [[nodiscard]] bool holds_other_kind() const {
    if (name_.type == "PER" || name_.end - name_.first < 2) return false;
    const auto is_other = [&](std::size_t place) {
      const std::string noun = dictionary_.singular(words_[place].key);
      const auto topics = dictionary_.topics(noun);
      const bool is_like = name_.type == "LOC"
                               ? is_first_topic(topics_, {kLocationTopic, kObjectTopic}) &&
                                     is_first_topic(topics, {kLocationTopic, kObjectTopic})
                               : is_first_topic(topics, {kGroupTopic});
      return is_like && !dictionary_.is_a(kind_, noun);
    };
    return is_other(name_.first) || is_other(name_.end - 1);
  }

  [[nodiscard]] bool fits_type() const {
    const bool is_place = is_first_topic(topics_, {kLocationTopic});
    if (name_.type == "PER") return is_for_people();
    if (name_.type == "ORG")
      return !is_for_people() && has_topic(topics_, {kGroupTopic, kArtifactTopic});
    if (name_.type == "LOC") {
      const bool is_country = country_of_name(name_.entity).has_value();
      return !is_for_people() &&
             has_topic(topics_, {kLocationTopic, kObjectTopic, kArtifactTopic, kGroupTopic}) &&
             !(is_country && (is_place || is_noun_for(kind_, "company", dictionary_)));
    }
    const bool is_deed_or_work = name_.type == "EVENT" || name_.type == "WORK";
    return kind_has_names(kind_, dictionary_) &&
           !(is_deed_or_work && (is_for_people() || is_place));
  }

  const KnownName& name_;
  const std::vector<TextWord>& words_;
  const std::string& kind_;
  const WordNet& dictionary_;
  std::vector<int> topics_;
};

}  // namespace

double name_likeness(const KnownName& name,
                     const std::vector<TextWord>& words,
                     const std::vector<std::string>& callings,
                     const std::string& kind,
                     const WordNet& dictionary) {
  return NameJudge(name, words, kind, dictionary).judge(callings);
}

bool kind_has_names(const std::string& kind, const WordNet& dictionary) {
  return has_topic(dictionary.topics(kind),
                   {kPersonTopic, kGroupTopic, kLocationTopic, kArtifactTopic, kObjectTopic,
                    kActTopic, kCommunicationTopic, kEventTopic});
}

}  // namespace quern
