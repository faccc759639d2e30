#!/bin/sh
# tests/layers/layers.sh passes on the project, and names includes that break the order and SQL out of its place.
#
#   tests/layers/layers_test.sh ROOT
set -eu
layers=$1/tests/layers/layers.sh
"$layers" "$1"

tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir -p "$tree/cli" "$tree/schema" "$tree/ingest/language/text" "$tree/query/plan"
printf '#include "schema/span.h"\n' >"$tree/ingest/language/text/token.h"
printf '#include <vector>\n#include "ingest/language/text/token.h"\n' >"$tree/schema/fact.h"
printf '#include "schema/read/select.h"\n' >"$tree/schema/filter.h"
printf '#include "ingest/meaning/fact/extractor.h"\n' >"$tree/query/plan/select.h"
printf 'const char* const kNames =\n    "SELECT name FROM entity";\n' >"$tree/query/plan/names.h"
found=$("$layers" "$tree") && { echo "a wrong include was not found"; exit 1; }
expected='query/plan/names.h:2: SQL stands in schema/ alone
query/plan/select.h:1: query/plan may not include ingest/meaning/fact/extractor.h
schema/fact.h:2: schema may not include ingest/language/text/token.h
schema/filter.h:1: schema may not include schema/read/select.h'
[ "$found" = "$expected" ] || { printf 'found:\n%s\n' "$found"; exit 1; }
