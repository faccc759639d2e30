#include <sstream>
#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "query/render/context.h"
#include "query/render/display.h"
#include "query/render/ntriples.h"
#include "query/render/renderer.h"
#include "schema/read/select.h"

using namespace quern;

namespace {

FactRow fact(std::string subject, std::string predicate, std::string object) {
  FactRow row;
  row.number = 7;
  row.subject = std::move(subject);
  row.predicate = std::move(predicate);
  row.object = std::move(object);
  row.polarity = "positive";
  row.modality = "certain";
  row.arguments = "[]";
  row.confidence = 0.5;
  return row;
}

std::string rendered(RenderOptions options,
                     std::string_view columns,
                     const std::vector<FactRow>& rows) {
  options.columns = columns_named(columns);
  StringOutput output;
  const auto renderer = make_renderer(options, output);
  for (const FactRow& row : rows)
    renderer->add(row);
  renderer->finish();
  return output.text();
}

}  // namespace

TEST_CASE("a cell is quoted where RFC 4180 asks for it, in TSV around tabs", "[render]") {
  const auto [object, csv, tsv] = GENERATE(table<std::string, std::string, std::string>({
      {"", "", ""},
      {"plain", "plain", "plain"},
      {"one, two", "\"one, two\"", "one, two"},
      {"one\ttwo", "one\ttwo", "\"one\ttwo\""},
      {"the \"biggest loser\"", "\"the \"\"biggest loser\"\"\"", "\"the \"\"biggest loser\"\"\""},
      {"\"", "\"\"\"\"", "\"\"\"\""},
      {"two\nlines", "\"two\nlines\"", "\"two\nlines\""},
      {"two\rlines", "\"two\rlines\"", "\"two\rlines\""},
      {"a \\n b", "a \\n b", "a \\n b"},
      {"=1+1", "=1+1", "=1+1"},
  }));
  CAPTURE(object);
  RenderOptions options;
  options.has_header = false;
  options.format = Format::csv;
  CHECK(rendered(options, "subject,object", {fact("a", "is", object)}) == "a," + csv + "\n");
  options.format = Format::tsv;
  CHECK(rendered(options, "subject,object", {fact("a", "is", object)}) == "a\t" + tsv + "\n");
}

TEST_CASE("a row whose only cell is absent is no empty line", "[render]") {
  RenderOptions options;
  options.format = GENERATE(Format::csv, Format::tsv);
  const std::vector<FactRow> rows = {fact("a", "fell", ""), fact("b", "met", "c")};
  CHECK(rendered(options, "object", rows) == "object\n\"\"\nc\n");
}

TEST_CASE("cells that a spreadsheet would run are guarded only when asked", "[render]") {
  const auto [object, cell] = GENERATE(table<std::string, std::string>({
      {"=1+1", "'=1+1"},
      {"-5", "'-5"},
      {"=\"x\"", "\"'=\"\"x\"\"\""},
      {"plain", "plain"},
  }));
  RenderOptions options;
  options.format = GENERATE(Format::csv, Format::tsv);
  options.is_spreadsheet_safe = true;
  CHECK(rendered(options, "object", {fact("a", "is", object)}) == "object\n" + cell + "\n");
}

TEST_CASE("no format gives control characters that a terminal obeys", "[render]") {
  RenderOptions options;
  options.format =
      GENERATE(Format::table, Format::csv, Format::tsv, Format::json, Format::jsonl,
               Format::markdown, Format::html, Format::dot, Format::graphml, Format::ntriples);
  const std::string control = GENERATE("\x1b", "\x07", "\x7f", "\xC2\x9B", "\xC2\x85");
  const std::string text =
      rendered(options, "subject,object", {fact("a", "is", "café in Oslo" + control + "[31m")});
  CHECK(text.find(control) == std::string::npos);
  CHECK_THAT(text, Catch::Contains("café in Oslo"));
}

TEST_CASE("JSON keeps control characters as escapes", "[render]") {
  RenderOptions options;
  options.format = Format::jsonl;
  CHECK(rendered(options, "object", {fact("a", "is", "\xC2\x9B\x7F\xC2\xA0\xC3\x80")}) ==
        "{\"object\":\"\\u009b\\u007f\xC2\xA0\xC3\x80\"}\n");
}

TEST_CASE("CSV is UTF-8 whatever the database holds", "[render]") {
  RenderOptions options;
  options.format = GENERATE(Format::csv, Format::tsv);
  const std::string bad = std::string("a\xFF\0b", 4);
  CHECK(rendered(options, "subject", {fact(bad, "is", "c")}) == "subject\na\xEF\xBF\xBD\xEF\xBF\xBD"
                                                                "b\n");
}

