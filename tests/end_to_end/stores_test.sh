#!/usr/bin/env bash
# The same facts in a SQLite file and on a PostgreSQL server give the same answers, byte for byte.
. "$(dirname "$0")/common.sh"
. "$(dirname "$0")/postgres.sh"
need_seed_article
start_server

cases=$root/tests/end_to_end/stores
articles=("$root/data/seed-article.txt")
if [ -e "$shared/events/events-2025.jsonl" ]; then
  grep '"date": "2025-01-0' "$shared/events/events-2025.jsonl" >events.jsonl
  articles+=(events.jsonl)
fi
expect_status 0 "$ingest" --quiet --to jsonl "${articles[@]}"
mv out facts.jsonl

expect_status 0 "$ingest" --quiet --db facts.db facts.jsonl
expect_status 0 "$ingest" --quiet --db "$server" facts.jsonl
expect_status 0 "$ingest" --db "$server" facts.jsonl
expect_line err "unchanged"

# run_on DATABASE OUT ARGUMENTS...: what a command writes, and how it ends.
run_on() {
  local database=$1 out=$2
  shift 2
  "$query" --db "$database" "$@" >"$out" 2>&1 </dev/null
  echo "status $?" >>"$out"
}

# same_on_both ARGUMENTS...
same_on_both() {
  run_on facts.db a "$@"
  run_on "$server" b "$@"
  # A page says which database it is of, and when it was made.
  sed -i '/^<p class="soft">/d' a b
  cmp -s a b || fail "the stores differ for $*: $(diff a b | head -n 6 | cut -c1-300)"
}

same_rows() {
  sqlite3 -separator '|' facts.db "$1" >a
  on_server "$2" >b
  expect_same a b
}

compare_all() {
  local line
  while IFS= read -r line; do
    case $line in '#'* | '') continue ;; esac
    eval "same_on_both $line"
  done <"$cases/commands.txt"
  for database in facts.db "$server"; do
    "$query" --db "$database" <"$cases/lines.txt" 2>&1 | sed "s|$database|DB|" >"lines.$([ "$database" = facts.db ] && echo a || echo b)"
  done
  cmp -s lines.a lines.b || fail "the stores differ for the prompt's lines: $(diff lines.a lines.b | head -n 10)"
  # Ids and all that is known of names.
  local table columns
  while IFS='|' read -r table columns order; do
    same_rows "SELECT $columns FROM $table ORDER BY $order" "SELECT $columns FROM $table ORDER BY $order"
  done <"$cases/tables.txt"
}
compare_all

# Completion keeps silent where it cannot be.
if command -v python3 >/dev/null; then
  for line in ".entity Chin" "predicate:decl"; do
    python3 "$cases/complete.py" "$query" facts.db "$line" >a
    python3 "$cases/complete.py" "$query" "$server" "$line" >b
    expect_same a b
    grep -q '[a-z]' b || fail "nothing completes $line"
  done
fi

# A document goes, and comes again in other words; then names are told by the user.
for database in facts.db "$server"; do
  expect_status 0 "$ingest" --quiet --db "$database" --remove '2025-01-02*' --remove "*2025-01-0?-1"
  printf '{"id":"x","title":"A town","date":"2025-02-01","text":"Anna Berg of Acme bought Beta. Berg left Oslo."}\n' |
    "$ingest" --quiet --db "$database" --from jsonl - || fail "nothing is added to $database"
  printf '{"id":"x","title":"A town","date":"2025-02-02","text":"Anna Berg of Acme sold Beta. Berg likes Oslo."}\n' |
    "$ingest" --quiet --db "$database" --from jsonl - || fail "nothing is replaced in $database"
  # Longer than what an index of a server's holds.
  printf '{"id":"%s","title":"A name","text":"Anna Berg likes Beta."}\n' "$(seq 3000 | tr -d '\n')" |
    "$ingest" --quiet --db "$database" --from jsonl - || fail "a long name is not taken by $database"
  printf 'Berg = Anna Berg\nBeta = Beta Group\n' >names.txt
  expect_status 0 "$ingest" --quiet --db "$database" --aliases names.txt
done
compare_all

grep ERROR "$postgres_folder/log" >errors && fail "the server refused: $(cat errors)"
finish
