#include "schema/country.h"

#include <string>

#include <catch2/catch.hpp>

namespace quern {
namespace {

TEST_CASE("a phrase means a country by its names and its government", "[entity]") {
  const auto [phrase, country] = GENERATE(table<std::string, std::string>({
      {"China", "China"},
      {"the Chinese government", "China"},
      {"the government of China", "China"},
      {"China’s government", "China"},
      {"Beijing", "China"},
      {"the U.S.", "United States"},
      {"America", "United States"},
      {"DPRK", "North Korea"},
      {"us", ""},
      {"some in Beijing", ""},
      {"Chinese leaders", ""},
      {"", ""},
  }));
  CAPTURE(phrase);
  CHECK(country_of_phrase(phrase).value_or("") == country);
}

TEST_CASE("a country is named by its names, its adjective and its seat", "[entity]") {
  const auto [text, is_named] = GENERATE(table<std::string, bool>({
      {"The British army withdrew.", true},
      {"the UK's plan", true},
      {"Britain", true},
      {"London refuses.", true},
      {"The Britannica and the UKIP", false},
      {"", false},
  }));
  CAPTURE(text);
  CHECK(names_country(text, "United Kingdom") == is_named);
}

}  // namespace
}  // namespace quern
