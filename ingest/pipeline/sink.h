#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ingest/pipeline/ground_article.h"
#include "schema/document.h"
#include "schema/fact_store.h"

namespace quern {

/// What became of a ground article.
enum class Outcome : std::uint8_t { added, replaced, unchanged, written, unwanted };

/// Where ground articles go, in the order of their articles. Used from one thread.
class Sink {
 public:
  Sink() = default;
  virtual ~Sink() = default;
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;
  Sink(Sink&&) = delete;
  Sink& operator=(Sink&&) = delete;

  /// Whether the article's facts are there already, as `extractor` would find them.
  [[nodiscard]] virtual bool holds(const Document& document, const std::string& extractor) = 0;

  /// Takes one; `unwanted` if it takes no more (a closed pipe).
  /// Throws std::runtime_error if it cannot go on.
  [[nodiscard]] virtual Outcome accept(const GroundArticle& ground) = 0;
};

/// The database. The store has to outlive it.
class StoreSink : public Sink {
 public:
  explicit StoreSink(FactStore& store) : store_(&store) {}
  [[nodiscard]] bool holds(const Document& document, const std::string& extractor) override;
  [[nodiscard]] Outcome accept(const GroundArticle& ground) override;

 private:
  FactStore* store_;
};

/// Standard output.
class OutputSink : public Sink {
 public:
  [[nodiscard]] bool holds(const Document& document, const std::string& extractor) override;
  [[nodiscard]] Outcome accept(const GroundArticle& ground) override;

  /// False if nobody wants it (a closed pipe). Throws std::runtime_error if it fails otherwise.
  [[nodiscard]] static bool write(std::string_view text);

  /// Writes out what is buffered; false if it is not wanted any more (a closed pipe). Throws
  /// std::runtime_error if that fails otherwise.
  [[nodiscard]] static bool finish();
};

}  // namespace quern
