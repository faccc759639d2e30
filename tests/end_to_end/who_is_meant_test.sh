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

# Who says something of itself is meant by "it" and "its", whoever was named before.
slots 'Peru joined the group in May. The union said it would strike. The bank said its profits fell.'
expect_line out 'it,would strike,,union,'
expect_line out 'its profits,fell,,the bank’s profits,'

# What is wanted of somebody is not that person, and "she" is not many.
slots 'The police questioned Anna Berg. Families called for her to resign. She asked for time.'
expect_line out 'Families,called for,her to resign,,Anna Berg to resign'
if grep -q 'She,asked for,time,families' out; then fail "she became the families"; fi

# A firm's name without "Company" is the firm's, whatever it looks like alone.
slots 'Norvik denies bribes. The Norvik Company said that it would close two mines.'
expect_line out 'it,would close,two mines,Norvik,'

# So is a firm's first word, and who a spokeswoman speaks for.
slots 'Cobalt Foods bought a rival in May. Cobalt sells pies. The union met Kay.'
expect_line out 'Cobalt,sells,pies,Cobalt Foods,'
slots 'The union met on Monday. A spokeswoman for the Port Authority said it would appeal.'
expect_line out 'it,would appeal,,Port Authority,'

# Who says what he did is one person, and not the one whom he did it to.
slots 'Paul Kern testified against Mark Vane. He told jurors that he had handed Vane an envelope.'
expect_line out 'he,had handed,an envelope,Paul Kern,'

# She of whom a clause tells may be meant in it.
slots 'Rita Boyd, a nurse who swam for hours before she was rescued, left. Her son has not been found.'
expect_line out 'she,was rescued,,Rita Boyd,'
expect_line out 'Her son,has been found,,Rita Boyd’s son,'

# Whose spokesman it is, is known, and that it is nobody else's.
printf '%s\n\n' 'A firm grows' \
  'The Norvik Company hired Anna Berg in Oslo in May. Its chief spokesman, Olav Lie, praised her.' >a.txt
expect_status 0 "$ingest" --quiet --db owner.db a.txt
expect_status 0 "$query" --db owner.db 'Who is the chief spokesman of Norvik?'
expect_line out 'Olav Lie'
expect_status 0 "$query" --db owner.db 'Who is the chief spokesman of Oslo?'
expect_line out 'no fact answers this'

# A name of two words is not every name that ends with the second.
slots 'The White House withheld the files on Monday. The House passed the bill in June.'
expect_line out 'The House,passed,the bill'
if grep -q 'The House,.*White House' out; then fail "the House became the White House"; fi
finish
