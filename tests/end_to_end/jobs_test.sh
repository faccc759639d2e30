#!/usr/bin/env bash
# What comes out depends neither on the number of threads nor on the run.
. "$(dirname "$0")/common.sh"
need_seed_article

mkdir articles
cp "$root/data/seed-article.txt" articles/0.txt
rounds=${QUERN_TEST_ROUNDS:-10}  # Fewer where each takes long.
for i in $(seq 1 "$((rounds < 9 ? rounds : 9))"); do
  sed -n "$((2 * i)),\$p" articles/0.txt >"articles/$i.txt"
done

for format in jsonl tsv conllu; do
  expect_status 0 "$ingest" --quiet --to $format --jobs 1 articles
  mv out one
  [ -s one ] || fail "--to $format wrote nothing"
  expect_status 0 "$ingest" --quiet --to $format --jobs 4 articles
  mv out four
  expect_same one four
done
expect_status 0 "$ingest" --db one.db --jobs 1 articles
expect_status 0 "$ingest" --db four.db --jobs 4 articles
dump one.db >one
dump four.db >four
expect_same one four

# Standard output into a closed pipe ends the program as it ends others: by SIGPIPE.
"$ingest" --quiet --to jsonl articles 2>err | head -n 1 >/dev/null
[ "${PIPESTATUS[0]}" -eq 141 ] || fail "a closed pipe is no end by SIGPIPE"
[ -s err ] && fail "said something about a closed pipe: $(cat err)"
"$ingest" --to jsonl articles 2>err | head -n 1 >/dev/null
expect_line err "stopped there, for nobody reads on"
finish
