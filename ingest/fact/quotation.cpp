#include "ingest/fact/quotation.h"

#include <cstdint>
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

/// What a word does to the quotation it stands in.
enum class Turn : std::uint8_t { none, open, close, flip };

// The typewriter's mark stands right before what it opens and right behind what it closes.
Turn turn_of(std::span<const Token> tokens, std::size_t index) {
  const std::string& form = tokens[index].form;
  if (form == "“" || form == "``") return Turn::open;
  if (form == "”" || form == "''") return Turn::close;
  if (form != "\"") return Turn::none;
  const bool has_space_before = index == 0 || tokens[index - 1].space_after;
  if (has_space_before == tokens[index].space_after) return Turn::flip;
  return has_space_before ? Turn::open : Turn::close;
}

// Whether an open quotation goes on into the paragraph that starts at `index`: it opens again there
// ("... left. / “We came back, ...") or is closed without having been opened.
bool goes_on_at(std::span<const Sentence> sentences, std::size_t index) {
  const std::size_t paragraph = sentences[index].paragraph;
  for (std::size_t k = index; k < sentences.size() && sentences[k].paragraph == paragraph; ++k) {
    for (std::size_t i = 0; i < sentences[k].tokens.size(); ++i) {
      const Turn turn = turn_of(sentences[k].tokens, i);
      if (turn != Turn::none) return turn == Turn::close || (k == index && i == 0);
    }
  }
  return false;
}

std::vector<Place> places_of(std::span<const Sentence> sentences) {
  std::vector<Place> places;
  bool is_open = false;
  for (std::size_t k = 0; k < sentences.size(); ++k) {
    const bool is_new_paragraph = k > 0 && sentences[k].paragraph != sentences[k - 1].paragraph;
    if (is_new_paragraph && is_open) is_open = places.back().goes_on = goes_on_at(sentences, k);
    Place place;
    for (std::size_t i = 0; i < sentences[k].tokens.size(); ++i) {
      const Turn turn = turn_of(sentences[k].tokens, i);
      if (turn != Turn::none) {
        is_open = turn == Turn::open || (turn == Turn::flip && !is_open);
      } else if (sentences[k].tokens[i].upos != Upos::PUNCT) {
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

// The sentence that names the speaker: the nearest before in the paragraph (or in
// the one before that the quotation comes from), else the one that the
// same quotation goes on to.
std::optional<std::size_t> sentence_of_speaker(std::span<const Sentence> sentences,
                                               std::span<const Place> places,
                                               std::span<const std::optional<Speaker>> speakers,
                                               std::size_t index) {
  for (std::size_t k = index; k > 0; --k) {
    const bool is_other_paragraph = sentences[k - 1].paragraph != sentences[k].paragraph;
    if (is_other_paragraph && !places[k - 1].goes_on) break;
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
