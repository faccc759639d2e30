#include "tests/support/parsed.h"

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

std::vector<Token> labelled(std::string_view words) {
  std::vector<Token> tokens;
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    const std::string_view word = words.substr(begin, end - begin);
    const std::size_t mark = word.find('/');
    Token token;
    token.form = word.substr(0, mark);
    token.upos = word.front() >= 'A' && word.front() <= 'Z' ? Upos::PROPN : Upos::X;
    if (mark != std::string_view::npos) token.name = word.substr(mark + 1);
    tokens.push_back(token);
    begin = end + 1;
  }
  return tokens;
}

}  // namespace quern
