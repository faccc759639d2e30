#include "ingest/meaning/fact/quotation_marks.h"

#include <cstdint>
#include <string>

namespace quern {
namespace {

/// What a word does to the quotation it stands in.
enum class Turn : std::uint8_t { none, open, close, flip };

// The typewriter's mark stands right before what it opens and right behind what it closes.
Turn turn_of(std::span<const Token> tokens, std::size_t index) {
  const std::string& form = tokens[index].form;
  if (form == "“" || form == "``" || form == "‘‘") return Turn::open;
  if (form == "”" || form == "''" || form == "’’") return Turn::close;
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

// `fees," For now, we wait"`: a mark that closes nothing, and is followed by another, opens.
bool has_turn_after(std::span<const Token> tokens, std::size_t index) {
  for (std::size_t i = index + 1; i < tokens.size(); ++i) {
    if (turn_of(tokens, i) != Turn::none) return true;
  }
  return false;
}

}  // namespace

std::vector<QuotationPlace> quotation_places(std::span<const Sentence> sentences) {
  std::vector<QuotationPlace> places;
  bool is_open = false;
  for (std::size_t k = 0; k < sentences.size(); ++k) {
    const bool is_new_paragraph = k > 0 && sentences[k].paragraph != sentences[k - 1].paragraph;
    if (is_new_paragraph && is_open) is_open = places.back().goes_on = goes_on_at(sentences, k);
    QuotationPlace place;
    place.comes_from_before = is_open;
    const auto& tokens = sentences[k].tokens;
    place.leads_up = !tokens.empty() && (tokens.back().form == ":" || tokens.back().form == ",");
    for (std::size_t i = 0; i < sentences[k].tokens.size(); ++i) {
      const Turn turn = turn_of(sentences[k].tokens, i);
      if (turn != Turn::none) {
        const bool is_stray = turn == Turn::close && !is_open && has_turn_after(tokens, i);
        is_open = turn == Turn::open || is_stray || (turn == Turn::flip && !is_open);
      } else if (sentences[k].tokens[i].upos != Upos::PUNCT) {
        if (is_open) place.quoted.push_back(sentences[k].tokens[i].span);
        if (!is_open) place.is_quoted_throughout = false;
      }
    }
    place.goes_on = is_open;
    places.push_back(place);
  }
  return places;
}

}  // namespace quern
