#!/usr/bin/env python3
"""Fit the weights of ingest/meaning/fact/confidence.cpp on Open IE development data.

    confidence_rows clause  < carb-dev.sentences.txt    > clause.rows
    confidence_rows minimal < benchie-dev.sentences.txt > minimal.rows
    fit_confidence.py EVAL_FOLDER clause.rows minimal.rows

EVAL_FOLDER holds score.py and the gold files. A fact counts as accepted if CaRB pairs it with a
gold fact at a token precision of at least 0.5, or if BenchIE lists it. Prints the weights, how often
each rule was right, and the expected calibration error (ten bins of equal width) of weights fitted
on the other four fifths of the sentences. Needs numpy.
"""
import sys
from collections import defaultdict

import numpy as np

RIDGE = 1.0  # weight of the squared weights beside the log likelihood
FOLDS = 5
ACCEPTED = 0.5
# CaRB's annotators seldom wrote down what is only implied: their silence is weak evidence against a
# rule, so its share is drawn towards a belief that counts as this many facts.
RULE_BELIEF, RULE_BELIEF_FACTS = 0.6, 20


def read_rows(path):
    rows = defaultdict(list)
    with open(path, encoding="utf-8") as file:
        for line in file:
            rule, features, sentence, subject, predicate, *slots = line.rstrip("\n").split("\t")
            rows[sentence].append((rule, features, subject, predicate, slots))
    return rows


def carb_labels(score, gold, rows):
    for sentence, facts in rows.items():
        entry = gold.get(score.sentence_key(sentence))
        if entry is None:
            continue
        found = [score.Extraction(1.0, f[2], f[3], [s for s in f[4] if s]) for f in facts]
        matches = [[score.carb_match(g, p) for p in found] for g in entry[1]]
        pairs = score.carb_pairs(matches, list(range(len(found))))
        for j, fact in enumerate(facts):
            yield sentence, fact, float(j in pairs and pairs[j][1] >= ACCEPTED)


def benchie_labels(score, gold, rows):
    for sentence, facts in rows.items():
        entry = gold.get(score.sentence_key(sentence))
        if entry is None:
            continue
        for fact in facts:
            triple = [fact[2], fact[3], " ".join(fact[4])]
            right = any(len(slots) == 3 and all(t in s for t, s in zip(triple, slots))
                        for forms in entry[1] for _, slots in forms)
            yield sentence, fact, float(right)


def fit(x, y, steps=50):
    """Logistic regression by Newton's method; the first weight (always) is not shrunk."""
    weights = np.zeros(x.shape[1])
    ridge = RIDGE * np.eye(x.shape[1])
    ridge[0, 0] = 1e-6
    for _ in range(steps):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (y - p) - ridge @ weights
        hessian = (x * (p * (1 - p))[:, None]).T @ x + ridge
        weights += np.linalg.solve(hessian, gradient)
    return weights


def calibration_error(p, y, bins=10):
    place = np.minimum((p * bins).astype(int), bins - 1)
    return sum(abs(p[place == b].sum() - y[place == b].sum()) for b in range(bins)) / len(p)


def cross_validated(x, y, sentences):
    names = sorted(set(sentences))
    fold = {name: i % FOLDS for i, name in enumerate(names)}
    part = np.array([fold[s] for s in sentences])
    p = np.zeros(len(y))
    for k in range(FOLDS):
        p[part == k] = 1 / (1 + np.exp(-x[part == k] @ fit(x[part != k], y[part != k])))
    return p


def main():
    folder, clause_path, minimal_path = sys.argv[1:]
    sys.path.insert(0, folder)
    import score
    labels = [*carb_labels(score, score.carb_gold(f"{folder}/carb-dev.gold.tsv"),
                           read_rows(clause_path)),
              *benchie_labels(score, score.benchie_gold(f"{folder}/benchie-dev.gold.txt"),
                              read_rows(minimal_path))]
    stated = [(s, f[1], y) for s, f, y in labels if not f[0]]
    x = np.array([[float(v) for v in features.split()] for _, features, _ in stated])
    y = np.array([label for _, _, label in stated])
    sentences = [s for s, _, _ in stated]
    p = cross_validated(x, y, sentences)
    print("weights:", ", ".join(f"{w:.3f}" for w in fit(x, y)))
    for name, part in (("all", x[:, 0] == 1), ("clause", x[:, 1] == 0), ("minimal", x[:, 1] == 1)):
        print(f"{name}: facts {part.sum()}, accepted {y[part].mean():.3f}, "
              f"calibration error {calibration_error(p[part], y[part]):.4f}")
    rules = defaultdict(list)
    for _, fact, label in labels:
        if fact[0]:
            rules[fact[0]].append(label)
    for rule, right in sorted(rules.items()):
        share = (sum(right) + RULE_BELIEF * RULE_BELIEF_FACTS) / (len(right) + RULE_BELIEF_FACTS)
        print(f"{rule}: {share:.2f} of {len(right)}")


if __name__ == "__main__":
    main()
