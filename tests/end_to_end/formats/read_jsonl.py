"""Reads JSON lines; prints the number of facts."""
import json
import sys

facts = [json.loads(line) for line in sys.stdin.buffer.read().decode("utf-8").splitlines()]
assert all(isinstance(fact["number"], int) for fact in facts)
print(len(facts))
