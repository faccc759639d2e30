#include "ingest/language/clause/control_choice.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <xxhash.h>

#include "ingest/language/clause/predicate.h"
#include "ingest/language/control/control_weights.h"
#include "ingest/language/text/word_list.h"

namespace quern {
namespace {

constexpr std::size_t kLongestPath = 5;  ///< Steps up, and steps down, that are told apart.
constexpr std::size_t kFarthest = 6;     ///< Words between.

std::uint64_t hash_of(std::string_view text) {
  return XXH3_64bits(text.data(), text.size());
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0xff51afd7ed558ccdULL;
  return hash ^ (hash >> 32U);
}

/// The number of a feature: `kind` tells its parts from others'.
template <typename... Parts>
std::uint32_t bucket(std::uint64_t kind, Parts... parts) {
  std::uint64_t hash = 0x9e3779b97f4a7c15ULL + kind;
  ((hash = mixed(hash, static_cast<std::uint64_t>(parts))), ...);
  return static_cast<std::uint32_t>(hash % ControlWeights::kBuckets);
}

/// The relation without its subtype, but for those that tell who does what.
std::string_view base_relation(const Tree& tree, TokenIndex word) {
  const std::string_view relation = tree.token(word).deprel;
  if (in_word_list("acl:relcl nmod:poss nsubj:pass obl:agent", relation)) return relation;
  return universal_relation(relation);
}

/// The word and all that it hangs on.
std::vector<TokenIndex> words_up(const Tree& tree, TokenIndex word) {
  std::vector<TokenIndex> up;
  for (; word >= 0; word = tree.token(word).head)
    up.push_back(word);
  return up;
}

bool is_passive_verb(const Tree& tree, TokenIndex verb) {
  const auto auxiliaries = tree.all_children(verb, {"aux"});
  return std::any_of(auxiliaries.begin(), auxiliaries.end(),
                     [&](TokenIndex i) { return tree.token(i).deprel == "aux:pass"; });
}

bool may_be_controller(const Tree& tree, TokenIndex word) {
  const Token& token = tree.token(word);
  const bool is_nominal = token.upos == Upos::NOUN || token.upos == Upos::PROPN ||
                          token.upos == Upos::PRON || token.upos == Upos::NUM;
  return is_nominal && !in_word_list("WDT WP", token.xpos) &&
         !tree.has_relation(word, {"compound", "det", "fixed", "flat", "goeswith", "nummod"});
}

/// What hangs on a word by one of the relations, as one hash.
std::uint64_t forms_below(const Tree& tree, TokenIndex word, bool with_marks) {
  std::uint64_t hash = 0;
  for (const TokenIndex i : tree.children(word)) {
    const bool counts =
        tree.has_relation(i, {"case"}) || (with_marks && tree.has_relation(i, {"mark"}));
    if (counts) hash = mixed(hash, hash_of(lower_form(tree.token(i))));
  }
  return hash;
}

/// What features of one verb share.
class Features {
 public:
  Features(const Tree& tree, TokenIndex verb, Link link, std::optional<TokenIndex> by_rule)
      : tree_(tree),
        verb_(verb),
        governor_(tree.token(verb).head),
        up_(words_up(tree, verb)),
        link_(static_cast<std::uint64_t>(link)),
        by_rule_(by_rule),
        relation_(hash_of(base_relation(tree, verb))),
        mark_(forms_below(tree, verb, true)),
        tag_(mixed(hash_of(tree.token(verb).xpos), is_passive_verb(tree, verb) ? 1 : 0)),
        context_(mixed(mixed(relation_, mark_), tag_)),
        lemma_(hash_of(lower_lemma(tree.token(verb)))),
        governor_lemma_(hash_of(lower_lemma(tree.token(governor_)))),
        governor_upos_(static_cast<std::uint64_t>(tree.token(governor_).upos)),
        is_governor_passive_(is_passive_verb(tree, governor_)),
        is_before_(verb < governor_) {}

  [[nodiscard]] std::vector<TokenIndex> candidates() const;
  [[nodiscard]] ControlChoice::Pair of_pair(const std::vector<TokenIndex>& candidates,
                                            std::size_t place) const;
  [[nodiscard]] std::array<std::uint32_t, ControlChoice::kNobodyFeatures> of_nobody() const;

 private:
  struct Path {
    std::uint64_t hash = 0;
    std::uint64_t last = 0;  ///< The candidate's own relation, as seen from where both meet.
  };
  [[nodiscard]] Path path_to(TokenIndex word) const;

