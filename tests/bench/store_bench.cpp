// Facts per second into the store, and look-ups out of it, on made-up articles whose words are
// distributed as in news (Zipf). The same arguments give the same database on every machine.
//
//   store_bench FILE [FACTS [write]]   FACTS: how many to write (default 1000000); 0: only look up
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "query/plan/select.h"
#include "schema/fact_store.h"

namespace {

using namespace quern;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Of this process: what a busy machine would have taken, had it been idle.
double cpu_seconds() {
  return static_cast<double>(std::clock()) / static_cast<double>(CLOCKS_PER_SEC);
}

/// Ranks from 0, the nth drawn with a probability of about 1 / (n + 1), by inversion of the
/// continuous distribution. No <random> distribution: they differ between libraries.
class Zipf {
 public:
  explicit Zipf(double ranks) : log_ranks_(std::log(ranks)) {}
  std::size_t operator()(std::mt19937_64& random) const {
    static constexpr double kScale = 0x1p-64;
    return static_cast<std::size_t>(std::exp(log_ranks_ * static_cast<double>(random()) * kScale)) -
           1;
  }

 private:
  double log_ranks_;
};

std::string word_of(std::size_t rank) {
  static constexpr const char* kSyllables[] = {"ka",  "ri", "mo", "ten", "su",  "la", "vor", "ne",
                                               "chi", "da", "lo", "pe",  "ger", "an", "ti",  "zu"};
  static constexpr std::size_t kCount = std::size(kSyllables);
  std::string word;
  for (std::size_t left = rank + kCount; left > 0; left /= kCount) {
    word += kSyllables[left % kCount];
  }
  return word;
}

/// Makes articles of thirty sentences with three facts each.
class Generator {
 public:
  static constexpr std::size_t kSentences = 30;
  static constexpr std::size_t kFactsPerSentence = 3;

  void next() {
    document_ = {};
    document_.name = "articles/" + std::to_string(++count_) + ".txt";
    document_.title = words(title_words_);
    static constexpr std::size_t kDays = 28;
    static constexpr std::size_t kMonths = 12;
    const auto two_digits = [](std::size_t number) {
      return (number < 10 ? "0" : "") + std::to_string(number);
    };
    document_.date = "20" + two_digits(10 + count_ / 10'000 % 20) + '-' +
                     two_digits(1 + random_() % kMonths) + '-' + two_digits(1 + random_() % kDays);
    document_.source = "The Bench";
    sentences_.clear();
    facts_.clear();
    for (std::size_t i = 0; i < kSentences; ++i) {
      add_sentence(i);
    }
    const std::string hash = content_hash(document_);
    for (Fact& fact : facts_) {
      fact.id = fact_id(hash, fact);
    }
  }

  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] const std::vector<SentenceRecord>& sentences() const { return sentences_; }
  [[nodiscard]] const std::vector<Fact>& facts() const { return facts_; }

  /// Phrases as frequent as in the facts.
  std::string name() {
    return word_of(names_(random_)) + ' ' + word_of(kNameWords + names_(random_));
  }
  std::string verb() { return word_of(kVerbWords + verbs_(random_)); }
  std::string word() { return word_of(words_(random_)); }
  std::string words(std::size_t count) {
    std::string text = word();
    for (std::size_t i = 1; i < count; ++i) {
      text += ' ' + word();
    }
    return text;
  }
  std::size_t below(std::size_t bound) { return random_() % bound; }

 private:
  static constexpr std::size_t kNameWords = 1'000'000;
  static constexpr std::size_t kVerbWords = 3'000'000;

  void add_sentence(std::size_t index) {
    static constexpr std::size_t kWords = 10;
    SentenceRecord sentence;
    sentence.paragraph = index / 3;
    sentence.span.begin = document_.text.size();
    for (std::size_t i = 0; i < kFactsPerSentence; ++i) {
      Fact fact;
      fact.sentence_index = index;
      fact.subject = phrase(sentence, below(3) == 0 ? "the " + word() : name());
      const std::string verb_lemma = verb();
      fact.predicate = phrase(sentence, verb_lemma + (below(2) == 0 ? "ed" : "s"));
      fact.predicate_lemma = verb_lemma;
      fact.object = phrase(sentence, below(3) == 0 ? name() : words(2 + below(3)));
      if (below(2) == 0) {
        fact.arguments.push_back({"place", "in", phrase(sentence, words(1 + below(2)))});
      }
      if (below(10) == 0) fact.polarity = Polarity::negative;
      if (below(6) == 0) fact.modality = Modality::possible;
      if (below(4) == 0) {
        fact.attribution = name();
        fact.attribution_predicate = "say";
      }
      if (below(4) == 0) fact.resolved_subject = name();
      fact.tense = "past";
      fact.confidence = 0.5 + static_cast<double>(below(500)) / 1000.0;
      facts_.push_back(std::move(fact));
    }
    sentence.text += words(kWords / 2) + '.';
    sentence.span.end = sentence.span.begin + sentence.text.size();
    document_.text += sentence.text + ' ';
    sentences_.push_back(std::move(sentence));
  }

  static Phrase phrase(SentenceRecord& sentence, std::string text) {
    const std::size_t begin = sentence.span.begin + sentence.text.size();
    sentence.text += text + ' ';
    return {text, {{begin, begin + text.size()}}};
  }

