#include "query/question/parts/description.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "ingest/language/clause/phrase.h"
#include "ingest/language/text/word_list.h"
#include "query/question/slot/kinds.h"

namespace quern {
namespace {

bool is_name(const QuestionTree& tree, TokenIndex i) {
  return tree.token(i).upos == Upos::PROPN;
}

// "the film that won": it says too little to be looked for.
bool tells_enough(const QuestionTree& tree, TokenIndex noun, const std::vector<TokenIndex>& words) {
  static constexpr std::ptrdiff_t kLeastWords = 3;  ///< Beside the noun.
  const auto content = std::count_if(words.begin(), words.end(), [&](TokenIndex i) {
    return i != noun && is_content(tree.token(i));
  });
  return content >= kLeastWords || std::any_of(words.begin(), words.end(), [&](TokenIndex i) {
           return i != noun && is_name(tree, i);
         });
}

// "the tycoon Kim Lee, jailed for fraud"
bool has_own_name(const QuestionTree& tree, TokenIndex noun) {
  return tree.child(noun, {"appos", "flat", "nmod:desc"}).has_value();
}

std::optional<TokenIndex> clause_of(const QuestionTree& tree,
                                    TokenIndex noun,
                                    DescriptionForm form) {
  for (const TokenIndex i : tree.all_children(noun, {"acl"})) {
    const Token& token = tree.token(i);
    const bool is_relative = token.deprel == "acl:relcl";
    const bool is_participle = !is_relative && (token.xpos == "VBN" || token.xpos == "VBG") &&
                               !tree.child(i, {"mark", "nsubj"});
    if (form == DescriptionForm::relative ? is_relative : is_participle) return i;
  }
  return std::nullopt;
}

// "the leader of the party that won": "that" after a party is the party, though its clause may hang
// on the leader.
TokenIndex antecedent_of(const QuestionTree& tree,
                         const Kinds& kinds,
                         TokenIndex noun,
                         TokenIndex clause) {
  const TokenIndex first = tree.leftmost(clause);
  const TokenIndex before = first - 1;
  const bool is_thing = in_word_list("that which", lower_form(tree.token(first)));
  const bool is_inside = before > noun && tree.token(before).head == noun &&
                         tree.has_relation(before, {"nmod"}) &&
                         tree.token(before).upos == Upos::NOUN;
  const auto is_people = [&](TokenIndex i) { return kinds.is_people(lower_lemma(tree.token(i))); };
  return is_thing && is_inside && is_people(noun) && !is_people(before) ? before : noun;
}

std::vector<TokenIndex> words_of(const QuestionTree& tree, TokenIndex noun, TokenIndex clause) {
  std::vector<TokenIndex> words = tree.subtree(noun);
  if (!tree.is_above(noun, clause)) {
    for (const TokenIndex i : tree.subtree(clause))
      words.push_back(i);
    std::sort(words.begin(), words.end());
  }
  return trim_punctuation(tree, without(words, tree.all_children(noun, {"case", "cc"})));
}

/// "the mayor of Norvik", "Norland's president": one person, by what he is.
bool is_office(const QuestionTree& tree, const Kinds& kinds, TokenIndex noun) {
  const Token& token = tree.token(noun);
  const bool is_one_person =
      !has_feature(token, "Number=Plur") && kinds.is_people(lower_lemma(token));
  if (!is_one_person) return false;
  const auto determiner = tree.child(noun, {"det"});
  const auto owner = tree.child(noun, {"nmod:poss"});
  const bool is_definite = determiner && lower_form(tree.token(*determiner)) == "the";
  return is_definite || (owner && is_name(tree, *owner));
}

/// "Which town's mayor was killed?": the mayor, of whom a clause tells.
std::optional<Description> asked_holder(const QuestionTree& tree, TokenIndex asked) {
  const TokenIndex owner = tree.token(asked).head;
  if (asked != 0 || owner < 0 || !tree.has_relation(owner, {"nmod:poss"})) return std::nullopt;
  const TokenIndex holder = tree.token(owner).head;
  const bool is_subject =
      holder >= 0 && tree.has_relation(holder, {"nsubj"}) && tree.token(holder).head == tree.root();
  const bool has_mark = tree.child(owner, {"case"}).has_value();
  const bool is_office =
      is_subject && has_mark && !has_own_name(tree, holder) &&
      Kinds(tree.vocabulary().words()).is_people(lower_lemma(tree.token(holder)));
  if (!is_office) return std::nullopt;
  return Description{DescriptionForm::holder, holder, owner, words_of(tree, holder, owner)};
}

/// "became the first woman to lead", "was named chief of the bank": what somebody comes to be.
bool is_complement(const QuestionTree& tree, TokenIndex noun) {
  if (tree.token(noun).head != tree.root()) return false;
  return tree.has_relation(noun, {"xcomp"}) ||
         (tree.has_relation(noun, {"obj"}) && lower_lemma(tree.token(tree.root())) == "become");
}

/// "Who is the man that won?" asks nothing but what the description says.
bool is_what_is_asked(const QuestionTree& tree, TokenIndex noun, TokenIndex asked) {
  if (tree.is_above(noun, asked)) return true;
  const TokenIndex root = tree.root();
  const bool asks_who = tree.token(asked).upos == Upos::PRON;
  const bool is_copular = asked == root || tree.child(root, {"cop"});
  const bool is_side =
      noun == root || (tree.token(noun).head == root && tree.has_relation(noun, {"nsubj"}));
  return asks_who && ((is_copular && is_side) || is_complement(tree, noun));
}

class Finder {
 public:
  explicit Finder(const QuestionTree& tree)
      : tree_(tree), kinds_(tree.vocabulary().words()), asked_(tree.question_word()) {}

