#!/usr/bin/env bash
# Bash completes options, their values and files, with the scripts that are installed.
. "$(dirname "$0")/common.sh"
scripts=$programs/completions

# completed WORD...: what bash offers for the last word of a command line, one a line.
completed() {
  COMP_WORDS=("$@")
  COMP_CWORD=$(($# - 1))
  local function
  function=$(complete -p "$1" | sed 's/.*-F \([^ ]*\).*/\1/')
  compopt() { :; }  # It answers only while a shell completes.
  "$function"
  printf '%s\n' "${COMPREPLY[@]}"
}

# expect_completed EXPECTED WORD...: exactly that, in one line.
expect_completed() {
  local expected=$1 got
  shift
  got=$(completed "$@" | tr '\n' ' ')
  [ "${got% }" = "$expected" ] || fail "\"$*\" gives \"$got\", not \"$expected\""
}

# shellcheck disable=SC1090  # Made by the build.
. "$scripts/bash/quern-query"
# shellcheck disable=SC1090
. "$scripts/bash/quern-ingest"
mkdir 'a folder'
touch articles.txt articles.jsonl
expect_completed "--polarity" quern-query --pol
expect_completed "positive" quern-query --polarity p
expect_completed "csv" quern-query -f c
expect_completed "json jsonl" quern-query --format = js
expect_completed "lf crlf" quern-query --eol = ""
expect_completed "articles.jsonl" quern-query --db articles.j
expect_completed "" quern-query --limit 1
expect_completed "sentences" quern-ingest --from s
expect_completed "articles.jsonl articles.txt" quern-ingest art
expect_completed "a folder" quern-ingest --model a
expect_completed "time time_from time_to" quern-query --columns time
expect_completed "subject,time subject,time_from subject,time_to" quern-query --columns subject,time

# Names and predicates come from the database that the command line names.
printf 'A visit\n\nAna Ruiz, who was born in Lima, met Otto Venn in Oslo.\n' >in.txt
expect_status 0 "$ingest" --quiet --db a.db in.txt
PATH=$programs:$PATH
expect_completed "Otto Venn" quern-query --db a.db -o Ott
expect_completed "Otto Venn" quern-query --db = a.db -e 'Otto\ V'
expect_completed "meet met" quern-query --db a.db --predicate me
expect_completed "" quern-query --db nowhere.db -s O
completed quern-query - | grep -q completion && fail "a hidden option is offered"
finish