  static constexpr std::size_t title_words_ = 6;
  std::mt19937_64 random_{42};
  Zipf names_{60'000};
  Zipf verbs_{8'000};
  Zipf words_{200'000};
  std::size_t count_ = 0;
  Document document_;
  std::vector<SentenceRecord> sentences_;
  std::vector<Fact> facts_;
};

void write(const std::filesystem::path& path, std::size_t count) {
  Generator generator;
  FactStore store(path, Commit::groups);
  double generating = 0.0;
  double generating_cpu = 0.0;
  const double start_cpu = cpu_seconds();
  std::size_t facts = 0;
  const auto start = Clock::now();
  auto last = start;
  std::size_t last_facts = 0;
  while (facts < count) {
    const auto before = Clock::now();
    const double before_cpu = cpu_seconds();
    generator.next();
    generating += seconds_since(before);
    generating_cpu += cpu_seconds() - before_cpu;
    store.replace_document(generator.document(), "bench", generator.sentences(), generator.facts());
    facts += generator.facts().size();
    static constexpr std::size_t kReport = 1'000'000;
    if (facts - last_facts >= kReport) {
      std::printf("  %9zu facts, the last %zu at %.0f facts/s\n", facts, facts - last_facts,
                  static_cast<double>(facts - last_facts) / seconds_since(last));
      std::fflush(stdout);
      last = Clock::now();
      last_facts = facts;
    }
  }
  const auto before_finish = Clock::now();
  store.finish();
  const double finishing = seconds_since(before_finish);
  const double writing = seconds_since(start) - generating;
  const double processor = cpu_seconds() - start_cpu - generating_cpu;
  std::printf("written: %zu facts in %.1f s (%.1f s of it the end), %.0f facts/s; %.0f facts/s of "
              "processor time; %.0f bytes each\n",
              facts, writing, finishing, static_cast<double>(facts) / writing,
              static_cast<double>(facts) / processor,
              static_cast<double>(std::filesystem::file_size(path)) / static_cast<double>(facts));
}

template <class MakeFilter>
void look_up(const std::filesystem::path& path, const char* what, MakeFilter make_filter) {
  static constexpr int kRounds = 200;
  static constexpr int kPage = 100;
  FactReader reader(path);
  Generator generator;
  generator.next();
  std::vector<double> milliseconds;
  std::size_t rows = 0;
  for (int i = 0; i < kRounds; ++i) {
    Filter filter = make_filter(generator);
    filter.limit = kPage;
    const auto start = Clock::now();
    select_facts(reader, filter, [&](const FactRow& /*row*/) {
      ++rows;
      return true;
    });
    milliseconds.push_back(1000.0 * seconds_since(start));
  }
  std::sort(milliseconds.begin(), milliseconds.end());
  const auto at = [&](double part) {
    return milliseconds[static_cast<std::size_t>(part * (kRounds - 1))];
  };
  std::printf("%-34s p50 %8.2f ms   p95 %8.2f ms   most %8.2f ms   %5.1f rows\n", what, at(0.5),
              at(0.95), at(1.0), static_cast<double>(rows) / kRounds);
  std::fflush(stdout);
}

void look_up_all(const std::filesystem::path& path) {
  std::printf("look-ups, a page of 100 rows with all their columns:\n");
  look_up(path, "subject, two words", [](Generator& g) { return Filter{.subject = {g.name()}}; });
  look_up(path, "subject, one word", [](Generator& g) { return Filter{.subject = {g.word()}}; });
  look_up(path, "predicate, by lemma",
          [](Generator& g) { return Filter{.predicate = {g.verb()}}; });
  look_up(path, "subject and predicate",
          [](Generator& g) { return Filter{.subject = {g.name()}, .predicate = {g.verb()}}; });
  look_up(path, "subject word and predicate",
          [](Generator& g) { return Filter{.subject = {g.word()}, .predicate = {g.verb()}}; });
  look_up(path, "entity, either role", [](Generator& g) { return Filter{.entity = {g.name()}}; });
  look_up(path, "object word, denied", [](Generator& g) {
    return Filter{.object = {g.word()}, .polarity = Polarity::negative};
  });
  look_up(path, "predicate with wildcards", [](Generator& g) {
    const std::string verb = g.verb();
    return Filter{.predicate = {verb.substr(0, 2) + "*" + verb.substr(verb.size() - 2)}};
  });
  look_up(path, "text, one word", [](Generator& g) { return Filter{.text = {g.word()}}; });
  look_up(path, "text, two words", [](Generator& g) { return Filter{.text = {g.words(2)}}; });
  look_up(path, "commonest subject word",
          [](Generator& /*g*/) { return Filter{.subject = {word_of(0)}}; });
  look_up(path, "subject, since a year",
          [](Generator& g) { return Filter{.subject = {g.name()}, .since = "2011"}; });

  FactReader reader(path);
  for (const auto& [what, filter] : {std::pair<const char*, Filter>{"all", {}},
                                     {"commonest subject word", {.subject = {word_of(0)}}}}) {
    auto start = Clock::now();
    const std::int64_t counted = count_facts(reader, filter);
    std::printf("count, %s: %lld in %.0f ms\n", what, static_cast<long long>(counted),
                1000.0 * seconds_since(start));
    start = Clock::now();
    std::size_t rows = 0;
    select_facts(reader, filter, [&](const FactRow& /*row*/) {
      ++rows;
      return true;
    });
    const double seconds = seconds_since(start);
    std::printf("rows, %s: %zu in %.2f s, %.0f rows/s\n", what, rows, seconds,
                static_cast<double>(rows) / seconds);
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc < 2) {
      std::fprintf(stderr, "usage: store_bench FILE [FACTS]\n");
      return 2;
    }
    static constexpr std::size_t kFacts = 1'000'000;
    const std::size_t facts = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : kFacts;
    if (facts > 0) write(argv[1], facts);
    if (argc < 4) look_up_all(argv[1]);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "store_bench: %s\n", error.what());
    return 1;
  }
}
