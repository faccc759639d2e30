#include "ingest/train/train.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <map>
#include <numeric>
#include <optional>
#include <random>
#include <string>
#include <utility>

#include "ingest/learn/perceptron.h"
#include "ingest/parse/parser.h"
#include "ingest/tag/lemmatizer.h"
#include "ingest/tag/tagger.h"
#include "ingest/train/shuffle.h"

namespace quern {
namespace {

constexpr int kFolds = 5;  // of the jackknife that gives the parser predicted tags
// Features of fewer words or transitions than this only make the file larger.
constexpr std::uint32_t kMinWords = 2;
constexpr std::uint32_t kMinTransitions = 3;
// Parser features that never weigh more are a quarter of the file and 0.1 LAS.
constexpr double kMinParserWeight = 1.15;
constexpr std::int32_t kExploreAfter = 1;  // epochs on the gold path (Goldberg and Nivre)
constexpr std::uint64_t kExplorePercent = 90;

using Random = std::mt19937_64;

// Names to numbers, in order of first appearance.
class Names {
 public:
  Label add(const std::string& name) {
    const auto [found, is_new] = numbers_.try_emplace(name, static_cast<Label>(names_.size()));
    if (is_new) names_.push_back(name);
    return found->second;
  }
  [[nodiscard]] const std::vector<std::string>& all() const { return names_; }
  [[nodiscard]] std::size_t size() const { return names_.size(); }

