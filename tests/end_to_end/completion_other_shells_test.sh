#!/usr/bin/env bash
# Zsh and fish read their scripts without a complaint, and fish offers what bash does.
. "$(dirname "$0")/common.sh"
need zsh fish
scripts=$programs/completions

for program in quern-query quern-ingest; do
  zsh -n "$scripts/zsh/_$program" 2>err || fail "zsh: $(cat err)"
done

# fish_offers LINE: what fish completes the command line to, in the file `out`.
fish_offers() {
  HOME=$work fish --no-config -c "source $scripts/fish/${1%% *}.fish; complete -C '$1'" \
    >out 2>err || fail "fish: $(cat err)"
}
fish_offers 'quern-query --polarity p'
expect_line out positive
fish_offers 'quern-query --columns subject,ti'
expect_line out subject,time_from
printf 'A visit\n\nAna Ruiz, who was born in Lima, met Otto Venn in Oslo.\n' >in.txt
expect_status 0 "$ingest" --quiet --db a.db in.txt
PATH=$programs:$PATH
fish_offers 'quern-query --db a.db -o Ott'
expect_line out 'Otto Venn'
fish_offers 'quern-ingest --from s'
expect_line out sentences
finish
