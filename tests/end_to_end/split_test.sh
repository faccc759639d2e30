#!/usr/bin/env bash
# Articles read by many processes, in blocks, one of which fails and is tried again, give the database that one
# process gives, row by row.
. "$(dirname "$0")/common.sh"
need parallel python3
need_seed_article
mkdir home
export HOME=$work/home  # Where parallel keeps its notes.
parallel --will-cite </dev/null >/dev/null 2>&1

python3 "$root/tests/end_to_end/make_documents.py" "$root/data/seed-article.txt" 48 >documents.jsonl
expect_status 0 "$ingest" --quiet --jobs 1 --db whole.db documents.jsonl
dump whole.db >whole

# What a machine of the cluster runs. The first to read document 20 dies in the middle of its output.
cat >filter <<'SH'
#!/bin/sh
cat >"block.$$"
if grep -q '"id": "20"' "block.$$" && mkdir died 2>/dev/null; then
  "$1" --quiet --jobs 1 --from jsonl --to jsonl "block.$$" | head -c 5000
  exit 1
fi
exec "$1" --quiet --jobs 1 --from jsonl --to jsonl "block.$$"
SH
chmod +x filter

# split WORDS...: runs the filter over blocks of whole lines. Not by --pipepart, which gives a block that is tried
# again nothing to read.
split() {
  rm -rf died
  parallel --pipe --block 12k --jobs 2 --retries 3 "$@" ./filter "$ingest" <documents.jsonl
}

split --keep-order >facts.jsonl || fail "the retried block failed again"
[ -d died ] || fail "no block failed"
[ "$(find . -name 'block.*' | wc -l)" -ge 4 ] || fail "the documents are not split"
expect_status 0 "$ingest" --quiet --from facts --db split.db facts.jsonl
dump split.db >split
expect_same whole split

# In whatever order the blocks end: the same articles and facts, under other numbers.
split >unordered.jsonl
expect_status 0 "$ingest" --quiet --from facts --db unordered.db unordered.jsonl
for database in whole unordered; do
  sqlite3 "$database.db" "SELECT * FROM fact_view" | cut -d '|' -f 2- | sort >"$database.facts"
done
expect_same whole.facts unordered.facts

# A block whose output came twice, the first time cut short: its whole lines are the same articles again, and
# the rest is named.
head -c 5000 facts.jsonl | cat - facts.jsonl >twice.jsonl
expect_status 1 "$ingest" --quiet --from facts --db twice.db twice.jsonl
expect_status 0 "$ingest" --quiet --from facts --db twice.db facts.jsonl
sqlite3 twice.db "SELECT * FROM fact_view" | cut -d '|' -f 2- | sort >twice.facts
expect_same whole.facts twice.facts
finish
