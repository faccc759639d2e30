"""Reads facts.* of this folder with DuckDB; the argument is the number of facts."""
import sys

import duckdb

facts = int(sys.argv[1])
for name in ("csv", "tsv", "json", "jsonl"):
    rows, dates = duckdb.sql(f"""
        SELECT count(*), count(*) FILTER (date = DATE '2024-06-20')
        FROM {'read_csv' if name.endswith('sv') else 'read_json'}('facts.{name}')""").fetchall()[0]
    assert rows == facts and dates == facts, f"{name}: {rows} rows, {dates} with the date"
