#!/usr/bin/env bash
# What docs/tools.md shows of other people's tools holds, with those that are installed.
. "$(dirname "$0")/common.sh"
need python3 sqlite3 jq
checks=$root/tests/end_to_end/tools

expect_status 0 "$ingest" --db facts.db --date 2024-06-20 "$root/data/seed-article.txt"
facts=$(sqlite3 facts.db 'SELECT count(*) FROM fact')
for table in phrase predicate; do
  [ "$(sqlite3 facts.db "SELECT (SELECT count(*) FROM ${table}_words) = (SELECT count(*) FROM $table)")" = 1 ] ||
    fail "${table}_words is not counted"
done
for format in csv tsv json jsonl html graphml ntriples; do
  "$query" --db facts.db -f "$format" >"facts.$format" || fail "$format"
done
found=0
for tool in pandas duckdb rdflib networkx sqlite_utils; do
  if python3 -c "import $tool" 2>/dev/null; then
    found=$((found + 1))
    python3 "$checks/read_with_$tool.py" "$facts" >said 2>&1 || fail "$tool: $(tail -n 3 said)"
  else
    echo "not checked: there is no $tool"
  fi
done
if command -v csvstat >/dev/null; then
  found=$((found + 1))
  for format in csv tsv; do
    [ "$(csvstat --count "facts.$format" | tail -n 1 | tr -dc 0-9)" = "$facts" ] || fail "csvstat: $format"
  done
else
  echo "not checked: there is no csvkit"
fi
if command -v datasette >/dev/null; then
  found=$((found + 1))
  for asked in '/facts/sentence.json?_search=spokesperson&_shape=array' /facts/fact_view.json?_shape=array; do
    expect_status 0 datasette facts.db --get "$asked"
    expect_line out spokesperson
  done
  # Rows that others point to are shown by their words.
  for asked in fact.subject fact.predicate fact.sentence fact.subject_entity sentence.document naming.name; do
    expect_status 0 datasette facts.db --metadata "$root/data/datasette.json" \
      --get "/facts/${asked%.*}.json?_labels=on&_shape=array&${asked#*.}__notblank=1"
    jq -e ".[0].${asked#*.}.label | strings" out >label || fail "datasette: $asked has no label"
  done
  expect_status 0 datasette facts.db --get '/facts/phrase_words.json?_search=china&_shape=array'
  expect_line out '"words": "China"'
else
  echo "not checked: there is no datasette"
fi
[ "$found" -gt 0 ] || exit "$kSkipped"
finish
