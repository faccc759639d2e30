#!/usr/bin/env python3
"""Judges answers to questions with the scorer's own ruler, and fails under the shares named.

    judge_answers.py SCORE_FACTS.py QUESTIONS.jsonl ANSWERS.jsonl MINIMUM...

A minimum is nl.exact=75, nl.found=85, filter.found=80 or, for right answers, nl.right=75: percent of
the questions of that kind. "exact" is all that is expected and nothing else, "found" and "right" allow
more that is not wrong. Maxima are written nl.wrong<5: answered, but not with what is expected; and
forbidden<2: how many forbidden answers, and answers where there is none, are given. Without that, none may.
"""
import importlib.util
import json
import sys


def load(path):
    spec = importlib.util.spec_from_file_location("score_facts", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def judge(scorer, questions, answers):
    """Percent by "kind.figure", and the questions with an answer that must not be given."""
    counts, totals, forbidden = {}, {}, []
    for question in questions:
        kind = question["kind"]
        given = answers.get(question["id"])
        share, exact, wrong = scorer.grade(question, given or [])
        totals[kind] = totals.get(kind, 0) + 1
        is_found = given is not None and share == 1 and not wrong
        figures = {"exact": is_found and exact, "found": is_found, "right": is_found,
                   "wrong": bool(given) and not is_found}
        for figure, holds in figures.items():
            counts[f"{kind}.{figure}"] = counts.get(f"{kind}.{figure}", 0) + holds
        if wrong or (given and not question["answers"]):
            forbidden.append(question["id"])
        if not (is_found and exact):
            print(f"  {question['id']}: {question['question']}: {question['answers']}, not {given}")
    return {key: 100 * count / totals[key.split(".")[0]] for key, count in counts.items()}, forbidden


def main():
    scorer, questions, answers = load(sys.argv[1]), read(sys.argv[2]), read(sys.argv[3])
    percents, forbidden = judge(scorer, questions, {row["id"]: row["answers"] for row in answers})
    print(", ".join(f"{key} {percent:.1f} %" for key, percent in sorted(percents.items())))
    percents["forbidden"] = len(forbidden)
    allowed = any(limit.startswith("forbidden<") for limit in sys.argv[4:])
    failures = [] if allowed else [f"{name} must not be answered so" for name in forbidden]
    for limit in sys.argv[4:]:
        is_most = "<" in limit
        key, value = limit.split("<" if is_most else "=")
        holds = percents[key] <= float(value) if is_most else percents[key] >= float(value)
        if not holds:
            failures.append(f"{key} is {percents[key]:.1f}, not {limit}")
    for failure in failures:
        print("FAILED:", failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
