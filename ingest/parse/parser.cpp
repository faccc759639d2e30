#include "ingest/parse/parser.h"

#include <algorithm>
#include <array>
#include <limits>
#include <stdexcept>
#include <utility>

namespace quern {
namespace {

constexpr std::uint64_t kNoWord = 0x7f4a7c15;
constexpr std::uint64_t kRootWord = 0x2545f491;

// What is seen of one place in a configuration: no word, the root, or a word.
struct Place {
  std::uint64_t form = kNoWord;
  std::uint64_t tag = kNoWord;
  std::uint64_t relation = kNoWord;
  std::uint64_t left_count = 0;
  std::uint64_t right_count = 0;
};

class View {
 public:
  View(const Configuration& configuration, std::span<const ParserWord> words)
      : configuration_(configuration), words_(words) {}

  [[nodiscard]] Place at(TokenIndex word) const {
    if (word == Configuration::kNone) return {};
    if (word == configuration_.word_count()) return {kRootWord, kRootWord, kRootWord, 0, 0};
    const ParserWord& seen = words_[static_cast<std::size_t>(word)];
    const std::uint64_t relation = configuration_.head(word) == kUnattached
                                       ? kNoWord
                                       : std::uint64_t{configuration_.relation(word)};
    return {seen.form, seen.tag, relation, configuration_.left_of(word).count,
            configuration_.right_of(word).count};
  }
  [[nodiscard]] Place left(TokenIndex word, std::size_t rank) const {
    if (word == Configuration::kNone) return {};
    return at(configuration_.left_of(word).outermost[rank]);
  }
  [[nodiscard]] Place right(TokenIndex word, std::size_t rank) const {
    if (word == Configuration::kNone) return {};
    return at(configuration_.right_of(word).outermost[rank]);
  }

