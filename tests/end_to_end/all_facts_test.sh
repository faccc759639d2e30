#!/usr/bin/env bash
# With an output option and nothing asked, all facts are written; dates that no calendar has are refused.
. "$(dirname "$0")/common.sh"
need_seed_article
need python3 sqlite3

expect_status 0 "$ingest" --db a.db "$root/data/seed-article.txt"
facts=$(sqlite3 a.db 'SELECT count(*) FROM fact')
expect_status 0 "$query" --db a.db -f csv min-confidence:0
mv out all.csv

# expect_all NAME: `out` has all facts, as `all.csv`.
expect_all() {
  cmp -s out all.csv || fail "$1: not all facts as CSV, but $(head -c 200 out)"
}

# Where standard input asks nothing, all are meant.
"$query" --db a.db -f csv </dev/null >out 2>err
expect_all "no input"
: | "$query" --db a.db -f csv >out 2>err
expect_all "an empty pipe"
printf '\n \n' | "$query" --db a.db -f csv >out 2>err
expect_all "blank lines"
"$query" --db a.db -f csv <&- >out 2>err
expect_all "standard input closed"
"$query" --db a.db -f csv --output file.csv </dev/null >out 2>err
[ -s out ] && fail "--output writes to standard output too"
mv file.csv out
expect_all "--output"
python3 - "$query" >out 2>err <<'EOF'
import os, pty, subprocess, sys
terminal, end = pty.openpty()
command = [sys.argv[1], "--db", "a.db", "-f", "csv"]
subprocess.run(command, stdin=end, stdout=sys.stdout, timeout=60, check=True)
# Where both are a terminal, it is no prompt either.
program = subprocess.Popen(command, stdin=end, stdout=end)
os.close(end)
shown = b""
try:
    while block := os.read(terminal, 65536):
        shown += block
except OSError:  # The other end is closed.
    pass
with open("shown.csv", "wb") as file:
    file.write(shown.replace(b"\r\n", b"\n"))
sys.exit(program.wait(60))
EOF
expect_all "a terminal"
mv shown.csv out
expect_all "a terminal at both ends"

# What each row format makes of them.
expect_status 0 "$query" --db a.db -f jsonl
[ "$(wc -l <out)" -eq "$facts" ] || fail "jsonl: $(wc -l <out) lines for $facts facts"
expect_status 0 "$query" --db a.db -f tsv
[ "$(python3 -c 'import csv, sys; print(len(list(csv.reader(sys.stdin, delimiter="\t"))))' <out)" \
  -eq "$((facts + 1))" ] || fail "tsv: not $facts facts"
expect_status 0 "$query" --db a.db --limit 2 --columns number --no-header
[ "$(grep -c . out)" -eq 2 ] || fail "--limit 2: $(cat out)"
expect_status 0 "$query" --db a.db -f csv --sort -confidence --limit 1 --columns number
[ "$(wc -l <out)" -eq 2 ] || fail "--sort: $(cat out)"

# What is asked is answered, and nothing else.
echo 'subject:China' | "$query" --db a.db -f csv >out 2>err
expect_status 0 "$query" --db a.db -s China -f csv
echo 'subject:China' | "$query" --db a.db -f csv >piped
expect_same piped out
echo 'subjet:China' | "$query" --db a.db -f csv >out 2>err
[ $? -eq 1 ] || fail "a wrong line of the pipe is no failure"
[ -s out ] && fail "a wrong line gives $(head -c 200 out)"
expect_status 0 "$query" --db a.db --color never
[ -s out ] && fail "an option that says nothing of rows gives $(head -c 200 out)"

# Refused as a whole: nothing is left of a file.
expect_status 1 "$query" --db a.db -f csv --sort colour --output wrong.csv
[ -e wrong.csv ] && fail "a file in spite of a wrong column"

# Whom a fact means, and from when to when it holds.
expect_status 0 "$query" --db a.db -f csv --no-header -p 'declined' --columns subject,subject_entity,subject_type
expect_line out "China,China,LOC"

# expect_refusal WORDS: one line that names them and shows how dates are written.
expect_refusal() {
  expect_line err "$1"
  expect_line err "2024-06-20"
  [ "$(wc -l <err)" -eq 1 ] || fail "not one line on $1: $(cat err)"
  [ -s out ] && fail "rows in spite of $1"
}
for date in 2018-02-31 2023-02-29 2024-13 2024-00-01 yesterday; do
  expect_status 2 "$query" --db a.db --since "$date"
  expect_refusal "since:$date"
  expect_status 2 "$query" --db a.db "until:$date"
  expect_refusal "until:$date"
  echo "since:$date" | "$query" --db a.db -f csv >out 2>err && fail "since:$date in a pipe is no failure"
  expect_refusal "since:$date"
  expect_status 2 "$ingest" --db b.db --date "$date" "$root/data/seed-article.txt"
  expect_refusal "'$date'"
done
expect_status 0 "$query" --db a.db since:2024-02-29 --count
finish
