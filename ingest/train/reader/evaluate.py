"""Asks the reader the test questions that make_test.py prepared and scores the answers: of the sentences
that search found, the surest one's words, or none below a threshold. Rank weight and threshold are
set on the questions of odd numbers.

    python evaluate.py --test FILE --program PROGRAM --segmenter FILE [--verbose] CHECKPOINT

PROGRAM is reader_bench: what is scored is what quern-query computes."""

import argparse
import json
import math
import re
import shutil
import subprocess
import tempfile
import unicodedata
from pathlib import Path

import torch

from export_reader import sections, write


NONE_WORTH = 1.5  # A question without an answer, against one that has one: "none" comes more seldom in the test.


def plain(text: str) -> str:
    text = unicodedata.normalize("NFD", text).lower()
    text = "".join(c for c in text if unicodedata.category(c)[0] != "M")
    text = re.sub(r"['’]s\b", "", text)
    words = re.sub(r"[^\w$£€.,%-]", " ", text).split()
    words = [w.strip(".,-") for w in words]
    while words and words[0] in ("the", "a", "an", "in", "on", "at", "to", "for", "by", "of", "from", "that", "because", "over", "amid", "about"):
        words = words[1:]
    return " ".join(w for w in words if w)


def forms(question: dict) -> list[str]:
    return [plain(form) for answer in [*question["answers"], *question.get("also_ok", [])] for form in answer.split(" / ")]


def is_right(answer: str, accepted: list[str]) -> bool:
    said = plain(answer)
    if said in accepted:
        return True
    for form in accepted:  # An accepted form with some words around it, or a long one nearly whole.
        if len(form.split()) >= 4 and overlap(said, form) >= 0.75:
            return True
        if re.search(rf"(^| ){re.escape(form)}($| )", said) and len(said.split()) <= len(form.split()) + 3:
            return True
    return False


def overlap(one: str, other: str) -> float:
    a, b = one.split(), other.split()
    same = sum(min(a.count(w), b.count(w)) for w in set(a))
    return 2 * same / (len(a) + len(b)) if a and b else 0.0


def scores(program: Path, checkpoint: dict, segmenter: Path, test: Path, calibration: list[float]) -> list[list]:
    """What the reader with that calibration says of each passage: probability and words, up to three."""
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder) / "english.reader", sections(checkpoint, calibration))
        shutil.copy(segmenter, Path(folder) / "english.segmenter")
        output = subprocess.run([program, "--print", folder, test], capture_output=True, check=True, text=True).stdout
    return [[(math.log(float(p) / (1 - float(p))), words) for p, words in
             (reading.split(" ", 1) for reading in line.split("\t")[1:])] for line in output.splitlines()]


def read(a, questions: list[dict]) -> None:
    """Puts the readings of its passages into each question: logit of that the sentence answers, and
    log-probability of the words."""
    checkpoint = torch.load(a.checkpoint, weights_only=True)
    logits = iter(scores(a.program, checkpoint, a.segmenter, a.test, [1.0, 0.0, 0.0]))
    words = iter(scores(a.program, checkpoint, a.segmenter, a.test, [0.0, 1.0, 0.0]))
    for question in questions:
        question["readings"] = [
            {"event": p["event"], "rank": p["rank"], "sentence": p["text"], "logit": logit[0][0] if logit else -99.0,
             "spans": spans} for p, logit, spans in zip(question["passages"], logits, words)]


def best(readings: list[dict], rank_weight: float, span_weight: float):
    """The surest reading and its score."""
    def score(r):
        return r["logit"] + span_weight * r["spans"][0][0] - rank_weight * math.log1p(r["rank"])
    readings = [r for r in readings if r["spans"]]
    return max(((score(r), r) for r in readings), key=lambda x: x[0], default=(-99.0, None))


def calibrated(questions: list[dict]) -> list[float]:
    """Weights of logit and log-probability, and a bias: logistic regression of whether a passage's words are
    an accepted answer."""
    rows, targets = [], []
    for question in questions:
        for reading in question["readings"]:
            if reading["spans"]:
                log_probability, words = reading["spans"][0]
                rows.append([reading["logit"], log_probability, 1.0])
                targets.append(float(is_right(words, question["accepted"])))
    rows, targets = torch.tensor(rows), torch.tensor(targets)
    weights = torch.zeros(3, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=200)

    def loss():
        optimizer.zero_grad()
        value = torch.nn.functional.binary_cross_entropy_with_logits(rows @ weights, targets)
        value.backward()
        return value

    optimizer.step(loss)
    return weights.tolist()


