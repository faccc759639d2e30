// Whatever is typed at the prompt, the session answers or says what is wrong, and goes on; nothing
// that the terminal would obey comes out.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>

#include "query/prompt/session.h"
#include "schema/fact_store.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

namespace {

using namespace quern;

void require(bool holds, const char* claim) {
  if (holds) return;
  std::fprintf(stderr, "not so: %s\n", claim);
  std::abort();
}

class Database {
 public:
  Database() {
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

void check_is_printable(const std::string& text) {
  require(std::none_of(text.begin(), text.end(), [](char c) { return c == '\x1b' || c == '\0'; }),
          "output has no control characters");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Database database;
  FactReader reader(database.path());
  StringOutput rows;
  StringOutput replies;
  static QuestionReader questions;
  Session session(reader, questions, {}, rows, replies);
  const std::string typed(reinterpret_cast<const char*>(data), size);
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
