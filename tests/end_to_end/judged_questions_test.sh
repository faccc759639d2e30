#!/usr/bin/env bash
# Questions in English and filters over the first article, and questions over twelve others, are
# answered as their files expect.
. "$(dirname "$0")/common.sh"
need_seed_article
need python3
need_shared eval/score_facts.py articles
here=$root/tests/end_to_end
questions=$root/tests/questions
scorer=$shared/eval/score_facts.py

expect_status 0 "$ingest" --quiet --db seed.db "$root/data/seed-article.txt"
python3 "$here/answer_questions.py" "$query" seed.db "$questions/seed.jsonl" >seed.answers ||
  fail "the questions could not be asked"
python3 "$here/judge_answers.py" "$scorer" "$questions/seed.jsonl" seed.answers \
  nl.exact=75 nl.found=85 filter.found=80 || fail "the first article's questions"
grep '"kind": "filter"' "$questions/seed.jsonl" >filters.jsonl
python3 "$here/answer_questions.py" "$query" seed.db filters.jsonl >filters.answers ||
  fail "filters alone could not be asked"

expect_status 0 "$ingest" --quiet --db articles.db "$shared"/articles/*.txt
python3 "$here/answer_questions.py" "$query" articles.db "$questions/articles.jsonl" \
  >articles.answers || fail "the questions could not be asked"
python3 "$here/judge_answers.py" "$scorer" "$questions/articles.jsonl" articles.answers \
  nl.right=75 "nl.wrong<9" "forbidden<2" || fail "the twelve articles' questions"
finish