TEST_CASE("formats write the same rows each in its own way", "[render]") {
  RenderOptions options;
  const std::vector<FactRow> rows = {fact("China", "limits", "a | \"b\"")};
  const auto [format, text] = GENERATE(table<Format, std::string>({
      {Format::csv, "subject,object\nChina,\"a | \"\"b\"\"\"\n"},
      {Format::tsv, "subject\tobject\nChina\t\"a | \"\"b\"\"\"\n"},
      {Format::jsonl, "{\"subject\":\"China\",\"object\":\"a | \\\"b\\\"\"}\n"},
      {Format::json, "[\n{\"subject\":\"China\",\"object\":\"a | \\\"b\\\"\"}\n]\n"},
      {Format::markdown, "| subject | object |\n| --- | --- |\n| China | a \\| \"b\" |\n"},
  }));
  options.format = format;
  CHECK(rendered(options, "subject,object", rows) == text);
}

TEST_CASE("markup in a fact stays text", "[render]") {
  RenderOptions options;
  const std::vector<FactRow> rows = {fact("<b> & \"x\"", "is", "[a](b)\\\x1b")};
  const auto [format, text] = GENERATE(table<Format, std::string>({
      {Format::html, "&lt;b&gt; &amp; &quot;x&quot;"},
      {Format::graphml, "<data key=\"object\">[a](b)\\\xEF\xBF\xBD</data>"},
      {Format::ntriples, R"("<b> & \"x\"")"},
      {Format::ntriples, R"("[a](b)\\\u001B")"},
      {Format::ntriples, "<urn:quern:name:%3Cb%3E%20%26%20%22x%22> <urn:quern:predicate:is> "},
      {Format::dot, R"("<b> &amp; \"x\"" -> "[a](b)\\" [label="is")"},
      {Format::markdown, R"(| \<b> & "x" | \[a](b)\\  |)"},
  }));
  options.format = format;
  CHECK_THAT(rendered(options, "subject,object", rows), Catch::Contains(text));
}

TEST_CASE("a denied, possible, attributed or inferred fact is no plain triple", "[render]") {
  RenderOptions options;
  options.format = Format::ntriples;
  const std::string triple =
      "<urn:quern:name:a> <urn:quern:predicate:b> <urn:quern:name:c> .\n<urn:quern:fact:7>";
  CHECK_THAT(rendered(options, "id", {fact("a", "b", "c")}), Catch::StartsWith(triple));
  const auto set = GENERATE(
      as<void (*)(FactRow&)>{},  //
      [](FactRow& row) { row.polarity = "negative"; },
      [](FactRow& row) { row.modality = "possible"; }, [](FactRow& row) { row.attribution = "x"; },
      [](FactRow& row) { row.attribution_predicate = "said"; },
      [](FactRow& row) { row.derived_by = "apposition"; });
  FactRow row = fact("a", "b", "c");
  set(row);
  const std::string text = rendered(options, "id", {row});
  CHECK_THAT(text, Catch::StartsWith("<urn:quern:fact:7>"));
  CHECK_THAT(text, Catch::Contains("rdf-syntax-ns#subject> <urn:quern:name:a>"));
  CHECK_THAT(text, Catch::Contains("<urn:quern:column:modality>"));
}

TEST_CASE("formats for people mark such a fact whatever columns are asked for", "[render]") {
  FactRow row = fact("a", "b", "c");
  row.polarity = "negative";
  RenderOptions options;
  options.format = GENERATE(Format::table, Format::markdown, Format::html, Format::dot);
  CHECK_THAT(rendered(options, "subject,predicate,object", {row}), Catch::Contains("denied"));
}

TEST_CASE("a graph names whom a pronoun means, and bears facts without an object", "[render]") {
  FactRow row = fact("it", "fell", "");
  row.resolved_subject = "Acme";
  RenderOptions options;
  options.format = Format::dot;
  CHECK_THAT(rendered(options, "", {row}), Catch::Contains("\"Acme\" -> \"7 object \""));
  options.format = Format::graphml;
  const std::string graph = rendered(options, "", {row, row});
  CHECK_THAT(graph, Catch::Contains("<data key=\"label\">Acme</data>"));
  CHECK(graph.find(">Acme</data></node>") == graph.rfind(">Acme</data></node>"));  // Declared once.
}

TEST_CASE("an empty answer is still well formed", "[render]") {
  RenderOptions options;
  options.format = Format::json;
  CHECK(rendered(options, "subject", {}) == "[]\n");
  options.format = Format::csv;
  CHECK(rendered(options, "subject", {}) == "subject\n");
  options.format = Format::table;
  CHECK(rendered(options, "subject", {}).empty());
}

TEST_CASE("a table fits the width it is given, and no word is broken", "[render]") {
  RenderOptions options;
  options.width = GENERATE(20, 40, 60, 80, 200);
  FactRow row = fact("China's Foreign Ministry spokesperson", "declined to comment on",
                     "the deal between Russia and North Korea");
  row.polarity = "negative";
  row.attribution = "some experts";
  const std::string table = rendered(options, "number,subject,predicate,object,qualifier", {row});
  std::istringstream lines(table);
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(display_width(line) <= options.width);
  }
  for (const char* const word : {"Foreign", "Ministry", "spokesperson", "declined", "comment",
                                 "between", "Russia", "according", "experts"}) {
    CHECK_THAT(table, Catch::Contains(word));
  }
}

