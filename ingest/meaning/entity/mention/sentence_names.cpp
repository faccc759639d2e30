#include "ingest/meaning/entity/mention/sentence_names.h"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

#include "ingest/language/text/word_list.h"
#include "ingest/meaning/entity/mention/person.h"
#include "ingest/meaning/entity/mention/phrase_marks.h"
#include "ingest/meaning/entity/mention/phrase_span.h"
#include "lexicon/regnal_titles.h"

namespace quern {
namespace {

/// Types of names, each with GUM's type of what it means.
constexpr std::array<std::array<std::string_view, 2>, 3> kNameTypes = {
    {{"PER", "person"}, {"ORG", "organization"}, {"LOC", "place"}}};

/// "IV"
bool is_numeral(const Token& token) {
  return token.form.find_first_not_of("IVX") == std::string::npos;
}

bool is_name_begin(const Token& token) {
  return token.name.starts_with("B-");
}

/// The word of a span that the others hang on; of several that hang on none of them a noun, but for
/// a people.
TokenIndex head_of(const Tree& tree, WordSpan span) {
  const bool is_people = tree.token(span.begin).name.ends_with("-NORP");
  std::optional<TokenIndex> first;
  for (TokenIndex i = span.begin; i < span.end; ++i) {
    const auto& [head, upos] = std::tie(tree.token(i).head, tree.token(i).upos);
    if (head >= span.begin && head < span.end) continue;
    if (is_people || upos == Upos::PROPN || upos == Upos::NOUN) return i;
    if (!first) first = i;
  }
  return first.value_or(span.begin);
}

/// "Pope John", "Queen Ann IV": the title of one who has no other name.
bool is_regnal(const Tree& tree, TokenIndex title, TokenIndex end) {
  const bool is_of_one = title + 2 == end || (title + 3 == end && is_numeral(tree.token(end - 1)));
  return is_of_one && lexicon::holds(lexicon::regnal_titles, tree.token(title).form);
}

/// Where the name begins behind its titles: "Lee" in "the Minister of Trade Lee".
TokenIndex begin_behind_titles(const Tree& tree, WordSpan span) {
  TokenIndex begin = span.begin;
  if (tree.token(begin).name.ends_with("-LOC")) return begin;  // "St. Laon"
  const auto is_before_name = [&](TokenIndex i) {
    const bool is_of_holder = is_title(tree.token(i)) && !is_regnal(tree, i, span.end);
    return is_of_holder || tree.token(i).upos == Upos::DET;
  };
  while (begin + 1 < span.end && is_before_name(begin))
    ++begin;
  const TokenIndex office = tree.token(begin).head;
  if (begin == span.begin || !tree.has_relation(begin, {"case"}) || office < begin) return begin;
  const TokenIndex behind = tree.subtree(office).back() + 1;
  return behind < span.end ? behind : span.begin;
}

}  // namespace

std::vector<Name> names_of(const Tree& tree) {
  std::vector<Name> names;
  for (TokenIndex i = 0; i < tree.size(); ++i) {
    if (!is_name_begin(tree.token(i))) continue;
    TokenIndex end = i + 1;
    while (end < tree.size() && tree.token(end).name.starts_with("I-"))
      ++end;
    const WordSpan words{i, end};
    names.push_back({words, head_of(tree, words), tree.token(i).name.substr(2)});
  }
  return names;
}

const Name* name_at(const std::vector<Name>& names, TokenIndex word) {
  const auto found = std::find_if(names.begin(), names.end(), [&](const Name& name) {
    return name.words.begin <= word && word < name.words.end;
  });
  return found == names.end() ? nullptr : &*found;
}

WordSpan name_around(const Tree& tree, TokenIndex word) {
  WordSpan name{word, word + 1};
  while (name.begin > 0 && tree.token(name.begin).name.starts_with("I-"))
    --name.begin;
  while (name.end < tree.size() && tree.token(name.end).name.starts_with("I-"))
    ++name.end;
  return name;
}

const Name* name_of_office_holder(const Tree& tree,
                                  const std::vector<Name>& names,
                                  TokenIndex office) {
  if (tree.token(office).upos != Upos::NOUN || office + 1 >= tree.size()) return nullptr;
  const Name* const name = name_at(names, office + 1);
  const bool is_beside = name != nullptr && name->words.begin == office + 1 &&
                         name->type == "PER" && tree.token(name->head).head == office &&
                         !tree.child(name->head, {"conj"});
  if (!is_beside) return nullptr;
  const bool is_one =
      tree.has_relation(name->head, {"flat"}) || is_name_of_bare_noun(tree, name->head);
  return is_one ? name : nullptr;
}

WordSpan without_titles(const Tree& tree, WordSpan name) {
  const TokenIndex begin = begin_behind_titles(tree, name);
  TokenIndex end = name.end;
  while (end > begin + 1 &&
         (tree.token(end - 1).xpos == "POS" || is_edge_mark(tree.token(end - 1))))
    --end;
  return {begin, end};
}

std::string_view name_type_of(std::string_view entity) {
  for (const auto& [name_type, named] : kNameTypes)
    if (entity == named) return name_type;
  return {};
}

std::string_view entity_type_of(std::string_view name_type) {
  for (const auto& [type, named] : kNameTypes)
    if (name_type == type) return named;
  return {};
}

}  // namespace quern
