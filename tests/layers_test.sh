#!/bin/sh
# tests/layers.sh passes on the project, and names an include that breaks the order.
#
#   tests/layers_test.sh ROOT
set -eu
layers=$1/tests/layers.sh
"$layers" "$1"

tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir -p "$tree/cli" "$tree/schema" "$tree/ingest/text" "$tree/query/plan"
printf '#include "schema/span.h"\n' >"$tree/ingest/text/token.h"
printf '#include <vector>\n#include "ingest/text/token.h"\n' >"$tree/schema/fact.h"
printf '#include "ingest/fact/extractor.h"\n' >"$tree/query/plan/select.h"
found=$("$layers" "$tree") && { echo "a wrong include was not found"; exit 1; }
expected='query/plan/select.h:1: query/plan may not include ingest/fact/extractor.h
schema/fact.h:2: schema may not include ingest/text/token.h'
[ "$found" = "$expected" ] || { printf 'found:\n%s\n' "$found"; exit 1; }
