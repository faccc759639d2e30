#!/usr/bin/env bash
# Articles are listed, taken out, and pruned with their folder.
. "$(dirname "$0")/common.sh"
need sqlite3

mkdir in
printf 'Mills\n\n2024-05-14\n\nAcme bought the mill.\n' >in/a.txt
printf 'Ships\n\nBeta sold a ship.\n' >in/b.txt
printf 'Trains\n\nGamma built a train.\n' >in/c.txt
expect_status 0 "$ingest" --db a.db in
expect_status 0 "$ingest" --db a.db --list
sed 's/20..-..-..T..:..:..Z/TIME/' out >list
printf 'name\ttitle\tdate\tfacts\tread at\nin/a.txt\tMills\t2024-05-14\t1\tTIME
in/b.txt\tShips\t\t1\tTIME\nin/c.txt\tTrains\t\t1\tTIME\n' >expected
expect_same list expected

expect_status 1 "$ingest" --db a.db --remove 'in/b*' --remove nothing
expect_line err "nothing: no article has that name"
expect_line err "1 article removed"
expect_status 3 "$query" --db a.db -o ship --fail-empty

# A file that is gone, and one that has another name now.
rm in/c.txt
mv in/a.txt in/d.txt
expect_status 0 "$ingest" --db a.db --prune in
expect_line err "2 articles removed, whose files are gone"
expect_line err "2 documents: 2 added"
"$ingest" --db a.db --list | cut -f 1 | tail -n +2 >list
printf 'in/b.txt\nin/d.txt\n' >expected
expect_same list expected
expect_status 1 "$ingest" --db none.db --remove x
expect_line err "none.db: no such file"
[ ! -e none.db ] || fail "a database was made to remove from"
finish
