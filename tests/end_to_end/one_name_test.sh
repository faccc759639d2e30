#!/usr/bin/env bash
# One entity for one name over many articles, with the shipped model: whatever each calls it, and in whatever
# order they come.
. "$(dirname "$0")/common.sh"

# article NAME TEXT: a line of JSON.
article() {
  printf '{"id": "%s", "date": "2024-05-%s", "text": "%s"}\n' "$1" "$1" "$2"
}

{
  article 01 'Berghoff signed the treaty on Monday. The ministers praised the signing.'
  article 02 'President Helga Berghoff visited the miners. She promised them new pumps.'
  article 03 'Helga Berghoff opened a bridge in Lindhaven on Friday.'
  article 04 'The police protected Helga Berghoff after the speech.'
  article 05 'The NMF attacked a railway station on Sunday.'
  article 06 'The Norland Miners Front attacked a bank. The bank closed its doors.'
  article 07 'The army said that the Norland Miners Front killed two drivers.'
  article 08 'In Peru, the Supreme Court rejected the appeal of the miners.'
  article 09 'The Chilean Supreme Court banned the strike on Tuesday.'
  article 10 'Farmers blocked a road near the camp of the Norland Miners Front.'
  article 11 'The Chilean president opened a museum. A Chilean painter sold a portrait.'
  article 12 'Chilean drones hit a bridge on Monday.'
} >articles.jsonl
tac articles.jsonl >reversed.jsonl

for order in articles reversed; do
  expect_status 0 "$ingest" --quiet --db $order.db $order.jsonl

  # A surname is hers whom the collection knows by it; an acronym is what it is short for.
  expect_status 0 "$query" --db $order.db -e 'Helga Berghoff' -f csv --columns subject,predicate,object
  expect_line out 'Berghoff,signed,the treaty'
  expect_status 0 "$query" --db $order.db -e 'Norland Miners Front' -f csv --columns subject,predicate,object
  expect_line out 'The NMF,attacked,a railway station'
  expect_line out 'The Norland Miners Front,attacked,a bank'
  # Named in an argument.
  expect_line out 'Farmers,blocked,a road'

  # Facts are counted and shown under one name.
  expect_status 0 "$query" --db $order.db 'predicate:attack*' --group-by subject_entity -f csv
  expect_line out 'Norland Miners Front,2'
  echo '.entity NMF' | "$query" --db $order.db >out
  expect_line out 'Norland Miners Front (ORG)'
  expect_line out 'NMF: known name, 1 time in 1 document'
  echo '.timeline Helga Berghoff' | "$query" --db $order.db >out
  grep -q '^2024-05-01.*Berghoff  *signed  *the treaty' out || fail 'the treaty is not in her timeline'

  # Two courts of one name stay two.
  expect_status 0 "$query" --db $order.db 'predicate:rejected' -f csv --columns subject_entity
  expect_line out 'Supreme Court (Peru)'
  expect_status 0 "$query" --db $order.db -e 'Supreme Court (Peru)' -f csv --columns predicate
  expect_line out 'rejected'
  expect_status 0 "$query" --db $order.db 'predicate:banned' -f csv --columns subject_entity
  expect_line out 'Chilean Supreme Court'

  # The adjective of an office and of what a country has names the country, but not where a painter is from.
  expect_status 0 "$query" --db $order.db -e Chile -f csv --columns subject,predicate,object
  expect_line out 'The Chilean president,opened,a museum'
  expect_line out 'Chilean drones,hit,a bridge'
  if grep -q 'painter' out; then fail 'the painter is Chile'; fi
  # It is called so by the first, and not by the drones.
  echo '.entity Chile' | "$query" --db $order.db >out
  expect_line out 'Chilean: adjective, 1 time in 1 document'
  expect_line out 'Chile: adjective, 1 time in 1 document'
done

# What the user says of names holds for the articles that are in, without reading them again.
echo 'NMF = Northern Metal Fund' >aliases.txt
expect_status 0 "$ingest" --db articles.db --aliases aliases.txt
expect_status 0 "$query" --db articles.db -e 'Northern Metal Fund' -f csv --columns subject,predicate,object
expect_line out 'The NMF,attacked,a railway station'
echo '.entity NMF' | "$query" --db articles.db >out
expect_line out 'NMF: rule for all, 1 time in 1 document'
echo >aliases.txt
expect_status 0 "$ingest" --quiet --db articles.db --aliases aliases.txt
expect_status 0 "$query" --db articles.db -e 'Norland Miners Front' -f csv --columns subject,predicate,object
expect_line out 'The NMF,attacked,a railway station'

# Without the articles that know her, the surname is nobody's again.
expect_status 0 "$ingest" --quiet --db articles.db --remove 03
expect_status 0 "$query" --db articles.db -e 'Helga Berghoff' -f csv --columns subject,predicate,object
if grep -q 'signed' out; then fail 'she signed it, though too few articles know her'; fi
expect_status 0 "$query" --db articles.db -e Berghoff -f csv --columns subject,predicate,object
expect_line out 'Berghoff,signed,the treaty'

finish
