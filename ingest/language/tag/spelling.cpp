#include "ingest/language/tag/spelling.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "ingest/language/text/sentence.h"
#include "ingest/language/text/unicode.h"

namespace quern {
namespace {

constexpr std::size_t kShortest = 4;
constexpr std::size_t kLongest = 24;
constexpr std::string_view kAlphabet = "abcdefghijklmnopqrstuvwxyz";
constexpr std::array kMended = {Upos::ADJ,  Upos::ADP,   Upos::ADV, Upos::AUX,
                                Upos::NOUN, Upos::SCONJ, Upos::VERB};

bool may_be_mistyped(std::string_view form, Upos upos) {
  return form.size() >= kShortest && form.size() <= kLongest &&
         form.find_first_not_of(kAlphabet) == std::string_view::npos &&
         std::find(kMended.begin(), kMended.end(), upos) != kMended.end();
}

/// "sooooo": no English word has a letter three times in a row.
std::string without_drawl(std::string_view form) {
  std::string word;
  for (std::size_t begin = 0, end = 0; begin < form.size(); begin = end) {
    end = std::min(form.find_first_not_of(form[begin], begin), form.size());
    word.append(end - begin > 2 ? 1 : end - begin, form[begin]);
  }
  return word;
}

/// All words that the form is one error away from. The first letter is hardly ever wrong.
std::vector<std::string> meant_words(const std::string& form) {
  std::vector<std::string> words{without_drawl(form)};
  for (std::size_t at = 1; at <= form.size(); ++at) {
    words.push_back(form.substr(0, at) + form.substr(std::min(at + 1, form.size())));
    if (at + 1 < form.size()) {
      std::string swapped = form;
      std::swap(swapped[at], swapped[at + 1]);
      words.push_back(std::move(swapped));
    }
    for (const char letter : kAlphabet)
      words.push_back(form.substr(0, at) + letter + form.substr(at));
  }
  return words;
}

}  // namespace

bool Spelling::is_common(const std::string& form, Upos upos) const {
  const std::string key = form + '\t' + std::string(to_string(upos));
  return std::binary_search(common_.begin(), common_.end(), key);
}

std::optional<std::string> Spelling::lemma(std::string_view form,
                                           Upos upos,
                                           const LemmaLexicon& lexicon) const {
  const std::string small = to_lower(form);
  if (!may_be_mistyped(small, upos)) return std::nullopt;
  for (const Upos other : kMended) {
    if (lexicon.lemma(small, other)) return std::nullopt;
  }
  std::set<std::string> lemmas;
  for (const std::string& word : meant_words(small)) {
    if (!is_common(word, upos)) continue;
    lemmas.emplace(lexicon.lemma(word, upos).value_or(word));
  }
  if (lemmas.size() != 1) return std::nullopt;
  return *lemmas.begin();
}

}  // namespace quern
