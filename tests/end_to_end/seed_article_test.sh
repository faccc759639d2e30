#!/usr/bin/env bash
# The first article goes in, and its best-known fact comes out as CSV.
. "$(dirname "$0")/common.sh"
need_seed_article
article=$root/data/seed-article.txt

expect_status 0 "$ingest" --db a.db "$article"
expect_line err "1 document: 1 added"

expect_status 0 "$query" --db a.db -s China -p 'decline*' -f csv
expect_line out "declined to comment on"
expect_line out "the deal"
head -n 1 out >header
expect_line header "sentence"

# A second run changes nothing and says so.
dump a.db >first
expect_status 0 "$ingest" --db a.db "$article"
expect_line err "1 document: 1 unchanged; nothing changed"
dump a.db >second
expect_same first second

# A changed article replaces its own facts, a moved one is known.
cp "$article" here.txt
expect_status 0 "$ingest" --db a.db here.txt
expect_line err "1 unchanged"
cp "$article" changed.txt
expect_status 0 "$ingest" --db b.db changed.txt
printf '\n\nFrance declined to comment on the treaty.\n' >>changed.txt
expect_status 0 "$ingest" --db b.db changed.txt
expect_line err "1 document: 1 replaced"
expect_status 0 "$query" --db b.db -s France -f csv
expect_line out "declined to comment on"

# $QUERN_DB names the database; --db goes before it.
QUERN_DB=c.db expect_status 0 "$ingest" "$article"
[ -f c.db ] || fail "QUERN_DB was not used"

# Facts written as lines can be loaded elsewhere, twice without harm.
expect_status 0 "$ingest" --to jsonl "$article"
mv out facts.jsonl
expect_status 0 "$ingest" --db d.db facts.jsonl
expect_line err "1 document: 1 added"
expect_status 0 "$ingest" --db d.db facts.jsonl
expect_line err "1 unchanged"
"$query" --db a.db -f csv --columns id,subject,predicate,object >direct
"$query" --db d.db -f csv --columns id,subject,predicate,object >loaded
sort direct >direct.sorted
sort loaded >loaded.sorted
expect_same direct.sorted loaded.sorted
finish
