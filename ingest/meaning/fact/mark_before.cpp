#include "ingest/meaning/fact/mark_before.h"

namespace quern {

const Token& mark_before(const Tree& tree, TokenIndex head) {
  const TokenIndex first = tree.leftmost(head);
  return tree.token(tree.token(first).upos == Upos::PUNCT ? first : first - 1);
}

}  // namespace quern
