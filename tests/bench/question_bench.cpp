// How long whole questions take, the reader of sentences included, and how much memory: they are
// answered as those that quern-query reads from a pipe. The first one loads the models.
//
//   question_bench FILE [QUESTIONS]
//
// FILE: a database, made by make_facts or ingested. QUESTIONS: a text with one a line; without it,
// questions about what make_facts makes are asked.
#include <algorithm>
#include <chrono>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <sys/resource.h>
#include <vector>

#include "query/prompt/session.h"
#include "schema/fact_reader.h"
#include "tests/bench/made_articles.h"

namespace {

using namespace quern;
using Clock = std::chrono::steady_clock;

/// Milliseconds of each question: on the clock, and of the processor, which is what an idle machine
/// would have taken.
struct Latencies {
  std::vector<double> clock;
  std::vector<double> processor;
};

class Stopwatch {
 public:
  /// Notes the time since the last call, or since it was made.
  void add_to(Latencies& latencies) {
    static constexpr double kTicks = static_cast<double>(CLOCKS_PER_SEC) / 1e3;
    const Clock::time_point now = Clock::now();
    const std::clock_t used = std::clock();
    latencies.clock.push_back(std::chrono::duration<double, std::milli>(now - start_).count());
    latencies.processor.push_back(static_cast<double>(used - used_at_start_) / kTicks);
    start_ = Clock::now();
    used_at_start_ = std::clock();
  }

 private:
  Clock::time_point start_ = Clock::now();
  std::clock_t used_at_start_ = std::clock();
};

/// The most that the process has held at once, in MB.
double peak_megabytes() {
  static constexpr double kKilobytes = 1024.0;
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / kKilobytes;
}

constexpr const char* kForms[] = {
    "Who {past} {object}?",
    "What did {subject} {verb}?",
    "Where did {subject} {verb} {object}?",
    "When did {subject} {verb} {object}?",
    "Did {subject} {verb} {object}?",
    "Why did {subject} {verb} {object}?",
};

std::string question_about(const Fact& fact, const char* form) {
  return fmt::format(fmt::runtime(form), fmt::arg("subject", fact.subject.text),
                     fmt::arg("past", fact.predicate.text), fmt::arg("verb", fact.predicate_lemma),
                     fmt::arg("object", fact.object.text));
}

/// Each about a fact of another article, in the forms by turns.
std::vector<std::string> made_questions() {
  static constexpr std::size_t kQuestions = 300;
  MadeArticles articles;
  std::vector<std::string> questions;
  while (questions.size() < kQuestions) {
    articles.next();
    const std::vector<Fact>& facts = articles.facts();
    const std::size_t number = questions.size();
    questions.push_back(
        question_about(facts[number % facts.size()], kForms[number % std::size(kForms)]));
  }
  return questions;
}

std::vector<std::string> read_questions(const char* path) {
  std::ifstream file(path);
  std::vector<std::string> questions;
  for (std::string line; std::getline(file, line);)
    questions.push_back(line);
  if (questions.empty()) throw std::runtime_error(fmt::format("{}: holds no questions", path));
  return questions;
}

void report(const char* what, std::vector<double> milliseconds) {
  const double first = milliseconds.front();
  milliseconds.erase(milliseconds.begin());
  std::sort(milliseconds.begin(), milliseconds.end());
  const auto at = [&](double part) {
    const auto last = static_cast<double>(milliseconds.size()) - 1;
    return milliseconds.empty() ? first : milliseconds[static_cast<std::size_t>(part * last)];
  };
  fmt::print("{:<10} first {:6.1f} ms, then p50 {:6.1f} ms, p95 {:6.1f} ms, most {:6.1f} ms\n",
             what, first, at(0.5), at(0.95), at(1.0));
}

void ask(const std::filesystem::path& path, const std::vector<std::string>& questions) {
  Latencies latencies;
  std::size_t answered = 0;
  Stopwatch watch;
  FactReader facts(path);
  QuestionReader reader;
  StringOutput replies;
  for (const std::string& question : questions) {
    StringOutput rows;
    Session session(facts, reader, {}, rows, replies);
    session.ask(question);
    watch.add_to(latencies);
    if (session.rows() > 0) ++answered;
  }
  report("clock", std::move(latencies.clock));
  report("processor", std::move(latencies.processor));
  fmt::print("{} of {} questions have an answer; at most {:.0f} MB of memory\n", answered,
             questions.size(), peak_megabytes());
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc < 2 || argc > 3) {
      fmt::print(stderr, "usage: question_bench FILE [QUESTIONS]\n");
      return 2;
    }
    ask(argv[1], argc > 2 ? read_questions(argv[2]) : made_questions());
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "question_bench: {}\n", error.what());
    return 1;
  }
}
