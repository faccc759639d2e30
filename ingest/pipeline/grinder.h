#pragma once

#include <cstdint>
#include <string>

#include "ingest/article/article.h"
#include "ingest/language/analyze/models.h"
#include "ingest/meaning/entity/alias_rules.h"
#include "ingest/meaning/entity/antecedent_ranker.h"
#include "ingest/meaning/fact/extractor.h"
#include "ingest/pipeline/ground_article.h"

namespace quern {

/// Where the facts go, as `--to` names it.
enum class OutputFormat : std::uint8_t { database, jsonl, tsv, conllu };

/// The stages from article to facts, in a row. Const use from several threads is safe; what comes
/// out depends on the article alone.
class Grinder {
 public:
  /// `models` may be null if all articles bring their facts with them; they have to outlive this.
  Grinder(const LanguageModels* models,
          OutputFormat to,
          ExtractOptions options,
          AliasRules aliases = {});

  /// Program and model version an article's facts are stored under: the same article with the same
  /// version gives the same facts.
  [[nodiscard]] std::string extractor_of(const Article& article) const;

  /// Never throws: whatever goes wrong becomes GroundArticle::failure.
  [[nodiscard]] GroundArticle grind(Article article) const;

 private:
  [[nodiscard]] GroundArticle extract(Article article) const;

  const LanguageModels* models_;
  AntecedentRanker ranker_;
  OutputFormat to_;
  ExtractOptions options_;
  AliasRules aliases_;
};

}  // namespace quern
