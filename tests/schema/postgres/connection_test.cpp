#include "schema/postgres/connection.h"

#include <string>
#include <string_view>
#include <tuple>

#include <catch2/catch.hpp>

using namespace quern;

TEST_CASE("an address is shown without its password", "[schema]") {
  const auto [address, shown] = GENERATE(table<std::string, std::string>({
      {"postgresql://localhost/news", "postgresql://localhost/news"},
      {"postgresql://anna@db.example:5433/news", "postgresql://anna@db.example:5433/news"},
      {"postgresql://anna:s3cret@db.example:5433/news", "postgresql://anna@db.example:5433/news"},
      {"postgres://anna:s3cret@/news?host=/run/pg", "postgres://anna@/news?host=/run/pg"},
      {"postgresql://anna:a/b?c@db/news", "postgresql://anna@db/news"},
      {"postgresql://anna:a@b@db/news", "postgresql://anna@db/news"},
      {"postgresql://db/news?password=s3cret", "postgresql://db/news"},
      {"postgresql://db/news?user=anna&password=s3cret&sslmode=require",
       "postgresql://db/news?user=anna&sslmode=require"},
      {"postgresql://db/news?pass%77ord=s3cret&host=a", "postgresql://db/news?host=a"},
      {"postgresql://anna:s3cret@db?sslpassword=x", "postgresql://anna@db"},
      {"postgresql://db/news?user=anna@b&password=s3cret", "postgresql://db/news?user=anna@b"},
      {"postgresql://db:1/news?user=anna@b&password=s3cret", "postgresql://db@b"},
      {"postgresql://anna:a@db/news?s3cret", "postgresql://anna@db/news"},
      {"postgresql://", "postgresql://"},
      {"postgresql://?", "postgresql://"},
      {"facts.db", "facts.db"},
      {"", ""},
  }));
  CAPTURE(address);
  CHECK(shown_address(address) == shown);
}

TEST_CASE("an address of a server is told from a file", "[schema]") {
  CHECK(is_server_address("postgresql://localhost/news"));
  CHECK(is_server_address("postgres://"));
  CHECK_FALSE(is_server_address("postgresql"));
  CHECK_FALSE(is_server_address("folder/postgresql://x"));
  CHECK_FALSE(is_server_address(""));
}

TEST_CASE("a text is stored as UTF-8 without NUL", "[schema]") {
  CHECK(storable("") == "");
  CHECK(storable("Köln 習") == "Köln 習");
  CHECK(storable(std::string_view("a\0b", 3)) == "a\uFFFDb");
  CHECK(storable("a\xFF\xC3") == "a\uFFFD\uFFFD");
}
