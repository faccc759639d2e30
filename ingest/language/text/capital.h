#pragma once

#include <string>

namespace quern {

/// "norvik" as "Norvik"; a word that does not begin with a small letter of ASCII stays.
[[nodiscard]] inline std::string with_capital(std::string word) {
  if (!word.empty() && word.front() >= 'a' && word.front() <= 'z') {
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
  }
  return word;
}

}  // namespace quern
