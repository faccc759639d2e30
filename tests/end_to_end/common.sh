# shellcheck shell=bash
# Sourced by the end-to-end tests, which get two arguments: the folder with the two programs, and the
# project's root.

set -u
programs=$1
root=$2
ingest=$programs/quern-ingest
query=$programs/quern-query
shared=$root/../shared
work=$(mktemp -d)
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
cd "$work" || exit 1
unset QUERN_DB
failures=0

readonly kSkipped=77  # ctest reads this status as "skipped".

# need TOOL...: the test is skipped where one of them is not installed (scripts/packages.txt has them).
need() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || { echo "skipped: there is no $tool"; exit "$kSkipped"; }
  done
}

# need_shared PATH...: the same for data that stands beside the project.
need_shared() {
  local path
  for path in "$@"; do
    [ -e "$shared/$path" ] || { echo "skipped: there is no $shared/$path"; exit "$kSkipped"; }
  done
}

# need_seed_article: the same for the first article, which the source tarball has not.
need_seed_article() {
  [ -e "$root/data/seed-article.txt" ] || { echo "skipped: there is no data/seed-article.txt"; exit "$kSkipped"; }
}

# fail WORDS...: notes a failure and goes on.
fail() {
  echo "FAILED: $*"
  failures=$((failures + 1))
}

# expect_status N COMMAND...: the command's exit status is N. Output goes to files `out` and `err`.
expect_status() {
  local expected=$1
  shift
  "$@" >out 2>err </dev/null
  local status=$?
  [ "$status" -eq "$expected" ] || fail "exit status $status, not $expected: $*: $(head -c 400 err)"
}

# expect_line FILE TEXT: some line of the file holds the text.
expect_line() {
  grep -qF -- "$2" "$1" || fail "no line with \"$2\" in $1: $(head -c 600 "$1")"
}

# expect_same FILE FILE
expect_same() {
  cmp -s "$1" "$2" || fail "$1 and $2 differ: $(diff "$1" "$2" | head -n 5)"
}

# dump DATABASE: all it says, row by row; how the full-text indexes lie on disk apart, and when
# articles were read.
dump() {
  sqlite3 "$1" "PRAGMA integrity_check; SELECT * FROM fact_view ORDER BY 1;"
  local table columns
  for table in $(sqlite3 "$1" "SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"); do
    echo "-- $table"
    columns=$(sqlite3 "$1" "SELECT group_concat('\"' || name || '\"')
        FROM pragma_table_xinfo('$table') WHERE hidden <> 1 AND name <> 'read_at'")
    sqlite3 "$1" "SELECT $columns FROM \"$table\"" | sort
  done
}

# finish: ends the test with what it found.
finish() {
  [ "$failures" -eq 0 ] && echo "passed"
  exit $((failures > 0))
}
