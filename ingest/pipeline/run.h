#pragma once

#include <functional>
#include <string>

#include "ingest/article/article_source.h"
#include "ingest/pipeline/console.h"
#include "ingest/pipeline/ground_article.h"
#include "ingest/pipeline/sink.h"

namespace quern {

/// What happens to an article. grind() runs in several threads at once and does not throw.
struct Mill {
  std::function<std::string(const Article&)> extractor_of;
  std::function<GroundArticle(Article)> grind;
  std::size_t threads = 1;
};

/// Reads all articles, grinds them, and hands them to the sink in the order of the input, whatever
/// the number of threads. Articles that the sink holds are not ground. Stops early on an interrupt,
/// or when the sink wants no more; what is done until then has been handed over.
/// Throws what the sink throws.
[[nodiscard]] Totals run_mill(ArticleSource& source,
                              const Mill& mill,
                              Sink& sink,
                              Console& console);

}  // namespace quern
