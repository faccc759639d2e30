#!/usr/bin/env bash
# Both benchmark scorers read what --to tsv writes, every row with its sentence as it was given.
. "$(dirname "$0")/common.sh"
need_seed_article
need python3
need_shared eval
eval=$shared/eval

for part in carb:clause:gold.tsv benchie:minimal:gold.txt; do
  IFS=: read -r name detail gold <<<"$part"
  expect_status 0 "$ingest" --quiet --from sentences --to tsv --detail "$detail" \
    "$eval/$name-dev.sentences.txt"
  mv out "$name.tsv"
  cut -f 1 "$name.tsv" | sort -u >given
  sort -u "$eval/$name-dev.sentences.txt" >known
  [ -z "$(comm -23 given known)" ] || fail "rows with a sentence that was not given"
  expect_status 0 python3 "$eval/score.py" "$name" "$eval/$name-dev.$gold" "$name.tsv"
  cat out
done

expect_status 0 "$ingest" --quiet --to jsonl "$root/data/seed-article.txt"
mv out seed.jsonl
expect_status 0 python3 "$eval/score_facts.py" "$eval/seed-article.gold.jsonl" seed.jsonl
cat out
finish
