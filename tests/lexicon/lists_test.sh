#!/bin/sh
# Every word list says on its first line what it is for, and is sorted by byte without a word twice, for
# the programs look words up by halving it.
#
#   tests/lexicon/lists_test.sh ROOT
set -eu
LC_ALL=C
export LC_ALL
cd "$1/data/lexicon"
status=0
for list in */*.txt; do
  case $(head -n 1 "$list") in
    '# '*) ;;
    *)
      echo "$list: the first line does not say what the list is for"
      status=1
      ;;
  esac
  if ! grep -v '^#' "$list" | sort -uc 2>/dev/null; then
    echo "$list: not sorted by byte, or a word stands twice"
    status=1
  fi
  if [ "$(grep -c -v '^#' "$list")" -eq 0 ]; then
    echo "$list: empty"
    status=1
  fi
done
twice=$(basename -a */*.txt | sort | uniq -d)
[ -z "$twice" ] || { echo "two lists of one name: $twice"; status=1; }
exit $status
