#!/usr/bin/env bash
# Killed in the middle of real articles, the same command again ends in the same database.
. "$(dirname "$0")/common.sh"
. "$root/tests/end_to_end/kills.sh"
need_shared articles

cp -r "$shared/articles" articles
rm -f articles/README.md
check_kills real articles "${QUERN_TEST_ROUNDS:-10}"  # Fewer where each takes long.
finish
