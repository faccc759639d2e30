"""Reads facts.* of this folder with pandas; the argument is the number of facts."""
import sys

import pandas

facts = int(sys.argv[1])
columns = None
for name, read in (("csv", pandas.read_csv), ("tsv", lambda file: pandas.read_csv(file, sep="\t")),
                   ("json", pandas.read_json), ("jsonl", lambda file: pandas.read_json(file, lines=True))):
    frame = read(f"facts.{name}")
    assert len(frame) == facts, f"{name}: {len(frame)} rows"
    columns = columns or list(frame.columns)
    assert list(frame.columns) == columns, f"{name}: other columns"
    assert frame["confidence"].between(0, 1).all(), f"{name}: confidence is no number"
assert pandas.to_datetime(frame["date"]).dt.year.eq(2024).all()
