#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/render/nameless_file.h"
#include "query/render/page/entity_list.h"
#include "query/render/page/marked_sentence.h"
#include "schema/fact_row.h"

namespace quern {

/// The body of a page's table of facts: articles, in them sentences, in them facts, as they come.
/// Grows on disk, not in memory.
class FactRows {
 public:
  /// A fact with the numbers of its entities.
  void add(const FactRow& row, const EntityList::Ends& ends);

  /// Ends the table's body, which then can be read from its begin.
  NamelessFile& finish();

  [[nodiscard]] std::int64_t facts() const { return facts_; }
  [[nodiscard]] std::int64_t sentences() const { return sentences_; }
  [[nodiscard]] std::int64_t articles() const { return articles_; }

 private:
  void end_sentence();

  NamelessFile body_;
  FactRow last_;  ///< Whose sentence the rows below belong to.
  MarkedSentence marked_;
  std::string rows_;
  std::int64_t rows_of_sentence_ = 0;
  std::int64_t facts_ = 0;
  std::int64_t sentences_ = 0;
  std::int64_t articles_ = 0;
};

}  // namespace quern
