#include "ingest/meaning/entity/conversation.h"

#include <algorithm>

namespace quern {
namespace {

bool is_question(const Tree& tree) {
  for (TokenIndex i = tree.size(); i-- > 0;) {
    const std::string& form = tree.token(i).form;
    if (form == "?") return true;
    if (tree.token(i).upos != Upos::PUNCT) return false;
  }
  return false;
}

}  // namespace

std::vector<std::vector<std::size_t>> quotations_of(const Trees& trees) {
  std::vector<std::vector<std::size_t>> result;
  std::size_t count = 0;
  std::size_t paragraph = 0;
  bool is_open = false;
  for (const Tree& tree : trees) {
    if (tree.sentence().paragraph != paragraph) is_open = false;
    paragraph = tree.sentence().paragraph;
    std::vector<std::size_t>& row = result.emplace_back();
    for (TokenIndex i = 0; i < tree.size(); ++i) {
      const std::string& form = tree.token(i).form;
      const bool opens = form == "“" || form == "``" || (form == "\"" && !is_open);
      if (opens && !is_open) ++count;
      is_open = opens || (is_open && form != "”" && form != "''" && form != "\"");
      row.push_back(is_open ? count : 0);
    }
  }
  return result;
}

std::vector<Turn> turns_of(const Trees& trees) {
  std::vector<Turn> result(trees.size());
  Turn turn;
  for (std::size_t i = 0; i < trees.size();) {
    std::size_t end = i + 1;
    while (end < trees.size() && trees[end].sentence().paragraph == trees[i].sentence().paragraph)
      ++end;
    const bool is_asked = is_question(trees[end - 1]);
    if (i > 0 && (is_asked || turn.is_asked)) ++turn.number;
    turn.is_asked = is_asked;
    std::fill(result.begin() + static_cast<std::ptrdiff_t>(i),
              result.begin() + static_cast<std::ptrdiff_t>(end), turn);
    i = end;
  }
  return result;
}

}  // namespace quern
