#include "query/question/slot/kinds.h"

#include <catch2/catch.hpp>

#include "query/question/slot/kind_of_noun.h"
#include "tests/query/question/answered.h"

namespace quern {
namespace {

/// Words of a phrase with its heads.
std::vector<TextWord> headed(std::string_view text, std::string_view heads) {
  auto words = text_words(text);
  mark_heads(heads, words);
  return words;
}

/// Kinds that know one name, of one word or more, and what it is called.
Kinds knowing(const std::string& name,
              const std::string& type,
              const std::vector<std::string>& callings) {
  KnownNames names;
  names.in = [name, type](const std::vector<TextWord>& words) {
    std::vector<KnownName> found;
    const auto own = text_words(name);
    for (std::size_t k = 0; k + own.size() <= words.size(); ++k) {
      if (words[k].key == own.front().key) found.push_back({k, k + own.size(), type, name, 1});
    }
    return found;
  };
  names.callings = [callings](std::int64_t) { return callings; };
  return Kinds(dictionary(), names);
}

}  // namespace

TEST_CASE("what a phrase is tells its head", "[.wordnet]") {
  REQUIRE(dictionary().is_open());
  const Kinds kinds(dictionary());
  CHECK(kinds.is_who(text_words("the old mayor of Oslo")));
  CHECK(kinds.is_who(text_words("Acme")));
  CHECK(kinds.is_who(text_words("more than 200")));
  CHECK_FALSE(kinds.is_who(text_words("a week")));
  CHECK(kinds.is_where(text_words("a small town")));
  CHECK_FALSE(kinds.is_where(text_words("Monday")));
  CHECK_FALSE(kinds.is_where(text_words("the idea")));
  CHECK(kinds.kind_likeness(text_words("Russia and Iran"), "country") == 1.0);
  CHECK(kinds.kind_likeness(text_words("the Blorbs"), "company") > 0.0);
  CHECK(kinds.kind_likeness(text_words("the Blorbs"), "company") < 1.0);
  CHECK(kinds.kind_likeness(text_words("a week"), "country") == 0.0);
  CHECK(kinds.is_only(text_words("the nations"), "country"));
  CHECK_FALSE(kinds.is_only(text_words("the poor nations"), "country"));
  CHECK(kinds.is_people("pilgrims"));
  CHECK_FALSE(kinds.is_people("stones"));
}

TEST_CASE("a deputy is not what he stands in for", "[.wordnet]") {
  REQUIRE(dictionary().is_open());
  const Kinds kinds = knowing("Anna Berg", "PER", {});
  const auto likeness = [&](const std::string& text, const std::string& kind) {
    return kinds.kind_likeness(text_words(text), kind);
  };
  CHECK(likeness("Deputy Prime Minister Anna Berg", "prime minister") < 1.0);
  CHECK(likeness("vice president Anna Berg", "president") < 1.0);
  CHECK(likeness("the assistant secretary Anna Berg", "secretary") < 1.0);
  CHECK(likeness("Prime Minister Anna Berg", "prime minister") == 1.0);
  CHECK(likeness("the Norland president Anna Berg", "president") == 1.0);
}

TEST_CASE("who and where are told by what ingest took the head for", "[question]") {
  const Kinds kinds(dictionary());
  CHECK(kinds.is_who(headed("the three of them", "4-9p")));
  CHECK_FALSE(kinds.is_who(headed("the accord", "4-10a")));
  CHECK(kinds.is_where(headed("the yard", "4-8l")));
  CHECK_FALSE(kinds.is_where(headed("Berg", "0-4P")));
}

TEST_CASE("somebody is of the kind that facts call him", "[.wordnet]") {
  const auto kind_of_law = [](const std::vector<std::string>& callings, const std::string& kind) {
    return knowing("Anna Law", "PER", callings)
        .kind_likeness(text_words("the winner Anna Law"), kind);
  };
  CHECK(kind_of_law({"42", "the first prime minister of Arta"}, "prime minister") == 1.0);
  CHECK(kind_of_law({"a senator"}, "politician") == 1.0);
  CHECK(kind_of_law({"a nurse"}, "prime minister") == 0.0);
  CHECK(kind_of_law({"42"}, "prime minister") > 0.0);
  CHECK(kind_of_law({"42"}, "prime minister") < 1.0);
  CHECK(kind_of_law({"a nurse"}, "company") == 0.0);
  CHECK(kind_of_law({}, "company") <= kind_of_law({}, "prime minister"));
  CHECK(kind_of_law({}, "winner") == 1.0);
}

TEST_CASE("a title or a noun within tells the kind of a name", "[.wordnet]") {
  const auto minister = text_words("the Norvik Prime Minister Berg");
  CHECK(knowing("Berg", "PER", {}).kind_likeness(minister, "prime minister") == 1.0);
  const auto bank = text_words("the Bank of Norvik");
  CHECK(knowing("Bank of Norvik", "ORG", {}).kind_likeness(bank, "company") == 1.0);
  const auto court = text_words("the Supreme Court");
  CHECK(knowing("Supreme Court", "ORG", {}).kind_likeness(court, "company") == 0.0);
  const auto lake = text_words("Lake Arta");
  CHECK(knowing("Lake Arta", "LOC", {}).kind_likeness(lake, "lake") == 1.0);
  CHECK(knowing("Lake Arta", "LOC", {}).kind_likeness(lake, "volcano") == 0.0);
}

TEST_CASE("a title for something else, or none, makes the kind doubtful", "[.wordnet]") {
  const Kinds kinds = knowing("Anna Berg", "PER", {});
  const auto likeness = [&](const std::string& text) {
    return kinds.kind_likeness(text_words(text), "senator");
  };
  CHECK(likeness("Senator Anna Berg") == 1.0);
  CHECK(likeness("Anna Berg") < 0.7);
  CHECK(likeness("the pianist Anna Berg") < likeness("Anna Berg"));
  CHECK(likeness("the pianist Anna Berg") > 0.0);
}

TEST_CASE("countries are those of the world, a company is a firm of any name", "[.wordnet]") {
  const auto likeness = [](const std::string& name, const std::string& type,
                           const std::string& kind) {
    return knowing(name, type, {}).kind_likeness(text_words(name), kind);
  };
  CHECK(likeness("Peru", "LOC", "country") == 1.0);
  CHECK(likeness("Norvik", "LOC", "country") == 0.0);
  CHECK(likeness("Acme", "ORG", "country") == 0.0);
  CHECK(likeness("Norvik States", "ORG", "state") == 0.0);
  CHECK(likeness("Acme", "ORG", "company") > 0.0);
  CHECK(likeness("Peru", "LOC", "company") == 0.0);
  CHECK(likeness("Peru", "LOC", "city") == 0.0);
  CHECK(likeness("Norvik", "LOC", "city") > 0.0);
}

TEST_CASE("a number before it makes the kind asked for no answer", "[.wordnet]") {
  const Kinds kinds(dictionary());
  CHECK(kinds.is_only(text_words("the countries"), "country"));
  CHECK(kinds.is_only(text_words("the 12th country"), "country"));
  CHECK_FALSE(kinds.is_only(text_words("the 12 lakes"), "country"));
  CHECK(kinds.is_same("nation", "country"));
  CHECK_FALSE(kinds.is_same("city", "country"));
}

TEST_CASE("a noun stands for its kind with the word before it", "[.wordnet]") {
  CHECK(says_kind(text_words("prime ministers"), 1, "prime minister", dictionary()));
  CHECK_FALSE(says_kind(text_words("ministers"), 0, "prime minister", dictionary()));
  CHECK(says_kind(text_words("a carmaker"), 1, "company", dictionary()));
  CHECK_FALSE(says_kind(text_words("a river"), 1, "company", dictionary()));
}

}  // namespace quern
