#include "schema/postgres/tokens.h"

#include <algorithm>
#include <sqlite3.h>

#include <SQLiteCpp/Exception.h>

namespace quern {
namespace {

constexpr std::size_t kLastPosition = 16'383;   // PostgreSQL counts no further,
constexpr std::size_t kMostBytes = 512 * 1024;  // and takes vectors of up to 1 MiB.

void check(sqlite3* database, int code) {
  if (code != SQLITE_OK) throw SQLite::Exception(database, code);
}

fts5_api* full_text_of(sqlite3* database) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  check(database, sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr));
  sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
  sqlite3_step(statement);
  sqlite3_finalize(statement);
  if (api == nullptr) throw SQLite::Exception("SQLite has no FTS5", SQLITE_ERROR);
  return api;
}

int take_token(void* words, int /*flags*/, const char* word, int size, int /*begin*/, int /*end*/) {
  try {
    static_cast<std::vector<std::string>*>(words)->emplace_back(word,
                                                                static_cast<std::size_t>(size));
    return SQLITE_OK;
  } catch (const std::exception&) {
    return SQLITE_NOMEM;
  }
}

}  // namespace

void SentenceTokens::Close::operator()(sqlite3* database) const noexcept {
  sqlite3_close(database);
}

void SentenceTokens::Delete::operator()(Fts5Tokenizer* tokenizer) const noexcept {
  free(tokenizer);
}

SentenceTokens::SentenceTokens() {
  sqlite3* database = nullptr;
  const int code = sqlite3_open(":memory:", &database);
  database_.reset(database);
  check(database, code);
  fts5_api* const api = full_text_of(database);
  void* context = nullptr;
  fts5_tokenizer functions{};
  check(database, api->xFindTokenizer(api, "unicode61", &context, &functions));
  const char* options[] = {"remove_diacritics", "2"};
  Fts5Tokenizer* tokenizer = nullptr;
  check(database, functions.xCreate(context, options, 2, &tokenizer));
  tokenizer_ = {tokenizer, Delete{functions.xDelete}};
  tokenize_ = functions.xTokenize;
  check(database, sqlite3_exec(database, "CREATE VIRTUAL TABLE probe USING fts5 (text)", nullptr,
                               nullptr, nullptr));
}

std::vector<std::string> SentenceTokens::of(std::string_view text) const {
  std::vector<std::string> words;
  check(database_.get(), tokenize_(tokenizer_.get(), &words, FTS5_TOKENIZE_DOCUMENT, text.data(),
                                   static_cast<int>(text.size()), take_token));
  return words;
}

bool SentenceTokens::is_query(const std::string& query) const {
  sqlite3_stmt* statement = nullptr;
  check(database_.get(),
        sqlite3_prepare_v2(database_.get(), "SELECT 1 FROM probe WHERE probe MATCH ?1", -1,
                           &statement, nullptr));
  sqlite3_bind_text64(statement, 1, query.data(), query.size(), SQLITE_STATIC, SQLITE_UTF8);
  const int code = sqlite3_step(statement);
  sqlite3_finalize(statement);
  return code == SQLITE_DONE || code == SQLITE_ROW;
}

std::vector<std::string> key_tokens(std::string_view key) {
  const auto is_part = [](char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
           (letter >= 'A' && letter <= 'Z') || letter == '\'' || letter < 0;
  };
  std::vector<std::string> words;
  bool is_inside = false;
  for (const char letter : key) {
    if (is_part(letter)) {
      if (!is_inside) words.emplace_back();
      const bool is_capital = letter >= 'A' && letter <= 'Z';
      words.back() += is_capital ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    is_inside = is_part(letter);
  }
  return words;
}

std::string lexeme(std::string_view word) {
  static constexpr std::size_t kMost = 2'000;  // PostgreSQL takes 2,046 bytes.
  static constexpr unsigned kContinuationMask = 0xc0;
  static constexpr unsigned kContinuation = 0x80;
  if (word.size() > kMost) {
    std::size_t end = kMost;
    while (end > 0 && (static_cast<unsigned char>(word[end]) & kContinuationMask) == kContinuation)
      --end;
    word = word.substr(0, end);
  }
  std::string quoted = "'";
  for (const char letter : word) {
    if (letter == '\'' || letter == '\\') quoted += letter;
    quoted += letter;
  }
  return quoted + '\'';
}

std::string word_vector(const std::vector<std::string>& words) {
  std::string vector;
  const std::size_t size = std::min(words.size(), kLastPosition);
  for (std::size_t i = 0; i < size && vector.size() < kMostBytes; ++i)
    vector += lexeme(words[i]) + ':' + std::to_string(i + 1) + ' ';
  if (!words.empty()) vector += lexeme(' ' + words.front()) + ":1";
  return vector;
}

}  // namespace quern
