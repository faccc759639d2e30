// Whatever is typed at the prompt, the session answers or says what is wrong, and goes on; nothing
// that the terminal would obey comes out. An input that begins with a NUL is no text but choices,
// two bytes a line, of what may be said: settings and what they change meet only where lines make
// sense. One that begins with a brace is what a program says to `--mcp`.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <iterator>
#include <span>
#include <sstream>
#include <string>
#include <string_view>

#include "query/mcp/serve.h"
#include "query/prompt/session.h"
#include "schema/fact_store.h"
#include "tests/fuzz/require.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

namespace {

using namespace quern;

class FilledDatabase {
 public:
  FilledDatabase() {
    FactStore facts(path());
    store(facts, reading("a.txt", {"China | declined to comment on | the deal | in=Beijing",
                                   "Beijing | may know | the way | not | possible | by=experts",
                                   "Putin | met | Kim | of=Vladimir Putin | rule=apposition"}));
    store(facts, reading("b.txt", {"Kim\x1b[31m | met | \xff\xfePutin", "China | met | Kim"}));
  }
  [[nodiscard]] std::filesystem::path path() const { return folder_.path() / "facts.db"; }

 private:
  TemporaryFolder folder_;
};

// These start programs or write files, wherever the name that follows them says.
bool reaches_outside(const std::string& line) {
  return line.find(".output") != std::string::npos || line.find(".graph") != std::string::npos;
}

constexpr const char* kColumns[] = {
    "?x",         "facts",          "sentence.2", "documents",      "month,facts",
    "subject,?y", "subject,object", "qualifier",  "number,sentence"};
constexpr const char* kFormats[] = {"table",    "csv",  "tsv", "json",    "jsonl",
                                    "markdown", "html", "dot", "graphml", "ntriples"};
constexpr const char* kNames[] = {"Kim", "China", "Putin", "experts", "nobody", "\"the way\"", ""};
constexpr const char* kNumbers[] = {"1", "2", "0", "99", "-1", "all", "x"};
constexpr const char* kFilters[] = {"s:China",
                                    "p:met distinct:yes",
                                    "group-by:subject",
                                    "group-by:month,predicate sort:-facts",
                                    "?x | met | ?y",
                                    "?x | met | ?y ; ?y | may know | ?z",
                                    "distinct:yes limit:1",
                                    "s:nobody",
                                    "? | met | Kim",
                                    "sort:date offset:1",
                                    "t:way",
                                    "e:Kim polarity:negative"};

/// What begins a line, and what may follow it.
struct Start {
  const char* words;
  std::span<const char* const> rests;
};
constexpr Start kStarts[] = {{".columns ", kColumns},    {".mode ", kFormats},
                             {".limit ", kNumbers},      {".similar ", kNumbers},
                             {".why ", kNumbers},        {".timeline ", kNames},
                             {".entity ", kNames},       {"", kNames},
                             {".facets ", kFilters},     {".corroborated ", kFilters},
                             {".conflicts ", kFilters},  {"", kFilters},
                             {".sql SELECT ", kNumbers}, {".help ", kNames},
                             {".stats", kNames},         {".schema", kNames}};

std::string lines_chosen(std::string_view choices) {
  std::string lines;
  for (std::size_t i = 0; i + 1 < choices.size(); i += 2) {
    const auto& [words, rests] =
        kStarts[static_cast<unsigned char>(choices[i]) % std::size(kStarts)];
    lines += words;
    lines += rests[static_cast<unsigned char>(choices[i + 1]) % rests.size()];
    lines += '\n';
  }
  return lines;
}

void check_is_printable(const std::string& text) {
  require(std::none_of(text.begin(), text.end(), [](char c) { return c == '\x1b' || c == '\0'; }),
          "output has no control characters");
}

/// Whatever a program sends, each answer is a message on a line of its own.
void serve(const std::string& messages, FactReader& reader, QuestionReader& questions) {
  mcp::Server server(reader, questions, std::chrono::seconds(10));
  std::istringstream lines(messages);
  StringOutput answers;
  mcp::serve_lines(lines, server, answers);
  check_is_printable(answers.text());
  std::istringstream answered(answers.text());
  for (std::string line; std::getline(answered, line);)
    require(line.starts_with(R"({"jsonrpc":"2.0","id":)") && line.ends_with('}'), "a message");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const FilledDatabase database;
  FactReader reader(database.path());
  static QuestionReader questions;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  if (input.starts_with('{')) {
    serve(std::string(input), reader, questions);
    return 0;
  }
  StringOutput rows;
  StringOutput replies;
  Session session(reader, questions, {}, rows, replies);
  const bool is_chosen = input.starts_with('\0');
  const std::string typed = is_chosen ? lines_chosen(input.substr(1)) : std::string(input);
  std::istringstream lines(typed);
  for (std::string line; std::getline(lines, line);) {
    if (!reaches_outside(line) && !session.run(line)) break;
  }
  session.finish();
  check_is_printable(replies.text());
  // A file format gives the data as it is.
  if (typed.find(".mode") == std::string::npos) check_is_printable(rows.text());
  return 0;
}
