#!/usr/bin/env bash
# Killed in the middle at any moment, the same command again ends in the same database.
. "$(dirname "$0")/common.sh"

# check_kills FOLDER COPIES: ingests the folder's articles, each so many times with another title.
check_kills() {
  mkdir "$1.in"
  local article i
  for article in "$2"/*.txt; do
    for i in $(seq "$3"); do
      { echo "Copy $i of $(basename "$article")"; echo; cat "$article"; } \
        >"$1.in/$i-$(basename "$article")"
    done
  done
  expect_status 0 "$ingest" --quiet --db "$1-whole.db" "$1.in"
  dump "$1-whole.db" >"$1-whole"
  local delay kills=0
  for delay in 0.15 0.2 0.25 0.3 0.4; do
    "$ingest" --quiet --db "$1-killed.db" "$1.in" &
    local pid=$!
    sleep "$delay"
    kill -9 "$pid" 2>/dev/null && kills=$((kills + 1))
    wait "$pid" 2>/dev/null
    local state
    state=$(sqlite3 "$1-killed.db" 'PRAGMA integrity_check' 2>&1)
    [ ! -s "$1-killed.db" ] || [ "$state" = ok ] || fail "after kill -9: $state"
  done
  echo "$1: killed $kills times"
  expect_status 0 "$ingest" --quiet --db "$1-killed.db" "$1.in"
  dump "$1-killed.db" >"$1-killed"
  expect_same "$1-whole" "$1-killed"
  expect_status 0 "$ingest" --db "$1-killed.db" "$1.in"
  expect_line err "unchanged; nothing changed"
}

rounds=${QUERN_TEST_ROUNDS:-10}  # Fewer where each takes long.
mkdir made
cp "$root/data/seed-article.txt" made/
check_kills generated made $((6 * rounds))

if [ -d "$root/../shared/articles" ]; then
  cp -r "$root/../shared/articles" articles
  rm -f articles/README.md
  check_kills real articles "$rounds"
else
  echo "real articles: skipped, ../shared/articles is not there"
fi

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
