#!/usr/bin/env bash
# Facts written as lines and loaded again give the database that their articles give, row by row.
. "$(dirname "$0")/common.sh"
need_seed_article

mkdir in
cp "$root/data/seed-article.txt" in/a.txt
printf 'Good evening\n\nYes.\n' >in/b.txt
{
  printf '{"id":"x","title":"One","date":"2024-06-20","source":"The Daily",'
  printf '"url":"https://daily.example/1","text":"Acme bought Beta on Friday. It rained."}\n'
  printf '{"id":"y","title":"Two","text":"Acme bought Beta on Friday. It rained."}\n'
} >in/c.jsonl
printf '<article><h1>Oslo</h1><p>“We wait,” Anna Berg said. She left.</p></article>' >in/d.html

expect_status 0 "$ingest" --quiet --db whole.db in
dump whole.db >whole
expect_status 0 "$ingest" --quiet --to jsonl in
cp out facts.jsonl

expect_status 0 "$ingest" --db again.db facts.jsonl
expect_line err "5 documents: 5 added"
dump again.db >again
expect_same whole again
[ "$(sqlite3 again.db "SELECT group_concat(title || date || source || url) FROM document
    WHERE name = 'x'")" = "One2024-06-20The Dailyhttps://daily.example/1" ] ||
  fail "what is known of an article is lost"

# By the piece, as other machines write them: articles and their facts are the same thing.
for part in in/*; do
  expect_status 0 "$ingest" --quiet --to jsonl "$part"
  mv out "$(basename "$part").facts"
done
expect_status 0 "$ingest" --quiet --from facts --db pieces.db a.txt.facts b.txt.facts \
  c.jsonl.facts d.html.facts
dump pieces.db >pieces
expect_same whole pieces
for again in in facts.jsonl; do
  expect_status 0 "$ingest" --db pieces.db "$again"
  expect_line err "5 documents: 5 unchanged"
done

# Lines that somebody changed are another reading of the article.
sed 's/"tense":"past"/"tense":"present"/' facts.jsonl >changed.jsonl
expect_status 0 "$ingest" --db pieces.db changed.jsonl
expect_line err "replaced"
expect_status 0 "$ingest" --db pieces.db in
expect_line err "replaced"
finish
