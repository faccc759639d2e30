#pragma once

#include <cstddef>
#include <map>
#include <string>

namespace quern {

/// A word of a question with all that may stand for it in a fact.
struct QuestionWord {
  std::string text;     ///< As lookup_words() has it, its parts joined ("gawkercom").
  std::string phrase;   ///< The parts with spaces between ("gawker com").
  std::string written;  ///< As the question has it ("Gawker.com").
  bool is_name = false;
  bool is_number = false;
  std::size_t place = 0;       ///< Of the word in the question, from 0.
  std::string in_date;         ///< What the date of an article holds that says it: "2025-", "-01-".
  bool is_rank = false;        ///< "first", "largest".
  bool is_kind_asked = false;  ///< "countries" of "which countries": what answers need not say it.
  /// Forms, synonyms and derivations as look-up words, each with its likeness in (0, 1].
  std::map<std::string, double, std::less<>> forms;
};

}  // namespace quern
