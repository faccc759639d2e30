#include "ingest/meaning/fact/renamed_noun.h"

#include <filesystem>
#include <string>
#include <tuple>
#include <vector>

#include <catch2/catch.hpp>

#include "ingest/language/analyze/models.h"
#include "ingest/meaning/fact/extractor.h"

using namespace quern;

namespace {

const LanguageModels& shipped_models() {
  static const LanguageModels models =
      load_models(std::filesystem::path(QUERN_SOURCE_DIR) / "data/model");
  return models;
}

/// "subject | predicate | object" of what the words imply by the rule, joined by "; ".
std::string implied_by(const std::string& rule, const std::string& text) {
  const std::vector<Span> paragraphs = {{0, text.size()}};
  const LanguageModels& models = shipped_models();
  const auto sentences = models.analyzer.annotate(models.segmenter.segment(text, paragraphs));
  std::string told;
  for (const Fact& fact : extract_facts(sentences, text, {.control = models.analyzer.control()})) {
    if (fact.derived_by != rule) continue;
    told += (told.empty() ? "" : "; ") + fact.subject.text + " | " + fact.predicate.text + " | " +
            fact.object.text;
  }
  return told;
}

}  // namespace

TEST_CASE("an apposition is said of the noun that it can be", "[fact]") {
  const auto [sentence, told] = GENERATE(table<std::string, std::string>({
      {"Doctors reject treatments for diabetes, a form of therapy.",
       "diabetes | is | a form of therapy"},
      {"Guards left the offices of the Harbour Authority, a public body.",
       "the Harbour Authority | is | a public body"},
      {"The club hired Lee and Kay, two lawyers.", "Lee and Kay | are | two lawyers"},
      {"Ann Berg, president and chief executive of Norsk Kraft, resigned.",
       "Ann Berg | is | president and chief executive of Norsk Kraft"},
      {"Lee met the owner of a mine, a retired judge.",
       "the owner of a mine | is | a retired judge"},
      {"The king opened a school for boys, a gift to the town.",
       "a school for boys | is | a gift to the town"},
      {"Lee hired Ann Berg, a lawyer, in Turin.", "Ann Berg | is | a lawyer"},
      {"The council bought the barn in Tolga, a village near the river.",
       "Tolga | is | a village near the river"},
      {"The council bought a barn in Tolga, a big one.", "a barn in Tolga | is | a big one"},
  }));
  CAPTURE(sentence);
  CHECK(implied_by("apposition", sentence) == told);
}

TEST_CASE("what stands beside a noun need not be what it is", "[fact]") {
  const auto [sentence, told] = GENERATE(table<std::string, std::string>({
      {"Acme sold three mines, two farms and a port.", ""},
      {"The firm employs a mayor-elect.", ""},
      {"The tunnel is 300 metres (984 ft) long.", ""},
      {"Acme (formerly Norsk Kraft) closed.", ""},
      {"Lee invited Kay, captain Ann Berg and ten guests.", ""},
      {"Lee teaches at the University of Texas, Austin.", ""},
      {"Lee sells steel cable, Quick Guide and paper.", ""},
      {"It had a low of 3 °C and 12 days of sun, figures that worried farmers.", ""},
      {"Lee met Ann Berg, Chief of the navy.", "Ann Berg | is | Chief of the navy"},
      {"The Bank of Peru (BOP) closed.", "The Bank of Peru | is | BOP"},
      {"Norway's capital, Oslo, grew.", "Oslo | is | Norway's capital"},
  }));
  CAPTURE(sentence);
  CHECK(implied_by("apposition", sentence) == told);
}

TEST_CASE("a place lies in the region said behind it", "[fact]") {
  const auto [sentence, told] = GENERATE(table<std::string, std::string>({
      {"The town held a fair in Albi, Tarn department.", "Albi | is in | Tarn department"},
      {"The rebels hold West Lida, Peru.", "West Lida | is in | Peru"},
      {"Lee works at Blaine Museum, Oslo.", "Blaine Museum | is in | Oslo"},
      {"Lee teaches at the University of Texas, Austin.", ""},
      {"Rain fell in Sils, Graubünden.", "Sils | is in | Graubünden"},
      {"Four men died near Arles, Camargue, France.",
       "Arles | is in | Camargue, France; Camargue | is in | France"},
      {"Norway's capital, Oslo, grew.", ""},
      {"Lee lives in Arles, a town on the Rhône.", ""},
  }));
  CAPTURE(sentence);
  CHECK(implied_by("place", sentence) == told);
}

TEST_CASE("examples are of a kind with what includes them", "[fact]") {
  const auto [sentence, told] = GENERATE(table<std::string, std::string>({
      {"The strike hurt ten men at a mine, including a guard.", "ten men | include | a guard"},
      {"Floods killed ten farmers, including two women.", "ten farmers | include | two women"},
      {"Attacks in Turin hurt many people, including Ann Berg.",
       "many people | include | Ann Berg"},
      {"Ten men are injured, including a guard, in a blast.", "Ten men | include | a guard"},
      {"Four sailors are injured, including two seriously, when a boat sinks.", ""},
      {"The course covers subjects, including chemistry.", "subjects | include | chemistry"},
      {"Acme sells metals such as tin and zinc.",
       "metals | include | tin; metals | include | zinc"},
  }));
  CAPTURE(sentence);
  CHECK(implied_by("example", sentence) == told);
}

TEST_CASE("nobody owns a part of a name", "[fact]") {
  const auto [sentence, told] = GENERATE(table<std::string, std::string>({
      {"The Bakers' Union struck.", ""},
      {"The Prosecutor's Office closed.", ""},
      {"The Miners' Bank met the Judges' Council.", ""},
      {"Lee likes Ann's Pies.", ""},
      {"Norway's Parliament met.", "Norway | has | Parliament"},
      {"Lee's office closed.", "Lee | has | office"},
  }));
  CAPTURE(sentence);
  CHECK(implied_by("possessive", sentence) == told);
}
