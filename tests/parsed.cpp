#include "tests/parsed.h"

#include <sstream>
#include <vector>

namespace quern {
namespace {

std::string feats_of(std::string_view xpos) {
  if (xpos == "VBD") return "Tense=Past|VerbForm=Fin";
  if (xpos == "VBZ" || xpos == "VBP") return "Tense=Pres|VerbForm=Fin";
  if (xpos == "MD") return "VerbForm=Fin";
  if (xpos == "WDT" || xpos == "WP" || xpos == "WRB") return "PronType=Rel";
  return "_";
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> fields;
  std::istringstream in(text);
  for (std::string field; std::getline(in, field, separator);)
    fields.push_back(field);
  return fields;
}

}  // namespace

Parsed parsed(std::string_view words) {
  Parsed result;
  for (const std::string& word : split(std::string(words), ' ')) {
    const auto fields = split(word, '/');
    Token token;
    token.form = fields.at(0);
    token.lemma = fields.at(1);
    token.upos = upos_from_string(fields.at(2));
    token.head = static_cast<TokenIndex>(std::stoi(fields.at(3)) - 1);
    token.deprel = fields.at(4);
    if (fields.size() > 5) token.xpos = fields[5];
    token.feats = feats_of(token.xpos);
    if (!result.text.empty()) result.text += ' ';
    token.span.begin = result.text.size();
    result.text += token.form;
    token.span.end = result.text.size();
    result.sentence.tokens.push_back(token);
  }
  result.sentence.span = {0, result.text.size()};
  return result;
}

}  // namespace quern
