#include "query/prompt/row_source.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "query/plan/filter_language.h"
#include "query/prompt/answer.h"
#include "schema/fact_store.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

using namespace quern;

namespace {

class Facts {
 public:
  Facts() {
    FactStore facts(path());
    store(facts, reading("a.txt", {"Putin | met | Kim", "Xi | met | Kim | possible | by=Seoul",
                                   "Putin | met | Kim", "Putin | leads | Russia | not"}));
  }
  [[nodiscard]] std::filesystem::path path() const { return folder_.path() / "facts.db"; }

  /// The answer to a line, or what is wrong with it.
  [[nodiscard]] std::string answer(const std::string& line,
                                   Format format,
                                   const std::string& columns) const {
    FactReader reader(path());
    StringOutput output;
    RenderOptions options;
    options.format = format;
    try {
      options.columns = columns_named(columns);
      static_cast<void>(
          quern::answer(reader, std::get<Filter>(parse_filter(line)), options, output));
    } catch (const QueryError& error) {
      return error.what();
    }
    return output.text();
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("columns that state a fact carry what keeps it from being plain", "[answer]") {
  const Facts facts;
  const auto [line, columns, rows] = GENERATE(table<std::string, std::string, std::string>({
      {"s:Xi", "subject,predicate,object",
       "subject,predicate,object,qualifier\nXi,met,Kim,possible; according to Seoul\n"},
      {"s:Xi", "predicate,object,modality",
       "predicate,object,modality,qualifier\nmet,Kim,possible,possible; according to Seoul\n"},
      {"s:Xi", "predicate,object,polarity,modality,attribution",
       "predicate,object,polarity,modality,attribution\nmet,Kim,positive,possible,Seoul\n"},
      {"s:Xi", "subject_entity,predicate",
       "subject_entity,predicate,qualifier\n,met,possible; according to Seoul\n"},
      {"s:Xi", "subject,object", "subject,object\nXi,Kim\n"},
      {"p:met polarity:positive modality:certain attributed:no limit:1", "subject,predicate",
       "subject,predicate\nPutin,met\n"},
  }));
  CAPTURE(line, columns);
  CHECK(facts.answer(line, Format::csv, columns) == rows);
  if (rows.find("possible") != std::string::npos) {
    for (const Format format : {Format::tsv, Format::json, Format::jsonl, Format::markdown,
                                Format::table, Format::html, Format::dot, Format::graphml}) {
      CHECK_THAT(facts.answer(line, format, columns), Catch::Contains("possible"));
    }
  }
}

TEST_CASE("distinct rows are those that look different", "[answer]") {
  const Facts facts;
  CHECK(facts.answer("p:met distinct:yes", Format::csv, "subject") == "subject\nPutin\nXi\n");
  CHECK(facts.answer("p:met distinct:yes offset:1", Format::csv, "subject") == "subject\nXi\n");
  CHECK(facts.answer("distinct:yes limit:1", Format::csv, "") ==
        "subject,predicate,object,qualifier\nPutin,met,Kim,\n");
}

TEST_CASE("joined rows show variables, facts and what keeps them from being plain", "[answer]") {
  const Facts facts;
  const std::string line = "?x | met | ?y ; ?x | leads | ?z";
  const auto [format, columns, rows] = GENERATE(table<Format, std::string, std::string>({
      {Format::csv, "",
       "?x,?y,?z,facts,qualifier\nPutin,Kim,Russia,\"[1,4]\",4: denied\n"
       "Putin,Kim,Russia,\"[3,4]\",4: denied\n"},
      {Format::jsonl, "?z,facts",
       "{\"?z\":\"Russia\",\"facts\":[1,4],\"qualifier\":\"4: denied\"}\n"
       "{\"?z\":\"Russia\",\"facts\":[3,4],\"qualifier\":\"4: denied\"}\n"},
      {Format::tsv, "?x,sentence.2,qualifier",
       "?x\tsentence.2\tqualifier\nPutin\tPutin leads Russia.\t4: denied\n"
       "Putin\tPutin leads Russia.\t4: denied\n"},
  }));
  CHECK(facts.answer(line, format, columns) == rows);
  CHECK(facts.answer(line + "; distinct:yes", Format::csv, "") ==
        "?x,?y,?z,qualifier\nPutin,Kim,Russia,4: denied\n");
  CHECK_THAT(facts.answer(line, Format::csv, "?w"), Catch::Contains("they are ?x, ?y, ?z, facts"));
  CHECK_THAT(facts.answer("s:Xi", Format::csv, "?x"), Catch::Contains("joined patterns"));
  const std::string graph = facts.answer(line, Format::dot, "");
  CHECK_THAT(graph, Catch::Contains("met ×2\", id=\"fact1\"") && Catch::Contains("fact4") &&
                        !Catch::Contains("fact2"));
}

TEST_CASE("groups are rows of every format but graphs", "[answer]") {
  const Facts facts;
  CHECK(facts.answer("group-by:subject", Format::jsonl, "") ==
        "{\"subject\":\"Putin\",\"facts\":3,\"documents\":1,\"first_date\":null,\"last_date\":null}"
        "\n{\"subject\":\"Xi\",\"facts\":1,\"documents\":1,\"first_date\":null,\"last_date\":null}"
        "\n");
  CHECK_THAT(facts.answer("group-by:subject", Format::table, ""),
             Catch::Contains("subject  facts  documents"));
  CHECK_THAT(facts.answer("group-by:subject", Format::dot, ""), Catch::Contains("no graph"));
}

TEST_CASE("rows are counted as they would be shown", "[answer]") {
  const Facts facts;
  FactReader reader(facts.path());
  const auto [line, count] = GENERATE(table<std::string, std::int64_t>({
      {"p:met", 3},
      {"p:met limit:1", 3},
      {"p:met distinct:yes limit:1", 2},
      {"group-by:subject limit:1", 2},
      {"?x | met | ?y ; ?x | leads | ?z", 2},
      {"?x | met | ?y ; ?x | leads | ?z ; distinct:yes", 1},
  }));
  CAPTURE(line);
  CHECK(count_rows(reader, std::get<Filter>(parse_filter(line)), {}) == count);
}