 private:
  std::map<std::string, Label> numbers_;
  std::vector<std::string> names_;
};

// A sentence with all its answers as numbers.
struct Example {
  std::vector<WordTraits> words;
  std::vector<std::string> forms;
  std::vector<Label> tags;
  std::vector<Label> morphology;
  std::vector<Label> scripts;
  std::vector<TokenIndex> heads;  // projective
  std::vector<std::string> deprels;
};

struct Examples {
  std::vector<Example> all;
  std::map<std::uint64_t, std::uint32_t> counts;  // of each word in lower case, by its hash
  Names tags;
  Names morphology;
  Names scripts;
};

Examples examples_of(const std::vector<Sentence>& treebank) {
  Examples examples;
  for (const Sentence& sentence : treebank) {
    Example example;
    example.words = word_traits(sentence.tokens);
    for (const WordTraits& word : example.words)
      ++examples.counts[word.lower];
    std::vector<TokenIndex> heads;
    for (const Token& token : sentence.tokens) {
      example.forms.push_back(token.form);
      example.tags.push_back(examples.tags.add(tag_name(token.upos, token.xpos)));
      example.morphology.push_back(examples.morphology.add(token.feats));
      example.scripts.push_back(examples.scripts.add(edit_script(token.form, token.lemma)));
      example.deprels.push_back(token.deprel);
      heads.push_back(token.head);
    }
    if (is_tree(sentence.tokens)) example.heads = projective_heads(heads);
    examples.all.push_back(std::move(example));
  }
  return examples;
}

// The words, with half of those that occur only once made unknown: what is learned of them has to
// come from their endings and neighbours, as it will for the unknown words of new text.
std::vector<WordTraits> with_unknown_words(const Examples& examples,
                                           std::vector<WordTraits> words,
                                           Random& random) {
  for (WordTraits& word : words) {
    if (examples.counts.at(word.lower) > 1 || random() % 2 == 0) continue;
    word.form = random();
    word.lower = random();
  }
  return words;
}

void report(std::string_view what, int epoch, std::size_t right, std::size_t total) {
  fmt::print(
      stderr, "{} epoch {}: {:.2f} % right while learning\n", what, epoch + 1,
      100.0 * static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(1, total)));
}

// How often a feature is seen that stands in `count` examples and is first needed half way through
// the first epoch.
std::uint32_t least_seen(std::uint32_t count, int epochs) {
  return (count - 1) * static_cast<std::uint32_t>(epochs) + 1;
}

Classifier train_tags(const Examples& examples,
                      const std::vector<std::size_t>& chosen,
                      int epochs,
                      Random random) {
  Perceptron perceptron(examples.tags.size());
  std::vector<std::int32_t> scores(examples.tags.size());
  for (int epoch = 0; epoch < epochs; ++epoch) {
    std::size_t right = 0;
    std::size_t total = 0;
    for (const std::size_t at : shuffled(chosen.size(), random)) {
      const Example& example = examples.all[chosen[at]];
      const auto words = with_unknown_words(examples, example.words, random);
      std::vector<Label> tags;
      for (std::size_t i = 0; i < words.size(); ++i) {
        const auto features = tag_features(words, i, tags);
        perceptron.score(features, scores);
        const Label best = best_label(scores);
        perceptron.learn(features, example.tags[i], best);
        tags.push_back(best);
        right += best == example.tags[i] ? 1U : 0U;
        ++total;
      }
    }
    report("tags", epoch, right, total);
  }
  return perceptron.averaged(examples.tags.all(), least_seen(kMinWords, epochs));
}

Classifier train_morphology(const Examples& examples, int epochs, Random random) {
  Perceptron perceptron(examples.morphology.size());
  std::vector<std::int32_t> scores(examples.morphology.size());
  for (int epoch = 0; epoch < epochs; ++epoch) {
    std::size_t right = 0;
    std::size_t total = 0;
    for (const std::size_t at : shuffled(examples.all.size(), random)) {
      const Example& example = examples.all[at];
      for (std::size_t i = 0; i < example.words.size(); ++i) {
        const auto features = morphology_features(example.words, i, example.tags);
        perceptron.score(features, scores);
        const Label best = best_label(scores);
        perceptron.learn(features, example.morphology[i], best);
        right += best == example.morphology[i] ? 1U : 0U;
        ++total;
      }
    }
    report("morphology", epoch, right, total);
  }
  return perceptron.averaged(examples.morphology.all(), least_seen(kMinWords, epochs));
}

Classifier train_lemmas(const Examples& examples, int epochs, Random random) {
  Perceptron perceptron(examples.scripts.size());
  std::vector<std::int32_t> scores(examples.scripts.size());
  for (int epoch = 0; epoch < epochs; ++epoch) {
    std::size_t right = 0;
    std::size_t total = 0;
    for (const std::size_t at : shuffled(examples.all.size(), random)) {
      const Example& example = examples.all[at];
      for (std::size_t i = 0; i < example.words.size(); ++i) {
        const auto features = lemma_features(example.words[i], example.tags[i]);
        perceptron.score(features, scores);
        const Label best = best_label(scores);
        perceptron.learn(features, example.scripts[i], best);
        right += best == example.scripts[i] ? 1U : 0U;
        ++total;
      }
    }
    report("lemmas", epoch, right, total);
  }
  return perceptron.averaged(examples.scripts.all(), 1);
}

// Tags of every sentence by taggers that did not learn from it, as wrong as they will be on new
// text (jackknifing).
std::vector<std::vector<Label>> jackknifed_tags(const Examples& examples,
                                                int epochs,
                                                Random random) {
  std::vector<std::vector<Label>> tags(examples.all.size());
  for (int fold = 0; fold < kFolds; ++fold) {
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < examples.all.size(); ++i) {
      // Blocks of ten sentences, so that most of a document falls into one fold.
      if (static_cast<int>(i / 10 % kFolds) != fold) others.push_back(i);
    }
    const Classifier classifier = train_tags(examples, others, epochs, random);
    const Tagger tagger(classifier, Classifier({"_"}, {}));
    for (std::size_t i = 0; i < examples.all.size(); ++i) {
      if (static_cast<int>(i / 10 % kFolds) == fold) tags[i] = tagger.tags(examples.all[i].words);
    }
  }
  return tags;
}

// Teaches the parser's classifier, sentence by sentence.
class ParserTrainer {
 public:
  ParserTrainer(const Examples& examples, Random random) : examples_(examples), random_(random) {
    names_.add("S");
    for (const Example& example : examples.all) {
      for (std::size_t i = 0; i < example.heads.size(); ++i) {
        const bool left =
            example.heads[i] == kRoot || example.heads[i] > static_cast<TokenIndex>(i);
        names_.add(to_string({left ? Move::left : Move::right, example.deprels[i]}));
      }
    }
    for (const std::string& name : names_.all())
      transitions_.push_back(transition_from_string(name).value());
    perceptron_.emplace(transitions_.size());
    scores_.resize(transitions_.size());
  }

  void learn(const Example& example, std::span<const Label> tags, int epoch) {
    const auto traits = with_unknown_words(examples_, example.words, random_);
    std::vector<ParserWord> words;
    for (std::size_t i = 0; i < tags.size(); ++i)
      words.push_back({traits[i].lower, tags[i]});
    Configuration configuration(static_cast<TokenIndex>(words.size()));
    while (!configuration.finished()) {
      const auto features = parser_features(configuration, words);
      perceptron_->score(features, scores_);
      const Label predicted = best_transition(configuration, transitions_, scores_);
      const Label right = best_right(configuration, example);
      perceptron_->learn(features, right, predicted);
      right_ += predicted == right ? 1U : 0U;
      ++total_;
      // Following its own mistakes teaches it what to do after one.
      const bool explore = epoch >= kExploreAfter && random_() % 100 < kExplorePercent;
      const Label followed = explore ? predicted : right;
      configuration.apply(transitions_[followed].move, followed);
    }
  }

