#include "ingest/language/text/sentence.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace quern {
namespace {

constexpr std::array<std::string_view, 17> kUposNames = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

}  // namespace

bool is_first_of_paragraph(std::span<const Sentence> sentences, std::size_t index) {
  return index == 0 || sentences[index - 1].paragraph != sentences[index].paragraph;
}

std::string_view to_string(Upos upos) {
  return kUposNames[static_cast<std::size_t>(upos)];
}

Upos upos_from_string(std::string_view name) {
  const auto* const found = std::find(kUposNames.begin(), kUposNames.end(), name);
  if (found == kUposNames.end()) return Upos::X;
  return static_cast<Upos>(found - kUposNames.begin());
}

const Token& word_at(std::span<const Token> words, std::size_t at) {
  static const Token kNone;
  return at < words.size() ? words[at] : kNone;
}

std::vector<TokenIndex> dependents(const Sentence& sentence, TokenIndex head) {
  std::vector<TokenIndex> found;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    if (sentence.tokens[i].head == head) found.push_back(static_cast<TokenIndex>(i));
  }
  return found;
}

std::string_view universal_relation(std::string_view deprel) {
  return deprel.substr(0, deprel.find(':'));
}

bool is_tree(std::span<const Token> tokens) {
  const auto count = static_cast<TokenIndex>(tokens.size());
  enum class Mark : std::uint8_t { unseen, on_path, reaches_root };
  std::vector<Mark> marks(tokens.size(), Mark::unseen);
  TokenIndex roots = 0;
  std::vector<std::size_t> path;
  for (std::size_t start = 0; start < tokens.size(); ++start) {
    path.clear();
    auto at = static_cast<TokenIndex>(start);
    while (at != kRoot && marks[static_cast<std::size_t>(at)] == Mark::unseen) {
      const auto index = static_cast<std::size_t>(at);
      marks[index] = Mark::on_path;
      path.push_back(index);
      at = tokens[index].head;
      if (at < kRoot || at >= count) return false;
    }
    if (at == kRoot) {
      ++roots;
    } else if (marks[static_cast<std::size_t>(at)] == Mark::on_path) {
      return false;
    }
    for (const std::size_t index : path)
      marks[index] = Mark::reaches_root;
  }
  return roots == 1;
}

}  // namespace quern
