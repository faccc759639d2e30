#include "query/prompt/pronouns.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fmt/format.h>
#include <optional>

#include "lexicon/pronouns.h"
#include "schema/lookup_key.h"

namespace quern {
namespace {

enum class Takes : std::uint8_t { person, thing, either, place };

/// "3 singular male person" of "him": what the lexicon says of a pronoun, or nothing.
std::string_view entry_of(const std::string& form) {
  const auto* const found =
      std::lower_bound(lexicon::pronouns.begin(), lexicon::pronouns.end(), form + ' ');
  const bool is_known = found != lexicon::pronouns.end() && found->starts_with(form + ' ');
  return is_known ? found->substr(form.size() + 1) : std::string_view();
}

/// Whether it is a pronoun that takes up what another sentence names: no *myself*, which takes up
/// the subject beside it.
bool is_anaphoric(const std::string& form) {
  return entry_of(form).starts_with('3') && !form.ends_with("self") && !form.ends_with("selves");
}

/// What a word of a question takes up, if it is such a word.
std::optional<Takes> taken_up(const Token& word) {
  const std::string form = lookup_key(word.form);
  // "Who lives there?", not "Is there a deal?"
  if (form == "there" && word.xpos != "EX" && word.deprel != "expl") return Takes::place;
  // "Is it true that Kim left?" has an it that means nothing.
  const bool is_pronoun = word.xpos == "PRP" || word.xpos == "PRP$";
  if (!is_pronoun || word.deprel == "expl" || !is_anaphoric(form)) return std::nullopt;
  const std::string_view entry = entry_of(form);
  if (entry.ends_with("person")) return Takes::person;
  return entry.ends_with("thing") ? Takes::thing : Takes::either;
}

bool fits(Takes taken, std::string_view type) {
  switch (taken) {
    case Takes::person: return type == "PER";
    case Takes::thing: return type != "PER";
    case Takes::place: return type == "LOC";
    case Takes::either: break;
  }
  return true;
}

/// "What did Ruiz tell him?": the doer of a clause is not the one it is done to.
bool are_of_one_clause(const Token& name, const Token& pronoun) {
  return pronoun.xpos != "PRP$" && name.head == pronoun.head;
}

/// Whether a name before the pronoun may be meant by it.
bool has_antecedent_within(const Sentence& question, std::size_t at, Takes taken) {
  const Token& pronoun = question.tokens[at];
  return std::any_of(
      question.tokens.begin(), question.tokens.begin() + static_cast<std::ptrdiff_t>(at),
      [&](const Token& word) {
        const std::size_t dash = word.name.find('-');
        if (dash == std::string::npos) return false;
        const bool is_fit = fits(taken, std::string_view(word.name).substr(dash + 1));
        return is_fit && !are_of_one_clause(word, pronoun);
      });
}

std::string instead_of(const Token& pronoun, Takes taken, const std::string& name) {
  if (taken == Takes::place) return "in " + name;
  return pronoun.xpos == "PRP$" ? name + "'s" : name;
}

}  // namespace

bool has_pronoun(std::string_view line) {
  const std::vector<std::string> words = lookup_words(line);
  return std::any_of(words.begin(), words.end(),
                     [](const std::string& word) { return word == "there" || is_anaphoric(word); });
}

SelfContained without_pronouns(const Sentence& question,
                               std::string_view text,
                               std::span<const Antecedent> spoken_of) {
  SelfContained result;
  std::size_t copied = 0;
  for (std::size_t i = 0; i < question.tokens.size(); ++i) {
    const Token& word = question.tokens[i];
    const auto taken = taken_up(word);
    if (!taken || has_antecedent_within(question, i, *taken)) continue;
    const auto meant = std::find_if(spoken_of.begin(), spoken_of.end(),
                                    [&](const Antecedent& one) { return fits(*taken, one.type); });
    const bool is_inside = word.span.begin >= copied && word.span.end <= text.size();
    if (meant == spoken_of.end() || !is_inside) continue;
    result.question += text.substr(copied, word.span.begin - copied);
    result.question += instead_of(word, *taken, meant->name);
    result.meant.push_back(fmt::format("{}: {}", lookup_key(word.form), meant->name));
    copied = word.span.end;
  }
  result.question += text.substr(copied);
  return result;
}

}  // namespace quern
