#!/usr/bin/env bash
# Killed in the middle at any moment, the same command again ends in the same database.
. "$(dirname "$0")/common.sh"
. "$root/tests/end_to_end/kills.sh"

rounds=${QUERN_TEST_ROUNDS:-10}  # Fewer where each takes long.
mkdir made
cp "$root/data/seed-article.txt" made/
check_kills generated made $((6 * rounds))

# Ctrl-C ends after the current documents, and the same command goes on.
"$ingest" --db interrupted.db generated.in 2>err &
pid=$!
sleep 0.2
kill -INT "$pid" 2>/dev/null
wait "$pid"
expect_status 0 "$ingest" --quiet --db interrupted.db generated.in
dump interrupted.db >interrupted
expect_same generated-whole interrupted
finish
