// Whatever a database from elsewhere holds, the session answers or refuses, in printable
// characters, and filling it ends in a refusal at worst. An input that begins with "F" says which
// bytes of the file are others (three for the place, one for the value, again and again); any other
// one is made of pairs of bytes: a column gets a value that does not belong there, a statement
// changes the tables, or a line is asked.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "query/prompt/session.h"
#include "schema/article_list.h"
#include "schema/fact_store.h"
#include "tests/fuzz/require.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

namespace {

using namespace quern;

constexpr const char* kValues[] = {"NULL",
                                   "-1",
                                   "0",
                                   "1",
                                   "7",
                                   "9223372036854775807",
                                   "-9223372036854775808",
                                   "4294967296",
                                   "1e300",
                                   "-0.5",
                                   "''",
                                   "'x'",
                                   "' '",
                                   "x'ff00fe'",
                                   "'5-3'",
                                   "'999999999-9999999999'",
                                   "'0-4 2-3'",
                                   "'0-4p 2-99O+'",
                                   "'[{\"role\":1}]'",
                                   "'[{\"role\":\"time\",\"text\":null}]'",
                                   "'{'",
                                   "replace(hex(zeroblob(30000)), '00', '[')",
                                   "zeroblob(100000)",
                                   "char(27) || '[31m'",
                                   "char(10)",
                                   "printf('%.*c', 100000, 'a')",
                                   "'2024-13-45'",
                                   "'2024-05/..'",
                                   "'../2024'",
                                   "'-0001'",
                                   "'China'"};

constexpr const char* kStatements[] = {
    "DROP TABLE alias",
    "DROP TABLE mention",
    "DROP TABLE sentence_text",
    "DROP VIEW fact_view",
    "DELETE FROM sentence",
    "DELETE FROM document",
    "DELETE FROM phrase WHERE id % 2",
    "DELETE FROM predicate",
    "DELETE FROM entity",
    "INSERT INTO sentence_text (sentence_text) VALUES ('delete-all')",
    "INSERT INTO alias SELECT * FROM alias",
    "UPDATE sqlite_schema SET sql = replace(sql, 'subject', 'object') WHERE type = 'index'",
    "UPDATE sqlite_schema SET rootpage = 2 WHERE type = 'index'",
    "UPDATE sqlite_schema SET sql = 'CREATE VIEW fact_view AS SELECT * FROM fact_view' WHERE name = "
    "'fact_view'",
    "CREATE TRIGGER t AFTER INSERT ON fact BEGIN DELETE FROM sentence; END",
    "CREATE TRIGGER u AFTER INSERT ON document BEGIN SELECT load_extension('x'); END",
    "PRAGMA user_version = 1"};

constexpr const char* kLines[] = {
    "s:*",
    "s:China",
    "p:\"decline*\"",
    "e:Kim",
    "t:way",
    "?x | met | ?y",
    "?x | met | ?y ; ?y | ?p | ?z",
    "group-by:subject",
    "group-by:month,predicate",
    "sort:-date",
    "sort:confidence",
    "since:2020 until:2025",
    "by:experts",
    "document:a*",
    "distinct:yes",
    "Kim",
    ".why 1",
    ".why 3",
    ".why 5",
    ".similar 1",
    ".timeline China",
    ".entity China",
    ".facets",
    ".conflicts",
    ".corroborated",
    ".stats",
    ".schema",
    ".mode json",
    ".mode csv",
    ".mode html",
    ".mode graphml",
    ".mode ntriples",
    ".mode dot",
    ".columns number,arguments,sentence,subject_spans,subject_entity,time_from,url",
    ".mode table",
    "Who met Kim?",
    "What may Beijing know?"};
constexpr std::size_t kQuestions = 2;  ///< The last of them, which take their time.

struct Column {
  std::string table;
  std::string name;
};

/// A filled database whose tables take values of any type.
class Template {
 public:
  Template() {
    fill();
    SQLite::Database database(path().string(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA writable_schema = on");
    database.exec(
        "UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '') WHERE type = 'table'");
    SQLite::Statement columns(
        database, "SELECT m.name, c.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c "
                  "WHERE m.type = 'table' ORDER BY 1, 2");
    while (columns.executeStep())
      columns_.push_back({columns.getColumn(0), columns.getColumn(1)});
    database.exec("PRAGMA writable_schema = reset");
    std::ifstream file(path(), std::ios::binary);
    bytes_.assign(std::istreambuf_iterator<char>(file), {});
  }

  [[nodiscard]] std::filesystem::path path() const { return folder_.path() / "facts.db"; }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }

 private:
  void fill() const {
    FactStore facts(path());
    store(facts,
          reading("a.txt", {"China | declined to comment on | the deal | in=Beijing | who=China",
                            "Beijing | may know | the way | not | possible | by=experts",
                            "Putin | met | Kim | of=Vladimir Putin | rule=apposition"}));
    store(facts,
          reading("b.txt", {"Kim | met | Putin | time=2024-06 | whom=Putin", "China | met | Kim"}));
  }

  TemporaryFolder folder_;
  std::string bytes_;
  std::vector<Column> columns_;
};

void write(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
  for (const char* const ending : {"-wal", "-shm", "-journal"})
    std::filesystem::remove(path.string() + ending);
}

std::string patched(std::string bytes, std::string_view patches) {
  static constexpr std::size_t kPatch = 4;
  for (; patches.size() >= kPatch; patches.remove_prefix(kPatch)) {
    std::size_t at = 0;
    for (int i = 0; i < 3; ++i)
      at = at << 8U | static_cast<unsigned char>(patches[static_cast<std::size_t>(i)]);
    bytes[at % bytes.size()] = patches[3];
  }
  return bytes;
}

/// Changes the database as the pairs say; gives the lines that they ask.
std::vector<std::string> changed(const Template& made, std::string_view pairs) {
  constexpr unsigned kFirstStatement = 160;
  constexpr unsigned kFirstLine = 192;
  std::vector<std::string> lines;
  SQLite::Database database(made.path().string(), SQLite::OPEN_READWRITE);
  database.exec("PRAGMA writable_schema = on");
  for (; pairs.size() >= 2; pairs.remove_prefix(2)) {
    const unsigned kind = static_cast<unsigned char>(pairs[0]);
    const unsigned choice = static_cast<unsigned char>(pairs[1]);
    if (kind >= kFirstLine) {
      lines.emplace_back(kLines[choice % std::size(kLines)]);
      continue;
    }
    const Column& column = made.columns()[kind % made.columns().size()];
    const std::string value = kValues[choice % std::size(kValues)];
    const std::string sql = kind >= kFirstStatement
                                ? kStatements[choice % std::size(kStatements)]
                                : "UPDATE OR IGNORE \"" + column.table + "\" SET \"" + column.name +
                                      "\" = " + value + " WHERE rowid % 3 <> 1";
    database.tryExec(sql);
  }
  return lines;
}

void check_is_printable(const std::string& text) {
  require(std::none_of(text.begin(), text.end(), [](char c) { return c == '\x1b' || c == '\0'; }),
          "output has no control characters");
}

void ask(const std::filesystem::path& path, const std::vector<std::string>& lines) {
  try {
    FactReader reader(path);
    reader.set_deadline(std::chrono::steady_clock::now() + std::chrono::seconds(2));
    static QuestionReader questions;
    StringOutput rows;
    StringOutput replies;
    Session session(reader, questions, {}, rows, replies);
    for (const std::string& line : lines)
      session.run(line);
    session.finish();
    for_each_article(reader, [](const ArticleEntry&) { return true; });
    check_is_printable(replies.text());
    check_is_printable(rows.text());
  } catch (const StoreError&) {  // It is none of ours, or damaged.
  }
}

void fill(const std::filesystem::path& path) {
  try {
    FactStore facts(path);
    store(facts, reading("c.txt", {"China | met | Kim"}));
    for (const std::string& name : facts.names_like("*"))
      facts.remove_document(name);
    facts.finish();
  } catch (const StoreError&) {  // The same.
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Template made;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  std::vector<std::string> lines;
  if (input.starts_with('F')) {
    write(made.path(), patched(made.bytes(), input.substr(1)));
  } else {
    write(made.path(), made.bytes());
    lines = changed(made, input);
  }
  if (lines.empty()) lines.assign(std::begin(kLines), std::end(kLines) - kQuestions);
  ask(made.path(), lines);
  fill(made.path());
  return 0;
}
