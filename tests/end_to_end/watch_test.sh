#!/usr/bin/env bash
# What comes into a folder that is watched is read once it is closed, until Ctrl-C.
. "$(dirname "$0")/common.sh"

# until_line FILE TEXT: waits for a line with the text, at most half a minute.
until_line() {
  local turn
  for turn in $(seq 300); do
    grep -qF -- "$2" "$1" && return
    sleep 0.1
  done
  fail "no line with \"$2\" in $1: $(head -c 600 "$1")"
}

mkdir in
printf 'Mills\n\nAcme bought the mill.\n' >in/a.txt
set -m  # So that the program gets Ctrl-C.
"$ingest" --verbose --db a.db --watch in 2>said &
watching=$!
set +m
until_line said 'waiting for files'
until_line said 'in/a.txt: added'

printf 'Ships\n\nBeta sold a ship.\n' >in/b.txt
until_line said 'in/b.txt: added'
printf 'Mills\n\nAcme sold the mill.\n' >in/a.txt
until_line said 'in/a.txt: replaced'

# A new folder, and in it another, a file that was there before it came, and one that is still open.
mkdir -p new/deep
printf 'Trains\n\nGamma built a train.\n' >new/deep/c.txt
mv new in/
until_line said 'in/new/deep/c.txt: added'
exec 3>in/new/deep/d.txt
printf 'Planes\n\nDelta ' >&3
printf 'no article' >in/notes.bin
printf 'Ports\n\nGamma built a port.\n' >in/.hidden.txt
printf 'Roads\n\nGamma built a road.\n' >in/e.txt
until_line said 'in/e.txt: added'
grep -q 'd.txt' said && fail "a file was read before it was closed"
printf 'built a plane.\n' >&3
exec 3>&-
until_line said 'in/new/deep/d.txt: added'

# What cannot be read is said, and the watch goes on.
printf '\377\376\377\n' >in/f.txt
until_line said 'in/f.txt: '
kill -INT "$watching"
wait "$watching"
[ $? = 1 ] || fail "the exit status does not say that a file was passed over"
grep -q interrupted said && fail "the end is said to be an interruption"
"$ingest" --db a.db --list | cut -f 1 | tail -n +2 | sort >list
printf 'in/a.txt\nin/b.txt\nin/e.txt\nin/new/deep/c.txt\nin/new/deep/d.txt\n' >expected
expect_same list expected
expect_status 0 "$query" --db a.db -s Delta --columns object --no-header -f csv
expect_line out 'a plane'

expect_status 2 "$ingest" --db a.db --watch in/a.txt
expect_line err '--watch: is for folders'
finish
