#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/article/article.h"
#include "ingest/article/json_articles.h"

namespace quern {

/// The first line of a document holds its text beside a fact.
inline constexpr std::size_t kMaxFactLineBytes = 2 * kMaxJsonLineBytes;

/// All that was read in an article, its facts apart.
struct ArticleReading {
  std::vector<SentenceRecord> sentences;
  std::string extractor;  ///< Program and model that read it.
  std::string hash;       ///< The reading_hash() of it all.
};

/// A fact from one line that write_jsonl() wrote.
struct FactLine {
  Document document;  ///< Its name, and in one of its lines what else is known of it.
  SentenceRecord sentence;
  Fact fact;
  bool has_spans = false;                 ///< Whether the line says where the fact's phrases stand.
  std::vector<Entity> entities;           ///< What the fact links to.
  std::vector<bool> is_new_entity;        ///< Which of them no earlier line links to.
  std::optional<ArticleReading> reading;  ///< In one line of a document; its text is there then.
  bool has_fact = true;  ///< False for a document without any: nothing but its reading.
};

/// Throws ReadError, naming the key, if the line is not such an object.
[[nodiscard]] FactLine read_json_fact(std::string_view line);

}  // namespace quern
