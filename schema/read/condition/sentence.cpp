#include "schema/read/condition/sentence.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>

#include "schema/full_text.h"
#include "schema/pattern.h"
#include "schema/read/select.h"

namespace quern {
namespace {

/// Each word in quotes, so that FTS5 reads it as a word whatever is in it; "pre*" stays a prefix.
std::string plain_words(const std::string& text) {
  static constexpr std::string_view kSpace = " \t\r\n";
  std::string query;
  for (std::size_t begin = text.find_first_not_of(kSpace); begin != std::string::npos;) {
    const std::size_t end = std::min(text.find_first_of(kSpace, begin), text.size());
    const std::string word = text.substr(begin, end - begin);
    begin = text.find_first_not_of(kSpace, end);
    if (Pattern(word).is_empty()) continue;
    if (!query.empty()) query += ' ';
    query += '"';
    for (const char letter : word) {
      query += letter == '"' ? ' ' : letter;
    }
    query += word.ends_with('*') ? "\" *" : "\"";
  }
  return query;
}

std::string understood(FactReader& reader, const std::string& query) {
  if (is_full_text_query(reader.database(), query)) return query;
  std::string words = plain_words(query);
  if (words.empty() || !is_full_text_query(reader.database(), words)) {
    throw QueryError("cannot search sentences for '" + query +
                     "'; write words, \"a phrase\", a AND b, a OR b, a NOT b, or pre*");
  }
  return words;
}

}  // namespace

Condition sentence_condition(FactReader& reader, const std::string& query, PlanParts& parts) {
  if (query.size() > kLongestPattern) {
    throw QueryError(fmt::format("a text query is longer than {} bytes", kLongestPattern));
  }
  const Dialect& dialect = reader.database().dialect();
  const std::string parameter =
      parts.add_parameter(dialect.full_text(understood(reader, query), true));
  const std::string match = "FROM sentence_text WHERE " + dialect.finds("sentence_text", parameter);
  const std::string test = fmt::format("f.sentence IN (SELECT id FROM {})",
                                       parts.add_table('t', "SELECT rowid " + match));
  return {{facts_with(dialect, "sentence", "(SELECT rowid AS id " + match + ")")},
          test,
          test,
          {},
          "SELECT rowid AS id " + match + " AND rowid > :from AND rowid <= :to"};
}

}  // namespace quern
