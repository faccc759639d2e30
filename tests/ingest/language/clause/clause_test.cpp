#include "ingest/language/clause/clause.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "tests/support/clauses.h"

namespace quern {
namespace {

TEST_CASE("clauses have the verbs that their words say", "[clause]") {
  const auto [sentence, clauses] = GENERATE(table<std::string, std::string>({
      {"The trouble is that prices rose.", "(The trouble; is) (prices; rose)"},
      {"Lee said in a statement that prices rose.", "(Lee; said) (prices; rose)"},
      {"Lee declined to comment on the deal.", "(Lee; declined to comment)"},
      {"The mayor turned away the guests.", "(The mayor; turned away)"},
      {"The firm has raised and lowered prices.", "(The firm; has raised) (The firm; has lowered)"},
      {"The meeting took place in Oslo.", "(The meeting; took)"},
      {"She is no longer a member.", "(She; is) not"},
      {"The mayor is no longer silent.", "(The mayor; is) not"},
      {"Lee not only won but also left.", "(Lee; won) (Lee; also left)"},
      {"Lee spoke in response to the attack.", "(Lee; spoke)"},
      {"The firm confirmed or denied the sale.",
       "(The firm; confirmed) maybe (The firm; denied) maybe"},
      {"Lee arrived away from home.", "(Lee; arrived)"},
      {"The firm raised and has lowered prices.", "(The firm; raised) (The firm; has lowered)"},
      {"Lee took a seat in Oslo.", "(Lee; took)"},
  }));
  CAPTURE(sentence);
  CHECK(clauses_of(sentence) == clauses);
}

TEST_CASE("whoever likely does it is the subject of a verb without one", "[clause]") {
  const auto [sentence, clauses] = GENERATE(table<std::string, std::string>({
      {"The mayor rejects a request from Lee to be released from prison.",
       "(The mayor; rejects) (Lee; be released) maybe"},
      {"A tribunal finds three men guilty of a plot to sink the ferry.",
       "(A tribunal; finds) (three men; sink) maybe"},
      {"Doctors warn patients of the danger of stopping the treatment early.",
       "(Doctors; warn) (patients; stopping) maybe"},
      {"The council gave in to demands by farmers to lower the tax.",
       "(The council; gave in) (farmers; lower) maybe"},
      {"The teacher showed pupils how to build a kite.",
       "(The teacher; showed) (pupils; build) maybe"},
      {"Kim is the first woman to lead the firm.", "(Kim; is) (Kim; lead)"},
  }));
  CAPTURE(sentence);
  CHECK(clauses_of(sentence) == clauses);
}

TEST_CASE("clauses have the subject that a reader gives them", "[clause]") {
  const auto [sentence, clauses] = GENERATE(table<std::string, std::string>({
      {"A policy that Peru has criticised failed.",
       "(A policy that Peru has criticised; failed) (Peru; has criticised)"},
      {"Smith is a footballer who plays for Acme.", "(Smith; is) (Smith; plays)"},
      {"The group whose robots won prizes left the hall.",
       "(The group whose robots won prizes; left) (robots; won)"},
      {"The firm announced China's plan to respond.",
       "(The firm; announced) (China; respond) maybe"},
      {"Chile's request to Peru to pay failed.",
       "(Chile 's request to Peru to pay; failed) (Peru; pay) maybe"},
      {"The first woman to win was Lee.", "(The first woman to win; was) (The first woman; win)"},
      {"The court has a plan to leave.", "(The court; has) (The court; leave) maybe"},
      {"The road was closed, causing delays.",
       "(The road; was closed) (The road was closed; causing)"},
      {"It took a year to build the bridge.", "(It; took) (; build)"},
      {"The mayor warned against drawing conclusions.", "(The mayor; warned) (; drawing) not"},
      {"The jury found him guilty of stealing cars.", "(The jury; found) (him; stealing)"},
      {"The union called on the government to raise wages.",
       "(The union; called) (the government; raise) maybe"},
      {"They blamed the driver for hitting the wall.", "(They; blamed) (the driver; hitting)"},
      {"They charged the clerk with fraud by copying files.",
       "(They; charged) (the clerk; copying)"},
      {"They caught the clerk by copying files.", "(They; caught) (They; copying)"},
      {"The firm rejected an attempt to buy its mines.", "(The firm; rejected) (; buy) maybe"},
      {"The firm made an attempt to buy its mines.", "(The firm; made) (The firm; buy) maybe"},
      {"Lee joined a debate over how to save water.", "(Lee; joined) (; save) maybe"},
      {"The report forms the basis for filing a suit.", "(The report; forms) (; filing)"},
      {"Lee won an award for saving a child.", "(Lee; won) (Lee; saving)"},
      {"They announced the arrest of a man for stealing a boat.",
       "(They; announced) (a man; stealing) maybe"},
      {"They ordered the suspension of the firm for hiding its losses.",
       "(They; ordered) (the firm; hiding)"},
      {"Police held a man on suspicion of stealing a boat.",
       "(Police; held) (a man; stealing) maybe"},
      {"A man was held on suspicion of stealing a boat.",
       "(A man; was held) (A man; stealing) maybe"},
      {"The clerk faces charges of stealing a boat.",
       "(The clerk; faces) (The clerk; stealing) maybe"},
      {"The court dropped charges of stealing a boat.", "(The court; dropped) (; stealing) maybe"},
      {"They report moves by the firm, including closing two plants.",
       "(They; report) (the firm; closing)"},
      {"They won praise for saving the town.", "(They; won) (They; saving)"},
      {"The plan failed as expected.", "(The plan; failed) (; expected)"},
      {"I urge all pupils to use them whenever needed.",
       "(I; urge) (all pupils; use) maybe (; needed) maybe"},
      {"Ten guests were isolated to stop the disease.",
       "(Ten guests; were isolated) (; stop) maybe"},
      {"Crews were sent to stop the fire.", "(Crews; were sent) (Crews; stop) maybe"},
      {"The airline Nordair finalized a deal to purchase ten jets.",
       "(The airline Nordair; finalized) (The airline Nordair; purchase) maybe"},
      {"Nine firms bid for contracts to launch spacecraft.",
       "(Nine firms; bid) (Nine firms; launch) maybe"},
      {"The first storm to hit Peru killed ten people.",
       "(The first storm to hit Peru; killed) (The first storm; hit)"},
      {"He hired a lawyer to help him.", "(He; hired) (a lawyer; help) maybe"},
      {"Jam is a fine gift to give for the holidays.", "(Jam; is) (; give) maybe"},
      {"This is the only way to reach the island.", "(This; is) (; reach) maybe"},
      {"A law to protect birds failed.", "(A law to protect birds; failed) (A law; protect) maybe"},
      {"Lee joined a debate over how best to save water.", "(Lee; joined) (; save) maybe"},
      {"The machine is perfect for working at home.", "(The machine; is) (; working)"},
      {"Berg has died in prison, marking the fifth such death.",
       "(Berg; has died) (Berg has died; marking)"},
      {"When asked, Lee left.", "(Lee; left) (Lee; asked)"},
      {"Breathing the air was like smoking a pipe.", "(Breathing the air; was) (; smoking)"},
      {"Lee asked the guests to return.", "(Lee; asked) (the guests; return) maybe"},
      {"The minister announced the appointment of Anna Berg to lead the bank.",
       "(The minister; announced) (Anna Berg; lead) maybe"},
      {"A court ordered the extradition of Lee to face charges.",
       "(A court; ordered) (Lee; face) maybe"},
      {"A policy that hurt Peru failed.", "(A policy that hurt Peru; failed) (A policy; hurt)"},
      {"Lee promised the guests to return.", "(Lee; promised) (Lee; return) maybe"},
      {"The road was closed because of delays.", "(The road; was closed)"},
      {"The mayor saw guests leaving.", "(The mayor; saw) (guests; leaving)"},
  }));
  CAPTURE(sentence);
  CHECK(clauses_of(sentence) == clauses);
}

TEST_CASE("what a relative clause reports is of its noun", "[clause]") {
  const auto [sentence, clauses] = GENERATE(table<std::string, std::string>({
      {"Jets hit houses the army claimed were used by rebels.",
       "(Jets; hit) (the army; claimed) (houses; were used)"},
      {"The party backed a bill which critics say is a bribe.",
       "(The party; backed) (critics; say) (a bill; is)"},
      {"The firm sold drugs that officials said had not been tested.",
       "(The firm; sold) (officials; said) (drugs; had been tested) not"},
      {"The woman who said she left the firm sued it.",
       "(The woman who said she left the firm; sued) (The woman; said) (she; left)"},
      {"Lee bought the car he said he wanted.", "(Lee; bought) (he; said) (he; wanted)"},
      {"It is the old ship that sailors loved and feared.",
       "(It; is) (sailors; loved) (sailors; feared)"},
      {"Lee said that prices fell.", "(Lee; said) (prices; fell)"},
  }));
  CAPTURE(sentence);
  CHECK(clauses_of(sentence) == clauses);
}

TEST_CASE("whoever is judged did it", "[clause]") {
  const auto [sentence, clauses] = GENERATE(table<std::string, std::string>({
      {"The judge sentenced a nurse to ten years for poisoning a guest.",
       "(The judge; sentenced) (a nurse; poisoning)"},
      {"A court sentences a driver to death for setting a bus on fire and killing six people.",
       "(A court; sentences) (a driver; setting) (a driver; killing)"},
      {"Police detained ten men for blocking a road.",
       "(Police; detained) (ten men; blocking) maybe"},
      {"Lee was indicted on charges of fraud for receiving gifts.",
       "(Lee; was indicted) (Lee; receiving) maybe"},
      {"The judge left the hall for lack of time.", "(The judge; left)"},
      {"Lee was glad just to hear the news.", "(Lee; was) (Lee; hear)"},
      {"Lee was convicted on charges of fraud for receiving gifts.",
       "(Lee; was convicted) (Lee; receiving)"},
  }));
  CAPTURE(sentence);
  CHECK(clauses_of(sentence) == clauses);
}

TEST_CASE("an event told in the present happened", "[clause]") {
  const auto [sentence, clauses] = GENERATE(table<std::string, std::string>({
      {"Two people die when a bus overturns.", "(Two people; die) (a bus; overturns)"},
      {"Several guards are wounded when rebels attack a town.",
       "(Several guards; are wounded) (rebels; attack)"},
      {"Miners are killed when a bridge collapses.", "(Miners; are killed) (a bridge; collapses)"},
      {"Farmers suffer when prices fall.", "(Farmers; suffer) (prices; fall) maybe"},
      {"When a bus overturns, people panic.", "(people; panic) (a bus; overturns) maybe"},
  }));
  CAPTURE(sentence);
  CHECK(clauses_of(sentence) == clauses);
}

TEST_CASE("what a victory brings has come", "[clause]") {
  const auto [sentence, clauses] = GENERATE(table<std::string, std::string>({
      {"Peru beat Chile to win the cup.", "(Peru; beat) (Peru; win)"},
      {"Ann Berg defeats Lee to become champion.", "(Ann Berg; defeats) (Ann Berg; become)"},
      {"Chile edged Peru to reach the final.", "(Chile; edged) (Chile; reach)"},
      {"Peru could beat Chile to win the cup.", "(Peru; could beat) maybe (Peru; win) maybe"},
      {"Peru trained hard to win the cup.", "(Peru; trained) (Peru; win) maybe"},
  }));
  CAPTURE(sentence);
  CHECK(clauses_of(sentence) == clauses);
}

TEST_CASE("what is asked may have happened, why it did is asked of what has", "[clause]") {
  const auto [sentence, clauses] = GENERATE(table<std::string, std::string>({
      {"Lee asked why prices fell.", "(Lee; asked) (prices; fell)"},
      {"Lee asked how the letters vanished.", "(Lee; asked) (the letters; vanished)"},
      {"Voters asked where the money went.", "(Voters; asked) (the money; went)"},
      {"Lee asked whether prices fell.", "(Lee; asked) (prices; fell) maybe"},
      {"Lee asked if prices fell.", "(Lee; asked) (prices; fell) maybe"},
  }));
  CAPTURE(sentence);
  CHECK(clauses_of(sentence) == clauses);
}

TEST_CASE("what will be done is not done yet, and what it brings is not", "[clause]") {
  const auto [sentence, clauses] = GENERATE(table<std::string, std::string>({
      {"The pass will allow visitors to climb the tower.",
       "(The pass; will allow) (visitors; climb) maybe"},
      {"The firm will close two mines, cutting ten jobs.",
       "(The firm; will close) (The firm; cutting) maybe"},
      {"The storm will force the port to close.",
       "(The storm; will force) (the port; close) maybe"},
      {"Lee may resign after losing the vote.", "(Lee; may resign) maybe (Lee; losing)"},
      {"The firm will close two mines, citing debts.", "(The firm; will close) (The firm; citing)"},
      {"The storm forced the port to close.", "(The storm; forced) (the port; close)"},
  }));
  CAPTURE(sentence);
  CHECK(clauses_of(sentence) == clauses);
}

TEST_CASE("what is allowed, forbidden or to be made sure of is open", "[clause]") {
  const auto [sentence, clauses] = GENERATE(table<std::string, std::string>({
      {"The court permits Peru to use the map.", "(The court; permits) (Peru; use) maybe"},
      {"The city bans Acme from selling maps.", "(The city; bans) (Acme; selling) not maybe"},
      {"Lee knows how to sail.", "(Lee; knows) (Lee; sail) maybe"},
      {"They need to make sure that pupils stay.", "(They; need to make) (pupils; stay) maybe"},
      {"Lee wants to see how prices fall.", "(Lee; wants to see) (prices; fall) maybe"},
      {"The coach helps people build boats.", "(The coach; helps) (people; build) maybe"},
      {"The wind allowed the crew to land.", "(The wind; allowed) (the crew; land)"},
      {"They made sure that pupils stayed.", "(They; made) (pupils; stayed)"},
      {"The coach helped Kay build a boat.", "(The coach; helped) (Kay; build)"},
  }));
  CAPTURE(sentence);
  CHECK(clauses_of(sentence) == clauses);
}

TEST_CASE("who suffers an event does not bring about what comes of it", "[clause]") {
  const auto [sentence, clauses] = GENERATE(table<std::string, std::string>({
      {"A guest died in the lift, causing delays.", "(A guest; died) (A guest died; causing)"},
      {"A rock fell on the road, causing delays.", "(A rock; fell) (A rock; causing)"},
      {"\"Open the gate,\" Lee cried.", "(Lee; cried) (; Open)"},
  }));
  CAPTURE(sentence);
  CHECK(clauses_of(sentence) == clauses);
}

TEST_CASE("a charge stays open until it is proved", "[clause]") {
  const auto [sentence, clauses] = GENERATE(table<std::string, std::string>({
      {"Lee was arrested on suspicion of stealing cars.",
       "(Lee; was arrested) (Lee; stealing) maybe"},
      {"Lee was held on charges of stealing cars.", "(Lee; was held) (Lee; stealing) maybe"},
      {"Police held a man believed to be ill.", "(Police; held) (a man; believed to be) maybe"},
      {"Lee was convicted on charges of stealing cars.", "(Lee; was convicted) (Lee; stealing)"},
      {"Police held a man known to be ill.", "(Police; held) (a man; known to be)"},
  }));
  CAPTURE(sentence);
  CHECK(clauses_of(sentence) == clauses);
}

TEST_CASE("what is denied does not happen", "[clause]") {
  const auto [sentence, clauses] = GENERATE(table<std::string, std::string>({
      {"Neither Oslo nor Rome signed the pact.", "(Oslo nor Rome; signed) not"},
      {"No ships left the port.", "(No ships; left) not"},
      {"If it had rained, we would have stayed.",
       "(we; would have stayed) maybe (it; had rained) not maybe"},
      {"The ship left without paying.", "(The ship; left) (The ship; paying) not"},
      {"Far from hurting farmers, the tax helped them.",
       "(the tax; helped) (the tax; hurting) not"},
      {"Their refusal to answer angered Lee.",
       "(Their refusal to answer; angered) (Their; answer) not"},
      {"They missed a chance to score.", "(They; missed) (They; score) not"},
      {"The phone gives up the ability to make calls.",
       "(The phone; gives up) (The phone; make) not"},
      {"The crash left him unable to walk.", "(The crash; left) (him; walk) not"},
      {"Lee came close to winning.", "(Lee; came) (Lee; winning) not"},
      {"Lee was acquitted of stealing.", "(Lee; was acquitted) (Lee; stealing) not"},
      {"It is not true that prices fell.", "(It; is) not (prices; fell) not"},
      {"Lee does not think that prices rose.", "(Lee; does think) not (prices; rose) not maybe"},
      {"Lee has no time to rest.", "(Lee; has) not (Lee; rest) not maybe"},
      {"It was too late to stop the fire.", "(It; was) (; stop) not maybe"},
      {"The police kept the men from leaving.", "(The police; kept) (the men; leaving) not"},
      {"There is no evidence that prices fell.", "(There; is) not (prices; fell) not maybe"},
      {"Police found no sign that the dam was unsafe.",
       "(Police; found) not (the dam; was) not maybe"},
      {"No proof was found that Lee lied.", "(No proof; was found) not (Lee; lied) not maybe"},
      {"The judge refused to let Lee leave.", "(The judge; refused to let) (Lee; leave) not"},
      {"The guards did not allow the men to leave.",
       "(The guards; did allow) not (the men; leave) not"},
      {"The law does not permit shops to open.", "(The law; does permit) not (shops; open) not"},
      {"The board has a plan not to walk or to run.",
       "(The board; has) (The board; walk) not maybe (The board; run) not maybe"},
      {"The ship left after paying.", "(The ship; left) (The ship; paying)"},
      {"There is evidence that prices fell.", "(There; is) (prices; fell)"},
      {"The guards let the men leave.", "(The guards; let) (the men; leave)"},
      {"The judge refused to help Lee leave.", "(The judge; refused to help) (Lee; leave)"},
      {"The board has a plan not to walk and to run.",
       "(The board; has) (The board; walk) not maybe (The board; run) maybe"},
      {"The court upheld a ban on foreigners from buying farms.",
       "(The court; upheld) (foreigners; buying) not maybe"},
      {"The court lifted a ban on foreigners from buying farms.",
       "(The court; lifted) (foreigners; buying) maybe"},
      {"They took a chance to score.", "(They; took) (They; score) maybe"},
      {"Lee was convicted of stealing.", "(Lee; was convicted) (Lee; stealing)"},
      {"It is true that prices fell.", "(It; is) (prices; fell)"},
      {"Lee thinks that prices rose.", "(Lee; thinks) (prices; rose)"},
      {"The police saw the men leaving.", "(The police; saw) (the men; leaving)"},
  }));
  CAPTURE(sentence);
  CHECK(clauses_of(sentence) == clauses);
}

TEST_CASE("what is not brought about does not happen", "[clause]") {
  CHECK(clauses_of("The news did not make Lee feel good.") ==
        "(The news; did make) not (Lee; feel) not");
  CHECK(clauses_of("The news made Lee feel good.") == "(The news; made) (Lee; feel)");
}

TEST_CASE("a denial reaches what goes on with it", "[clause]") {
  const auto [sentence, clauses] = GENERATE(table<std::string, std::string>({
      {"The guard did not stop and help the child.",
       "(The guard; did stop) not (The guard; did help) not"},
      {"Lee cannot insult a rival and then claim innocence.",
       "(Lee; can insult) not maybe (Lee; can then claim) not maybe"},
      {"The guard did not stop but drove on.", "(The guard; did stop) not (The guard; drove)"},
      {"Oslo does not levy the tax and collects no fee.",
       "(Oslo; does levy) not (Oslo; collects) not"},
      {"The river is not deep enough to carry ships.",
       "(The river; is) not (The river; carry) not maybe"},
      {"The driver did not brake hard enough to stop the car.",
       "(The driver; did brake) not (The driver; stop) not maybe"},
      {"The river is deep enough to carry ships.", "(The river; is) (The river; carry) maybe"},
  }));
  CAPTURE(sentence);
  CHECK(clauses_of(sentence) == clauses);
}

TEST_CASE("what is said of nobody is denied", "[clause]") {
  const auto [sentence, clauses] = GENERATE(table<std::string, std::string>({
      {"No one claimed the prize.", "(No one; claimed) not"},
      {"Not Peru nor any of its allies signed the pact.",
       "(Not Peru nor any of its allies; signed) not"},
      {"None of the ships left.", "(None of the ships; left) not"},
      {"Neither side has accepted the offer.", "(Neither side; has accepted) not"},
      {"Lee saw nobody.", "(Lee; saw) not"},
      {"Not all members support the plan.", "(Not all members; support) not"},
      {"Not one driver stopped.", "(Not one driver; stopped) not"},
      {"There were not enough jackets.", "(There; were) not"},
      {"No one came in or sat down.", "(No one; came) not (No one; sat down) not"},
      {"Almost no one claimed the prize.", "(Almost no one; claimed)"},
      {"No fewer than ten ships left.", "(No fewer than ten ships; left)"},
      {"The deal is nothing but a trick.", "(The deal; is)"},
      {"Not only members support the plan.", "(Not only members; support)"},
      {"There were enough jackets.", "(There; were)"},
  }));
  CAPTURE(sentence);
  CHECK(clauses_of(sentence) == clauses);
}

TEST_CASE("what is left open may not have happened", "[clause]") {
  const auto [sentence, clauses] = GENERATE(table<std::string, std::string>({
      {"Prices may fall.", "(Prices; may fall) maybe"},
      {"The talks are to begin in May.", "(The talks; are to begin) maybe"},
      {"Did prices fall?", "(prices; Did fall) maybe"},
      {"The court ordered that Lee pay the bill.", "(The court; ordered) (Lee; pay) maybe"},
      {"Lee is accused of lying.", "(Lee; is accused) (Lee; lying) maybe"},
      {"It is likely that prices fell.", "(It; is) (prices; fell) maybe"},
      {"Lee arranged for a nurse to call.", "(Lee; arranged) (a nurse; call) maybe"},
      {"Lee failed to prove that prices fell.", "(Lee; failed to prove) (prices; fell) maybe"},
      {"Lee managed to prove that prices fell.", "(Lee; managed to prove) (prices; fell)"},
      {"It is fair to assume that prices fell.", "(It; is) (; assume) (prices; fell) maybe"},
      {"It is wrong to say that prices fell and wages rose.",
       "(It; is) (; say) (prices; fell) maybe (wages; rose) maybe"},
      {"They hope that the war ends and trade begins.",
       "(They; hope) (the war; ends) maybe (trade; begins) maybe"},
      {"Lee said that rates may fall and wages rose.",
       "(Lee; said) (rates; may fall) maybe (wages; rose)"},
      {"The state began a scheme aimed at saving water.",
       "(The state; began) (a scheme; aimed) (a scheme; saving) maybe"},
      {"The team is focused on reaching the final.",
       "(The team; is focused) (The team; reaching) maybe"},
      {"Trains were delayed or cancelled.",
       "(Trains; were delayed) maybe (Trains; were cancelled) maybe"},
      {"It felt like the roof was falling.", "(It; felt) (the roof; was falling) maybe"},
      {"There were fears that the dam leaked.", "(There; were) (the dam; leaked) maybe"},
      {"Lee is thought to have left.", "(Lee; is thought to have left) maybe"},
      {"The firm appears to be growing.", "(The firm; appears to be growing) maybe"},
      {"Should prices fall, farmers would suffer.",
       "(farmers; would suffer) maybe (prices; Should fall) maybe"},
      {"If it snows, the pass closes.", "(the pass; closes) maybe (it; snows) maybe"},
      {"If it snows, the pass closes and trains stop.",
       "(the pass; closes) maybe (it; snows) maybe (trains; stop) maybe"},
      {"When prices fall, farmers suffer.", "(farmers; suffer) (prices; fall) maybe"},
      {"The alarm rings when a door opens.", "(The alarm; rings) (a door; opens) maybe"},
      {"Ten people are injured when a bus hits a wall.", "(Ten people; are injured) (a bus; hits)"},
      {"Two divers die and another is injured when a boat sinks.",
       "(Two divers; die) (another; is injured) (a boat; sinks)"},
      {"Anna Berg is arrested when police search her flat.",
       "(Anna Berg; is arrested) (police; search)"},
      {"The group has policies on farmers growing maize.",
       "(The group; has) (farmers; growing) maybe"},
      {"They hope that it ends.", "(They; hope) (it; ends) maybe"},
      {"The roof almost collapsed.", "(The roof; almost collapsed) maybe"},
      {"Lee was nearly killed.", "(Lee; was nearly killed) maybe"},
      {"Experts are concerned that the dam is leaking.",
       "(Experts; are) (the dam; is leaking) maybe"},
      {"A proposal that bread be salted angered Lee.",
       "(A proposal that bread be salted; angered) (bread; be salted) maybe"},
      {"If the firm is able to borrow and pay, it survives.",
       "(it; survives) maybe (the firm; is able to borrow) maybe (the firm; is able to pay) maybe"},
      {"If prices fall and wages rise, farmers win.",
       "(farmers; win) maybe (prices; fall) maybe (wages; rise) maybe"},
      {"Lee hopes to leave.", "(Lee; hopes to leave) maybe"},
      {"The guards wore masks in case reporters saw them.",
       "(The guards; wore) (reporters; saw) maybe"},
      {"The mayor built a wall so that the river was safe.",
       "(The mayor; built) (the river; was) maybe"},
      {"Lee left the firm to become a guide.", "(Lee; left) (Lee; become) maybe"},
      {"Prices fell.", "(Prices; fell)"},
      {"The town will grow to become a city.", "(The town; will grow) (The town; become)"},
      {"The boat takes two hours to reach the island.", "(The boat; takes) (The boat; reach)"},
      {"The firm declined to confirm or deny it.",
       "(The firm; declined to confirm) (The firm; declined to deny)"},
      {"As if the storm was not enough, Lee regrets the trip.",
       "(Lee; regrets) (the storm; was) not maybe"},
      {"Having sold its farms, Acme will build a mine.", "(Acme; will build) (Acme; Having sold)"},
      {"Police arrested a group of people celebrating a feast.",
       "(Police; arrested) (people; celebrating)"},
      {"Lee backed an effort costing millions.", "(Lee; backed) (an effort; costing)"},
      {"The agency made changes to laws governing trade.", "(The agency; made) (laws; governing)"},
      {"Oslo made an offer to which Peru agrees.", "(Oslo; made) (Peru; agrees)"},
      {"Sales almost doubled.", "(Sales; almost doubled)"},
      {"Almost all of the roof collapsed.", "(Almost all of the roof; collapsed)"},
      {"Experts are aware that the dam is leaking.", "(Experts; are) (the dam; is leaking)"},
      {"Lee wants to leave.", "(Lee; wants to leave)"},
      {"Drivers are required to stop.", "(Drivers; are required to stop)"},
      {"Lee became unable to walk.", "(Lee; became unable to walk)"},
      {"It is clear that prices fell.", "(It; is) (prices; fell)"},
      {"When prices fell, farmers suffered.", "(farmers; suffered) (prices; fell)"},
      {"Farmers growing maize protested.", "(Farmers growing maize; protested) (Farmers; growing)"},
      {"Lee managed to leave.", "(Lee; managed to leave)"},
      {"There is no doubt that prices fell.", "(There; is) not (prices; fell)"},
  }));
  CAPTURE(sentence);
  CHECK(clauses_of(sentence) == clauses);
}

TEST_CASE("joined verbs share where, when and why", "[clause]") {
  const auto [sentence, phrases] = GENERATE(table<std::string, std::string>({
      {"Two miners are killed and five others are injured in a blast.",
       "killed: in a blast; injured: in a blast"},
      {"Nine sailors are rescued and two are killed after a ferry sank.",
       "rescued: after a ferry sank; killed: after a ferry sank; sank: "},
      {"Two men are shot and a woman is stabbed by burglars in Turin.",
       "shot: by burglars, in Turin; stabbed: by burglars, in Turin"},
      {"In May, Acme sold its mines and bought a shipyard.",
       "sold: In May, its mines; bought: In May, a shipyard"},
      {"In Norway, four hikers were rescued and two died.", "rescued: In Norway; died: In Norway"},
      {"In winter, Acme sells skis and Lee makes sledges.",
       "sells: In winter, skis; makes: In winter, sledges"},
      {"Three men are killed and a woman is taken to a hospital in Turin.",
       "killed: ; taken: to a hospital in Turin"},
      {"Two men are arrested in Bergen and a woman is killed in Turin.",
       "arrested: in Bergen; killed: in Turin"},
      {"In May, Acme sold its mines and in June it bought a shipyard.",
       "sold: In May, its mines; bought: in June, a shipyard"},
  }));
  CAPTURE(sentence);
  CHECK(phrases_of(sentence) == phrases);
}

}  // namespace
}  // namespace quern
