#!/usr/bin/env bash
# Killed in the middle at any moment, the same command again ends in the same database.
. "$(dirname "$0")/common.sh"
need_seed_article
. "$root/tests/end_to_end/kills.sh"

rounds=${QUERN_TEST_ROUNDS:-10}  # Fewer where each takes long.
mkdir made
cp "$root/data/seed-article.txt" made/
check_kills generated made $((6 * rounds))

# interrupted SIGNAL COMMAND...: the command, in the foreground (a shell's background ignores Ctrl-C),
# ends by the signal soon after it came, and says what to do.
interrupted() {
  local signal=$1
  shift
  timeout --foreground --preserve-status --signal="$signal" --kill-after=20 1 "$@" 2>err
  local status=$?
  [ "$status" -eq $((128 + $(kill -l "$signal"))) ] || fail "status $status after SIG$signal: $*"
  expect_line err "interrupted; the same command goes on where this one stopped"
}

# Ctrl-C ends after the current documents, and the same command goes on.
for signal in INT TERM; do
  interrupted "$signal" "$ingest" --jobs 1 --db interrupted.db generated.in
  interrupted "$signal" "$ingest" --from jsonl --db long.db - </dev/zero
done
[ "$(sqlite3 long.db 'SELECT count(*) FROM document')" -eq 0 ] || fail "zeros became an article"
expect_status 0 "$ingest" --quiet --db interrupted.db generated.in
dump interrupted.db >interrupted
expect_same generated-whole interrupted

# Nor does a file of rows stay half written.
timeout --foreground --signal=TERM 0.3 "$query" --db interrupted.db --output rows.csv -f csv \
  '?x | ?p | ?y ; ?y | ?q | ?z ; ?z | ?r | ?w ; ?w | ?s | ?v' 2>err
ls rows.csv.*.part 2>/dev/null && fail "a half file is left"
finish
