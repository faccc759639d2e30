#include "query/question/reading/nominal_question.h"

#include <algorithm>
#include <cstddef>

#include "query/question/reading/asked_phrase.h"
#include "query/question/reading/given_phrase.h"

namespace quern {

void read_nominal(const QuestionTree& tree,
                  const AskingClause& clause,
                  std::optional<TokenIndex> asked,
                  QuestionDraft& draft) {
  const TokenIndex root = clause.root;
  const bool is_asked =
      asked && tree.is_above(root, *asked) &&
      std::none_of(tree.children(root).begin(), tree.children(root).end(), [&](TokenIndex i) {
        return tree.is_above(i, *asked) && !tree.has_relation(i, {"det", "nmod", "advmod"});
      });
  if (asked && lower_form(tree.token(*asked)) == "how" && tree.token(*asked).head == root &&
      lower_lemma(tree.token(root)) == "old") {
    open_age(*asked, draft);
    return;
  }
  // "silent", "underway"
  const bool is_adjective =
      tree.token(root).upos == Upos::ADJ || tree.token(root).upos == Upos::ADV;
  if (is_adjective && !(asked && *asked == root)) {
    draft.question.predicate = {tree.vocabulary().word(tree.token(root))};
    draft.question.predicate.front().place = static_cast<std::size_t>(root);
    draft.question.opposite = tree.vocabulary().opposite(tree.token(root));
    draft.question.is_adjective = true;
    return;
  }
  draft.question.is_copular = true;
  const bool is_adverb = asked && *asked == root && tree.token(root).upos == Upos::ADV;
  if (is_adverb) {
    open_adverb(tree, root, draft);
  } else if (is_asked) {
    open_phrase(tree, *asked, root, SlotRole::patient, draft);
  } else {
    add_slot(tree, SlotRole::patient, root, draft);
  }
}

}  // namespace quern