  [[nodiscard]] std::vector<Description> find() const {
    std::vector<Description> found;
    for (const DescriptionForm form : {DescriptionForm::relative, DescriptionForm::participle}) {
      for (TokenIndex noun = 0; noun < tree_.size(); ++noun) {
        const auto clause = clause_of(tree_, noun, form);
        if (!clause) continue;
        add({form, antecedent_of(tree_, kinds_, noun, *clause), *clause, {}}, found);
      }
    }
    if (asked_) {
      if (auto holder = asked_holder(tree_, *asked_)) found.push_back(*std::move(holder));
    }
    for (TokenIndex noun = 0; noun < tree_.size(); ++noun) {
      if (is_office(tree_, kinds_, noun)) add({DescriptionForm::office, noun, noun, {}}, found);
    }
    return innermost(std::move(found));
  }

 private:
  void add(Description description, std::vector<Description>& found) const {
    const TokenIndex noun = description.noun;
    const Token& token = tree_.token(noun);
    description.words = words_of(tree_, noun, description.clause);
    const bool is_known = std::any_of(found.begin(), found.end(),
                                      [&](const Description& other) { return other.noun == noun; });
    const bool can_be = token.upos == Upos::NOUN || token.upos == Upos::PRON;
    const bool can_describe = can_be && !has_own_name(tree_, noun) &&
                              tells_enough(tree_, noun, description.words) &&
                              !(asked_ && is_what_is_asked(tree_, noun, *asked_));
    if (!is_known && can_describe) found.push_back(std::move(description));
  }

  [[nodiscard]] std::vector<Description> innermost(std::vector<Description> found) const {
    std::vector<Description> kept;
    for (const Description& description : found) {
      const bool holds_another =
          description.form != DescriptionForm::holder &&
          std::any_of(found.begin(), found.end(), [&](const Description& other) {
            return other.noun != description.noun && tree_.is_above(description.noun, other.noun);
          });
      if (!holds_another) kept.push_back(description);
    }
    return kept;
  }

  const QuestionTree& tree_;
  Kinds kinds_;
  std::optional<TokenIndex> asked_;
};

}  // namespace

std::vector<Description> descriptions_in(const QuestionTree& tree) {
  return Finder(tree).find();
}

}  // namespace quern
