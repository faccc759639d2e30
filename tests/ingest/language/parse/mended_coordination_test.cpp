#include "ingest/language/parse/mended_coordination.h"

#include <catch2/catch.hpp>

#include "tests/ingest/language/parse/mended.h"

namespace quern {
namespace {

TEST_CASE("what nothing joins is no conjunct", "[parse]") {
  // "Lee and judge Ann Kay"
  CHECK(mended("Lee/Lee/PROPN/0/root and/and/CCONJ/3/cc judge/judge/NOUN/1/conj/NN "
               "Ann/Ann/PROPN/1/conj Kay/Kay/PROPN/4/flat") ==
        "Lee>:root and>judge:cc judge>Lee:conj Ann>judge:appos Kay>Ann:flat");
  // "bread and fruit cake"
  CHECK(mended("bread/bread/NOUN/0/root/NN and/and/CCONJ/3/cc fruit/fruit/NOUN/1/conj/NN "
               "cake/cake/NOUN/1/conj/NN") ==
        "bread>:root and>cake:cc fruit>cake:compound cake>bread:conj");
  // "bread, fruit, cake": commas join them.
  CHECK(mended("bread/bread/NOUN/0/root/NN ,/,/PUNCT/3/punct fruit/fruit/NOUN/1/conj/NN "
               ",/,/PUNCT/5/punct cake/cake/NOUN/1/conj/NN") ==
        "bread>:root ,>fruit:punct fruit>bread:conj ,>cake:punct cake>bread:conj");
}

}  // namespace
}  // namespace quern
