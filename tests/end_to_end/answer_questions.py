#!/usr/bin/env python3
"""Asks quern-query the questions of a file and writes the answers in the form the scorer reads.

    answer_questions.py QUERN_QUERY DATABASE QUESTIONS.jsonl > answers.jsonl

Questions in English ("kind": "nl") go in by pipe, all at once. A filter's keys become options; an
answer to it is "subject | predicate | object", in resolved form where the fact has one.
"""
import json
import subprocess
import sys

OPTIONS = {"subject": "--subject", "predicate": "--predicate", "object": "--object",
           "entity": "--entity", "attribution": "--attributed-to", "text": "--text",
           "polarity": "--polarity", "modality": "--modality"}
VALUES = {"+": "positive", "-": "negative"}


def run(command, text="", check=True):
    return subprocess.run(command, input=text, capture_output=True, text=True, check=check).stdout


def ask(query, database, questions, check=True):
    """The answers to each of the questions, which are asked in one run; where it is checked, all of
    them have to be understood."""
    if not questions:
        return {}  # An empty standard input asks for all facts.
    lines = "".join(question + "\n" for question in questions)
    found = run([query, "--db", database, "-f", "jsonl"], lines, check)
    return {(line := json.loads(row))["question"]: line["answers"] for row in found.splitlines()}


def answer_questions(query, database, rows):
    by_question = ask(query, database, [row["question"] for row in rows])
    for row in rows:
        answers = by_question.get(row["question"], [])
        yield {"id": row["id"], "answers": [one["answer"] for one in answers]}


def answer_filter(query, database, row):
    options = ["--db", database, "-f", "jsonl"]
    for key, value in row["question"].items():
        if key == "text":
            value = f'"{value}"'
        options += [OPTIONS[key], VALUES.get(value, value)]
    facts = [json.loads(line) for line in run([query, *options]).splitlines()]
    answers = [" | ".join([fact["subject"] or "", fact["predicate"] or "", fact["object"] or ""])
               for fact in facts]
    return {"id": row["id"], "answers": answers}


def main():
    query, database, path = sys.argv[1:]
    with open(path, encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    for answer in answer_questions(query, database, [r for r in rows if r["kind"] == "nl"]):
        print(json.dumps(answer, ensure_ascii=False))
    for row in rows:
        if row["kind"] == "filter":
            print(json.dumps(answer_filter(query, database, row), ensure_ascii=False))


if __name__ == "__main__":
    main()
