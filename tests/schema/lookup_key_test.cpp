#include "schema/lookup_key.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

using namespace quern;

TEST_CASE("a phrase's look-up key is its words without case, accents and points", "[schema]") {
  const auto [phrase, key] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {" -- ", ""},
      {"the deal", "the deal"},
      {"China's Foreign Ministry", "china 's foreign ministry"},
      {"China’s Foreign Ministry", "china 's foreign ministry"},
      {"China 's Foreign Ministry", "china 's foreign ministry"},
      {"the nations' leaders", "the nations leaders"},
      {"the 'special operation'", "the special operation"},
      {"O’Brien doesn't", "o'brien doesn't"},
      {"the U.S. envoy", "the us envoy"},
      {"the U.S.", "the us"},
      {"U.S.-led talks", "us led talks"},
      {"J.K. Rowling at 3 p.m.", "jk rowling at 3 pm"},
      {"the end.Next", "the end next"},
      {"Russia-North Korea defense deal", "russia north korea defense deal"},
      {"$1,000.50 (3.5 %)", "1 000 50 3 5"},
      {"Recep Tayyip Erdoğan", "recep tayyip erdogan"},
      {"STRASSE and Straße", "strasse and strasse"},
      {"São Paulo", "sao paulo"},
      {"МОСКВА", "москва"},
      {"Ｆｕｌｌ ｗｉｄｔｈ", "full width"},
      {"习近平 visits", "习近平 visits"},
      {"what? * no", "what no"},
      {"bad \xff\xfe bytes \xc3", "bad bytes"},
  }));
  CHECK(lookup_key(phrase) == key);
}
