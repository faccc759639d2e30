#include "tests/support/named.h"

#include <cstddef>

#include "tests/support/parsed.h"

namespace quern {

std::vector<Token> named(std::string_view words, std::string_view labels) {
  std::vector<Token> tokens = parsed(words).sentence.tokens;
  const std::vector<Token> names = labelled(labels);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    tokens[i].name = names.at(i).name;
    const std::size_t equals = tokens[i].xpos.find('=');
    if (equals == std::string::npos) continue;
    tokens[i].entity = tokens[i].xpos.substr(equals + 1);
    tokens[i].xpos.resize(equals);
  }
  return tokens;
}

std::string names_text(std::span<const Token> words) {
  std::string text;
  std::string type;
  for (const Token& token : words) {
    if (!type.empty() && !token.name.starts_with("I-")) {
      text += '/' + type;
      type.clear();
    }
    if (token.name == "O") continue;
    if (token.name.starts_with("B-")) {
      type = token.name.substr(2);
      text += (text.empty() ? "" : " ") + token.form;
    } else {
      text += '_' + token.form;
    }
  }
  return type.empty() ? text : text + '/' + type;
}

}  // namespace quern
