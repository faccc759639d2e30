"""Fits how sure the reader is of an answer, so that the surest reading of a question is right as often as its
probability says: a logistic regression of the logit that the sentence answers, the log-probability of the
words, and how much less relevant the sentence is than the most relevant one. Set on the questions that
written.py holds out and those of questions-2025.jsonl with odd numbers.

    python calibrate.py --questions FILE --program PROGRAM --database FILE --segmenter FILE CHECKPOINT

PROGRAM is found_passages: what is scored is what quern-query reads and computes. Prints the numbers for export_reader.py --calibration, kLessRelevant of query/plan/read_answers.cpp, and how the surest
answers then fare."""

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

WEIGHTS = {"held out": 1.0, "odd": 6.0}  # Of a question; the odd ones are asked as people ask a year's news.
ROUNDS = 4  # Other weights, other readings are the surest.
SURE = 0.46  # least_read of query/question/read_answer.h


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


def questions_read(a, checkpoint: dict, calibration: list[float]) -> list[dict]:
    """The questions with their passages and what the reader with that calibration says of each: log-odds and
    words, up to three."""
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder) / "english.reader", sections(checkpoint, calibration))
        shutil.copy(a.segmenter, Path(folder) / "english.segmenter")
        with open(a.questions, encoding="utf-8") as asked:
            output = subprocess.run([a.program, a.database, folder], stdin=asked, capture_output=True, check=True, text=True).stdout
    return [json.loads(line) for line in output.splitlines()]


def log_odds(p: float) -> float:
    bounded = min(max(p, 1e-12), 1 - 1e-12)
    return math.log(bounded / (1 - bounded))


def read(a) -> list[dict]:
    """The questions, each with the readings of its passages: what the probability depends on, and whether the
    words are an accepted answer."""
    checkpoint = torch.load(a.checkpoint, weights_only=True)
    questions = questions_read(a, checkpoint, [1.0, 0.0, 0.0])
    of_words = questions_read(a, checkpoint, [0.0, 1.0, 0.0])
    for question, other in zip(questions, of_words):
        accepted = forms(question)
        question["readings"] = [([log_odds(p), log_odds(q), passage["less_relevant"], 1.0], is_right(text, accepted))
                                for passage, same in zip(question["passages"], other["passages"])
                                for (p, text), (q, _) in zip(passage["readings"], same["readings"])]
    return questions


def part_of(question: dict) -> str:
    name, number = question["id"].rsplit("-n", 1)
    return {"held": "held out", "own25": "own"}.get(name) or ("odd" if int(number) % 2 else "even")


def odds(weights: list[float], features: list[float]) -> float:
    return sum(w * f for w, f in zip(weights, features))


def surest(question: dict, weights: list[float]) -> tuple[list[float], bool]:
    return max(question["readings"], key=lambda reading: odds(weights, reading[0]))


def fitted(readings: list[tuple[list[float], bool]], shares: list[float], start: list[float]) -> list[float]:
    rows, targets = torch.tensor([f for f, _ in readings]), torch.tensor([float(right) for _, right in readings])
    shares, weights = torch.tensor(shares), torch.tensor(start, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=300)

    def loss():
        optimizer.zero_grad()
        losses = torch.nn.functional.binary_cross_entropy_with_logits(rows @ weights, targets, reduction="none")
        value = (losses * shares).sum() / shares.sum() + 1e-4 * (weights ** 2).sum()
        value.backward()
        return value

    optimizer.step(loss)
    return weights.tolist()


def calibrated(questions: list[dict]) -> list[float]:
    tuned = [q for q in questions if q["part"] in WEIGHTS and q["readings"]]
    weights = [1.0, 1.0, -1.0, 0.0]
    for _ in range(ROUNDS):
        weights = fitted([surest(q, weights) for q in tuned], [WEIGHTS[q["part"]] for q in tuned], weights)
    return weights


def judged(question: dict, weights: list[float]) -> tuple[float, bool]:
    """How likely the surest words are right, and whether they are."""
    if not question["readings"]:
        return 0.0, False
    features, right = surest(question, weights)
    return 1 / (1 + math.exp(-odds(weights, features))), right


def report(questions: list[dict], weights: list[float]) -> None:
    """A line for each part; lists are not counted."""
    for part in ("held out", "odd", "even", "own"):
        of_part = [q for q in questions if q["part"] == part and q["type"] != "list"]
        answerable = [judged(q, weights) for q in of_part if q["answers"]]
        others = [judged(q, weights) for q in of_part if not q["answers"]]
        print(f"{part}: right words first {sum(right for _, right in answerable)} of {len(answerable)}, above {SURE}: "
              f"right {sum(right for p, right in answerable if p >= SURE)}, "
              f"wrong {sum(not right for p, right in answerable if p >= SURE)}, "
              f"no answer where there is none {sum(p < SURE for p, _ in others)} of {len(others)}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--questions", type=Path, required=True)
    parser.add_argument("--program", type=Path, required=True, help="found_passages")
    parser.add_argument("--database", type=Path, required=True, help="of the events")
    parser.add_argument("--segmenter", type=Path, required=True, help="english.segmenter")
    parser.add_argument("checkpoint", type=Path)
    a = parser.parse_args()
    questions = [{**q, "part": part_of(q)} for q in read(a)
                 if q["type"] != "join" and q["answers"] not in (["yes"], ["no"])]
    logit, words, relevance, bias = calibrated(questions)
    print(f"--calibration {logit:.3f} {words:.3f} {bias:.3f}, kLessRelevant {-relevance:.1f}")
    report(questions, [logit, words, relevance, bias])


if __name__ == "__main__":
    main()
