#include "ingest/language/clause/attachment.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "tests/support/clauses.h"

namespace quern {
namespace {

TEST_CASE("a modifier tells of the noun that it can be about", "[clause]") {
  const auto [sentence, clauses] = GENERATE(table<std::string, std::string>({
      {"Guards shot a member of the armed wing who was holding a bomb.",
       "(Guards; shot) (a member of the armed wing; was holding)"},
      {"Peru arrested two members of Norsk Union, which Chile listed as a gang.",
       "(Peru; arrested) (Chile; listed)"},
      {"The mayor orders a blockade on oil tankers entering and leaving Peru.",
       "(The mayor; orders) (oil tankers; entering) maybe (oil tankers; leaving) maybe"},
      {"The court upheld a ban on foreigners from buying farms.",
       "(The court; upheld) (foreigners; buying) not maybe"},
      {"Acme encouraged bakers to buy ovens, by offering them loans.",
       "(Acme; encouraged) (bakers; buy) maybe (Acme; offering)"},
      {"South Africa orders Peru to move its office, citing new rules.",
       "(South Africa; orders) (Peru; move) maybe (South Africa; citing)"},
      {"The chances of a rock hitting the port have fallen.",
       "(The chances of a rock hitting the port; have fallen) (a rock; hitting) maybe"},
      {"Critics described the plan as wasting water.", "(Critics; described) (the plan; wasting)"},
      {"They refused to treat and mistreated guests.",
       "(They; refused to treat) (They; mistreated)"},
      {"The firm is able to borrow and can pay.",
       "(The firm; is able to borrow) (The firm; can pay) maybe"},
      {"Amnesty International reports that two men were killed.",
       "(Amnesty International; reports) (two men; were killed)"},
      {"The law makes it a crime to sell maps.", "(The law; makes) (; sell) maybe"},
      {"It is a mistake to sell maps.", "(It; is) (; sell) maybe"},
      {"They refused to treat and help guests.",
       "(They; refused to treat) (They; refused to help)"},
      {"It was late, and Lee ate and slept.", "(It; was) (Lee; ate) (Lee; slept)"},
      {"Lee ate and slept, and Kay left.", "(Lee; ate) (Lee; slept) (Kay; left)"},
      {"A top worry is low pay causing many teachers to leave.",
       "(A top worry; is) (low pay; causing) (many teachers; leave)"},
      {"Lee told guests who filled the hall that prices rose.",
       "(Lee; told) (guests; filled) (prices; rose)"},
      {"Lee told guests of a claim that prices rose.", "(Lee; told) (prices; rose)"},
      {"Lee and Captain Jo Berg left.", "(Lee and Captain Jo Berg; left)"},
      {"Lee asked Acme to end the deal and returned the money.",
       "(Lee; asked) (Acme; end) maybe (Lee; returned)"},
      {"Lee asked Acme to end the deal and return the money.",
       "(Lee; asked) (Acme; end) maybe (Acme; return) maybe"},
      {"Experts claimed that an attack had occurred, and wrote that the site was slow.",
       "(Experts; claimed) (an attack; had occurred) (Experts; wrote) (the site; was)"},
      {"Police said that Lee had left and wrote that the site was slow.",
       "(Police; said) (Lee; had left) (Lee; wrote) (the site; was)"},
      {"\"Strong women raised him,\" said Ruffin, who owns a firm and headed home.",
       "(Ruffin; said) (Strong women; raised) (Ruffin; owns) (Ruffin; headed)"},
      {"Peru bans those holding old maps from entering the port.",
       "(Peru; bans) (those; holding) (those holding old maps; entering) not maybe"},
      {"Lee is able to buy farms and sell milk.", "(Lee; is able to buy) (Lee; is able to sell)"},
      {"The firm owns two mines in Peru, the first in Arta and the second in Lida.",
       "(The firm; owns)"},
      {"South Africa orders Peru to move its office, closing a port.",
       "(South Africa; orders) (Peru; move) maybe (Peru; closing) maybe"},
      {"Guards shot a member of the armed wing which was holding a bomb.",
       "(Guards; shot) (the armed wing; was holding)"},
      {"Meyer faces extradition to Norway, which accuses him of fraud.",
       "(Meyer; faces) (Norway; accuses)"},
      {"Lee read a letter to Chile, which caused trouble.",
       "(Lee; read) (a letter to Chile; caused)"},
      {"Ann Lee, the mayor and Paul's aunt, left early.", "(Ann Lee; left)"},
      {"Ann Lee, the mayor, and Paul's aunt left early.", "(Ann Lee and Paul 's aunt; left)"},
      {"Police vans were used to block the bridge.", "(Police vans; were used to block)"},
      {"The law is designed to help farmers.", "(The law; is designed to help)"},
      {"Lee was hired to help farmers.", "(Lee; was hired) (Lee; help) maybe"},
      {"Peru began a major operation targeting wells.",
       "(Peru; began) (a major operation; targeting)"},
  }));
  CAPTURE(sentence);
  CHECK(clauses_of(sentence) == clauses);
}

TEST_CASE("phrases stand with the verb that they belong to", "[clause]") {
  const auto [sentence, phrases] = GENERATE(table<std::string, std::string>({
      {"A court sentences a driver to death for theft.",
       "sentences: a driver, to death, for theft"},
      {"One man is killed and ten are injured, including two guards, in a blast.",
       "killed: in a blast; injured: in a blast"},
      {"Farmers must unite, no matter what Acme says.",
       "unite: no matter what Acme says; says: what"},
      {"She was more nervous about singing there than Lee.",
       "nervous: more nervous, about singing there, than Lee; singing: there"},
      {"It was the first time that Peru had won.",
       "time: the first time that Peru had won; won: the first time"},
      {"A court sends a driver to prison.", "sends: a driver, to prison"},
      {"Farmers must say what Acme sells.", "say: what Acme sells; sells: what"},
  }));
  CAPTURE(sentence);
  CHECK(phrases_of(sentence) == phrases);
}

}  // namespace
}  // namespace quern