TEST_CASE("where columns do not fit, cells stand below each other", "[render]") {
  RenderOptions options;
  options.width = 40;
  FactRow row = fact("China's Foreign Ministry spokesperson", "declined to comment on", "");
  row.document = "a.txt";
  CHECK(rendered(options, "number,subject,predicate,object,title,document", {row, row}) ==
        "number     7\n"
        "subject    China's Foreign Ministry\n"
        "           spokesperson\n"
        "predicate  declined to comment on\n"
        "document   a.txt\n"
        "\n"
        "number     7\n"
        "subject    China's Foreign Ministry\n"
        "           spokesperson\n"
        "predicate  declined to comment on\n"
        "document   a.txt\n");
}

TEST_CASE("text hangs behind its label, or below it where there is no room", "[render]") {
  CHECK(hanging("  date  ", "2024", 40) == "  date  2024\n");
  CHECK(hanging("date  ", "one two three four five", 24) ==
        "date  one two three four\n      five\n");
  CHECK(hanging("a long label  ", "one two three", 20) == "a long label\n    one two three\n");
  CHECK(hanging("", "", 40) == "\n");
  CHECK(longest_part("an intermediate-range missile") == 13);
  CHECK(longest_part("") == 0);
}

TEST_CASE("a fact that is no plain assertion says so in every table", "[render]") {
  FactRow row = fact("Beijing", "may know", "how to proceed");
  row.polarity = "negative";
  row.modality = "possible";
  row.attribution = "some experts";
  row.derived_by = "spokesperson";
  CHECK(qualifier_of(row) == "denied; possible; according to some experts; derived: spokesperson");
  RenderOptions wide;
  wide.width = 200;
  CHECK_THAT(rendered(wide, "subject,qualifier", {row}),
             Catch::Contains("denied; possible; according to some experts"));
  CHECK(qualifier_of(fact("a", "b", "c")).empty());
}

TEST_CASE("widths count what the terminal shows", "[render]") {
  const auto [text, width] = GENERATE(table<std::string, std::size_t>({
      {"Beijing", 7},
      {"北京", 4},
      {"Zu\xCC\x88rich", 6},  // u and a combining diaeresis
      {"é", 1},
      {"\xFF", 1},
  }));
  CAPTURE(text);
  CHECK(display_width(text) == width);
}

TEST_CASE("data cannot drive the terminal", "[render]") {
  CHECK(printable("a\x1b[31mb") == "a [31mb");
  CHECK(printable("a\nb\tc") == "a b c");
  CHECK(printable("a\xFF") == "a\xEF\xBF\xBD");
  CHECK(printable("\xE2\x80\xAE"
                  "abc") == " abc");                           // right-to-left override
  CHECK(printable("Os\xE2\x80\x8Blo\xEF\xBB\xBF") == "Oslo");  // zero-width
}

TEST_CASE("wrapping breaks at spaces and cuts only words longer than a line", "[render]") {
  const auto [text, lines] = GENERATE(table<std::string, std::vector<std::string>>({
      {"", {""}},
      {"one two three", {"one two", "three"}},
      {"abcdefghijkl", {"abcdefg", "hijkl"}},
      {"mid-range", {"mid-", "range"}},
      {"北京北京北京", {"北京北", "京北京"}},
  }));
  CAPTURE(text);
  CHECK(wrapped(text, 7) == lines);
}

TEST_CASE("a fact's context marks its words in the paragraph", "[render]") {
  FactContext context;
  context.fact = fact("Beta", "bought", "Acme");
  context.fact.subject_spans = "110-114";
  context.fact.predicate_spans = "115-121";
  context.fact.object_spans = "122-126 900-950";
  context.fact.title = "A deal";
  context.paragraph = "Yesterday Beta bought Acme.";
  context.paragraph_begin = 100;
  const std::string text = render_context(context, false, 80);
  CHECK_THAT(text, Catch::Contains("Yesterday [S Beta] [P bought] [O Acme]."));
  CHECK_THAT(text, Catch::Contains("A deal"));
}

TEST_CASE("a column of joined patterns is refused where there are none", "[render]") {
  CHECK_THROWS_WITH(rendered({}, "subject,?x", {}),
                    "'?x' is a column of joined patterns or of groups only");
}

TEST_CASE("an unknown column names the nearest one", "[render]") {
  CHECK_THROWS_WITH(columns_named("subjct"), Catch::Contains("did you mean 'subject'?"));
}
