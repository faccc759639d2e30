#!/usr/bin/env bash
# Articles in the forms that people have them in, made by Python as other programs make them.
. "$(dirname "$0")/common.sh"
need python3

mkdir in broken
python3 "$root/tests/end_to_end/make_forms.py" in broken || exit 1

# What an article says, by its name; each says something of its own.
"$ingest" --quiet --to jsonl in 2>err |
  python3 -c 'import json, sys
for line in sys.stdin:
    fact = json.loads(line)
    print(fact["document"], "|", fact["subject"], fact["predicate"], fact["object"])' | sort >facts
[ -s err ] && fail "something said of whole files: $(cat err)"
for form in csv eml mbox rss; do
  expect_line facts "The $form mill bought the $form bakery"
done
expect_line facts "in/a.docx | The docx mill bought the docx bakery"
expect_line facts "in/a.odt | The odt mill bought the odt bakery"
expect_line facts "in/a.zip/news/a.txt | The zip mill bought the zip bakery"
expect_line facts "in/a.zip/b.zip/a.docx | The docx mill bought the docx bakery"
expect_line facts "https://mill.example/plain | The plain mill bought the plain bakery"
expect_line facts "https://mill.example/packed | The packed mill bought the packed bakery"
if command -v pdftotext >/dev/null; then
  expect_line facts "in/a.pdf | The pdf mill bought the pdf bakery"
fi
grep -q "hidden" facts && fail "what is hidden was read: $(grep hidden facts)"

# A line each for what is broken, and no fact.
expect_status 1 "$ingest" --to jsonl broken/*
[ -s out ] && fail "facts of broken files: $(head -c 300 out)"
while read -r file; do
  [ "$(grep -cF "quern-ingest: $file" err)" -eq 1 ] || fail "not one line on $file: $(cat err)"
done < <(printf '%s\n' broken/*)
expect_line err "broken/cut.docx: the "
expect_line err "broken/cut.zip/a.txt: the ZIP archive cannot be read"
expect_line err "broken/cut.warc"
expect_line err "broken/brotli.warc: https://mill.example/br: the page is packed as br, which is not read"
expect_line err "broken/lines.jsonl:1: not valid JSON at byte 5 of the line (and 2 more in this file)"
expect_line err "broken/cut.rss: damaged at byte 40"
expect_line err "broken/photo.jpg: a JPEG picture; give the article's text"
expect_line err "broken/sheet.xlsx: a file of an office program, but no text"
expect_line err "broken/bomb.zip/zeros.txt: larger than 64 MiB"
expect_line err "broken/deep.zip/1.zip/1.zip/1.zip: packed too deeply"

# Without the program that reads PDFs, a line says which package has it.
PATH=/nowhere expect_status 1 "$ingest" --to jsonl in/a.pdf
expect_line err "a PDF, which takes pdftotext to read; install poppler-utils"
finish
