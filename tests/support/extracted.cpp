#include "tests/support/extracted.h"

#include <span>
#include <sstream>
#include <vector>

#include "tests/support/clauses.h"

namespace quern {
namespace {

std::string printed(const Fact& fact) {
  std::string line = fact.subject.text + " | " + fact.predicate.text + " | " + fact.object.text;
  for (const Argument& argument : fact.arguments) {
    line += "; " + argument.role + ": " + argument.preposition +
            (argument.preposition.empty() ? "" : " ") + argument.phrase.text;
  }
  if (fact.polarity == Polarity::negative) line += " NOT";
  if (fact.modality == Modality::possible) line += " POSSIBLE";
  if (!fact.attribution.empty()) line += " BY " + fact.attribution;
  if (!fact.derived_by.empty()) line += " RULE " + fact.derived_by;
  return line + '\n';
}

}  // namespace

std::string extracted(const Parsed& input, const ExtractOptions& options) {
  std::string lines;
  for (const Fact& fact : extract_facts(std::span(&input.sentence, 1), input.text, options)) {
    lines += printed(fact);
  }
  return lines;
}

std::string extracted(std::string_view words, const ExtractOptions& options) {
  return extracted(parsed(words), options);
}

std::string extracted_from(const std::string& text) {
  const std::vector<Span> paragraphs = {{0, text.size()}};
  const LanguageModels& models = shipped_models();
  const auto sentences = models.analyzer.annotate(models.segmenter.segment(text, paragraphs));
  std::string lines;
  for (const Fact& fact : extract_facts(sentences, text, {.control = models.analyzer.control()}))
    lines += printed(fact);
  return lines;
}

Parsed parsed_with_names(std::string_view words, std::initializer_list<LabelledName> names) {
  Parsed input = parsed(words);
  for (const LabelledName& name : names) {
    std::istringstream in{std::string(name.words)};
    std::string prefix = "B-";
    for (std::string word; in >> word; prefix = "I-") {
      for (Token& token : input.sentence.tokens) {
        if (token.form == word) token.name = prefix + std::string(name.type);
      }
    }
  }
  return input;
}

}  // namespace quern
