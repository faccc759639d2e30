#include "tests/query/question/answered.h"

#include <sstream>
#include <variant>

#include "query/plan/find_answers.h"
#include "query/question/read_question.h"
#include "schema/fact_store.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

namespace quern {
namespace {

constexpr std::string_view kFacet = " | argument=";

/// "role/preposition/words" of a facet.
Argument argument_of(const std::string& facet) {
  const std::size_t first = facet.find('/');
  const std::size_t second = facet.find('/', first + 1);
  return {facet.substr(0, first),
          facet.substr(first + 1, second - first - 1),
          {facet.substr(second + 1), {{1, 2}}}};
}

Reading read_facts(std::vector<std::string> lines) {
  std::vector<std::vector<Argument>> arguments(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (std::size_t at = lines[i].rfind(kFacet); at != std::string::npos;
         at = lines[i].rfind(kFacet)) {
      arguments[i].push_back(argument_of(lines[i].substr(at + kFacet.size())));
      lines[i].resize(at);
    }
  }
  Reading result = reading("a.txt", lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (const Argument& argument : arguments[i]) {
      result.facts[i].arguments.push_back(argument);
      result.sentences[i].text += ' ' + argument.phrase.text;
    }
  }
  return result;
}

}  // namespace

const WordNet& dictionary() {
  static const WordNet kWords;
  return kWords;
}

Parsed asked(std::string_view question, std::string_view parse) {
  std::istringstream words{std::string(question)};
  std::istringstream parses{std::string(parse)};
  std::vector<std::string> tokens;
  std::size_t root = 0;
  for (std::string word, its_parse; words >> word;) {
    const bool has_mark = std::string_view("?.,").find(word.back()) != std::string_view::npos;
    parses >> its_parse;
    tokens.push_back(word.substr(0, word.size() - (has_mark ? 1 : 0)) + '/' + its_parse);
    if (its_parse.find("/0/") != std::string::npos) root = tokens.size();
    if (has_mark) tokens.emplace_back(1, word.back());
  }
  std::string line;
  for (const std::string& token : tokens) {
    line += (line.empty() ? "" : " ") + token;
    if (token.size() == 1) line += '/' + token + "/PUNCT/" + std::to_string(root) + "/punct";
  }
  Parsed result = parsed(line);
  for (Token& token : result.sentence.tokens) {
    if (token.xpos == "NNS") token.feats = "Number=Plur";
  }
  return result;
}

std::string answered(const Parsed& question, const std::vector<std::string>& facts) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  {
    FactStore database(path);
    store(database, read_facts(facts));
  }
  const auto read = read_question(question.sentence, question.text, Vocabulary(dictionary()));
  if (const auto* const wrong = std::get_if<NotUnderstood>(&read)) return wrong->why;
  FactReader reader(path);
  std::string text;
  const Answers answers = find_answers(reader, std::get<Question>(read), dictionary());
  for (const Answer& answer : answers.answers)
    text += (text.empty() ? "" : "; ") + answer.text;
  return text;
}

std::string answered(const std::string& question, const std::vector<std::string>& facts) {
  return answered(parsed(question), facts);
}

}  // namespace quern
