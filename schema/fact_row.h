#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace quern {

/// One row of `fact_view`, as text: every renderer writes it from here. An absent value is empty.
struct FactRow {
  std::int64_t number = 0;  ///< Row id of the fact in this database; `.why N` takes it.
  std::string id;           ///< Hash, the same in every database.
  std::string subject;
  std::string predicate;
  std::string object;
  std::string arguments;  ///< JSON array of {"role", "preposition", "text"}.
  std::string polarity;
  std::string modality;
  std::string attribution;
  std::string attribution_predicate;
  std::string tense;
  std::string time;       ///< ISO 8601: "2024-06", "2024-06-17/..".
  std::string time_from;  ///< Its first day and
  std::string time_to;    ///< its last; empty at an open end.
  std::string resolved_subject;
  std::string resolved_object;
  std::string resolved_attribution;
  std::string subject_entity;           ///< Its name, whatever the article calls it.
  std::string subject_type;             ///< "PER", "ORG", "LOC" and the like.
  std::string subject_entity_document;  ///< The only one that means it; empty: any may.
  std::string object_entity;
  std::string object_type;
  std::string object_entity_document;
  std::string predicate_lemma;
  double confidence = 0.0;
  std::string derived_by;
  std::string document;
  std::string title;
  std::string date;
  std::string source;
  std::string url;
  std::int64_t sentence_index = 0;
  std::string sentence;
  std::int64_t sentence_begin = 0;  ///< Bytes into the document, as are the spans below.
  std::int64_t sentence_end = 0;
  std::string subject_spans;  ///< "12-17 20-25"; empty if inferred.
  std::string predicate_spans;
  std::string object_spans;
  std::string subject_heads;  ///< As schema/head.h spells them; empty: not known.
  std::string object_heads;
  std::vector<std::string> argument_heads;  ///< Of each argument.
  std::vector<std::string> values;  ///< Cells of an answer that has columns of its own, in order.

  bool operator==(const FactRow&) const = default;
};

}  // namespace quern