def error_of(questions: list[dict], weights: list[float]) -> float:
    """How far the surest answers' probability is from how often they are right, on the mean of five equal parts."""
    pairs = []
    for question in questions:
        odds, words = max(((weights[0] * r["logit"] + weights[1] * r["spans"][0][0] + weights[2], r["spans"][0][1])
                           for r in question["readings"] if r["spans"]), default=(-9.0, ""))
        pairs.append((1 / (1 + math.exp(-odds)), is_right(words, question["accepted"])))
    pairs.sort()
    parts = [pairs[i * len(pairs) // 5:(i + 1) * len(pairs) // 5] for i in range(5)]
    return sum(abs(sum(p - right for p, right in part)) for part in parts) / len(pairs)


def half_of(question: dict) -> str:
    return "odd" if int(question["id"].split("-n")[1]) % 2 else "even"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--test", type=Path, required=True)
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--program", type=Path, required=True, help="reader_bench")
    parser.add_argument("--segmenter", type=Path, required=True, help="english.segmenter")
    parser.add_argument("checkpoint", type=Path)
    a = parser.parse_args()
    questions = [json.loads(line) for line in open(a.test, encoding="utf-8")]
    read(a, questions)
    questions = [q for q in questions if q["type"] != "join" and q["answers"] not in (["yes"], ["no"])]
    for question in questions:
        question["accepted"] = forms(question)

    def right(question, settings, threshold):
        score, reading = best(question["readings"], *settings)
        if question["type"] == "none":
            return score < threshold
        return score >= threshold and is_right(reading["spans"][0][1], question["accepted"])

    odd = [q for q in questions if half_of(q) == "odd"]
    choices = [(r, s) for r in (0.0, 0.2, 0.4, 0.7, 1.0) for s in (0.0, 0.25, 0.5, 1.0)]
    worth = {(c, t / 4): sum(right(q, c, t / 4) * (NONE_WORTH if q["type"] == "none" else 1.0) for q in odd)
             for c in choices for t in range(-20, 17)}
    most = max(worth.values())
    settings = max(choices, key=lambda c: sum(value == most for (other, _), value in worth.items() if other == c))
    equal = [t for (c, t), value in worth.items() if c == settings and value == most]
    threshold = equal[len(equal) // 2]  # The middle of those that are as good.
    print(f"rank weight {settings[0]}, span weight {settings[1]}, threshold {threshold}")
    for half in ("odd", "even", "both"):
        chosen = [q for q in questions if half in ("both", half_of(q))]
        parts = []
        for name, test in (("answerable", lambda q: q["type"] != "none"),
                           ("none", lambda q: q["type"] == "none"),
                           ("same", lambda q: q["type"] != "none" and q["words"] == "same"),
                           ("other", lambda q: q["type"] != "none" and q["words"] == "other"),
                           ("one", lambda q: q["type"] == "one"), ("list", lambda q: q["type"] == "list"),
                           ("number", lambda q: q["type"] == "number")):
            of_part = [q for q in chosen if test(q)]
            parts.append(f"{name} {sum(right(q, settings, threshold) for q in of_part)}/{len(of_part)}")
        whatever = [q for q in chosen if q["type"] != "none"]
        parts.append(f"without threshold {sum(right(q, settings, -99) for q in whatever)}/{len(whatever)}")
        print(f"{half}: " + ", ".join(parts))
    weights = calibrated(odd)
    even = [q for q in questions if half_of(q) == "even"]
    print("calibration", *(f"{w:.4f}" for w in weights), f"error odd {error_of(odd, weights):.3f} even {error_of(even, weights):.3f}")
    if a.verbose:
        for q in questions:
            score, reading = best(q["readings"], *settings)
            if not right(q, settings, threshold) and half_of(q) == "odd":
                print(f"{q['id']} {q['type']} {q['words']} {score:.2f} {q['question_text']}\n    "
                      f"{reading['spans'][0] if reading else None} {reading['event'] if reading else ''} "
                      f"{reading['sentence'][:150] if reading else ''}\n    expected {q['answers'][:2]}")


if __name__ == "__main__":
    main()
