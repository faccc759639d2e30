#!/bin/sh
# What the pages show and name is so: commands give the output shown, rules and their examples are there.
#
#   tests/docs/docs_test.sh PROGRAMS ROOT
set -eu
programs=$1
root=$2
here=$root/tests/docs
readonly kSkipped=77  # ctest reads this status as "skipped".
for tool in python3 sqlite3; do
  command -v "$tool" >/dev/null || { echo "skipped: there is no $tool"; exit "$kSkipped"; }
done

[ -e "$root/data/seed-article.txt" ] || {
  echo "skipped: there is no data/seed-article.txt"
  exit "$kSkipped"
}

status=0
python3 "$here/shown_commands.py" "$programs" "$root" "$root/README.md" "$root"/docs/*.md || status=1
python3 "$here/rule_tables.py" "$root" || status=1

# expect_complaints FILE COMMAND...: the command finds exactly what the file says.
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
expect_complaints() {
  expected=$1
  shift
  "$@" >"$tree/found" && { echo "nothing was found wrong: $*"; status=1; }
  diff "$expected" "$tree/found" || status=1
}

# Both notice what is wrong in a small tree made for them.
cp -r "$here/sample" "$tree/sample"
ln -s "$root/data" "$tree/sample/data"
expect_complaints "$here/sample/commands.expected" \
  python3 "$here/shown_commands.py" "$programs" "$tree/sample" "$tree/sample/docs/commands.md"
expect_complaints "$here/sample/rules.expected" python3 "$here/rule_tables.py" "$tree/sample"
exit "$status"
