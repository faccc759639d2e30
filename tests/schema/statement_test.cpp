#include "schema/statement.h"

#include <string>

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

using namespace quern;

TEST_CASE("what is bound to a statement comes out of its rows", "[schema]") {
  SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  Statement values(database, "SELECT :number, :share, :text, :id");

  SECTION("numbers and texts") {
    values.start(7, 0.25, std::string_view("Köln"), std::optional<RowId>(9));
    REQUIRE(values.step());
    CHECK(values.integer(0) == 7);
    CHECK(values.real(1) == 0.25);
    CHECK(values.text(2) == "Köln");
    CHECK(values.row_id(3) == 9);
    CHECK_FALSE(values.step());
  }
  SECTION("what is absent is NULL, which an empty text is not") {
    values.start(0, null_if_empty(""), std::string_view(), std::optional<RowId>());
    REQUIRE(values.step());
    CHECK_FALSE(values.is_null(0));
    CHECK(values.is_null(1));
    CHECK_FALSE(values.is_null(2));
    CHECK(values.row_id(3) == std::nullopt);
  }
  SECTION("by name; a name that the statement has not is passed over") {
    values.set(":number", std::int64_t{7});
    values.set(":share", 0.25);
    values.set(":text", std::string("Köln"));
    values.set(":other", std::string("nothing"));
    REQUIRE(values.step());
    CHECK(values.integer(0) == 7);
    CHECK(values.real(1) == 0.25);
    CHECK(values.text(2) == "Köln");
    CHECK(values.is_null(3));
  }
}

TEST_CASE("a statement can be started again after rows and after a refusal", "[schema]") {
  SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  database.exec("CREATE TABLE name (text UNIQUE)");
  Statement add(database, "INSERT INTO name VALUES (:text)");
  Statement find(database, "SELECT 1 FROM name WHERE text = :text");
  add.run(std::string_view("China"));
  CHECK_THROWS_AS(add.run(std::string_view("China")), SQLite::Exception);
  add.run(std::string_view("France"));
  CHECK(find.finds(std::string_view("China")));
  CHECK(find.finds(std::string_view("France")));
  CHECK_FALSE(find.finds(std::string_view("Spain")));
  CHECK_THROWS_AS(Statement(database, "SELECT 1 FROM no_table"), SQLite::Exception);
}
