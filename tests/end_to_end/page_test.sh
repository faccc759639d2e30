#!/usr/bin/env bash
# A page of facts in a browser: by keyboard, on a phone, and with nothing from elsewhere.
. "$(dirname "$0")/common.sh"
need python3 chromium

expect_status 0 "$ingest" --db a.db --date 2024-06-20 --source "A paper" \
  "$root/data/seed-article.txt"
expect_status 0 "$query" --db a.db -f html --output page.html
# axe-core, where npm has it (npm install --global axe-core).
axe=$(npm root --global 2>/dev/null)/axe-core/axe.min.js
[ -e "$axe" ] || { echo "not checked: there is no axe-core"; axe=; }
PYTHONDONTWRITEBYTECODE=1 timeout 300 python3 "$root/tests/end_to_end/page/read_page.py" chromium \
  page.html "$work/profile" ${axe:+"$axe"} >said 2>&1 || fail "$(tail -n 20 said)"
finish