  const Tree& tree_;
  TokenIndex verb_;
  TokenIndex governor_;
  std::vector<TokenIndex> up_;
  std::uint64_t link_;
  std::optional<TokenIndex> by_rule_;
  std::uint64_t relation_;
  std::uint64_t mark_;
  std::uint64_t tag_;
  std::uint64_t context_;
  std::uint64_t lemma_;
  std::uint64_t governor_lemma_;
  std::uint64_t governor_upos_;
  bool is_governor_passive_;
  bool is_before_;
};

std::vector<TokenIndex> Features::candidates() const {
  std::vector<TokenIndex> result;
  for (TokenIndex word = 0; word < tree_.size(); ++word) {
    if (!may_be_controller(tree_, word)) continue;
    const auto up = words_up(tree_, word);
    if (std::find(up.begin(), up.end(), verb_) == up.end()) result.push_back(word);
  }
  if (governor_ >= 0 && !may_be_controller(tree_, governor_)) result.push_back(governor_);
  return result;
}

Features::Path Features::path_to(TokenIndex word) const {
  const auto down = words_up(tree_, word);
  const auto meeting = std::find_first_of(up_.begin(), up_.end(), down.begin(), down.end());
  if (meeting == up_.end()) return {};
  Path path;
  std::size_t steps = 0;
  for (auto i = up_.begin(); i != meeting && steps < kLongestPath; ++i, ++steps)
    path.hash = mixed(path.hash, hash_of(base_relation(tree_, *i)));
  path.hash = mixed(path.hash, '/');
  const auto top = std::find(down.begin(), down.end(), *meeting);
  path.last = top == down.begin() ? 0 : hash_of(base_relation(tree_, down.front()));
  steps = 0;
  for (auto i = std::make_reverse_iterator(top); i != down.rend() && steps < kLongestPath;
       ++i, ++steps)
    path.hash = mixed(path.hash, hash_of(base_relation(tree_, *i)));
  return path;
}

ControlChoice::Pair Features::of_pair(const std::vector<TokenIndex>& candidates,
                                      std::size_t place) const {
  const TokenIndex word = candidates[place];
  const Token& token = tree_.token(word);
  const Path to = path_to(word);
  const std::uint64_t path = to.hash;
  const bool is_behind = word > verb_;
  const TokenIndex first = std::min(word, verb_);
  const TokenIndex last = std::max(word, verb_);
  const auto between = std::count_if(candidates.begin(), candidates.end(),
                                     [&](TokenIndex i) { return first < i && i < last; });
  const std::size_t distance = std::min(static_cast<std::size_t>(between), kFarthest);
  const std::uint64_t preposition = forms_below(tree_, word, false);
  const std::uint64_t lemma = hash_of(lower_lemma(token));
  const auto upos = static_cast<std::uint64_t>(token.upos);
  const std::uint64_t kind = token.upos == Upos::PRON ? hash_of(lower_form(token)) : upos;
  const bool is_event = word == governor_ && !may_be_controller(tree_, word);
  const bool is_ruled = by_rule_ == word;
  return {bucket(0, path),
          bucket(1, path, is_behind),
          bucket(2, path, context_),
          bucket(3, path, mark_),
          bucket(4, path, tag_),
          bucket(5, path, governor_lemma_),
          bucket(6, path, governor_lemma_, mark_),
          bucket(7, path, is_governor_passive_),
          bucket(8, path, preposition),
          bucket(9, path, preposition, mark_),
          bucket(10, to.last, preposition, context_),
          bucket(11, upos, hash_of(token.xpos), relation_, mark_),
          bucket(12, is_behind, distance),
          bucket(13, is_behind, distance, relation_),
          bucket(14, kind, relation_, to.last),
          bucket(15, path, lemma),
          bucket(16, lemma, mark_, tag_, to.last),
          bucket(17, path, governor_upos_),
          bucket(18, path, is_before_),
          bucket(19, is_event),
          bucket(20, lemma_, lemma),
          bucket(21, lemma_, path),
          bucket(22, is_ruled),
          bucket(23, is_ruled, context_),
          bucket(24, is_ruled, link_)};
}

std::array<std::uint32_t, ControlChoice::kNobodyFeatures> Features::of_nobody() const {
  const auto subjects = tree_.all_children(governor_, {"expl", "nsubj"});
  const bool has_it = std::any_of(subjects.begin(), subjects.end(),
                                  [&](TokenIndex i) { return lower_form(tree_.token(i)) == "it"; });
  const bool has_subject = tree_.child(governor_, {"nsubj"}).has_value();
  const bool is_ruled = !by_rule_.has_value();
  return {bucket(100, context_),
          bucket(101, context_, governor_upos_),
          bucket(102, relation_, mark_, governor_lemma_),
          bucket(103, mark_, governor_upos_),
          bucket(104, governor_lemma_),
          bucket(105, lemma_, mark_),
          bucket(106, relation_, is_before_, is_governor_passive_),
          bucket(107, has_it),
          bucket(108, context_, has_subject),
          bucket(109, is_ruled),
          bucket(110, is_ruled, context_)};
}

}  // namespace

bool lacks_subject(const Tree& tree, TokenIndex verb) {
  const Token& token = tree.token(verb);
  const bool is_dependent = tree.has_relation(verb, {"acl", "advcl", "ccomp", "csubj", "xcomp"}) &&
                            token.deprel != "acl:relcl";
  if (!is_dependent || tree.child(verb, {"csubj", "expl", "nsubj"})) return false;
  if (has_infinitive_mark(tree, verb)) return true;
  if (token.upos != Upos::VERB || has_feature(token, "VerbForm=Fin")) return false;
  return token.xpos == "VBG" || (token.xpos == "VBN" && tree.has_relation(verb, {"advcl"})) ||
         (token.xpos == "VB" && tree.has_relation(verb, {"xcomp"}));
}

ControlChoice control_choice(const Tree& tree,
                             TokenIndex verb,
                             Link link,
                             std::optional<TokenIndex> by_rule) {
  const Features features(tree, verb, link, by_rule);
  ControlChoice choice;
  choice.verb = verb;
  choice.governor = tree.token(verb).head;
  choice.candidates = features.candidates();
  for (std::size_t place = 0; place < choice.candidates.size(); ++place)
    choice.pairs.push_back(features.of_pair(choice.candidates, place));
  choice.nobody = features.of_nobody();
  return choice;
}

}  // namespace quern
