// Whatever somebody sends, twice as much of it takes about twice as long: each kind of hostile
// input is doubled until it takes long enough to be told from chance, and the program fails if that
// more than triples the time twice running: once it may, where a cache becomes too small. Trees are
// made once and repeated, so that what comes behind the encoder, which is linear and slow, is seen
// by itself. A line for each kind says how far it came.
//
//   growth MODEL_FOLDER
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <exception>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/article/fact_line.h"
#include "ingest/article/facts_document.h"
#include "ingest/article/feed_reader.h"
#include "ingest/article/html_reader.h"
#include "ingest/article/json_articles.h"
#include "ingest/article/mail_reader.h"
#include "ingest/article/markdown_reader.h"
#include "ingest/article/open_article_file.h"
#include "ingest/article/pdf_reader.h"
#include "ingest/article/text_reader.h"
#include "ingest/language/analyze/models.h"
#include "ingest/meaning/entity/antecedent_ranker.h"
#include "ingest/meaning/entity/resolver.h"
#include "ingest/meaning/fact/extractor.h"
#include "ingest/meaning/fact/heads.h"
#include "query/plan/filter_language.h"
#include "query/render/display.h"
#include "query/render/pointer.h"
#include "tests/growth/hostile.h"

namespace {

using namespace quern;

constexpr std::size_t kFirst = 500;           ///< Times that a kind is repeated at first.
constexpr std::size_t kFirstSentences = 500;  ///< The same of an article.
constexpr std::size_t kMost = 1U << 18U;      ///< Doubled no more.
constexpr double kLongEnough = 0.08;          ///< Seconds: doubled no more.
constexpr double kTellable = 0.01;            ///< Seconds: shorter times are chance.
constexpr double kMostGrowth = 3.0;
constexpr int kTries = 3;

double processor_seconds() {
  timespec time{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  static constexpr double kNano = 1e-9;
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * kNano;
}

double seconds_of(const std::function<void()>& work) {
  const double begin = processor_seconds();
  try {
    work();
  } catch (const ReadError&) {  // Refused, which may take no longer either.
  }
  return processor_seconds() - begin;
}

/// Makes the input, and gives what reads it.
using Prepare = std::function<std::function<void()>(std::size_t count)>;

/// Doubles the input; false, with a line that says so, if time grows faster.
bool is_linear(std::string_view stage,
               const char* name,
               std::size_t first,
               const Prepare& prepare) {
  double before = 0;
  std::size_t longest = 0;
  bool has_tripled = false;
  for (std::size_t count = first;
       count <= kMost && (before < kLongEnough || count <= 2 * first || has_tripled); count *= 2) {
    const auto work = prepare(count);
    double now = seconds_of(work);
    const auto is_too_long = [&] { return before >= kTellable && now > kMostGrowth * before; };
    // Others use the processor too: the fastest of several runs counts.
    for (int i = 1; i < kTries && is_too_long(); ++i)
      now = std::min(now, seconds_of(work));
    if (is_too_long() && has_tripled) {
      std::printf("FAILED: %.*s, %s: %.3f s for %zu, %.3f s for twice as many\n",
                  static_cast<int>(stage.size()), stage.data(), name, before, count / 2, now);
      return false;
    }
    has_tripled = is_too_long();
    before = now;
    longest = count;
  }
  std::printf("%.*s, %s: %zu in %.3f s\n", static_cast<int>(stage.size()), stage.data(), name,
              longest, before);
  return true;
}

bool are_linear(std::string_view stage,
                const std::vector<Hostile>& kinds,
                const std::function<void(const std::string&)>& read) {
  bool all = true;
  for (const Hostile& kind : kinds) {
    const auto prepare = [&](std::size_t count) {
      return [&read, input = kind.make(count)] { read(input); };
    };
    all = is_linear(stage, kind.name, kFirst, prepare) && all;
  }
  return all;
}

/// Reads a whole file, past all that is refused in it.
void read_file(const std::string& content, InputFormat format) {
  const auto file = open_article_file(InputFile(content), "-", format, {}, {});
  for (bool is_over = false; !is_over;) {
    try {
      is_over = !file->next();
    } catch (const ReadError&) {  // The rest goes on.
    }
  }
}

bool are_files_linear() {
  bool all = true;
  for (const HostileFile& kind : hostile_files()) {
    const auto prepare = [&](std::size_t count) {
      return [&kind, content = kind.make(count)] { read_file(content, kind.format); };
    };
    all = is_linear("a file", kind.name, kFirst, prepare) && all;
  }
  return all;
}

/// An article that says the same again and again, with its trees.
struct Repeated {
  std::string text;
  std::vector<Sentence> sentences;
};

/// "Venn#" becomes "Venn12".
void number(std::string& text, std::size_t number) {
  const std::size_t at = text.find('#');
  if (at != std::string::npos) text.replace(at, 1, std::to_string(number));
}

void append(Repeated& article,
            const std::vector<Sentence>& sentences,
            std::size_t time,
            std::size_t paragraph) {
  for (Sentence sentence : sentences) {
    const std::size_t begin = article.text.size();
    for (Token& token : sentence.tokens) {
      number(token.form, time);
      number(token.lemma, time);
      token.span.begin = article.text.size();
      article.text += token.form;
      token.span.end = article.text.size();
      if (token.space_after) article.text += ' ';
    }
    sentence.span = {begin, sentence.tokens.back().span.end};
    sentence.paragraph = paragraph;
    article.text += ' ';
    article.sentences.push_back(std::move(sentence));
  }
}

bool are_articles_linear(const LanguageModels& models) {
  const AntecedentRanker ranker(models.analyzer.antecedents());
  bool all = true;
  for (const Said& kind : hostile_articles()) {
    const std::string text = kind.text;
    const std::vector<Span> paragraphs = {{0, text.size()}};
    const auto sentences = models.analyzer.annotate(models.segmenter.segment(text, paragraphs));
    for (const bool has_paragraphs : {false, true}) {
      const auto prepare = [&](std::size_t count) {
        Repeated article;
        for (std::size_t i = 0; i < count; ++i)
          append(article, sentences, i, has_paragraphs ? i : 0);
        return [&ranker, &models, article = std::move(article)] {
          std::vector<Fact> facts = extract_facts(article.sentences, article.text,
                                                  {.control = models.analyzer.control()});
          set_heads(article.sentences, facts);
          static_cast<void>(resolve_entities(article.sentences, article.text, facts, ranker));
        };
      };
      const char* const stage = has_paragraphs ? "facts of paragraphs" : "facts of a paragraph";
      all = is_linear(stage, kind.name, kFirstSentences, prepare) && all;
    }
  }
  return all;
}

bool is_all_linear(const char* folder) {
  const LanguageModels models = load_models(folder);
  bool all = are_linear("a page", hostile_pages(),
                        [](const std::string& page) { static_cast<void>(read_html(page)); });
  all &= are_linear("a line", hostile_json_lines(), [](const std::string& line) {
    static_cast<void>(read_json_articles(line, {}));
  });
  all &= are_linear("Markdown", hostile_markdown(),
                    [](const std::string& text) { static_cast<void>(read_markdown(text, {})); });
  all &= are_linear("a feed", hostile_feeds(),
                    [](const std::string& feed) { static_cast<void>(read_feed(feed)); });
  all &= are_linear("a mail", hostile_mails(),
                    [](const std::string& mail) { static_cast<void>(read_mail(mail)); });
  all &= are_linear("a PDF", hostile_print(),
                    [](const std::string& text) { static_cast<void>(paragraphs_of_pages(text)); });
  all &= are_files_linear();
  all &= are_linear("a fact", hostile_fact_lines(), [](const std::string& line) {
    static_cast<void>(document_of_facts({read_json_fact(line)}, ""));
  });
  all &= are_linear("a text", hostile_texts(), [&](const std::string& text) {
    const Document document = read_text(text);
    static_cast<void>(models.segmenter.segment(document.text, document.paragraphs));
  });
  static constexpr std::size_t kColumns = 80;
  all &= are_linear("lines of a screen", hostile_texts(), [](const std::string& text) {
    static_cast<void>(wrapped(printable(text), kColumns));
  });
  all &= are_linear("a filter that is pointed out", hostile_filters(), [](const std::string& line) {
    static_cast<void>(pointed_out(line, std::string_view(line).substr(line.size() - 1), kColumns));
  });
  all &= are_linear("a filter", hostile_filters(),
                    [](const std::string& line) { static_cast<void>(parse_filter(line)); });
  return are_articles_linear(models) && all;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: growth MODEL_FOLDER\n");
    return 2;
  }
  try {
    const bool all = is_all_linear(argv[1]);
    std::printf("%s, in %.1f s of the processor\n", all ? "all linear" : "not all linear",
                processor_seconds());
    return all ? 0 : 1;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "growth: %s\n", error.what());
    return 2;
  }
}
