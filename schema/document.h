#pragma once

#include <string>
#include <vector>

#include "schema/span.h"

namespace quern {

/// An article as it was read, before any language stage.
struct Document {
  std::string name;    ///< Identity in the database: the file's path as given, or the JSON "id".
  std::string title;   ///< First line of a text file unless told otherwise; may be empty.
  std::string date;    ///< ISO 8601 day of publication ("2024-06-20"), or empty.
  std::string source;  ///< Publisher, or empty.
  std::string url;     ///< Where it was published, or empty.
  std::string text;    ///< Valid UTF-8; all spans point into it.
  std::vector<Span> paragraphs;  ///< In reading order, without outer white space; title included.

  bool operator==(const Document&) const = default;
};

/// A sentence as the database keeps it.
struct SentenceRecord {
  Span span;                  ///< In the document's text.
  std::size_t paragraph = 0;  ///< From 0.
  std::string text;           ///< document.text at `span`.

  bool operator==(const SentenceRecord&) const = default;
};

/// Hash of everything an article says and is known by, its name apart: 32 lower-case hex digits of
/// XXH3-128 (https://xxhash.com), the same on every machine.
[[nodiscard]] std::string content_hash(const Document& document);

}  // namespace quern
