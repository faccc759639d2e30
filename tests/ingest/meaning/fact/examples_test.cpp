#include "ingest/meaning/fact/examples.h"

#include <sstream>
#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "tests/support/extracted.h"

using namespace quern;

TEST_CASE("a noun includes its examples", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"examples",
       "The/the/DET/2/det/DT mine/mine/NOUN/3/nsubj/NN yields/yield/VERB/0/root/VBZ "
       "metals/metal/NOUN/3/obj/NNS such/such/ADJ/7/case/JJ as/as/ADP/5/fixed/IN "
       "tin/tin/NOUN/4/nmod/NN and/and/CCONJ/9/cc/CC zinc/zinc/NOUN/7/conj/NN",
       "metals | include | tin RULE example\n"
       "metals | include | zinc RULE example\n"
       "The mine | yields | metals such as tin and zinc\n"},
      {"including",
       "Lee/Lee/PROPN/2/nsubj sells/sell/VERB/0/root/VBZ fruit/fruit/NOUN/2/obj "
       "including/include/VERB/5/case/VBG plums/plum/NOUN/3/nmod/NNS",
       "fruit | includes | plums RULE example\n"
       "Lee | sells | fruit including plums\n"},
      {"like compares",
       "Lee/Lee/PROPN/2/nsubj sells/sell/VERB/0/root/VBZ fruit/fruit/NOUN/2/obj "
       "like/like/ADP/5/case plums/plum/NOUN/3/nmod/NNS",
       "Lee | sells | fruit like plums\n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}

TEST_CASE("examples are of the noun that they follow, and counted by whoever counts the whole",
          "[fact]") {
  const auto [text, facts] = GENERATE(table<std::string, std::string>({
      {"Guests came from firms such as Acme and from clubs such as Norsk Heron.",
       "firms | include | Acme RULE example\nclubs | include | Norsk Heron RULE example\n"},
      {"Lee says ten men were hurt, including 2 guards.",
       "ten men | include | 2 guards BY Lee RULE example\n"},
      {"Lee says ten men were hurt, including guards.",
       "ten men | include | guards RULE example\n"},
  }));
  CAPTURE(text);
  std::string found;
  std::istringstream lines(extracted_from(text));
  for (std::string line; std::getline(lines, line);)
    if (line.ends_with("RULE example")) found += line + '\n';
  CHECK(found == facts);
}
