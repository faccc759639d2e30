#!/usr/bin/env bash
# Ended in any way at any moment, the same command again ends in the same database.
. "$(dirname "$0")/common.sh"
need python3

# Fewer where each takes long; ended_anywhere.py without --kills makes 200.
python3 "$root/tests/end_to_end/ended_anywhere.py" "$programs" --kills "${QUERN_TEST_ROUNDS:-10}" ||
  fail "what was left is not whole"

# Nor does a file of rows stay half written.
for number in $(seq 30); do
  printf 'Report %s\n\nAnna Berg met Otto Venn. Otto Venn met Ana Ruiz. Ana Ruiz met Anna Berg.\n' "$number" \
    >"$number.txt"
done
expect_status 0 "$ingest" --quiet --db rows.db ./*.txt
timeout --foreground --preserve-status --signal=TERM 0.5 "$query" --db rows.db --output rows.csv -f csv \
  '?x | met | ?y ; ?y | met | ?z ; ?z | met | ?w ; ?w | met | ?v' 2>err
[ $? -eq $((128 + $(kill -l TERM))) ] || fail "the query was over before it could be ended"
ls rows.csv* 2>/dev/null && fail "a half file is left"
finish
