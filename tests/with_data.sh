#!/bin/sh
# Runs a test that needs data; exits 77, which ctest counts as skipped, where the data is not there.
#
#   tests/with_data.sh PATH COMMAND...
set -eu
data=$1
shift
if [ ! -e "$data" ]; then
  echo "skipped: there is no $data"
  exit 77
fi
exec "$@"
