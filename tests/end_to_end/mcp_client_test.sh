#!/usr/bin/env bash
# The client that the protocol's authors wrote for Python (package mcp) asks, and finds each answer as the
# tool's schema has it.
. "$(dirname "$0")/common.sh"
need python3
python3 -c 'import mcp' 2>/dev/null || { echo "skipped: python3 has no package mcp"; exit "$kSkipped"; }

printf 'A visit\n\nAna Ruiz, who was born in Lima, met Otto Venn in Oslo.\n' >in.txt
expect_status 0 "$ingest" --quiet --db a.db in.txt
expect_status 0 python3 "$root/tests/end_to_end/mcp_client.py" "$query" a.db
finish
