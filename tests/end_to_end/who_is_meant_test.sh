#!/usr/bin/env bash
# Who pronouns and offices mean, with the shipped model: what has to be found, and what must not be.
. "$(dirname "$0")/common.sh"

# slots TEXT: subject, predicate, object, and the names behind subject and object, of each fact.
slots() {
  printf '%s\n' "$1" >article.txt
  expect_status 0 "$ingest" --quiet --db facts.db article.txt
  expect_status 0 "$query" --db facts.db 'predicate:*' -f csv \
    --columns subject,predicate,object,resolved_subject,resolved_object
  rm facts.db
}

# A name beside an office is that person's, and the person is meant afterwards.
slots 'Lead engineer Anna Berg said costs rose in May. Berg left the firm in June.'
expect_line out 'Anna Berg,is,Lead engineer'
expect_line out 'Berg,left,the firm,Anna Berg'

# Of two titles the second is no second person.
slots 'Maria Lopez, head of the council, and chairman of the bank, says prices rise.'
expect_line out 'Maria Lopez,says,prices rise'

# "You" is not who speaks, and nobody is the object of what they do.
slots 'Tom Hill left on Monday. “When iron is short you lose strength,” Hill said.'
expect_line out 'you,lose,strength,,'
slots 'The rebels seized the town on Friday. The rebels threatened to destroy them.'
expect_line out 'The rebels,threatened to destroy,them,,'

# The writer's "I" is nobody of whom the article tells.
slots 'Tom Hill admitted on Monday that the motive was money. I have long been a critic of the plan.'
expect_line out 'I,have long been,a critic of the plan,,'

# A name of two words is not every name that ends with the second.
slots 'The White House withheld the files on Monday. The House passed the bill in June.'
expect_line out 'The House,passed,the bill'
if grep -q 'The House,.*White House' out; then fail "the House became the White House"; fi
finish
