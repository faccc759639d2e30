#!/usr/bin/env bash
# Every format is read back by a reader that is not ours, over facts with all that is hard to write:
# quotation marks, line breaks, markup, control characters, bytes that are no UTF-8.
. "$(dirname "$0")/common.sh"
need_seed_article
need python3 jq dot
checks=$root/tests/end_to_end/formats

expect_status 0 "$ingest" --db a.db "$root/data/seed-article.txt"
# A damaged or hostile database: phrases that no ingest would write.
sqlite3 a.db "
  UPDATE phrase SET text = 'a \"quoted\", <b>bold</b> & \\ ' || char(10) || 'name' || char(9)
    WHERE id = (SELECT subject FROM fact WHERE id = 1);
  UPDATE phrase SET text = 'bad ' || CAST(x'ff' AS TEXT) || ' byte, ' || char(27) || '[31m, ' || char(65534)
    WHERE id = (SELECT object FROM fact WHERE id = 1);
  UPDATE predicate SET text = '=1+1 | ]]> &amp; %'' \"; drop'
    WHERE id = (SELECT predicate FROM fact WHERE id = 2);
  UPDATE phrase SET text = text || char(1) || ' \\ \"x\" ' || char(12) || char(31) || char(9)
    WHERE id = (SELECT min(phrase) FROM argument WHERE phrase NOT IN (
      SELECT subject FROM fact WHERE subject NOT NULL UNION SELECT object FROM fact WHERE object NOT NULL));"
[ "$(sqlite3 a.db 'SELECT count(*) FROM fact_view WHERE NOT json_valid(arguments)')" -eq 0 ] ||
  fail "fact_view.arguments is no JSON"
facts=$(sqlite3 a.db 'SELECT count(*) FROM fact')

# rows FORMAT OPTION...: all facts in a format, in the file rows.FORMAT.
rows() {
  local format=$1
  shift
  "$query" --db a.db -f "$format" "$@" min-confidence:0 >"rows.$format" 2>err ||
    fail "$format: $(head -c 400 err)"
}

# reads FORMAT COMMAND...: a reader takes rows.FORMAT and finds all facts.
reads() {
  local format=$1
  shift
  "$@" <"rows.$format" >"read.$format" 2>err || fail "$format: $* says $(tail -n 3 err)"
  local found
  found=$(tail -n 1 "read.$format")
  [ "$found" = "$facts" ] || fail "$format: $* finds ${found:-nothing}, not $facts facts"
}

for format in csv tsv json jsonl html graphml ntriples; do rows "$format"; done
rows dot --nodes 0

for format in csv tsv json jsonl html graphml ntriples; do
  reads "$format" python3 "$checks/read_$format.py"
done
reads json jq length
reads jsonl jq -s length

# The sqlite3 shell takes the CSV, and holds then what the database does.
columns="subject, predicate, object, subject_entity, subject_type, object_entity, object_type"
columns="$columns, time, time_from, time_to, sentence, arguments"
readable="object NOT LIKE 'bad %' OR object IS NULL ORDER BY CAST(number AS INTEGER)"
sqlite3 :memory: '.mode csv' '.import rows.csv fact' '.mode list' \
  "SELECT $columns FROM fact WHERE $readable" >imported
sqlite3 a.db "SELECT $columns FROM fact_view WHERE $readable" >direct
expect_same imported direct

# Graphviz draws every fact, or the most connected names.
dot -Tsvg rows.dot >rows.svg 2>err || fail "dot: $(head -n 3 err)"
[ -s err ] && fail "dot complains: $(head -n 3 err)"
python3 -c 'import sys, xml.etree.ElementTree as tree; tree.parse(sys.argv[1])' rows.svg ||
  fail "the drawing is no XML"
[ "$(grep -c 'class="edge' rows.svg)" -eq "$facts" ] || fail "the drawing has too few edges"
"$query" --db a.db -f dot --nodes 10 | dot -Tsvg >few.svg 2>err || fail "dot: $(head -n 3 err)"
[ "$(grep -c 'class="node"' few.svg)" -eq 10 ] || fail "not the 10 most connected names"

# What is denied, possible, attributed or derived never stands as a plain assertion.
for what in polarity:negative modality:possible attributed:yes derived:yes; do
  "$query" --db a.db -f ntriples "$what" >marked
  [ -s marked ] || fail "no fact with $what"
  grep -Ev '^<urn:quern:(fact|entity):[^>]*> <http' marked | grep -v '^<urn:quern:fact:' >plain && fail "$what as a plain triple: $(head -n 1 plain)"
  "$query" --db a.db -f dot --nodes 0 "$what" | grep -- '->' | grep -qv '\\n(' && fail "$what unmarked in dot"
  for format in html markdown table; do
    "$query" --db a.db -f "$format" --columns subject,predicate,object --no-header "$what" >marked
    grep -qE 'denied|possible|according to|attributed|derived' marked ||
      fail "$what unmarked in $format"
  done
done
"$query" --db a.db -f ntriples attributed:no derived:no polarity:positive modality:certain >sure
grep -q '^<urn:quern:[en][^>]*> <urn:quern:predicate:' sure || fail "no plain triple"
finish
