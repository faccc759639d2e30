#!/usr/bin/env python3
"""Fit the weights of ingest/meaning/confidence/confidence.cpp on judged facts.

    confidence_rows ARTICLES > facts.rows
    confidence_rows --sentences carb-dev.sentences.txt > carb.rows
    fit_confidence.py EVAL_FOLDER facts.rows carb.rows tests/judged/*.tsv > confidence_weights.inc

ARTICLES are what the judged facts are of. A judged fact is found by document and id, or else by
document, subject, predicate and object, as ids change with the rules; "right" is right. EVAL_FOLDER
holds score.py and CaRB's gold facts, which say of further sentences what annotators write down: a
fact counts as right if CaRB pairs it with one of them at a token precision of at least 0.5. As they
leave out much that is true, these have a constant of their own and a smaller weight.

Prints the weights; on standard error the area under the curve and the expected calibration error
(ten bins of equal width) of weights fitted on the other documents, by file, and the curve by tenths.
Needs numpy.
"""
import collections
import random
import re
import sys
from pathlib import Path

import numpy as np

RIDGE = 20.0  # of weights of features brought to a variance of one
CARB_WEIGHT = 0.45  # of one of CaRB's facts; the smallest that keeps CaRB's F1 at 59.5
CARB_PRECISION = 0.5
FOLDS = 10
SHUFFLES = 3

Row = collections.namedtuple("Row", "document id features sentence slots")


def document_of(name):
    """The name that judged facts have: of a file its own, of a web page's hash the beginning."""
    name = name.rsplit("/", 1)[-1]
    return name[:12] if re.match(r"[0-9a-f]{64}", name) else name


