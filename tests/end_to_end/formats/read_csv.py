"""Reads CSV as Python's csv does; prints the number of facts."""
import csv
import io
import sys

text = sys.stdin.buffer.read().decode("utf-8")
rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
assert all(None not in row and None not in row.values() for row in rows), "a row is too long or too short"
assert '"quoted"' in rows[0]["subject"] and "\n" in rows[0]["subject"], rows[0]["subject"]
assert "\ufffd" in rows[0]["object"], rows[0]["object"]
print(len(rows))
