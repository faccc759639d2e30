#include "ingest/meaning/fact/turns.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>

#include "ingest/language/text/unicode.h"
#include "ingest/meaning/fact/quotation.h"

namespace quern {
namespace {

constexpr std::size_t kMostWords = 5;  // of a speaker's name
constexpr int kOften = 2;              // as a speaker speaks in a transcript
constexpr int kFewestTurns = 3;

bool is_of_name(const Token& word) {
  return begins_with_capital(word.form) || word.form == ".";
}

/// The name before the colon that opens the sentence: "Ann Lee: We won."
std::optional<Span> speaker_at(const Sentence& sentence) {
  const auto& words = sentence.tokens;
  const auto end =
      std::find_if(words.begin(), words.end(), [](const Token& word) { return !is_of_name(word); });
  const auto count = static_cast<std::size_t>(end - words.begin());
  if (count == 0 || count > kMostWords || end == words.end() || end->form != ":") {
    return std::nullopt;
  }
  const bool is_name = std::all_of(words.begin(), end, [](const Token& word) {
    return word.upos == Upos::PROPN || word.upos == Upos::PUNCT || word.name != "O";
  });
  return is_name ? std::optional(Span{words.front().span.begin, (end - 1)->span.end})
                 : std::nullopt;
}

std::string_view words_of(std::string_view text, const Span& span) {
  return text.substr(span.begin, span.end - span.begin);
}

/// Of each sentence whose turn it is, in its paragraph.
std::vector<std::optional<Span>> speakers_of(std::span<const Sentence> sentences) {
  std::vector<std::optional<Span>> speakers(sentences.size());
  for (std::size_t k = 0; k < sentences.size(); ++k) {
    speakers[k] = is_first_of_paragraph(sentences, k) ? speaker_at(sentences[k]) : speakers[k - 1];
  }
  return speakers;
}

/// How often each speaks.
std::map<std::string_view, int> turns_of(std::span<const Sentence> sentences,
                                         std::span<const std::optional<Span>> speakers,
                                         std::string_view text) {
  std::map<std::string_view, int> turns;
  for (std::size_t k = 0; k < sentences.size(); ++k) {
    if (speakers[k] && is_first_of_paragraph(sentences, k)) ++turns[words_of(text, *speakers[k])];
  }
  return turns;
}

bool is_transcript(const std::map<std::string_view, int>& turns) {
  int all = 0;
  int most = 0;
  for (const auto& [speaker, count] : turns) {
    all += count;
    most = std::max(most, count);
  }
  return all >= kFewestTurns && most >= kOften;
}

}  // namespace

void attribute_turns(std::span<const Sentence> sentences,
                     std::string_view text,
                     std::vector<Fact>& facts) {
  const auto speakers = speakers_of(sentences);
  if (!is_transcript(turns_of(sentences, speakers, text))) return;
  for (Fact& fact : facts) {
    if (!fact.attribution.empty() && !is_in_conversation(fact.attribution)) continue;
    const auto& speaker = speakers[fact.sentence_index];
    if (!speaker) continue;
    if (fact.attribution.empty()) fact.attribution_predicate = "say";
    fact.attribution = words_of(text, *speaker);
    fact.attribution_spans = {*speaker};
  }
}

}  // namespace quern
