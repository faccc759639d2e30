#!/usr/bin/env bash
# What a PostgreSQL server refuses, or where there is none, is told in one line, which has no password.
. "$(dirname "$0")/common.sh"
. "$(dirname "$0")/postgres.sh"
start_server
printf 'Anna Berg of Acme bought Beta. Berg left Oslo.\n' >article.txt

# is_refused WORDS ADDRESS: by both programs.
is_refused() {
  expect_status 1 "$query" --db "$2" -s China
  [ "$(wc -l <err)" -eq 1 ] || fail "more than a line: $(cat err)"
  expect_line err "$1"
  ! grep -qi "s3cret\|hidden" err out || fail "the password is shown: $(cat err out)"
  expect_status 1 "$ingest" --quiet --db "$2" article.txt
  [ "$(wc -l <err)" -eq 1 ] || fail "more than a line: $(cat err)"
  expect_line err "$1"
  ! grep -qi "s3cret\|hidden" err out || fail "the password is shown: $(cat err out)"
}

is_refused "no connection to the server" "postgresql://quern:s3cret@/postgres?host=$PWD/nowhere"
is_refused 'database "none" does not exist' "postgresql://quern:s3cret@/none?host=$postgres_folder"
on_server "CREATE ROLE locked LOGIN SUPERUSER PASSWORD 'open'"
is_refused "password authentication failed" "postgresql://locked:s3cret@/postgres?host=$postgres_folder"
is_refused "password authentication failed" "postgresql://locked@/postgres?host=$postgres_folder&password=s3cret"
is_refused "no password" "postgresql://locked@/postgres?host=$postgres_folder"
# libpq would quote what it cannot read.
for address in 'quern:s3cret/x@host/news' 'quern:a@s3cret@host/news' 'quern:s3cret%zz@host/news' \
  'quern:x@host/news?s3cret' 'quern:1/s3cret@host/news'; do
  is_refused "address is not understood" "postgresql://$address"
done
QUERN_DB="postgresql://quern:s3cret@host/news" expect_status 0 "$query" --help
! grep -q s3cret out || fail "the password is shown: $(cat out)"

# A database of others.
on_server "CREATE DATABASE others"
others=${server/\/postgres?/\/others?}
"$postgres_bin/psql" -q "$others" -c "CREATE TABLE hidden (a INT)"
expect_status 1 "$query" --db "$others" -s China
expect_line err "has no articles"
expect_status 1 "$ingest" --quiet --db "$others" article.txt
expect_line err "not Quern's"

# Tables of another version.
expect_status 0 "$ingest" --quiet --db "postgresql://locked:open@/postgres?host=$postgres_folder" article.txt
expect_status 0 "$query" --db "$server" -s Berg --count
on_server "UPDATE quern SET version = version + 1"
is_refused "another version of Quern" "$server"
on_server "UPDATE quern SET version = version - 1"

# A reader that may only read.
on_server "CREATE ROLE reader LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader"
reader=${server/quern@/reader@}
expect_status 0 "$query" --db "$reader" -s Berg
echo "Anna Berg sold Beta." >other.txt
expect_status 1 "$ingest" --quiet --db "$reader" other.txt
expect_line err "permission denied"
echo ".sql DELETE FROM fact" | "$query" --db "$server" >out 2>&1
expect_line out "syntax error"
echo ".sql SELECT 1; SELECT 2" | "$query" --db "$server" >out 2>&1
expect_line out "multiple commands"
expect_status 0 "$query" --db "$server" -s Berg --count

# The server goes away.
stop_server
is_refused "no connection to the server" "$server"
finish
