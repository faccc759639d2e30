#include "ingest/language/split/splitter.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <utility>

#include "ingest/language/split/abbreviation.h"
#include "ingest/language/text/chunk.h"
#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/inseparable_abbreviations.h"
#include "lexicon/sentence_openers.h"

namespace quern {
namespace {

constexpr std::size_t kMaxSeen = 64;  // bytes of a chunk that are looked at, from either end

bool is_quote(char32_t c) {
  return c == '"' || c == '\'' || (c >= U'\u2018' && c <= U'\u201f') || c == U'\u00ab' ||
         c == U'\u00bb' || c == '`';
}

bool is_closing_bracket(char32_t c) {
  return c == ')' || c == ']' || c == '}';
}

bool is_opening_bracket(char32_t c) {
  return c == '(' || c == '[' || c == '{';
}

enum class Case : std::uint8_t { none, digit, lower, upper, capitals, other };

Case case_of(std::string_view word) {
  if (word.empty()) return Case::none;
  const CodePoint first = code_point_at(word, 0);
  if (is_digit(first.value)) return Case::digit;
  if (is_lower(first.value)) return Case::lower;
  if (!is_upper(first.value)) return Case::other;
  if (word.size() == first.size) return Case::upper;
  return is_upper(code_point_at(word, first.size).value) ? Case::capitals : Case::upper;
}

// The end of a chunk, taken apart: a word, a stop, and what closes after it: `deal` `.` `"`.
struct Ending {
  std::string_view word;
  std::string_view stop;
  bool quote = false;
  bool bracket = false;
};

Ending ending_of(std::string_view chunk) {
  Ending ending;
  std::size_t end = chunk.size();
  while (end > 0) {
    const CodePoint c = code_point_before(chunk, end);
    if (is_quote(c.value)) {
      ending.quote = true;
    } else if (is_closing_bracket(c.value)) {
      ending.bracket = true;
    } else {
      break;
    }
    end -= c.size;
  }
  const std::size_t stop_end = end;
  while (end > 0) {
    const CodePoint c = code_point_before(chunk, end);
    const bool mark = c.value == '.' || c.value == '?' || c.value == '!' || c.value == ':' ||
                      c.value == ';' || c.value == ',' || c.value == U'\u2026' || c.value == '-' ||
                      c.value == U'\u2014' || c.value == U'\u2013';
    if (!mark) break;
    end -= c.size;
  }
  ending.stop = chunk.substr(end, stop_end - end);
  std::size_t begin = end;
  while (begin > 0 && end - begin < kMaxSeen) {
    const CodePoint c = code_point_before(chunk, begin);
    if (is_quote(c.value) || is_opening_bracket(c.value)) break;
    begin -= c.size;
  }
  ending.word = chunk.substr(begin, end - begin);
  return ending;
}

// The start of a chunk: what opens, and the word.
struct Opening {
  std::uint64_t mark = 0;  // first character, where it is no letter or digit
  std::string_view word;
};

Opening opening_of(std::string_view chunk) {
  Opening opening;
  std::size_t at = 0;
  while (at < chunk.size() && at < kMaxSeen) {
    const CodePoint c = code_point_at(chunk, at);
    if (is_letter(c.value) || is_digit(c.value)) break;
    if (at == 0) opening.mark = is_quote(c.value) ? '"' : c.value;
    at += c.size;
  }
  std::size_t end = at;
  while (end < chunk.size() && end - at < kMaxSeen) {
    const CodePoint c = code_point_at(chunk, end);
    if (!is_letter(c.value) && !is_digit(c.value)) break;
    end += c.size;
  }
  opening.word = chunk.substr(at, end - at);
  return opening;
}

constexpr std::array<std::size_t, 7> kSizeBounds = {1, 2, 4, 8, 16, 32, 64};

std::uint64_t size_class(std::size_t chunks) {
  return static_cast<std::uint64_t>(
      std::lower_bound(kSizeBounds.begin(), kSizeBounds.end(), chunks) - kSizeBounds.begin());
}

// "At least 70 Palestinians": a number ends nothing without a stop on its line.
bool counts_next(std::string_view text, Span chunk, Span next, std::string_view number) {
  const std::string_view between = text.substr(chunk.end, next.begin - chunk.end);
  return !number.empty() && number.find_first_not_of("0123456789,.") == std::string_view::npos &&
         between.find('\n') == std::string_view::npos && opening_of(slice(text, next)).mark == 0;
}

// "Mr.", "Gen.", "e.g.": what comes next belongs to it, whatever the model makes of its capital.
bool must_go_on(std::string_view text, Span chunk, Span next) {
  const Ending last = ending_of(slice(text, chunk));
  if (last.quote || last.bracket) return false;
  if (last.stop.empty()) return counts_next(text, chunk, next, last.word);
  if (last.stop != ".") return false;
  const std::string_view word = last.word.substr(last.word.rfind('-') + 1);  // "Brig.-Gen."
  return lexicon::holds(lexicon::inseparable_abbreviations, to_lower(word)) &&
         abbreviation_kind(word) != Abbreviation::none;
}

// "He lives in the U.S. It fell.", "Acme Corp. The firm": such a stop ends the sentence too.
bool must_end(std::string_view chunk, std::string_view next) {
  const Ending last = ending_of(chunk);
  if (last.stop != "." || last.quote || last.bracket) return false;
  const Abbreviation kind = abbreviation_kind(last.word);
  if (kind != Abbreviation::closing && kind != Abbreviation::initial) return false;
  const Opening first = opening_of(next);
  return first.mark == 0 && case_of(first.word) == Case::upper &&
         lexicon::holds(lexicon::sentence_openers, to_lower(first.word));
}

bool is_dash(std::string_view chunk) {
  return chunk == "-" || chunk == "--" || chunk == "\u2013" || chunk == "\u2014";
}

// How many chunks a dateline takes that opens the paragraph: "LYON, France (XYZ) — The fair
// opened". It has names and dates only, and a comma, a bracket or capitals to know it by.
std::size_t dateline_chunks(std::string_view text, std::span<const Span> chunks) {
  constexpr std::size_t kMaxDateline = 9;
  bool is_known = false;
  for (std::size_t i = 0; i + 1 < chunks.size() && i < kMaxDateline; ++i) {
    const std::string_view chunk = slice(text, chunks[i]);
    if (is_dash(chunk)) {
      const Case next = case_of(opening_of(slice(text, chunks[i + 1])).word);
      return is_known && (next == Case::upper || next == Case::capitals) ? i + 1 : 0;
    }
    const Opening opening = opening_of(chunk);
    const Case first = case_of(opening.word);
    if (first != Case::upper && first != Case::capitals && first != Case::digit) return 0;
    if (first == Case::digit && i == 0) return 0;
    if (first == Case::capitals || opening.mark == '(' || chunk.ends_with(',')) is_known = true;
  }
  return 0;
}

// Chunks, those longer than any sentence cut between two characters.
std::vector<Span> bounded_chunks(std::string_view text, Span within) {
  std::vector<Span> bounded;
  for (Span chunk : chunks_of(text, within)) {
    while (chunk.end - chunk.begin > Splitter::kMaxSentence) {
      std::size_t cut = chunk.begin + Splitter::kMaxSentence;
      while (cut > chunk.begin + Splitter::kMaxSentence - 4 &&
             (static_cast<unsigned char>(text[cut]) & 0xc0U) == 0x80)
        --cut;
      bounded.push_back({chunk.begin, cut});
      chunk.begin = cut;
    }
    bounded.push_back(chunk);
  }
  return bounded;
}

}  // namespace

SentenceSoFar SentenceSoFar::with(std::string_view chunk) const {
  SentenceSoFar longer = *this;
  ++longer.chunks;
  for (std::size_t at = 0; at < chunk.size();) {
    const CodePoint c = code_point_at(chunk, at);
    if (c.value == '"') longer.open_quote = !longer.open_quote;
    if (c.value == U'\u201c' || c.value == U'\u00ab') longer.open_quote = true;
    if (c.value == U'\u201d' || c.value == U'\u00bb') longer.open_quote = false;
    if (is_opening_bracket(c.value)) longer.open_bracket = true;
    if (is_closing_bracket(c.value)) longer.open_bracket = false;
    at += c.size;
  }
  return longer;
}

std::vector<Feature> boundary_features(std::string_view text,
                                       std::span<const Span> chunks,
                                       std::size_t at,
                                       const SentenceSoFar& so_far) {
  const Ending last = ending_of(slice(text, chunks[at]));
  const Opening first = opening_of(slice(text, chunks[at + 1]));
  const Opening second =
      at + 2 < chunks.size() ? opening_of(slice(text, chunks[at + 2])) : Opening{};
  const std::uint64_t before =
      at > 0 ? hash_text(to_lower(ending_of(slice(text, chunks[at - 1])).word)) : 0;

  const std::uint64_t stop = hash_text(to_plain_punctuation(last.stop.substr(0, 3)));
  const std::uint64_t word = hash_text(to_lower(last.word));
  const auto kind = static_cast<std::uint64_t>(last.stop == "." ? abbreviation_kind(last.word)
                                                                : Abbreviation::none);
  const std::uint64_t closed = (last.quote ? 1U : 0U) + (last.bracket ? 2U : 0U);
  const auto last_case = static_cast<std::uint64_t>(case_of(last.word));
  const auto first_case = static_cast<std::uint64_t>(case_of(first.word));
  const auto second_case = static_cast<std::uint64_t>(case_of(second.word));
  const std::uint64_t next = hash_text(to_lower(first.word));
  const std::uint64_t open = (so_far.open_quote ? 1U : 0U) + (so_far.open_bracket ? 2U : 0U);
  const std::uint64_t size = size_class(so_far.chunks);
  const std::uint64_t word_size = std::min<std::size_t>(last.word.size(), 8);
  return {
      feature(1, stop),
      feature(2, stop, closed),
      feature(3, stop, closed, first.mark, first_case),
      feature(4, stop, kind, first_case),
      feature(5, stop, kind, last_case, first_case),
      feature(6, stop, word),
      feature(7, stop, word, first_case),
      feature(8, stop, next),
      feature(9, stop, next, first_case),
      feature(10, stop, word, next),
      feature(11, stop, size),
      feature(12, stop, size, first_case, first.mark),
      feature(13, stop, open, closed),
      feature(14, stop, open, first_case),
      feature(15, stop, open, closed, first.mark, first_case),
      feature(16, stop, first.mark, last_case),
      feature(17, stop, first_case, second_case),
      feature(18, stop, last_case, first_case, word_size),
      feature(19, stop, before, word),
      feature(20, stop, kind, next),
      feature(21, stop, kind, before),
      feature(22, stop, size, last_case, first_case),
      feature(23, stop, hash_text(to_lower(second.word)), first_case),
      feature(24, stop, word, size),
      feature(25, stop, next, size),
  };
}

Splitter::Splitter(Classifier boundaries) : boundaries_(std::move(boundaries)) {
  if (boundaries_.labels() != std::vector<std::string>{"inside", "end"})
    throw std::runtime_error("the model does not know where sentences end");
}

Splitter::Splitter(ModelReader& reader) : Splitter(Classifier(reader)) {}

std::vector<Span> Splitter::split(std::string_view text, Span paragraph) const {
  const std::vector<Span> chunks = bounded_chunks(text, paragraph);
  std::vector<Span> sentences;
  std::array<std::int32_t, 2> scores{};
  SentenceSoFar so_far;
  std::size_t first = dateline_chunks(text, chunks);
  if (first > 0) sentences.push_back({chunks.front().begin, chunks[first - 1].end});
  for (std::size_t i = first; i < chunks.size(); ++i) {
    so_far = so_far.with(slice(text, chunks[i]));
    bool ends = i + 1 == chunks.size() || chunks[i + 1].end - chunks[first].begin > kMaxSentence;
    if (!ends && !must_go_on(text, chunks[i], chunks[i + 1])) {
      boundaries_.score(boundary_features(text, chunks, i, so_far), scores);
      ends = scores[1] > scores[0] || must_end(slice(text, chunks[i]), slice(text, chunks[i + 1]));
    }
    if (!ends) continue;
    sentences.push_back({chunks[first].begin, chunks[i].end});
    so_far = {};
    first = i + 1;
  }
  return sentences;
}

}  // namespace quern
