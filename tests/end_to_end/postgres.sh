# shellcheck shell=bash
# Sourced by the end-to-end tests that need a PostgreSQL server, after common.sh: starts one of their own, in
# the test's folder, which listens to a socket there and to nothing else.

# start_server: sets `server`, the address of an empty database; the test is skipped where there is no
# PostgreSQL, or nobody to run it as, for it refuses to be run by root. Of its users only `locked` has to give
# a password.
start_server() {
  local found=(/usr/lib/postgresql/*/bin)
  postgres_bin=${found[-1]}
  [ -x "$postgres_bin/initdb" ] || { echo "skipped: there is no PostgreSQL"; exit "$kSkipped"; }
  as_user=()
  postgres_folder=$(mktemp -d)
  if [ "$(id -u)" -eq 0 ]; then
    id postgres >/dev/null 2>&1 || { echo "skipped: there is no user postgres"; exit "$kSkipped"; }
    as_user=(runuser -u postgres --)
    chown postgres "$postgres_folder"
  fi
  trap 'stop_server; chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
  (
    cd "$postgres_folder" &&
      "${as_user[@]}" "$postgres_bin/initdb" -D "$postgres_folder/data" -U quern -A trust -E UTF8 \
        --locale=C.UTF-8 --no-sync &&
      "${as_user[@]}" sed -i '1i local all locked scram-sha-256' data/pg_hba.conf &&
      "${as_user[@]}" "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -w -l "$postgres_folder/log" \
        -o "-c listen_addresses= -c unix_socket_directories=$postgres_folder -c fsync=off" start
  ) >"$work/server.log" 2>&1 || { cat "$work/server.log"; echo "FAILED: the server does not start"; exit 1; }
  server="postgresql://quern@/postgres?host=$postgres_folder"
}

stop_server() {
  (cd "$postgres_folder" && "${as_user[@]}" "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -m immediate stop) \
    >/dev/null 2>&1
  rm -rf "$postgres_folder"
}

# on_server SQL: what it gives, in fields with | between.
on_server() {
  "$postgres_bin/psql" -X -q -A -t -v ON_ERROR_STOP=1 "$server" -c "$1"
}
