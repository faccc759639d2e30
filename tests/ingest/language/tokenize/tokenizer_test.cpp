#include "ingest/language/tokenize/tokenizer.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "ingest/language/tokenize/pretokenized.h"

using namespace quern;

namespace {

// A tokenizer that splits at every hyphen but those of "co-founder" and "Jong-un".
Tokenizer small_tokenizer() {
  std::vector<FeatureWeights> rows;
  for (const auto* const kept : {"co-founder", "Jong-un"}) {
    const std::string_view word = kept;
    rows.push_back({hyphen_features(word, word.find('-'))[2], {{0, 1}}});  // by its right part
  }
  return Tokenizer(Classifier({"keep", "split"}, std::move(rows)));
}

// Words with one space between them; those spelt together are joined by "+".
std::string words(const Sentence& sentence) {
  std::string text;
  auto multiword = sentence.multiword.begin();
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const auto index = static_cast<TokenIndex>(i);
    while (multiword != sentence.multiword.end() && multiword->last < index)
      ++multiword;
    const bool joined = multiword != sentence.multiword.end() && multiword->first < index;
    if (i > 0) text += joined ? '+' : ' ';
    text += sentence.tokens[i].form;
  }
  return text;
}

std::string tokenized(const std::string& text) {
  return words(small_tokenizer().tokenize(text, {0, text.size()}));
}

}  // namespace

TEST_CASE("running text falls into the words of Universal Dependencies", "[tokenize]") {
  const auto [what, text, expected] = GENERATE(table<std::string, std::string, std::string>({
      {"nothing", "", ""},
      {"white space", " \t\n ", ""},
      {"one word", "Quern", "Quern"},
      {"punctuation", "Yes, (he) said: \"no\".", "Yes , ( he ) said : \" no \" ."},
      {"clitics", "I'm sure they don't, we'll", "I+'m sure they do+n't , we+'ll"},
      {"two clitics", "He wouldn't've gone", "He would+n't+'ve gone"},
      {"possessive", "Russia's deal", "Russia+'s deal"},
      {"plural possessive", "the plaintiffs' lawyer", "the plaintiffs+' lawyer"},
      {"quotation that ends in s", "'these words' fell", "' these words ' fell"},
      {"typographic apostrophes", "the workers’ ’90s, he won’t", "the workers+’ ’90s , he wo+n’t"},
      {"typographic single quotes", "a ‘deal’ fell", "a ‘ deal ’ fell"},
      {"dashes", "the deal—his—fell – so", "the deal — his — fell – so"},
      {"range with a dash", "2023–24", "2023 – 24"},
      {"address without www", "See example.com/news/1.", "See example.com/news/1 ."},
      {"no address", "and/or a.b/c", "and / or a.b / c"},
      {"name of four parts", "in alt.animals.dogs.collies", "in alt.animals.dogs.collies"},
      {"abbreviated state", "St. Louis, Mo., fell", "St. Louis , Mo. , fell"},
      {"typographic quotes", "“It’s over,” he said", "“ It+’s over , ” he said"},
      {"fused words", "I cannot, I'm gonna", "I can+not , I+'m gon+na"},
      {"compound", "Russia-based firm", "Russia - based firm"},
      {"prefix", "the co-founder", "the co-founder"},
      {"name", "Kim Jong-un", "Kim Jong-un"},
      {"dashes", "it—the deal—fell -- twice", "it — the deal — fell -- twice"},
      {"range", "in 2003-2007, pages 3–5", "in 2003 - 2007 , pages 3 – 5"},
      {"telephone number", "call 713-555-0123", "call 713-555-0123"},
      {"numbers", "1,000.50 and 3.5%", "1,000.50 and 3.5 %"},
      {"money", "$8M, US$4.5 and €20", "$ 8 M , US$ 4.5 and € 20"},
      {"times and units", "at 7:30pm, 5kg", "at 7:30 pm , 5 kg"},
      {"decades and ordinals", "the 1980s, the 1980's, 21st", "the 1980s , the 1980's , 21st"},
      {"date", "on 9/11", "on 9/11"},
      {"slash", "he/she", "he / she"},
      {"capitals with ampersand", "AT&T and P&L", "AT&T and P&L"},
      {"initials", "J. K. Rowling wrote.", "J. K. Rowling wrote ."},
      {"title", "Mr. Smith met Gen. Jones.", "Mr. Smith met Gen. Jones ."},
      {"abbreviation that stands last", "It is in the U.S.", "It is in the U.S."},
      {"abbreviation before a comma", "Acme Inc., the firm", "Acme Inc. , the firm"},
      {"number that stands last", "He was No. 1.", "He was No. 1 ."},
      {"no space after a stop", "the country.They left", "the country . They left"},
      {"ellipsis", "well... he went…", "well ... he went …"},
      {"question", "what?! No!!", "what ?! No !!"},
      {"address", "see https://example.org/a?b=1, ok", "see https://example.org/a?b=1 , ok"},
      {"e-mail", "<jo.doe@example.org>.", "< jo.doe@example.org > ."},
      {"domain", "Example.com said", "Example.com said"},
      {"footnote", "deal [12].", "deal [ 12 ] ."},
      {"emoticons", "it fell :-) or rose ;)", "it fell :-) or rose ;)"},
      {"no emoticon", "(Kabul:)", "( Kabul : )"},
      {"marks that belong to their word", "call +44 or read #news", "call +44 or read #news"},
      {"elisions", "tell 'em in the '90s", "tell 'em in the '90s"},
      {"quote left open", "\"He left", "\" He left"},
      {"other scripts", "São Paulo’s 北京 naïve", "São Paulo+’s 北京 naïve"},
  }));
  CAPTURE(what);
  CHECK(tokenized(text) == expected);
}

