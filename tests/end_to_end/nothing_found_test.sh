#!/usr/bin/env bash
# What finds nothing says so in one line on standard error, with what may have been meant; a name alone is shown.
. "$(dirname "$0")/common.sh"

printf 'A visit\n\nAna Ruiz, who was born in Lima, met Otto Venn in Oslo. Ruiz leads Acme Foods.\n' >in.txt
expect_status 0 "$ingest" --quiet --db a.db in.txt
unset XDG_CONFIG_HOME
export HOME=$work QUERN_DB=a.db

# expect_note TEXT COMMAND...: nothing is found, and one line says the text.
expect_note() {
  local text=$1
  shift
  expect_status 0 "$query" "$@"
  expect_line err "$text"
  [ "$(wc -l <err)" -eq 1 ] || fail "not one line on \"$*\": $(cat err)"
}
expect_note "no fact matches 'entity:Lmia'; no entity has 'lmia'; did you mean 'lima'?" entity:Lmia
expect_note "no subject has 'riuz'; did you mean 'ruiz'?" -s Riuz -f csv
expect_note "no fact matches '?x | sold | ?y'" '?x | sold | ?y ; ?x | met | ?z'
expect_note "no facts fit together" '?x | met | Lmia'
expect_status 3 "$query" --fail-empty entity:Lmia

expect_status 0 "$query" 'Ana Ruiz'
expect_line out "Ana Ruiz (PER)"
expect_line out "Otto Venn"
expect_status 1 "$query" 'Ana Riuz'
expect_line err "did you mean 'Ana Ruiz'?"

# Lines that a file has run first, if it is asked for; without a terminal the user's own is left alone.
mkdir -p .config/quern
echo '.mode jsonl' >.config/quern/init
printf '.mode csv\n.columns object\n' >init
echo 'p:met' >lines
"$query" --init init <lines >out 2>err || fail "--init: $(cat err)"
grep -q 'Otto' out && [ "$(head -n 1 out | cut -d, -f 1)" = object ] || fail "--init has no effect: $(cat out)"
"$query" <lines >out 2>err || fail "$(cat err)"
grep -q '^{' out && fail "the user's file runs without a terminal"
expect_status 1 "$query" --init nowhere p:met
expect_line err "nowhere: cannot be read; name another file with --init"
finish
