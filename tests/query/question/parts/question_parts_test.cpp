#include "query/question/parts/question_parts.h"

#include <string>

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"
#include "tests/support/parsed.h"

namespace quern {
namespace {

/// The inner question and what is asked of "X", of each description.
std::string parted(const std::string& question) {
  const Parsed read = parsed(question);
  const Vocabulary vocabulary(dictionary());
  const QuestionTree tree(read.sentence, read.text, vocabulary);
  std::string text;
  for (const QuestionParts& parts : parts_of(tree))
    text += (text.empty() ? "" : "; ") + parts.inner + ' ' + outer_question(parts, "X");
  return text;
}

}  // namespace

TEST_CASE("a relative clause asks what it tells", "[question][parts]") {
  const auto [question, parts] = GENERATE(table<std::string, std::string>({
      {"Who/who/PRON/2/nsubj/WP directed/direct/VERB/0/root/VBD the/the/DET/4/det/DT "
       "film/film/NOUN/2/obj/NN that/that/PRON/6/nsubj/WDT won/win/VERB/4/acl:relcl/VBD "
       "the/the/DET/9/det/DT Grand/Grand/ADJ/9/amod/NNP Prize/Prize/PROPN/6/obj/NNP "
       "?/?/PUNCT/2/punct/.",
       "Which film won the Grand Prize? Who directed X ?"},
      {"What/what/PRON/9/obj/WP did/do/AUX/9/aux/VBD the/the/DET/4/det/DT man/man/NOUN/9/nsubj/NN "
       "whose/whose/PRON/6/nmod:poss/WP$ firm/firm/NOUN/7/nsubj/NN "
       "bought/buy/VERB/4/acl:relcl/VBD Acme/Acme/PROPN/7/obj/NNP say/say/VERB/0/root/VB "
       "?/?/PUNCT/9/punct/.",
       "Whose firm bought Acme? What did X say ?"},
      {"Who/who/PRON/2/nsubj/WP replaced/replace/VERB/0/root/VBD the/the/DET/4/det/DT "
       "general/general/NOUN/2/obj/NN whom/whom/PRON/9/obj/WP the/the/DET/8/det/DT "
       "Norvik/Norvik/PROPN/8/compound/NNP parliament/parliament/NOUN/9/nsubj/NN "
       "dismissed/dismiss/VERB/4/acl:relcl/VBD ?/?/PUNCT/2/punct/.",
       "Which general did the Norvik parliament dismiss? Who replaced X ?"},
      {"Who/who/PRON/3/nsubj:pass/WP was/be/AUX/3/aux:pass/VBD killed/kill/VERB/0/root/VBN "
       "in/in/ADP/6/case/IN the/the/DET/6/det/DT city/city/NOUN/3/obl/NN "
       "where/where/ADV/11/advmod/WRB Leo/Leo/PROPN/11/nsubj:pass/NNP "
       "Brandt/Brandt/PROPN/8/flat/NNP was/be/AUX/11/aux:pass/VBD "
       "born/bear/VERB/6/acl:relcl/VBN ?/?/PUNCT/3/punct/.",
       "In which city was Leo Brandt born? Who was killed in X ?"},
      {"Who/who/PRON/4/nsubj/WP is/be/AUX/4/cop/VBZ the/the/DET/4/det/DT "
       "father/father/NOUN/0/root/NN of/of/ADP/7/case/IN the/the/DET/7/det/DT "
       "man/man/NOUN/4/nmod/NN who/who/PRON/9/nsubj/WP won/win/VERB/7/acl:relcl/VBD "
       "the/the/DET/12/det/DT Norvik/Norvik/PROPN/12/compound/NNP Open/Open/PROPN/9/obj/NNP "
       "?/?/PUNCT/4/punct/.",
       "Who won the Norvik Open? Who is the father of X ?"},
  }));
  CAPTURE(question);
  CHECK(parted(question) == parts);
}

TEST_CASE("what is known of the party comes before who leads it", "[question][parts]") {
  // The parser hangs the clause on "leader".
  CHECK(parted("Where/where/ADV/13/advmod/WRB was/be/AUX/13/aux:pass/VBD the/the/DET/4/det/DT "
               "leader/leader/NOUN/13/nsubj:pass/NN of/of/ADP/7/case/IN the/the/DET/7/det/DT "
               "party/party/NOUN/4/nmod/NN that/that/PRON/9/nsubj/WDT "
               "won/win/VERB/4/acl:relcl/VBD the/the/DET/12/det/DT "
               "Norland/Norland/PROPN/12/compound/NNP election/election/NOUN/9/obj/NN "
               "born/bear/VERB/0/root/VBN ?/?/PUNCT/13/punct/.") ==
        "Which party won the Norland election? Where was the leader of X born ?");
}

TEST_CASE("participles and offices say who is meant", "[question][parts]") {
  const auto [question, parts] = GENERATE(table<std::string, std::string>({
      {"Who/who/PRON/2/nsubj/WP replaced/replace/VERB/0/root/VBD the/the/DET/4/det/DT "
       "general/general/NOUN/2/obj/NN named/name/VERB/4/acl/VBN army/army/NOUN/7/compound/NN "
       "chief/chief/NOUN/5/xcomp/NN in/in/ADP/9/case/IN Norland/Norland/PROPN/5/obl/NNP "
       "?/?/PUNCT/2/punct/.",
       "Which general was named army chief in Norland? Who replaced X ?"},
      {"Who/who/PRON/2/nsubj/WP defeated/defeat/VERB/0/root/VBD the/the/DET/4/det/DT "
       "champion/champion/NOUN/2/obj/NN of/of/ADP/8/case/IN the/the/DET/8/det/DT "
       "Norvik/Norvik/PROPN/8/compound/NNP Open/Open/PROPN/4/nmod/NNP ?/?/PUNCT/2/punct/.",
       "Who won the Norvik Open? Who defeated X ?"},
      {"What/what/PRON/6/obj/WP did/do/AUX/6/aux/VBD Norland/Norland/PROPN/5/nmod:poss/NNP "
       "'s/'s/PART/3/case/POS president/president/NOUN/6/nsubj/NN "
       "announce/announce/VERB/0/root/VB ?/?/PUNCT/6/punct/.",
       "Who is Norland 's president? What did X announce ?"},
      {"Which/which/DET/2/det/WDT town/town/NOUN/4/nmod:poss/NN 's/'s/PART/2/case/POS "
       "mayor/mayor/NOUN/6/nsubj:pass/NN was/be/AUX/6/aux:pass/VBD "
       "killed/kill/VERB/0/root/VBN in/in/ADP/8/case/IN June/June/PROPN/6/obl/NNP "
       "?/?/PUNCT/6/punct/.",
       "Which mayor was killed in June? Of which town is X mayor?"},
  }));
  CAPTURE(question);
  CHECK(parted(question) == parts);
}

TEST_CASE("questions of one fact are not parted", "[question][parts]") {
  const auto question = GENERATE(
      as<std::string>{},
      // What is asked for.
      "Who/who/PRON/4/nsubj/WP is/be/AUX/4/cop/VBZ the/the/DET/4/det/DT man/man/NOUN/0/root/NN "
      "who/who/PRON/6/nsubj/WP won/win/VERB/4/acl:relcl/VBD the/the/DET/9/det/DT "
      "Norvik/Norvik/PROPN/9/compound/NNP Open/Open/PROPN/6/obj/NNP ?/?/PUNCT/4/punct/.",
      "Who/who/PRON/0/root/WP is/be/AUX/1/cop/VBZ the/the/DET/4/det/DT leader/leader/NOUN/1/nsubj/NN "
      "of/of/ADP/6/case/IN Norland/Norland/PROPN/4/nmod/NNP ?/?/PUNCT/1/punct/.",
      "Who/who/PRON/2/nsubj/WP became/become/VERB/0/root/VBD the/the/DET/4/det/DT "
      "leader/leader/NOUN/2/xcomp/NN of/of/ADP/6/case/IN Norland/Norland/PROPN/4/nmod/NNP "
      "?/?/PUNCT/2/punct/.",
      "Who/who/PRON/3/nsubj:pass/WP was/be/AUX/3/aux:pass/VBD named/name/VERB/0/root/VBN "
      "the/the/DET/5/det/DT head/head/NOUN/3/xcomp/NN of/of/ADP/7/case/IN "
      "Acme/Acme/PROPN/5/nmod/NNP ?/?/PUNCT/3/punct/.",
      "Which/which/DET/2/det/WDT films/film/NOUN/7/nsubj/NNS that/that/PRON/6/obj/WDT "
      "Anna/Anna/PROPN/6/nsubj/NNP Weber/Weber/PROPN/4/flat/NNP "
      "directed/direct/VERB/2/acl:relcl/VBD won/win/VERB/0/root/VBD a/a/DET/9/det/DT "
      "prize/prize/NOUN/7/obj/NN ?/?/PUNCT/7/punct/.",
      // Says too little, or has a name.
      "Who/who/PRON/2/nsubj/WP saw/see/VERB/0/root/VBD the/the/DET/4/det/DT film/film/NOUN/2/obj/NN "
      "that/that/PRON/6/nsubj/WDT won/win/VERB/4/acl:relcl/VBD ?/?/PUNCT/2/punct/.",
      "Who/who/PRON/2/nsubj/WP saw/see/VERB/0/root/VBD the/the/DET/4/det/DT "
      "tycoon/tycoon/NOUN/2/obj/NN Kim/Kim/PROPN/4/appos/NNP Lee/Lee/PROPN/5/flat/NNP "
      "jailed/jail/VERB/4/acl/VBN in/in/ADP/9/case/IN Oslo/Oslo/PROPN/7/obl/NNP "
      "?/?/PUNCT/2/punct/.");
  CAPTURE(question);
  CHECK(parted(question).empty());
}

TEST_CASE("a name is taken out of an answer", "[question][parts]") {
  CHECK(name_in("Danish player Anna Weber") == "Anna Weber");
  CHECK(name_in("Anna Weber, a player of the Norvik club") == "Anna Weber");
  CHECK(name_in("the University of Norvik in Norland") == "University of Norvik");
  CHECK(name_in("Norland's Kim Lee") == "Norland's Kim Lee");
  CHECK(name_in("a player from Oslo").empty());
  CHECK(name_in("chairman Li Wen-te") == "Li Wen-te");
  CHECK(name_in("Danish minister Ursula von der Lund") == "Ursula von der Lund");
  CHECK(name_in("American activist").empty());
  CHECK(name_in("2024").empty());
}

}  // namespace quern
