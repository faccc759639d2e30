#!/usr/bin/env bash
# Questions in English over the first article, by pipe, on the command line and in every format.
. "$(dirname "$0")/common.sh"
need_seed_article

expect_status 0 "$ingest" --quiet --db seed.db "$root/data/seed-article.txt"
export QUERN_DB=$PWD/seed.db

# One line of text, the sentence below it.
expect_status 0 "$query" "What does China seek?"
expect_line out "stability"
expect_line out "when China seeks stability"

# What is denied, possible or said by others is marked so.
expect_status 0 "$query" "Has China publicly expressed its apprehensions?"
expect_line out "no (denied)"
expect_status 0 "$query" "What could China limit?"
expect_line out "(possible)"
expect_status 0 "$query" "What does the deal violate?"
expect_line out "according to The United States"

# An honest no is no failure, unless asked for.
expect_status 0 "$query" "Did Japan sign the defense pact?"
expect_line out "no fact answers this"
expect_status 3 "$query" --fail-empty "Did Japan sign the defense pact?"

# The facts behind the answers, in any row format.
expect_status 0 "$query" -f csv --columns subject,object "What does China seek?"
expect_line out "China,stability"
expect_status 0 "$query" -f jsonl "What does China seek?"
expect_line out '{"question":"What does China seek?","answers":[{"answer":"stability"'

# Odd ones are refused in a line each, and the rest is answered.
printf '%s\n' 'Who?' '?' 'colourless green ideas' 'What does China seek?' >lines
"$query" -f jsonl <lines >out 2>err
[ $? -eq 1 ] || fail "a line that is no question is no failure"
expect_line out '"stability"'
[ "$(wc -l <err)" -le 3 ] || fail "more than a line for each that is not understood"
finish
