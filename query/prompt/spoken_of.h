#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/question/answers.h"
#include "query/question/question.h"
#include "schema/fact_reader.h"

namespace quern {

/// Somebody or something that a pronoun may take up.
struct Antecedent {
  std::string name;
  std::string type;  ///< Of the entity: PER, LOC, ORG...

  bool operator==(const Antecedent&) const = default;
};

/// Whom a conversation has been about, those of the last answer first. Only names that the database
/// knows.
class SpokenOf {
 public:
  /// What the best answer to a question names, then what the question names; the other way round
  /// where the answer only says what that is. Throws as select_facts does.
  void add(FactReader& reader, const Question& question, const Answers& answers);

  void add(Antecedent antecedent);

  [[nodiscard]] std::span<const Antecedent> names() const { return names_; }

 private:
  std::vector<Antecedent> names_;
};

/// The names that a phrase holds which the database knows, in reading order, each as long as it can
/// be: "President Ana Ruiz of Chile" has "Ana Ruiz" and "Chile". Throws as select_facts does.
[[nodiscard]] std::vector<Antecedent> names_within(FactReader& reader, std::string_view phrase);

}  // namespace quern