 private:
  const Configuration& configuration_;
  std::span<const ParserWord> words_;
};

// Distances above these say no more (Zhang and Nivre 2011 stop at 5 and "more").
std::uint64_t distance(TokenIndex a, TokenIndex b) {
  if (a == Configuration::kNone || b == Configuration::kNone) return 0;
  const TokenIndex d = b - a;
  if (d <= 5) return static_cast<std::uint64_t>(d);
  return d <= 10 ? 6 : 7;
}

}  // namespace

std::vector<Feature> parser_features(const Configuration& configuration,
                                     std::span<const ParserWord> words) {
  const View view(configuration, words);
  const TokenIndex top = configuration.stack(0);
  const TokenIndex below = configuration.stack(1);
  const TokenIndex next = configuration.buffer(0);
  const Place s0 = view.at(top);
  const Place s1 = view.at(below);
  const Place s2 = view.at(configuration.stack(2));
  const Place b0 = view.at(next);
  const Place b1 = view.at(configuration.buffer(1));
  const Place b2 = view.at(configuration.buffer(2));
  const Place b3 = view.at(configuration.buffer(3));
  const Place s0l = view.left(top, 0);
  const Place s0l2 = view.left(top, 1);
  const Place s0r = view.right(top, 0);
  const Place s0r2 = view.right(top, 1);
  const Place s1l = view.left(below, 0);
  const Place s1l2 = view.left(below, 1);
  const Place s1r = view.right(below, 0);
  const Place s1r2 = view.right(below, 1);
  const Place b0l = view.left(next, 0);
  const Place b0l2 = view.left(next, 1);
  const std::uint64_t gap = distance(top, next);
  const std::uint64_t stack_gap = distance(below, top);

  return {
      // One word.
      feature(1, s0.form, s0.tag),
      feature(2, s0.form),
      feature(3, s0.tag),
      feature(4, s1.form, s1.tag),
      feature(5, s1.form),
      feature(6, s1.tag),
      feature(7, s2.form),
      feature(8, s2.tag),
      feature(9, b0.form, b0.tag),
      feature(10, b0.form),
      feature(11, b0.tag),
      feature(12, b1.form),
      feature(13, b1.tag),
      feature(14, b2.form),
      feature(15, b2.tag),
      feature(16, b3.tag),
      // Two words: the top with the next, and with the one below.
      feature(17, s0.form, s0.tag, b0.form, b0.tag),
      feature(18, s0.form, s0.tag, b0.tag),
      feature(19, s0.tag, b0.form, b0.tag),
      feature(20, s0.form, b0.form),
      feature(21, s0.tag, b0.tag),
      feature(22, s1.form, s0.form),
      feature(23, s1.form, s1.tag, s0.tag),
      feature(24, s1.tag, s0.form, s0.tag),
      feature(25, s1.tag, s0.tag),
      feature(26, s1.tag, b0.tag),
      feature(27, s1.form, b0.form),
      feature(28, b0.tag, b1.tag),
      feature(29, b0.form, b1.tag),
      feature(30, b0.tag, b1.form),
      // Three words.
      feature(31, b0.tag, b1.tag, b2.tag),
      feature(32, s0.tag, b0.tag, b1.tag),
      feature(33, s0.form, b0.tag, b1.tag),
      feature(34, s1.tag, s0.tag, b0.tag),
      feature(35, s1.form, s0.tag, b0.tag),
      feature(36, s1.tag, s0.form, b0.tag),
      feature(37, s1.tag, s0.tag, b0.form),
      feature(38, s2.tag, s1.tag, s0.tag),
      feature(39, s2.tag, s1.tag, s0.tag, b0.tag),
      feature(40, s1.tag, s0.tag, b0.tag, b1.tag),
      // Dependents.
      feature(41, s0.tag, s0l.tag, b0.tag),
      feature(42, s0.tag, s0r.tag, b0.tag),
      feature(43, s0.tag, b0.tag, b0l.tag),
      feature(44, s1.tag, s0.tag, s0l.tag),
      feature(45, s1.tag, s0.tag, s0r.tag),
      feature(46, s1.tag, s1l.tag, s0.tag),
      feature(47, s1.tag, s1r.tag, s0.tag),
      feature(48, s0l.form, s0.tag),
      feature(49, s0r.form, s0.tag),
      feature(50, s1r.form, s1.tag),
      feature(51, b0l.form, b0.tag),
      feature(52, s0.tag, s0l.relation, s0l2.relation),
      feature(53, s0.tag, s0r.relation, s0r2.relation),
      feature(54, s1.tag, s1l.relation, s1l2.relation),
      feature(55, s1.tag, s1r.relation, s1r2.relation),
      feature(56, b0.tag, b0l.relation, b0l2.relation),
      feature(57, s0.form, s0l.relation),
      feature(58, s0.form, s0r.relation),
      feature(59, s1.form, s1r.relation),
      feature(60, s1.form, s1l.relation),
      feature(61, b0.form, b0l.relation),
      feature(62, s0.tag, s0l.relation, b0.tag),
      feature(63, s1.tag, s1r.relation, s0.tag),
      feature(64, s1.tag, s1l.relation, s0.tag, s0l.relation),
      // "ate pizza with friends", "the man with friends": the preposition decides with the words.
      feature(65, s1.form, s0l.form, s0.tag),
      feature(66, s1.tag, s0l.form, s0.form),
      feature(67, s1.tag, s0l.form, s0.tag),
      feature(68, s0.form, b0l.form, b0.tag),
      feature(69, s0.tag, b0l.form, b0.tag),
      feature(70, s1.tag, s1r.tag, s0l.form),
      feature(71, s1.tag, s1r.relation, s0l.form, s0.tag),
      // How far, and how many dependents already.
      feature(72, s0.tag, b0.tag, gap),
      feature(73, s0.form, gap),
      feature(74, b0.form, gap),
      feature(75, s1.tag, s0.tag, stack_gap),
      feature(76, s1.form, stack_gap),
      feature(77, s0.form, stack_gap),
      feature(78, s0.tag, s0.right_count),
      feature(79, s0.form, s0.right_count),
      feature(80, s0.tag, s0.left_count),
      feature(81, s1.tag, s1.right_count),
      feature(82, s1.form, s1.right_count),
      feature(83, b0.tag, b0.left_count),
      feature(84, s1.tag, s0.tag, s1.right_count, s0.left_count),
      feature(85, s1r.tag, s1r.relation, s0.tag),
      feature(86, s1.tag, s0.tag, s0r.relation, b0.tag),
      feature(87, s1.tag, s1l.relation, s0.tag, s1r.relation),
  };
}

Label best_transition(const Configuration& configuration,
                      std::span<const Transition> transitions,
                      std::span<const std::int32_t> scores) {
  const std::array<bool, 3> allowed = {configuration.allows(Move::shift),
                                       configuration.allows(Move::left),
                                       configuration.allows(Move::right)};
  // Only the root's arc is "root"; with the root next and one word left it is the only move.
  const bool to_root = configuration.buffer(0) == configuration.word_count();
  std::int32_t best_score = std::numeric_limits<std::int32_t>::min();
  Label best = 0;
  for (std::size_t i = 0; i < transitions.size(); ++i) {
    const Transition& transition = transitions[i];
    if (!allowed[static_cast<std::size_t>(transition.move)] || scores[i] <= best_score) continue;
    const bool root_arc = to_root && transition.move == Move::left;
    if (transition.move != Move::shift && root_arc != (transition.deprel == "root")) continue;
    best_score = scores[i];
    best = static_cast<Label>(i);
  }
  return best;
}

Parser::Parser(Classifier transitions) : classifier_(std::move(transitions)) {
  read_labels();
}

Parser::Parser(ModelReader& reader) : classifier_(reader) {
  read_labels();
}

void Parser::read_labels() {
  for (const std::string& name : classifier_.labels()) {
    auto transition = transition_from_string(name);
    if (!transition) throw std::runtime_error("the model has an unknown transition");
    transitions_.push_back(std::move(*transition));
  }
  const auto has = [this](auto&& wanted) {
    return std::any_of(transitions_.begin(), transitions_.end(), wanted);
  };
  if (!has([](const Transition& t) { return t.move == Move::shift; }) ||
      !has([](const Transition& t) { return t.move == Move::left && t.deprel == "root"; }) ||
      !has([](const Transition& t) { return t.move == Move::right && t.deprel != "root"; }))
    throw std::runtime_error("the model lacks a transition");
}

Tree Parser::parse(std::span<const ParserWord> words) const {
  const auto count = static_cast<TokenIndex>(words.size());
  Configuration configuration(count);
  std::vector<std::int32_t> scores(transitions_.size());
  while (!configuration.finished()) {
    classifier_.score(parser_features(configuration, words), scores);
    const Label best = best_transition(configuration, transitions_, scores);
    configuration.apply(transitions_[best].move, best);
  }

  Tree tree;
  for (TokenIndex word = 0; word < count; ++word) {
    const TokenIndex head = configuration.head(word);
    tree.heads.push_back(head == count ? kRoot : head);
    tree.deprels.push_back(transitions_[configuration.relation(word)].deprel);
  }
  return tree;
}

}  // namespace quern
