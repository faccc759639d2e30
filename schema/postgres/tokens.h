#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct Fts5Tokenizer;

namespace quern {

/// The words of sentences and titles just as SQLite's full text has them, for it splits them here,
/// too. For one thread.
class SentenceTokens {
 public:
  /// Throws SQLite::Exception.
  SentenceTokens();

  [[nodiscard]] std::vector<std::string> of(std::string_view text) const;

  /// Whether FTS5 understands the query.
  [[nodiscard]] bool is_query(const std::string& query) const;

 private:
  struct Close {
    void operator()(sqlite3* database) const noexcept;
  };
  struct Delete {
    void operator()(Fts5Tokenizer* tokenizer) const noexcept;
    void (*free)(Fts5Tokenizer*);
  };

  std::unique_ptr<sqlite3, Close> database_;
  std::unique_ptr<Fts5Tokenizer, Delete> tokenizer_;
  int (*tokenize_)(Fts5Tokenizer*,
                   void*,
                   int,
                   const char*,
                   int,
                   int (*)(void*, int, const char*, int, int, int));
};

/// The words of what lookup_key() gives, or of a query for such.
[[nodiscard]] std::vector<std::string> key_tokens(std::string_view key);

/// A tsvector of the words in their order. The first one stands in it, besides, with a space before
/// it, as no other word does: so a query finds what begins with it.
[[nodiscard]] std::string word_vector(const std::vector<std::string>& words);

/// A word as tsvector and tsquery have it, in quotes; of one that is very long, its beginning.
[[nodiscard]] std::string lexeme(std::string_view word);

}  // namespace quern
