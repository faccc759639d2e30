#include "ingest/fact/quotation.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace quern {
namespace {

/// Where a sentence stands to the quotation marks of its paragraph.
struct Place {
  bool has_quoted_words = false;
  bool is_quoted_throughout = true;
  bool goes_on = false;  ///< The quotation is still open at its end.
};

struct Speaker {
  std::string source;
  std::string predicate;
};

bool opens(std::string_view form) {
  return form == "“" || form == "``";
}

bool closes(std::string_view form) {
  return form == "”" || form == "''";
}

// Marks of different sizes open and close; the typewriter's takes turns. A paragraph's end closes.
std::vector<Place> places_of(std::span<const Sentence> sentences) {
  std::vector<Place> places;
  bool is_open = false;
  for (std::size_t k = 0; k < sentences.size(); ++k) {
    if (k > 0 && sentences[k].paragraph != sentences[k - 1].paragraph) is_open = false;
    Place place;
    for (const Token& token : sentences[k].tokens) {
      if (token.form == "\"") {
        is_open = !is_open;
      } else if (opens(token.form) || closes(token.form)) {
        is_open = opens(token.form);
      } else if (token.upos != Upos::PUNCT) {
        (is_open ? place.has_quoted_words : place.is_quoted_throughout) = is_open;
      }
    }
    place.goes_on = is_open;
    places.push_back(place);
  }
  return places;
}

std::vector<std::optional<Speaker>> speakers_of(std::span<const Place> places,
                                                std::span<const Fact> facts) {
  std::vector<std::optional<Speaker>> speakers(places.size());
  for (const Fact& fact : facts) {
    auto& speaker = speakers[fact.sentence_index];
    const bool is_told = !fact.attribution.empty() && fact.attribution_predicate != "according to";
    if (places[fact.sentence_index].has_quoted_words && is_told && !speaker) {
      speaker = Speaker{fact.attribution, fact.attribution_predicate};
    }
  }
  return speakers;
}

// The sentence that names the speaker: the nearest before in the paragraph, else the one that the
// same quotation goes on to.
std::optional<std::size_t> sentence_of_speaker(std::span<const Sentence> sentences,
                                               std::span<const Place> places,
                                               std::span<const std::optional<Speaker>> speakers,
                                               std::size_t index) {
  for (std::size_t k = index; k > 0; --k) {
    if (sentences[k - 1].paragraph != sentences[index].paragraph) break;
    if (speakers[k - 1]) return k - 1;
  }
  for (std::size_t k = index; k + 1 < sentences.size() && places[k].goes_on; ++k) {
    if (speakers[k + 1]) return k + 1;
  }
  return std::nullopt;
}

}  // namespace

void attribute_quotations(std::span<const Sentence> sentences, std::vector<Fact>& facts) {
  const auto places = places_of(sentences);
  const auto speakers = speakers_of(places, facts);
  for (Fact& fact : facts) {
    const Place& place = places[fact.sentence_index];
    if (!fact.attribution.empty() || !place.has_quoted_words || !place.is_quoted_throughout)
      continue;
    const auto at = sentence_of_speaker(sentences, places, speakers, fact.sentence_index);
    if (!at) continue;
    fact.attribution = speakers[*at]->source;
    fact.attribution_predicate = speakers[*at]->predicate;
  }
}

}  // namespace quern
