"""Reads a JSON array; prints the number of facts."""
import json
import sys

facts = json.loads(sys.stdin.buffer.read().decode("utf-8"))
assert '"quoted"' in facts[0]["subject"] and isinstance(facts[0]["arguments"], list)
assert "\x1b[31m" in facts[0]["object"], facts[0]["object"]
print(len(facts))