  void end_epoch(int epoch) {
    report("parser", epoch, std::exchange(right_, 0), std::exchange(total_, 0));
  }

  [[nodiscard]] Classifier classifier(int epochs) const {
    return perceptron_->averaged(names_.all(), least_seen(kMinTransitions, epochs),
                                 kMinParserWeight);
  }

 private:
  // The best-scoring transition that loses no gold arc that could still be had, and gives its arc
  // the gold relation.
  [[nodiscard]] Label best_right(const Configuration& configuration, const Example& example) const {
    const std::array<int, 3> costs = move_costs(configuration, example.heads);
    int least = std::numeric_limits<int>::max();
    for (const Move move : {Move::shift, Move::left, Move::right}) {
      if (configuration.allows(move))
        least = std::min(least, costs[static_cast<std::size_t>(move)]);
    }
    const TokenIndex top = configuration.stack(0);
    std::int32_t best_score = std::numeric_limits<std::int32_t>::min();
    std::optional<Label> best;
    std::optional<Label> fallback;
    const bool to_root = configuration.buffer(0) == configuration.word_count();
    for (std::size_t i = 0; i < transitions_.size(); ++i) {
      const Transition& transition = transitions_[i];
      if (!configuration.allows(transition.move) ||
          costs[static_cast<std::size_t>(transition.move)] != least)
        continue;
      if (transition.move != Move::shift) {
        const bool root_arc = to_root && transition.move == Move::left;
        if (root_arc != (transition.deprel == "root")) continue;
        if (!fallback || scores_[i] > scores_[*fallback]) fallback = static_cast<Label>(i);
        // An arc that is wrong anyway has no right relation: any will do where the gold one is
        // the root's.
        const bool gold = transition.deprel == example.deprels[static_cast<std::size_t>(top)];
        if (!gold) continue;
      }
      if (scores_[i] <= best_score) continue;
      best_score = scores_[i];
      best = static_cast<Label>(i);
    }
    return best ? *best : fallback.value();
  }

  const Examples& examples_;
  Random random_;
  Names names_;
  std::vector<Transition> transitions_;
  std::optional<Perceptron> perceptron_;
  std::vector<std::int32_t> scores_;
  std::size_t right_ = 0;
  std::size_t total_ = 0;
};

Classifier train_parser(const Examples& examples,
                        const std::vector<std::vector<Label>>& tags,
                        int epochs,
                        Random random) {
  ParserTrainer trainer(examples, random);
  for (int epoch = 0; epoch < epochs; ++epoch) {
    for (const std::size_t at : shuffled(examples.all.size(), random)) {
      if (!examples.all[at].heads.empty()) trainer.learn(examples.all[at], tags[at], epoch);
    }
    trainer.end_epoch(epoch);
  }
  return trainer.classifier(epochs);
}

}  // namespace

void train_model(const std::vector<Sentence>& treebank,
                 const TrainingOptions& options,
                 const std::filesystem::path& model) {
  const Examples examples = examples_of(treebank);
  const Random random(options.seed);
  std::vector<std::size_t> all(examples.all.size());
  std::iota(all.begin(), all.end(), std::size_t{0});

  const auto tags = jackknifed_tags(examples, options.tagger_epochs / 2, random);
  const Tagger tagger(train_tags(examples, all, options.tagger_epochs, random),
                      train_morphology(examples, options.tagger_epochs, random));
  const Lemmatizer lemmatizer(train_lemmas(examples, options.tagger_epochs, random));
  const Parser parser(train_parser(examples, tags, options.parser_epochs, random));

  ModelWriter writer;
  const auto write = [&writer](std::string_view what, const auto& stage) {
    const std::size_t before = writer.bytes().size();
    stage.write(writer);
    fmt::print(stderr, "{}: {} bytes\n", what, writer.bytes().size() - before);
  };
  write("tagger", tagger);
  write("lemmatizer", lemmatizer);
  write("parser", parser);
  save_model_file(model, writer.bytes());
}

}  // namespace quern