TEST_CASE("spans are where the words stand, and space after is known", "[tokenize]") {
  const std::string text = "xx “It’s” over. xx";
  const Sentence sentence = small_tokenizer().tokenize(text, {3, text.size() - 3});
  CHECK(text.substr(sentence.span.begin, sentence.span.end - sentence.span.begin) ==
        "“It’s” over.");
  std::string rebuilt;
  for (const Token& token : sentence.tokens) {
    CHECK(text.substr(token.span.begin, token.span.end - token.span.begin) == token.form);
    rebuilt += token.form;
    if (token.space_after) rebuilt += ' ';
  }
  CHECK(rebuilt == "“It’s” over. ");
}

TEST_CASE("a tokenised line is told from a raw one", "[tokenize]") {
  const auto [line, expected] = GENERATE(table<std::string, bool>({
      {"He said , `` No . ''", true},
      {"It fell .", true},
      {"Russia 's deal with China", true},
      {"He said, \"No.\"", false},
      {"It fell.", false},
      {"No punctuation at all", false},
      {"", false},
  }));
  CAPTURE(line);
  CHECK(is_pretokenized(line) == expected);
}

TEST_CASE("a tokenised line keeps its tokens, with forms as in running text", "[tokenize]") {
  const auto [line, expected] = GENERATE(table<std::string, std::string>({
      {"He said : `` No -LRB- yet -RRB- . ''", "He said : \" No ( yet ) . \""},
      {"A Russia-based co-founder", "A Russia - based co-founder"},
      {"He does n't own 1\\/2 of U.S. Inc. .", "He does n't own 1/2 of U.S. Inc. ."},
      {"and\\/or he/she", "and/or he / she"},
      {"", ""},
  }));
  const Sentence sentence = small_tokenizer().tokenize_pretokenized(line, {0, line.size()});
  CHECK(words(sentence) == expected);
  for (const Token& token : sentence.tokens)
    CHECK(token.span.end <= line.size());
}

TEST_CASE("odd bytes and endless words are taken as they are", "[tokenize]") {
  const std::size_t many = 300'000;
  const auto [what, text] = GENERATE_COPY(table<std::string, std::string>({
      {"invalid UTF-8", std::string("\xff\xfe caf\xc3 \x80'\x80 a\xe2\x80")},
      {"a NUL", std::string("a\0b", 3)},
      {"one letter", std::string(many, 'a')},
      {"one bracket", std::string(many, '(')},
      {"one stop", std::string(many, '.')},
      {"one apostrophe", std::string(many, '\'')},
      {"one hyphen", std::string(many, '-')},
      {"one sign", std::string(many, '@')},
      {"half a character", std::string(many, '\xe2')},
  }));
  CAPTURE(what);
  const Sentence sentence = small_tokenizer().tokenize(text, {0, text.size()});
  std::size_t bytes = 0;
  std::size_t end = 0;
  bool in_order = true;
  for (const Token& token : sentence.tokens) {
    in_order = in_order && token.span.begin >= end;
    end = token.span.end;
    bytes += token.form.size();
  }
  CHECK(in_order);
  CHECK(bytes + 8 >= text.size());
}
