#include "schema/write/word_index.h"

#include "schema/lookup_key.h"

namespace quern {
namespace {

bool is_server(const Database& database) {
  return database.server() != nullptr;
}

}  // namespace

SentenceIndex::SentenceIndex(Database& database)
    : tokens_(is_server(database) ? std::make_unique<SentenceTokens>() : nullptr),
      sentences_(database, "sentence_text", is_server(database) ? "rowid, words" : "rowid, text"),
      titles_(database,
              "title_text",
              is_server(database) ? "rowid, words, name_key, title_key" : "rowid, title") {}

void SentenceIndex::add_sentence(RowId sentence, std::string_view text) {
  if (!tokens_) return sentences_.add(sentence, text);
  const std::string words = word_vector(tokens_->of(text));
  sentences_.add(sentence, std::string_view(words));
}

void SentenceIndex::add_title(RowId document, std::string_view name, std::string_view title) {
  if (!tokens_) return titles_.add(document, null_if_empty(title));
  const std::string words = word_vector(tokens_->of(title));
  const std::string name_key = lookup_key(name);
  const std::string title_key = lookup_key(title);
  titles_.add(document, std::string_view(words), std::string_view(name_key),
              std::string_view(title_key));
}

KeyIndex::KeyIndex(Database& database, const std::string& table)
    : has_keys_(is_server(database)),
      words_(database, table + "_words", has_keys_ ? "rowid, words, key" : "rowid, words"),
      remove_(database,
              has_keys_ ? "DELETE FROM " + table + "_words WHERE rowid = :id"
                        : "INSERT INTO " + table + "_words (" + table +
                              "_words, rowid, words) VALUES ('delete', :id, :words)") {}

void KeyIndex::add(RowId id, std::string_view text) {
  const std::string key = lookup_key(text);
  if (!has_keys_) return words_.add(id, std::string_view(key));
  const std::string words = word_vector(key_tokens(key));
  words_.add(id, std::string_view(words), std::string_view(key));
}

void KeyIndex::remove(RowId id, std::string_view text) {
  if (has_keys_) return remove_.run(id);
  const std::string key = lookup_key(text);
  remove_.run(id, std::string_view(key));
}

}  // namespace quern
