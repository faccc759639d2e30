#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "schema/document.h"
#include "schema/entity.h"
#include "schema/fact.h"

namespace quern {

/// What the stages made of an article: rows for the database, or lines to write.
struct GroundArticle {
  Document document;
  std::string extractor;                  ///< Programs and model that read it.
  std::vector<SentenceRecord> sentences;  ///< For the database.
  std::vector<Fact> facts;                ///< For the database.
  std::vector<Entity> entities;           ///< What the facts link to.
  std::string lines;                      ///< For standard output.
  std::size_t fact_count = 0;
  std::size_t word_count = 0;  ///< Without punctuation.
  std::string failure;         ///< Why there is nothing of the above; else empty.
};

}  // namespace quern
