"""Reads EVENTS in three orders, asks each database the same questions, and prints which answers differ.

    python three_orders.py BUILD EVENTS.jsonl QUESTIONS.jsonl

The orders: as in the file, backwards, and shuffled with seed 1. Compared are answers, confidences and qualifiers."""

import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "end_to_end"))
from answer_questions import ask


def told(row: dict) -> list:
    return sorted((a["answer"], a["confidence"], a["qualifier"] or "") for a in row)


def main():
    build, events, file = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
    lines = events.read_text(encoding="utf-8").splitlines(keepends=True)
    rows = [json.loads(line) for line in open(file, encoding="utf-8")]
    questions = [row["question"] for row in rows if row["kind"] == "nl"]
    shuffled = lines[:]
    random.Random(1).shuffle(shuffled)
    answers = []
    with tempfile.TemporaryDirectory() as folder:
        for number, order in enumerate([lines, lines[::-1], shuffled]):
            database, articles = Path(folder) / f"{number}.db", Path(folder) / f"{number}.jsonl"
            articles.write_text("".join(order), encoding="utf-8")
            subprocess.run([build / "quern-ingest", "--quiet", "--db", database, articles], check=True)
            answers.append(ask(str(build / "quern-query"), str(database), questions))
    different = 0
    for question in questions:
        versions = [told(given.get(question) or []) for given in answers]
        if versions.count(versions[0]) != len(versions):
            different += 1
            print(question, *versions, sep="\n  ")
    print(f"{len(questions) - different} of {len(questions)} questions are answered the same in all three orders")


if __name__ == "__main__":
    main()
