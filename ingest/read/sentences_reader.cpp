// Escapes: https://catalog.ldc.upenn.edu/docs/LDC95T7/cl93.html (Penn Treebank, bracket labels).

#include "ingest/read/sentences_reader.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>
#include <vector>

namespace quern {
namespace {

constexpr std::string_view kSpace = " \t\r\f\v";

/// Words between white space, as byte ranges of the line.
std::vector<Span> find_words(std::string_view line) {
  std::vector<Span> words;
  std::size_t begin = line.find_first_not_of(kSpace);
  while (begin != std::string_view::npos) {
    const std::size_t end = std::min(line.find_first_of(kSpace, begin), line.size());
    words.push_back({begin, end});
    begin = line.find_first_not_of(kSpace, end);
  }
  return words;
}

bool is_alphanumeric(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

bool has_alphanumeric(std::string_view word) {
  return std::any_of(word.begin(), word.end(), is_alphanumeric);
}

/// "don't", "Barbara's": a clitic that a tokenised line would have apart.
bool has_clitic(std::string_view word) {
  constexpr std::array<std::string_view, 8> kClitics = {"n't", "'s",       "'re",     "'ve",
                                                        "'ll", "n\u2019t", "\u2019s", "\u2019re"};
  return std::any_of(kClitics.begin(), kClitics.end(), [word](std::string_view clitic) {
    return word.size() > clitic.size() && word.ends_with(clitic);
  });
}

/// Whether a tokenizer would take something off the word.
bool is_untokenised(std::string_view word, bool is_last) {
  if (word.size() < 2 || !has_alphanumeric(word)) return false;
  constexpr std::string_view kOpening = "\"([{";
  constexpr std::string_view kClosing = "\",;:?)]}";
  if (kOpening.find(word.front()) != std::string_view::npos) return true;
  if (kClosing.find(word.back()) != std::string_view::npos) return true;
  if (word.starts_with("\u201C") || word.ends_with("\u201D")) return true;
  // "the end." but not "the U.S." or "Acme Inc." before a full stop of its own.
  if (is_last && word.ends_with('.')) return true;
  return has_clitic(word);
}

}  // namespace

bool is_tokenised(std::string_view line) {
  const std::vector<Span> words = find_words(line);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = line.substr(words[i].begin, words[i].end - words[i].begin);
    if (is_untokenised(word, i + 1 == words.size())) return false;
  }
  return true;
}

std::string unescape_token(std::string_view form) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kEscapes = {{
      {"-LRB-", "("},
      {"-RRB-", ")"},
      {"-LSB-", "["},
      {"-RSB-", "]"},
      {"-LCB-", "{"},
      {"-RCB-", "}"},
      {"``", "\""},
      {"''", "\""},
      {"`", "'"},
  }};
  for (const auto& [escape, character] : kEscapes) {
    if (form == escape) return std::string(character);
  }
  std::string result;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const bool escapes_next =
        form[i] == '\\' && i + 1 < form.size() && (form[i + 1] == '/' || form[i + 1] == '*');
    if (!escapes_next) result += form[i];
  }
  return result;
}

Article read_sentences(std::span<const std::string> lines) {
  Article article;
  Document& document = article.document;
  std::vector<Sentence> sentences;
  for (const std::string& line : lines) {
    const std::size_t line_begin = document.text.size();
    document.text += line;
    document.text += '\n';
    const std::vector<Span> words = find_words(line);
    if (words.empty()) continue;

    Sentence sentence;
    sentence.span = {line_begin + words.front().begin, line_begin + words.back().end};
    sentence.paragraph = document.paragraphs.size();
    document.paragraphs.push_back(sentence.span);
    if (is_tokenised(line)) {
      for (const Span word : words) {
        Token token;
        token.span = {line_begin + word.begin, line_begin + word.end};
        token.form =
            unescape_token(std::string_view(line).substr(word.begin, word.end - word.begin));
        sentence.tokens.push_back(std::move(token));
      }
    }
    sentences.push_back(std::move(sentence));
  }
  article.sentences = std::move(sentences);
  return article;
}

}  // namespace quern
