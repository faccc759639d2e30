#!/usr/bin/env python3
"""Fit the weights by which quern-ingest chooses an article's blocks on a web page.

    fit_pages.py PAGE_ROWS FOLDER > ingest/article/page/block_weights.inc

PAGE_ROWS is the program of that name (target page_rows); FOLDER holds pages/NAME.html.gz and truth.jsonl
({"page": NAME, "text"}). Fits on the half of the pages whose name has an even CRC-32 and measures on the
other: precision, recall and F1 of runs of four words, without the title. Needs numpy and scipy.
"""
import collections
import json
import re
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

FOLDS = 7
LEAST_BELIEF = 0.7  # As in ingest/article/page/block_choice.cpp.
# Logistic regression overfits few pages by weights of a sign that makes no sense ("comment" for
# the article), so that what is known of the sign is held to.
AGAINST = set("""all_link link_share phrase phrase_within in_aside in_nav in_footer in_form comment link_box furniture byline
    caption picture is_title before_title other_article caption_tag parent_links grandparent_links in_figure
    repeated stated_without""".split())
FOR = set("""body_near body_far article_near article_far prose ends_sentence p quote in_quote twin_prose
    stated_with in_article in_main first_article words_20 lower_words parent_prose grandparent_prose
    own before behind parent_share grandparent_share against_best in_best between""".split())


def words_of(text):
    return re.findall(r"\w+", text)


def runs(words):
    if len(words) < 4:
        return collections.Counter([tuple(words)] if words else [])
    return collections.Counter(tuple(words[i:i + 4]) for i in range(len(words) - 3))


class Page:
    """The blocks of a page; `is_article` holds for those that the truth has, most of their runs."""

    def __init__(self, texts, features, truth):
        self.words = [words_of(text) for text in texts]
        self.counts = np.array([len(words) for words in self.words], float)
        self.features = np.array(features)
        self.truth = runs(words_of(truth))
        joined = " " + " ".join(words_of(truth)) + " "
        long = [len(words) >= 6 for words in self.words]
        self.is_article = np.zeros(len(texts))
        for i, words in enumerate(self.words):
            if long[i]:
                mine = runs(words)
                self.is_article[i] = sum((mine & self.truth).values()) >= 0.5 * sum(mine.values())
        for i, words in enumerate(self.words):
            if not long[i] and words and f" {' '.join(words)} " in joined:
                beside = [next((j for j in order if long[j]), None)
                          for order in (range(i - 1, -1, -1), range(i + 1, len(texts)))]
                self.is_article[i] = all(self.is_article[j] for j in beside if j is not None)

    def score(self, chosen):
        given = runs([word for i in np.flatnonzero(chosen) for word in self.words[i]])
        both = sum((given & self.truth).values())
        return both / sum(given.values()) if given else None, both / max(1, sum(self.truth.values()))


def rows_of(program, paths, beliefs=None):
    with tempfile.NamedTemporaryFile("w") as file:
        command = [program]
        if beliefs is not None:
            file.write("\n".join(f"{b:.9f}" for b in beliefs))
            file.flush()
            command += ["--beliefs", file.name]
        output = subprocess.run([*command, *paths], check=True, capture_output=True, text=True).stdout
    for line in output.split("\n")[:-1]:
        path, text, features = line.split("\t")
        yield Path(path).name.split(".")[0], text, [float(value) for value in features.split()]


def read_pages(program, paths, truth):
    texts, features = collections.defaultdict(list), collections.defaultdict(list)
    for name, text, values in rows_of(program, paths):
        texts[name].append(text)
        features[name].append(values)
    return [Page(texts[name], features[name], truth[name]) for name in texts]


def fit(pages, features, names):
    x = np.concatenate(features)
    y = np.concatenate([page.is_article for page in pages])
    weight = np.concatenate([10 * np.sqrt(np.maximum(page.counts, 1) / max(1, page.counts.sum()))
                             for page in pages])
    ridge = np.array([0.001 if name == "always" else 1.0 for name in names])
    bounds = [(None, 0) if name in AGAINST else (0, None) if name in FOR else (None, None) for name in names]

    def loss(w):
        z = x @ w
        p = 1 / (1 + np.exp(-z))
        return ((weight * (np.logaddexp(0, z) - y * z)).sum() + 0.5 * (ridge * w * w).sum(),
                x.T @ (weight * (p - y)) + ridge * w)
    return minimize(loss, np.zeros(len(names)), jac=True, bounds=bounds, method="L-BFGS-B",
                    options={"maxiter": 400}).x


def beliefs_of(features, weights):
    return 1 / (1 + np.exp(-features @ weights))


def crossed(pages, features, names):
    """Beliefs of each page by weights fitted on the other folds."""
    result = [None] * len(pages)
    for fold in range(FOLDS):
        rest = [i for i in range(len(pages)) if i % FOLDS != fold]
        weights = fit([pages[i] for i in rest], [features[i] for i in rest], names)
        for i in range(fold, len(pages), FOLDS):
            result[i] = beliefs_of(features[i], weights)
    return result


def context_of(program, paths, pages, beliefs):
    rows = [values for _, _, values in rows_of(program, paths, np.concatenate(beliefs))]
    ends = np.cumsum([len(page.words) for page in pages])[:-1]
    return np.split(np.array(rows), ends)


def report(name, pages, beliefs):
    scores = [page.score(belief > LEAST_BELIEF) for page, belief in zip(pages, beliefs)]
    p = np.mean([score for score, _ in scores if score is not None])
    r = np.mean([score for _, score in scores])
    print(f"{name}: precision {p:.3f}, recall {r:.3f}, F1 {2 * p * r / (p + r):.3f}", file=sys.stderr)


def table(name, features, weights):
    print(f"constexpr std::array<double, {len(weights)}> {name} = {{")
    for feature, weight in zip(features, weights):
        print(f"    {weight:.3f},  // {feature}")
    print("};")


def names_in(header):
    path = Path(__file__).resolve().parents[1] / "article" / "page" / header
    listed = re.search(r"Features = \{(.*?)\};", path.read_text(encoding="utf-8"), re.S)
    return re.findall(r'"(\w+)"', listed.group(1))


def main():
    program, folder = sys.argv[1], Path(sys.argv[2])
    with open(folder / "truth.jsonl", encoding="utf-8") as lines:
        truth = {row["page"]: row["text"] for row in map(json.loads, lines)}
    names, context_names = names_in("block_features.h"), names_in("context_features.h")
    halves = [[], []]
    for path in sorted((folder / "pages").glob("*.html.gz")):
        halves[zlib.crc32(path.name.split(".")[0].encode()) & 1].append(str(path))
    ours, others = (read_pages(program, paths, truth) for paths in halves)

    features = [page.features for page in ours]
    beliefs = crossed(ours, features, names)
    report("fitted half, crossed, blocks by themselves", ours, beliefs)
    weights = fit(ours, features, names)
    context = context_of(program, halves[0], ours, beliefs)
    report("fitted half, crossed", ours, crossed(ours, context, context_names))
    context_weights = fit(ours, context, context_names)

    beliefs = [beliefs_of(page.features, weights) for page in others]
    report("other half, blocks by themselves", others, beliefs)
    context = context_of(program, halves[1], others, beliefs)
    report("other half", others, [beliefs_of(x, context_weights) for x in context])

    print("// Made by ingest/train/fit_pages.py; see data/model/RECORD.md.\n// clang-format off\n")
    table("kBlockWeights", names, weights)
    print()
    table("kContextWeights", context_names, context_weights)


if __name__ == "__main__":
    main()
