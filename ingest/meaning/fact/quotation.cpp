#include "ingest/meaning/fact/quotation.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "ingest/language/text/word_list.h"
#include "ingest/meaning/fact/quotation_marks.h"
#include "lexicon/dubbing_verbs.h"
#include "lexicon/quotation_opening_verbs.h"
#include "lexicon/saying_verbs.h"

namespace quern {
namespace {

struct Speaker {
  std::string source;
  std::vector<Span> spans;
  std::string predicate;
};

std::optional<Span> first_span(const Fact& fact) {
  for (const auto* phrase : {&fact.predicate, &fact.subject, &fact.object}) {
    if (!phrase->spans.empty()) return phrase->spans.front();
  }
  return std::nullopt;
}

bool is_quoted(const QuotationPlace& place, const Span& span) {
  return std::any_of(place.quoted.begin(), place.quoted.end(), [&](const Span& word) {
    return span.begin <= word.begin && word.begin < span.end;
  });
}

// By its predicate; a fact that a rule inferred has none, but both its phrases.
bool is_quoted(const QuotationPlace& place, const Fact& fact) {
  const auto span = first_span(fact);
  if (!span || !is_quoted(place, *span)) return false;
  return fact.derived_by.empty() || fact.object.spans.empty() ||
         is_quoted(place, fact.object.spans.back());
}

// `The letter continued: "We wait"`, `The bank issued a statement: "We wait"`
bool leads_into_quotation(const QuotationPlace& place, const Fact& fact) {
  constexpr std::size_t kBetween = 6;  // bytes: colon or comma, space, quotation mark
  std::size_t end = 0;
  for (const Phrase* phrase : {&fact.predicate, &fact.object}) {
    if (!phrase->spans.empty()) end = std::max(end, phrase->spans.back().end);
  }
  return std::any_of(place.quoted.begin(), place.quoted.end(), [&](const Span& word) {
    return word.begin >= end && word.begin <= end + kBetween;
  });
}

// "Smith said", "Smith described it as": outside quotation marks, and not said by others.
bool is_saying(const QuotationPlace& place, const Fact& fact) {
  const bool is_plain = fact.derived_by.empty() && fact.attribution.empty();
  if (!is_plain || fact.subject.text.empty() || is_quoted(place, fact)) return false;
  const std::string verb = fact.predicate_lemma.substr(0, fact.predicate_lemma.find(' '));
  return lexicon::holds(lexicon::saying_verbs, verb) ||
         lexicon::holds(lexicon::dubbing_verbs, verb) ||
         (lexicon::holds(lexicon::quotation_opening_verbs, verb) &&
          leads_into_quotation(place, fact));
}

Speaker named_by(const Fact& fact) {
  return {fact.attribution, fact.attribution_spans, fact.attribution_predicate};
}

// A source that stands outside the quotation.
std::optional<Speaker> speaker_in(const QuotationPlace& place, const Fact& fact) {
  if (is_saying(place, fact))
    return Speaker{fact.subject.text, fact.subject.spans, fact.predicate_lemma};
  const bool is_told = !fact.attribution.empty() && fact.attribution_predicate != "according to" &&
                       !is_in_conversation(fact.attribution) && is_quoted(place, fact) &&
                       !place.is_quoted_throughout;
  return is_told ? std::optional(named_by(fact)) : std::nullopt;
}

// "As Smith said, it rained", where no words are quoted.
bool is_said_by_others(const Fact& fact) {
  return !fact.attribution.empty() && !is_in_conversation(fact.attribution) &&
         lexicon::holds(lexicon::saying_verbs, fact.attribution_predicate);
}

// For each sentence the last one whose words it gives.
std::vector<std::optional<Speaker>> speakers_of(std::span<const QuotationPlace> places,
                                                std::span<const Fact> facts) {
  std::vector<std::optional<Speaker>> speakers(places.size());
  for (const Fact& fact : facts) {
    if (auto speaker = speaker_in(places[fact.sentence_index], fact)) {
      speakers[fact.sentence_index] = std::move(speaker);
    }
  }
  for (const Fact& fact : facts) {
    auto& speaker = speakers[fact.sentence_index];
    if (!speaker && places[fact.sentence_index].quoted.empty() && is_said_by_others(fact)) {
      speaker = named_by(fact);
    }
  }
  return speakers;
}

// Whether nothing but quotation stands in the paragraph that starts at `index`.
bool is_all_quoted(std::span<const Sentence> sentences,
                   std::span<const QuotationPlace> places,
                   std::size_t index) {
  const std::size_t paragraph = sentences[index].paragraph;
  for (std::size_t k = index; k < sentences.size() && sentences[k].paragraph == paragraph; ++k) {
    if (!places[k].is_quoted_throughout) return false;
  }
  return true;
}

using Place = std::optional<std::size_t>;

// For each sentence the nearest before it that names a speaker, in the paragraph, or in the one
// before where the quotation comes from there or is led up to ("The mayor wrote:"), or where one
// there is taken up by a paragraph that is nothing else.
std::vector<Place> speakers_before(std::span<const Sentence> sentences,
                                   std::span<const QuotationPlace> places,
                                   std::span<const std::optional<Speaker>> speakers) {
  std::vector<Place> before(sentences.size());
  for (std::size_t k = 1; k < sentences.size(); ++k) {
    const bool is_other_paragraph = sentences[k - 1].paragraph != sentences[k].paragraph;
    const bool is_led_up_to = places[k - 1].goes_on || places[k - 1].leads_up;
    if (is_other_paragraph && !is_led_up_to) {
      const bool is_heard = speakers[k - 1] && !places[k - 1].quoted.empty();
      if (is_heard && is_all_quoted(sentences, places, k)) before[k] = k - 1;
    } else {
      before[k] = speakers[k - 1] ? Place(k - 1) : before[k - 1];
    }
  }
  return before;
}

// For each sentence the one that names the speaker and that the same quotation goes on to.
std::vector<Place> speakers_behind(std::span<const QuotationPlace> places,
                                   std::span<const std::optional<Speaker>> speakers) {
  std::vector<Place> behind(places.size());
  for (std::size_t k = places.size(); k-- > 0;) {
    if (k + 1 == places.size() || !places[k].goes_on) continue;
    const bool is_there = speakers[k + 1] && !places[k + 1].quoted.empty();
    behind[k] = is_there ? Place(k + 1) : behind[k + 1];
  }
  return behind;
}

// For each sentence without quotation marks "The mayor wrote:" before its paragraph, which is set
// off instead.
std::vector<Place> announcements(std::span<const Sentence> sentences,
                                 std::span<const QuotationPlace> places,
                                 std::span<const std::optional<Speaker>> speakers) {
  std::vector<Place> announced(sentences.size());
  for (std::size_t k = 1; k < sentences.size(); ++k) {
    if (!places[k].quoted.empty() || speakers[k]) continue;
    if (sentences[k - 1].paragraph == sentences[k].paragraph) {
      announced[k] = announced[k - 1];
      continue;
    }
    const auto& tokens = sentences[k - 1].tokens;
    if (!tokens.empty() && tokens.back().form == ":" && speakers[k - 1]) announced[k] = k - 1;
  }
  return announced;
}

}  // namespace

bool is_in_conversation(std::string_view source) {
  return in_word_list("I We we You you", source);
}

void attribute_quotations(std::span<const Sentence> sentences, std::vector<Fact>& facts) {
  const auto places = quotation_places(sentences);
  const auto speakers = speakers_of(places, facts);
  const auto before = speakers_before(sentences, places, speakers);
  const auto behind = speakers_behind(places, speakers);
  const auto announced = announcements(sentences, places, speakers);
  // The sentence itself may name the speaker; else those around it do.
  const auto named_for = [&](std::size_t index) -> Place {
    if (speakers[index]) return index;
    const QuotationPlace& place = places[index];
    if (!place.is_quoted_throughout && !place.comes_from_before) return std::nullopt;
    return before[index] ? before[index] : behind[index];
  };
  for (Fact& fact : facts) {
    if (!fact.attribution.empty() && !is_in_conversation(fact.attribution)) continue;
    const std::size_t index = fact.sentence_index;
    const Place at = is_quoted(places[index], fact) ? named_for(index) : announced[index];
    if (!at) continue;
    // "I think it rained": whoever speaks thinks so.
    if (fact.attribution.empty()) fact.attribution_predicate = speakers[*at]->predicate;
    fact.attribution = speakers[*at]->source;
    fact.attribution_spans = speakers[*at]->spans;
  }
}

}  // namespace quern
