#!/usr/bin/env python3
"""Fit the weights of ingest/entity/antecedent_weights.h to GUM's chains.

    coreference_bench MODEL_FOLDER FILE.conllu --choices | fit_antecedents.py FILE.conllu > WEIGHTS.h

A pronoun's candidates compete with each other and with "none of them", which is right where no
candidate is in the pronoun's chain. Likelihood with an L2 prior, by stochastic gradient steps (AdaGrad)
in a fixed order; where several candidates are right, their sum counts.
"""
import math
import pathlib
import random
import sys
from collections import defaultdict

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "tests" / "bench"))
from score_coreference import gold_mentions, read_gold  # noqa: E402

LEAST_COUNT = 8
PRIOR = 1e-4
EPOCHS = 25
RATE = 0.1

HEADER = """#pragma once

#include <array>
#include <string_view>

namespace quern {{

struct AntecedentWeight {{
  std::string_view feature;
  double weight;
}};

/// Sorted by feature. Written by ingest/train/fit_antecedents.py.
inline constexpr std::array<AntecedentWeight, {count}> kAntecedentWeights = {{{{
{rows}
}}}};

}}  // namespace quern
"""


def span(text):
    return tuple(map(int, text.split()))


def read_choices(lines, path):
    """[(features of "none", [(features, whether it is right)])]."""
    documents = [gold_mentions(sentences) for _, sentences in read_gold(path)]
    choices = defaultdict(list)
    for line in lines:
        document, pronoun, candidate, features = line.rstrip("\n").split("\t")
        gold = documents[int(document)]
        chain = gold.get(span(pronoun), (None,))[0]
        is_right = chain is not None and gold.get(span(candidate), ("",))[0] == chain
        choices[document, pronoun].append((features.split("|"), is_right))
    return [([candidates[0][0][0].split()[0] + " none"], candidates)
            for candidates in choices.values()]


def main():
    choices = read_choices(sys.stdin, sys.argv[1])
    counts = defaultdict(int)
    for none, candidates in choices:
        for features in [none, *(f for f, _ in candidates)]:
            for feature in features:
                counts[feature] += 1
    weights = {feature: 0.0 for feature, count in counts.items() if count >= LEAST_COUNT}
    squares = dict.fromkeys(weights, 1e-6)
    shuffled = random.Random(1)
    for _ in range(EPOCHS):
        shuffled.shuffle(choices)
        for none, candidates in choices:
            step(weights, squares, [(none, not any(r for _, r in candidates)), *candidates])
    rows = "\n".join(f'    {{"{name}", {weights[name]:.3f}}},' for name in sorted(weights))
    print(HEADER.format(count=len(weights), rows=rows), end="")


def step(weights, squares, options):
    """Moves the weights so that the right options get a larger share."""
    scores = [math.exp(sum(weights.get(f, 0.0) for f in features)) for features, _ in options]
    total = sum(scores)
    total_right = sum(score for score, (_, is_right) in zip(scores, options) if is_right)
    gradient = defaultdict(float)
    for score, (features, is_right) in zip(scores, options):
        surplus = score / total - (score / total_right if is_right else 0.0)
        for feature in features:
            if feature in weights:
                gradient[feature] += surplus
    for feature, slope in gradient.items():
        slope += PRIOR * weights[feature]
        squares[feature] += slope * slope
        weights[feature] -= RATE * slope / math.sqrt(squares[feature])


main()
