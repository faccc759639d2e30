#include "ingest/meaning/entity/sieve/acronyms.h"

#include <algorithm>
#include <string>

namespace quern {
namespace {

bool is_upper_or_digit(char letter) {
  return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
}

}  // namespace

bool is_acronym_of(std::string_view acronym, std::string_view name) {
  std::string letters;
  bool at_start = true;
  for (const char letter : name) {
    const bool is_digit = letter >= '0' && letter <= '9';
    if (is_upper_or_digit(letter) && (at_start || is_digit)) letters += letter;
    at_start = letter == ' ' || letter == '-';
  }
  std::string wanted;
  for (const char letter : acronym) {
    if (is_upper_or_digit(letter)) wanted += letter;
  }
  // Points between the letters are no others.
  const auto points = static_cast<std::size_t>(std::count(acronym.begin(), acronym.end(), '.'));
  return wanted.size() > 1 && wanted.size() + points == acronym.size() && wanted == letters;
}

void join_acronyms(ChainSet& chains) {
  const std::vector<Mention>& mentions = chains.mentions();
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const std::string& name = mentions[i].name;
    if (!is_named(mentions[i]) || name.find(' ') != std::string::npos) continue;
    for (std::size_t j = 0; j < mentions.size(); ++j) {
      if (is_named(mentions[j]) && is_acronym_of(name, mentions[j].name)) {
        chains.join(j, i, Reason::acronym);
        break;
      }
    }
  }
}

}  // namespace quern
