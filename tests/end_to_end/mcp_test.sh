#!/usr/bin/env bash
# A program asks over the Model Context Protocol, by a pipe: each answer has its sentence and address.
. "$(dirname "$0")/common.sh"
need jq

printf '%s\n' '{"id":"visit","title":"A visit","date":"2024-06-20","url":"https://news.example/visit",
  "text":"Ana Ruiz, who was born in Lima, met Otto Venn in Oslo. Ruiz may buy the harbor."}' |
  tr -d '\n' >in.jsonl
expect_status 0 "$ingest" --quiet --db a.db in.jsonl

# call ID TOOL ARGUMENTS: a message.
call() {
  printf '{"jsonrpc":"2.0","id":%s,"method":"tools/call","params":{"name":"%s","arguments":%s}}\n' "$@"
}
{
  echo '{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18"}}'
  echo '{"jsonrpc":"2.0","method":"notifications/initialized"}'
  call 1 ask '{"question":"Whom did Ana Ruiz meet?"}'
  call 2 ask '{"question":"What may Ruiz buy?"}'
  call 3 ask '{"question":"the harbor"}'
  call 4 filter '{"filter":"p:meet"}'
} >messages
"$query" --db a.db --mcp <messages >answers 2>err || fail "exit status $?: $(cat err)"
[ -s err ] && fail "standard error: $(cat err)"

# expect ID EXPRESSION WORDS: the answer has the words there.
expect() {
  local found
  found=$(jq -r "select(.id == $1).result | $2" answers)
  [ "$found" = "$3" ] || fail "answer $1 has \"$found\", not \"$3\""
}
[ "$(jq -s length answers)" -eq 5 ] || fail "not an answer to each request: $(cat answers)"
expect 0 .protocolVersion 2025-06-18
expect 1 '.structuredContent.answers[0].answer' 'Otto Venn'
expect 1 '.structuredContent.answers[0].facts[0].url' https://news.example/visit
expect 2 '.structuredContent.answers[0] | "\(.answer), \(.qualifier)"' 'the harbor, possible'
expect 2 '.content[0].text | fromjson | .answers[0].facts[0].title' 'A visit'
expect 3 .isError true
expect 4 '.structuredContent.rows[0] | "\(.document) \(.date) \(.sentence_begin) \(.sentence_end)"' \
  'visit 2024-06-20 0 54'

# The answer comes before the next message, and without one the program ends.
coproc served { exec "$query" --db a.db --mcp; }
echo '{"jsonrpc":"2.0","id":9,"method":"ping"}' >&"${served[1]}"
read -r -t 20 line <&"${served[0]}" || fail "no answer while the pipe is open"
[ "$line" = '{"jsonrpc":"2.0","id":9,"result":{}}' ] || fail "a ping gives $line"
pid=$served_PID
eval "exec ${served[1]}>&-"
wait "$pid" || fail "exit status $? at the end of the input"

expect_status 1 "$query" --db nowhere.db --mcp
expect_status 2 "$query" --db a.db --mcp p:meet
expect_status 2 "$query" --db a.db --mcp -f csv
finish
