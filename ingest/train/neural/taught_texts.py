"""Texts for a teacher to label (teach.py), as lines of JSON for quern-ingest.

    python taught_texts.py EVENTS.jsonl PAGES/truth.jsonl QAMR.jsonl > texts.jsonl

A quarter of the events and pages, by the CRC-32 of their names, is left out to be measured on."""

import json
import sys
import zlib
from pathlib import Path

PARTS = 4


def is_left_out(name: str) -> bool:
    return zlib.crc32(name.encode()) % PARTS == 0


def texts(path: Path):
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        name = entry.get("page") or entry["id"]
        if entry.get("questions") or not is_left_out(name):
            yield {"id": name, "text": entry["text"]}


def main():
    for path in sys.argv[1:]:
        for text in texts(Path(path)):
            print(json.dumps(text))


if __name__ == "__main__":
    main()
