#!/usr/bin/env bash
# One article in the files that other people's programs make of it, with those that are installed.
. "$(dirname "$0")/common.sh"
need python3

cat >page.html <<'PAGE'
<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Mill buys bakery</title></head><body><article>
<h1>Mill buys bakery</h1>
<p>The old mill bought the small bakery on Monday. Its owner praised the bakers, who had baked bread in the
town for forty years, and promised to keep all of them.</p>
<p>The mayor thanked the owner. She said that nobody wanted the bakery to close before the winter.</p>
</article></body></html>
PAGE
page=file://$PWD/page.html
export HOME=$PWD
found=0

# made PROGRAM FILE: a file that the program wrote has the article, and nothing that is not the article's.
made() {
  found=$((found + 1))
  [ -s "$2" ] || { fail "$1 wrote no $2"; return; }
  expect_status 0 "$ingest" --quiet --to jsonl "$2"
  [ -s err ] && fail "$1, $2: $(cat err)"
  mv out facts
  expect_line facts '"sentence_text":"The old mill bought the small bakery on Monday."'
  python3 - facts <<'CHECK' || fail "$1, $2: other text: $(head -c 700 facts)"
import json, sys
article = json.loads(open(sys.argv[1]).readline())
parts = article["article"]["text"].split("\n\n")
assert set(parts[:-2]) == {"Mill buys bakery"} and article["title"] == "Mill buys bakery", parts
assert parts[-2].startswith("The old mill") and parts[-2].endswith("keep all of them."), parts
assert parts[-1].startswith("The mayor") and parts[-1].endswith("before the winter."), parts
assert article["date"] == "", article["date"]
CHECK
}

# has PROGRAM: whether it is installed.
has() {
  command -v "$1" >/dev/null && return
  echo "not checked: there is no $1"
  return 1
}

if has chromium; then
  PYTHONDONTWRITEBYTECODE=1 timeout 120 python3 "$root/tests/end_to_end/page/save_page.py" chromium "$page" saved "$PWD/profile"
  made Chromium saved.mhtml
  command -v pdftotext >/dev/null && made Chromium saved.pdf
fi
if has soffice; then
  office() { timeout 120 soffice --headless -env:UserInstallation="file://$PWD/office" --convert-to "$@" >log 2>&1; }
  office odt:writer8 --infilter="HTML (StarWriter)" page.html && office docx page.odt && office pdf page.odt
  made LibreOffice page.odt
  made LibreOffice page.docx
  command -v pdftotext >/dev/null && made LibreOffice page.pdf
fi
if has pandoc; then
  for form in docx odt md; do
    pandoc --standalone page.html --output "pandoc.$form" && made pandoc "pandoc.$form"
  done
fi
if has zip; then
  zip -q page.zip page.html && made zip page.zip
fi
if has wget; then
  mkdir served && cp page.html served
  PYTHONUNBUFFERED=1 python3 -m http.server --bind 127.0.0.1 --directory served 0 >server.log 2>&1 &
  server=$!
  for _ in $(seq 100); do grep -q port server.log && break; sleep 0.1; done
  port=$(sed -n 's/.* port \([0-9]*\) .*/\1/p' server.log)
  wget -q --warc-file=page --output-document=/dev/null "http://127.0.0.1:$port/page.html"
  kill "$server"
  wait "$server" 2>/dev/null
  made wget page.warc.gz
fi
[ "$found" -gt 0 ] || exit "$kSkipped"
finish
