#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "ingest/language/text/sentence.h"
#include "schema/document.h"
#include "schema/fact.h"

namespace quern {

/// Facts that another run extracted, with the sentences they stand in.
struct ExtractedFacts {
  std::vector<SentenceRecord> sentences;
  std::vector<Fact> facts;
  std::vector<Entity> entities;  ///< What the facts link to.
  /// Who read the article, where this is all that came of it. Else a hash of the lines, since equal
  /// sentences can come with other facts.
  std::string extractor;
  bool is_whole = false;  ///< Whether this is all that came of it for certain.
};

/// What a reader hands on: a document, and what its input says beyond the text.
struct Article {
  Document document;
  /// Words and sentences, where the input settles them (`sentences`, `conllu`); the splitter and
  /// the tokenizer make them otherwise.
  std::optional<std::vector<Sentence>> sentences;
  /// Facts, where the input has them; no language stage runs then.
  std::optional<ExtractedFacts> extracted;
  /// What the user should know of it though it was read ("only 40 of ..."), or empty.
  std::string notice;
};

/// An input, or a part of one, that could not be read, and is passed over.
struct Skipped {
  std::string where;      ///< The file as it was named, "FILE:LINE" where one line is meant.
  std::string why;        ///< "empty file", "not valid UTF-8 at byte 7; convert it with iconv".
  std::size_t count = 1;  ///< Parts of one file that are passed over, this being the first.

  bool operator==(const Skipped&) const = default;
};

/// The articles of a file, or of a piece of one, and what in it is none.
struct Articles {
  std::vector<Article> articles;
  std::string problem;  ///< "3 of 20 entries have no text", or empty.
};

/// Thrown by a reader that cannot go on with its input; what() is the reason, without the input's
/// name. ArticleSource turns it into Skipped.
class ReadError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Largest text of one document. The tokens and facts of such a text take some 70 times its size,
/// which has to fit the 600 MB that a run may use.
inline constexpr std::size_t kMaxDocumentBytes = std::size_t{4} << 20U;

}  // namespace quern