def read_rows(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            document, fact, features, sentence, *slots = line.rstrip("\n").split("\t")
            yield Row(document_of(document), fact, [float(value) for value in features.split()],
                      sentence, slots)


class Facts:
    """Facts with their features, and whether they are right."""

    def __init__(self):
        self.documents, self.files, self.x, self.y = [], [], [], []

    def add(self, document, file, features, is_right):
        self.documents.append(document)
        self.files.append(file)
        self.x.append(features)
        self.y.append(float(is_right))

    def arrays(self):
        return np.array(self.x), np.array(self.y)


def judged_facts(rows, paths):
    by_id = {(row.document, row.id): row for row in rows}
    by_slots = {(row.document, *row.slots[:3]): row for row in rows}
    facts = Facts()
    for path in paths:
        missed = 0
        with open(path, encoding="utf-8") as file:
            next(file)
            for line in file:
                fact, document, judgement, *slots = line.rstrip("\n").split("\t")
                row = by_id.get((document, fact)) or by_slots.get((document, *slots[:3]))
                if row:
                    facts.add(document, Path(path).name, row.features, judgement == "right")
                else:
                    missed += 1
        print(f"{Path(path).name}: {missed} facts do not come out any more", file=sys.stderr)
    return facts


def carb_facts(folder, rows):
    sys.path.insert(0, folder)
    import score
    gold = score.carb_gold(f"{folder}/carb-dev.gold.tsv")
    sentences = collections.defaultdict(list)
    for row in rows:
        sentences[row.sentence].append(row)
    facts = Facts()
    for sentence, found in sentences.items():
        entry = gold.get(score.sentence_key(sentence))
        if entry is None:
            continue
        given = [score.Extraction(1.0, r.slots[0], r.slots[1], [s for s in r.slots[2:] if s])
                 for r in found]
        matches = [[score.carb_match(g, p) for p in given] for g in entry[1]]
        pairs = score.carb_pairs(matches, list(range(len(given))))
        for i, row in enumerate(found):
            is_right = i in pairs and pairs[i][1] >= CARB_PRECISION
            facts.add(sentence, "CaRB", row.features, is_right)
    return facts


def fit(x, y, more_x, more_y):
    """Logistic regression; the constants are not shrunk. What comes of both kinds of facts is then
    brought to the scale of the judged ones (Platt 1999)."""
    deviation = np.concatenate([x, more_x]).std(axis=0)
    deviation[deviation == 0] = 1
    is_more = np.concatenate([np.zeros(len(x)), np.ones(len(more_x))])
    all_x = np.column_stack([np.concatenate([x, more_x]) / deviation, is_more])
    all_y = np.concatenate([y, more_y])
    share = np.where(is_more, CARB_WEIGHT, 1.0)
    ridge = RIDGE * np.eye(all_x.shape[1])
    ridge[0, 0] = ridge[-1, -1] = 1e-6
    weights = newton(all_x, all_y, share, ridge)[:-1] / deviation
    scores = np.column_stack([np.ones(len(x)), x @ weights])
    constant, factor = newton(scores, y, np.ones(len(y)), 1e-6 * np.eye(2))
    weights *= factor
    weights[0] += constant
    return weights


def newton(x, y, share, ridge, steps=12):
    weights = np.zeros(x.shape[1])
    for _ in range(steps):
        p = believed(x, weights)
        gradient = x.T @ (share * (y - p)) - ridge @ weights
        hessian = (x * (share * p * (1 - p))[:, None]).T @ x + ridge
        weights += np.linalg.solve(hessian, gradient)
    return weights


def believed(x, weights):
    return 1 / (1 + np.exp(-x @ weights))


def crossed(facts, more, seed):
    """Beliefs of each fact by weights fitted on the other documents."""
    x, y = facts.arrays()
    more_x, more_y = more.arrays()
    documents = sorted(set(facts.documents))
    random.Random(seed).shuffle(documents)
    fold_of = {document: i % FOLDS for i, document in enumerate(documents)}
    fold = np.array([fold_of[document] for document in facts.documents])
    p = np.zeros(len(y))
    for k in range(FOLDS):
        p[fold == k] = believed(x[fold == k], fit(x[fold != k], y[fold != k], more_x, more_y))
    return p


def area_under_curve(p, y):
    """How often a right fact is believed more than one that is not; ties count half."""
    right, other = p[y == 1][:, None], p[y == 0][None, :]
    return ((right > other) + 0.5 * (right == other)).mean()


def tenth_of(p):
    return np.minimum((p * 10).astype(int), 9)


def calibration_error(p, y):
    return sum(abs((p - y)[tenth_of(p) == k].sum()) for k in range(10)) / len(p)


def report(name, beliefs, y):
    area = np.mean([area_under_curve(p, y) for p in beliefs])
    error = np.mean([calibration_error(p, y) for p in beliefs])
    print(f"{name}: {len(y)} facts, {y.mean():.3f} right, area under the curve {area:.3f}, "
          f"calibration error {error:.3f}", file=sys.stderr)


def report_tenths(p, y):
    for k in range(10):
        among = tenth_of(p) == k
        if among.any():
            print(f"{k / 10:.1f}-{(k + 1) / 10:.1f}: {among.sum()} facts, believed {p[among].mean():.3f}, "
                  f"right {y[among].mean():.3f}", file=sys.stderr)


def feature_names():
    header = Path(__file__).resolve().parents[1] / "meaning/confidence/confidence_features.h"
    listed = re.search(r"kConfidenceFeatures = \{(.*?)\};", header.read_text(encoding="utf-8"), re.S)
    return re.findall(r'"(\w+)"', listed.group(1))


def main():
    folder, facts_path, carb_path, *judged_paths = sys.argv[1:]
    facts = judged_facts(list(read_rows(facts_path)), judged_paths)
    more = carb_facts(folder, read_rows(carb_path))
    beliefs = [crossed(facts, more, seed) for seed in range(SHUFFLES)]
    y = np.array(facts.y)
    files = np.array(facts.files)
    for file in sorted(set(facts.files)):
        report(file, [p[files == file] for p in beliefs], y[files == file])
    report("all", beliefs, y)
    report_tenths(beliefs[0], y)

    names = feature_names()
    weights = fit(*facts.arrays(), *more.arrays())
    print("// Made by ingest/train/fit_confidence.py; see data/model/RECORD.md.\n// clang-format off\n")
    print(f"constexpr std::array<double, {len(names)}> kConfidenceWeights = {{")
    for name, weight in zip(names, weights, strict=True):
        print(f"    {weight:.3f},  // {name}")
    print("};")


if __name__ == "__main__":
    main()
