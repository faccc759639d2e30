#include "ingest/tag/lemmatizer.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

using namespace quern;

TEST_CASE("an edit script turns a form into its lemma", "[tag]") {
  const auto [form, lemma, script] = GENERATE(table<std::string, std::string, std::string>({
      {"deal", "deal", "k0"},
      {"flies", "fly", "k3y"},
      {"Flies", "fly", "l3y"},
      {"China", "China", "k0"},
      {"was", "be", "=be"},
      {"n't", "not", "k2ot"},
      {"children", "child", "k3"},
      {"É", "é", "l0"},
      {"cafés", "café", "k1"},
      {"é", "e", "=e"},
  }));
  CAPTURE(form);
  CHECK(edit_script(form, lemma) == script);
  CHECK(apply_edit_script(script, form) == lemma);
}

TEST_CASE("a script that does not fit gives nothing", "[tag]") {
  const auto [script, form] = GENERATE(table<std::string, std::string>({
      {"k3y", "a"},
      {"k3y", "abc"},
      {"", "abc"},
      {"kx", "abc"},
      {"k1", "caf\xc3\xa9"},
  }));
  CHECK(apply_edit_script(script, form) == std::nullopt);
}
