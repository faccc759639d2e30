#!/usr/bin/env bash
# Spark pipes documents through quern-ingest on a cluster of two workers on this machine, one of which fails once;
# its output gives the database that one process gives, row by row. Needs pyspark (pip) and Java; elsewhere it is
# skipped.
#
#   spark_test.sh PROGRAMS ROOT [DOCUMENTS]    DOCUMENTS: how many, default 400
. "$(dirname "$0")/common.sh"
need java python3
need_seed_article
python3 -c 'import pyspark' 2>/dev/null || { echo "skipped: there is no pyspark"; exit "$kSkipped"; }

python3 "$root/tests/end_to_end/make_documents.py" "$root/data/seed-article.txt" "${3:-400}" 1 >documents.jsonl
expect_status 0 "$ingest" --quiet --db whole.db documents.jsonl
dump whole.db >whole

cat >filter <<SH
#!/bin/sh
# The first to read document 20 dies in the middle of its output.
block=\$(mktemp)
trap 'rm -f "\$block"' EXIT
cat >"\$block"
if grep -q '"id": "20"' "\$block" && mkdir "$work/died" 2>/dev/null; then
  "$ingest" --quiet --jobs 1 --from jsonl --to jsonl "\$block" | head -c 500
  exit 1
fi
"$ingest" --quiet --jobs 1 --from jsonl --to jsonl "\$block"
SH
chmod +x filter

begin=$(date +%s)
expect_status 0 python3 "$root/tests/end_to_end/pipe_with_spark.py" "$work/filter" "$work/documents.jsonl" "$work/facts"
echo "$(wc -l <documents.jsonl) documents by Spark in $(($(date +%s) - begin)) s"
[ -d died ] || fail "no task failed"
[ "$(find facts -name 'part-*' | wc -l)" -ge 4 ] || fail "the documents are not split"
cat facts/part-* >facts.jsonl
expect_status 0 "$ingest" --quiet --from facts --db spark.db facts.jsonl
dump spark.db >spark
expect_same whole spark
finish
