#include "ingest/language/tokenize/tokenizer.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "ingest/language/text/chunk.h"
#include "ingest/language/text/unicode.h"
#include "ingest/language/tokenize/address.h"
#include "ingest/language/tokenize/characters.h"
#include "ingest/language/tokenize/clitic.h"
#include "ingest/language/tokenize/pretokenized.h"
#include "ingest/language/tokenize/punctuation.h"
#include "ingest/language/tokenize/sentence_builder.h"
#include "ingest/language/tokenize/word.h"

namespace quern {
namespace {

// "#hashtag", "@name", "+44", ".5": where the word begins whose first character is the mark at
// `at`; nothing if none does.
std::optional<std::size_t> marked_word_begin(std::string_view chunk, std::size_t at) {
  const char32_t mark = char_at(chunk, at);
  const char32_t after = char_at(chunk, at + 1);
  const bool is_of_word = (mark == '#' || mark == '@') && is_letter(after);
  const bool is_of_number = (mark == '+' || mark == '.') && is_digit(after);
  return is_of_word || is_of_number ? std::optional(at + 1) : std::nullopt;
}

// Where the token ends that begins at `at`.
std::size_t token_end(const Chunk& chunk, std::size_t at, const HyphenSplitter& hyphens) {
  const std::string_view text = chunk.text;
  const bool is_behind_word = is_word(char_before(text, at));
  if (!is_behind_word) {
    if (const auto end = address_end(text, at)) return *end;
  }
  if (const auto end = emoticon_end(text, at)) return *end;
  if (is_word(char_at(text, at))) return word_end(chunk, at, hyphens);
  if (!is_behind_word) {
    if (const auto begin = marked_word_begin(text, at)) return word_end(chunk, *begin, hyphens);
    if (is_apostrophe(char_at(text, at))) {
      if (const auto end = elision_end(text, at)) return *end;
    }
  }
  return punctuation_end(text, at);
}

// Adds the words of one chunk. `end_of`: where the word ends that begins at a place of the chunk.
template <typename EndOf>
void add_words(SentenceBuilder& sentence, Span chunk, const EndOf& end_of) {
  for (std::size_t at = chunk.begin; at < chunk.end;) {
    const std::size_t end = chunk.begin + end_of(at - chunk.begin);
    sentence.add(chunk, {at, std::max(end, at + 1)});
    at = std::max(end, at + 1);
  }
}

}  // namespace

Tokenizer::Tokenizer(Classifier hyphens) : hyphens_(std::move(hyphens)) {}

Tokenizer::Tokenizer(ModelReader& reader) : hyphens_(reader) {}

Sentence Tokenizer::tokenize(std::string_view text, Span sentence) const {
  SentenceBuilder builder(text, sentence);
  const std::vector<Span> chunks = chunks_of(text, sentence);
  for (const Span& span : chunks) {
    const Chunk chunk{slice(text, span), &span == &chunks.back()};
    add_words(builder, span, [&](std::size_t at) { return token_end(chunk, at, hyphens_); });
  }
  return std::move(builder).finished();
}

Sentence Tokenizer::tokenize_pretokenized(std::string_view text, Span line) const {
  SentenceBuilder builder(text, line);
  for (const Span chunk : chunks_of(text, line)) {
    const std::string_view token = slice(text, chunk);
    if (std::string form = plain_form(token); form != token) {
      builder.add_as(chunk, std::move(form));
      continue;
    }
    add_words(builder, chunk,
              [&](std::size_t at) { return pretokenized_word_end(token, at, hyphens_); });
  }
  return std::move(builder).finished();
}

}  // namespace quern
