#include "ingest/output/tsv.h"

#include <cassert>
#include <fmt/format.h>
#include <string_view>

namespace quern {
namespace {

void append_field(std::string& line, std::string_view field) {
  for (const char c : field)
    line += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
}

}  // namespace

std::string write_tsv(std::span<const SentenceRecord> sentences, std::span<const Fact> facts) {
  std::string lines;
  for (const Fact& fact : facts) {
    assert(fact.sentence_index < sentences.size());
    append_field(lines, sentences[fact.sentence_index].text);
    lines += fmt::format("\t{:.4f}\t", fact.confidence);
    append_field(lines, fact.subject.text);
    lines += '\t';
    append_field(lines, fact.predicate.text);
    lines += '\t';
    append_field(lines, fact.object.text);
    for (const Argument& argument : fact.arguments) {
      lines += '\t';
      append_field(lines, argument.preposition);
      if (!argument.preposition.empty()) lines += ' ';
      append_field(lines, argument.phrase.text);
    }
    lines += '\n';
  }
  return lines;
}

}  // namespace quern
