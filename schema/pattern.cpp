#include "schema/pattern.h"

#include <algorithm>
#include <cstdint>
#include <exception>
#include <memory>
#include <sqlite3.h>
#include <utility>

#include <SQLiteCpp/Exception.h>

#include "schema/lookup_key.h"
#include "schema/spelling.h"

namespace quern {
namespace {

constexpr std::string_view kWildcards = "*?";

bool has_wildcard(std::string_view word) {
  return word.find_first_of(kWildcards) != std::string_view::npos;
}

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::size_t next_letter(std::string_view text, std::size_t i) {
  static constexpr unsigned kContinuationMask = 0xc0;
  static constexpr unsigned kContinuation = 0x80;
  do {
    ++i;
  } while (i < text.size() &&
           (static_cast<unsigned char>(text[i]) & kContinuationMask) == kContinuation);
  return i;
}

/// Goes back to the last `*` only, so its time is bounded by the product of the lengths.
bool word_matches(std::string_view word, std::string_view pattern) {
  std::size_t w = 0;
  std::size_t p = 0;
  std::size_t star = std::string_view::npos;
  std::size_t star_word = 0;
  while (w < word.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      star_word = w;
    } else if (p < pattern.size() && pattern[p] == '?') {
      w = next_letter(word, w);
      ++p;
    } else if (p < pattern.size() && pattern[p] == word[w]) {
      ++w;
      ++p;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      star_word = next_letter(word, star_word);
      w = star_word;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

/// "recognise" matches "recognize".
bool is_spelled(const std::string& word, const Pattern::Word& pattern) {
  return word_matches(word, pattern.text) || (!pattern.other.empty() && pattern.other == word);
}

/// The words as one sequence in each way to spell them.
std::vector<std::string> sequences_of(const std::vector<Pattern::Word>& words) {
  static constexpr std::size_t kMost = 8;
  std::vector<std::string> sequences(1);
  for (const Pattern::Word& word : words) {
    const std::size_t count = sequences.size();
    for (std::size_t i = 0; i < count; ++i) {
      if (!sequences[i].empty()) sequences[i] += ' ';
      if (!word.other.empty() && sequences.size() < kMost) {
        sequences.push_back(sequences[i] + word.other);
      }
      sequences[i] += word.text;
    }
  }
  return sequences;
}

std::string quoted(std::string_view words) {
  // lookup_words() leaves no double quote in a word.
  return '"' + std::string(words) + '"';
}

void pattern_matches(sqlite3_context* context, int /*count*/, sqlite3_value** values) noexcept {
  const auto text = [&](int i) {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(values[i]));
    return bytes == nullptr
               ? std::string_view{}
               : std::string_view(bytes, static_cast<std::size_t>(sqlite3_value_bytes(values[i])));
  };
  try {
    // Read once for the whole statement, where the pattern is a constant of it.
    auto* pattern = static_cast<const Pattern*>(sqlite3_get_auxdata(context, 1));
    std::unique_ptr<Pattern> fresh;
    if (pattern == nullptr) {
      fresh = std::make_unique<Pattern>(text(1));
      pattern = fresh.get();
    }
    sqlite3_result_int(context, pattern->matches(text(0)) ? 1 : 0);
    if (fresh) {
      sqlite3_set_auxdata(context, 1, fresh.release(), [](void* old) {
        std::default_delete<Pattern>()(static_cast<Pattern*>(old));
      });
    }
  } catch (const std::exception&) {
    sqlite3_result_error_nomem(context);
  }
}

}  // namespace

Pattern::Pattern(std::string_view text) {
  for (std::string& word : lookup_words(text, Wildcards::keep)) {
    auto other = has_wildcard(word) ? std::nullopt : other_spelling(word);
    words_.push_back({std::move(word), std::move(other).value_or(std::string())});
  }
}

bool Pattern::matches(std::string_view phrase) const {
  if (words_.empty()) return false;
  if (is_any_word() && std::any_of(phrase.begin(), phrase.end(), is_ascii_letter)) return true;
  const std::vector<std::string> words = lookup_words(phrase);
  return std::search(words.begin(), words.end(), words_.begin(), words_.end(), is_spelled) !=
         words.end();
}

bool Pattern::is_exact() const {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const std::string& word = words_[i].text;
    const std::size_t wildcard = word.find_first_of(kWildcards);
    if (wildcard == std::string::npos) continue;
    const bool is_prefix = wildcard > 0 && wildcard + 1 == word.size() && word[wildcard] == '*';
    if (!is_prefix || i + 1 < words_.size()) return false;
  }
  return true;
}

std::string Pattern::full_text_query() const {
  std::string query;
  if (is_exact()) {
    for (std::string& sequence : sequences_of(words_)) {
      if (sequence.empty()) return {};
      const bool is_prefix = sequence.back() == '*';
      if (is_prefix) sequence.pop_back();
      if (!query.empty()) query += " OR ";
      query += quoted(sequence);
      if (is_prefix) query += " *";
    }
    return query;
  }
  for (const Word& word : words_) {
    const std::string prefix = word.text.substr(0, word.text.find_first_of(kWildcards));
    if (prefix.empty()) continue;
    if (!query.empty()) query += " AND ";
    query += word.other.empty() ? quoted(prefix)
                                : '(' + quoted(prefix) + " OR " + quoted(word.other) + ')';
    if (has_wildcard(word.text)) query += " *";
  }
  return query;
}

void register_pattern_matches(sqlite3* database) {
  const int code = sqlite3_create_function_v2(
      database, "pattern_matches", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
      nullptr, &pattern_matches, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throw SQLite::Exception(database, code);
}

}  // namespace quern
