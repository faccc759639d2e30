"""Reads tab-separated rows; prints the number of facts."""
import sys

lines = sys.stdin.buffer.read().decode("utf-8").split("\n")
assert lines.pop() == ""
header, *rows = [line.split("\t") for line in lines]
assert all(len(row) == len(header) for row in rows)
print(len(rows))
