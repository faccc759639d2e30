# shellcheck shell=bash
# Sourced by the tests that kill the program, after common.sh.

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
