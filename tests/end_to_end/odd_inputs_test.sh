#!/usr/bin/env bash
# Inputs that cannot be read are named in a line each, and the rest is ingested.
. "$(dirname "$0")/common.sh"

mkdir in in/closed
printf 'Good news\n\nChina declined to comment on the deal.\n' >in/good.txt
: >in/empty.txt
printf '  \n\n' >in/blank.txt
head -c 5000 "$ingest" >in/binary.txt
printf 'Caf\351 society\n\nChina spoke.\n' >in/latin1.txt
printf 'A title\n\nChina\0 spoke.\n' >in/nul.txt
printf '\376\377\0C\0h' >in/utf16.txt
printf '\037\213\010\0 not gzip' >in/broken.txt.gz
printf '%s\n' '{"n":1e999,"text":"No."}' '{"id":"good","text":"Russia declined to comment."}' \
  '{"id":' >in/lines.jsonl
head -c 5000000 /dev/zero | tr '\0' x >in/long.txt
printf 'x\n' >in/closed/x.txt
chmod 0 in/closed

# Root opens even what nobody may, unless that privilege is taken off.
unprivileged=
[ "$(id -u)" -ne 0 ] || unprivileged="setpriv --bounding-set=-dac_override,-dac_read_search"
# shellcheck disable=SC2086  # Words are meant.
expect_status 1 $unprivileged "$ingest" --db a.db in missing.txt
expect_line err "quern-ingest: missing.txt: no such file or folder"
expect_line err "quern-ingest: in/empty.txt: empty"
expect_line err "quern-ingest: in/blank.txt: blank"
expect_line err "quern-ingest: in/binary.txt: a program; give the article's text"
expect_line err "quern-ingest: in/latin1.txt: not valid UTF-8 at byte 3; convert it with: iconv"
expect_line err "quern-ingest: in/nul.txt: a binary file (NUL at byte 14)"
expect_line err "quern-ingest: in/utf16.txt: UTF-16 text"
expect_line err "quern-ingest: in/broken.txt.gz: the gzip file"
expect_line err "lines.jsonl:1: a number on the line is larger than any that can be read (and 1 more in this file)"
expect_line err "quern-ingest: in/long.txt: larger than 4 MiB"
expect_line err "quern-ingest: in/closed: the folder cannot be read"
expect_status 0 "$query" --db a.db -p 'decline*' -f csv
expect_line out China
expect_line out Russia

# Just below the bound: one line of words without a full stop.
yes 'China and Russia and' | tr '\n' ' ' | head -c "$((${QUERN_TEST_ROUNDS:-10} * 10000))" >line.txt
expect_status 0 "$ingest" --db line.db line.txt
expect_line err "1 document: 1 added"

# Longer than any line of its kind.
head -c 1100000 /dev/zero | tr '\0' x >sentence.txt
expect_status 1 "$ingest" --from sentences --db line.db sentence.txt
expect_line err "sentence.txt:1: the line is longer than 1 MiB"
head -c 70000 /dev/zero | tr '\0' x | "$query" --db line.db 2>err && fail "a long line is no failure"
expect_line err "longer than any filter"

# Databases that are none, and places where none can be.
printf 'this is no database, however one looks at it' >no.db
expect_status 1 "$ingest" --db no.db in/good.txt
expect_line err "no.db"
[ "$(wc -l <err)" -eq 1 ] || fail "more than a line on a file that is no database: $(cat err)"
expect_status 1 "$ingest" --db nowhere/a.db in/good.txt
expect_line err "nowhere/a.db"
expect_status 1 "$ingest" --model no.db in/good.txt
expect_line err "no.db"

# A database that somebody altered is named where a question finds it wanting.
sqlite3 a.db 'DROP TABLE alias'
printf 'Who declined to comment?\n' >question
"$query" --db a.db <question 2>err && fail "a table that is missing is no failure"
expect_line err "a.db: "

# Output that finds no room is said, though only the last bytes of it could not be written.
"$ingest" --quiet --to tsv in/good.txt >/dev/full 2>err
[ $? -eq 1 ] || fail "a full device is no failure"
expect_line err "No space left on device"

# Wrong command lines.
for wrong in "" "--from mp3 a" "--to pdf a" "--jobs 0 a" "--jobs x a" "--jobs 257 a" "--date yesterday a" \
  "--nonsense a" "--detail minimal a" "--title T a b" "--quiet --verbose a"; do
  # shellcheck disable=SC2086  # Words are meant.
  expect_status 2 "$ingest" $wrong
  [ "$(wc -l <err)" -eq 1 ] || fail "not one line on \"$wrong\": $(cat err)"
done
expect_status 0 "$ingest" --help
expect_line out "--detail"
expect_status 0 "$ingest" --version
expect_line out "quern-ingest "
finish
