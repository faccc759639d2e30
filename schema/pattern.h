#pragma once

#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace quern {

/// What a user looks for in a phrase: words matched whole and in sequence, anywhere in it, compared
/// as lookup_words() has them, in British or American spelling; `*` stands for any characters and
/// `?` for one, inside a word. "China" matches "China’s Foreign Ministry spokesperson", not "the
/// Chinese government".
class Pattern {
 public:
  /// A word, or letters and wildcards, with its other spelling; that is empty where it has none.
  struct Word {
    std::string text;
    std::string other;
  };

  explicit Pattern(std::string_view text);

  /// Without a letter, digit or wildcard, a pattern matches nothing.
  [[nodiscard]] bool is_empty() const { return words_.empty(); }
  [[nodiscard]] const std::vector<Word>& words() const { return words_; }
  [[nodiscard]] bool matches(std::string_view phrase) const;

  /// It is "*": every phrase that has a word matches.
  [[nodiscard]] bool is_any_word() const { return words_.size() == 1 && words_[0].text == "*"; }

  /// A query for phrase_words or predicate_words that finds all phrases that match, and others
  /// unless is_exact(). Empty: FTS5 cannot help, as every word begins with a wildcard.
  [[nodiscard]] std::string full_text_query() const;
  [[nodiscard]] bool is_exact() const;

 private:
  std::vector<Word> words_;
};

/// Makes the SQL function pattern_matches(phrase, pattern) known to a connection.
/// Throws SQLite::Exception.
void register_pattern_matches(sqlite3* database);

}  // namespace quern
