#!/bin/sh
# From a checkpoint of train.py, or from a model file, to a model file: fits what tells what phrases
# mean (mentions.py) and what links them (antecedents.py), and exports all. The ranker is fitted to
# documents that the heads of mentions have not seen, a quarter at a time.
#
#   fit_links.sh TREEBANK WORDNET ISO_CODES CHECKPOINT SEGMENTER COREFERENCE_BENCH OUT
#
# SEGMENTER is data/model/english.segmenter, COREFERENCE_BENCH the program of that name. $PYTHON runs
# the programs, python3 unless it is set; $SEED is the ranker's, 1 unless it is set. The ranker is
# fitted as well to $TOLD_LINKS (told.py) on $TOLD_CONLLU, where they are set, with $TOLD_WEIGHT of
# the weight that GUM's have, 1 unless it is set.
set -eu
treebank=$1 wordnet=$2 iso_codes=$3 checkpoint=$4 segmenter=$5 bench=$6 out=$7
here=$(dirname "$0")
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fit_mentions() {
  "$python" "$here/mentions.py" --treebank "$treebank" --checkpoint "$checkpoint" "$@"
}

export_model() {
  "$python" "$here/export.py" --treebank "$treebank" --wordnet "$wordnet" --iso-codes "$iso_codes" "$@"
}

for part in 0 1 2 3; do
  fit_mentions --leave-out $part/4 --out "$work/mentions"
  mkdir -p "$work/model"
  cp "$segmenter" "$work/model/"
  export_model --mentions "$work/mentions" "$checkpoint" "$work/model/english.neural"
  "$bench" "$work/model" "$treebank/en_gum-train.conllu" --choices |
    awk -F '\t' -v part=$part 'NR == 1 ? part == 0 : $1 % 4 == part' >> "$work/choices"
done
fit_mentions --out "$work/mentions"
set --
if [ -n "${TOLD_LINKS:-}" ]; then
  export_model --mentions "$work/mentions" "$checkpoint" "$work/model/english.neural"
  "$bench" "$work/model" "$TOLD_CONLLU" --choices > "$work/told_choices"
  set -- --told "$TOLD_LINKS" --told-conllu "$TOLD_CONLLU" --told-choices "$work/told_choices" \
    --told-weight "${TOLD_WEIGHT:-1}"
fi
"$python" "$here/antecedents.py" --treebank "$treebank" --checkpoint "$checkpoint" \
  --choices "$work/choices" --out "$work/antecedents" --seed "${SEED:-1}" "$@"
export_model --mentions "$work/mentions" --antecedents "$work/antecedents" "$checkpoint" "$out"
