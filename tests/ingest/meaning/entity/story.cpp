#include "tests/ingest/meaning/entity/story.h"

#include <algorithm>

#include "ingest/meaning/entity/resolver.h"
#include "ingest/meaning/fact/extractor.h"
#include "tests/support/parsed.h"

namespace quern {
namespace {

/// A line without the labels of names, and the label of each word.
struct Labelled {
  std::string plain;
  std::vector<std::string> labels;
};

Labelled labels_apart(const std::string& line) {
  Labelled result;
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    const std::string word = line.substr(begin, end - begin);
    const std::size_t mark = std::min(word.find('#'), word.size());
    result.plain += (result.plain.empty() ? "" : " ") + word.substr(0, mark);
    result.labels.push_back(mark == word.size() ? "O" : word.substr(mark + 1));
    begin = end + 1;
  }
  return result;
}

}  // namespace

Trees Story::trees() const {
  Trees trees;
  for (const Sentence& sentence : sentences)
    trees.emplace_back(sentence);
  return trees;
}

Story story(const std::vector<std::string>& lines) {
  Story story;
  for (const std::string& line : lines) {
    const Labelled labelled = labels_apart(line);
    Parsed sentence = parsed(labelled.plain);
    if (!story.text.empty()) story.text += ' ';
    const std::size_t shift = story.text.size();
    story.text += sentence.text;
    for (std::size_t i = 0; i < sentence.sentence.tokens.size(); ++i) {
      Token& token = sentence.sentence.tokens[i];
      token.span.begin += shift;
      token.span.end += shift;
      token.name = labelled.labels[i];
    }
    sentence.sentence.span = {shift, shift + sentence.text.size()};
    story.sentences.push_back(sentence.sentence);
  }
  return story;
}

std::string resolved(const Story& article) {
  auto facts = extract_facts(article.sentences, article.text);
  static_cast<void>(resolve_entities(article.sentences, article.text, facts, {}));
  std::string lines;
  for (const Fact& fact : facts) {
    lines += (fact.resolved_subject.empty() ? fact.subject.text : fact.resolved_subject) + " | " +
             fact.predicate.text + " | " +
             (fact.resolved_object.empty() ? fact.object.text : fact.resolved_object) + "\n";
  }
  return lines;
}

std::string words_of(const Trees& trees, const Mention& mention) {
  return words_of(trees[mention.sentence], mention.begin, mention.end);
}

}  // namespace quern
