#!/usr/bin/env python3
"""Score predicted chains against the Entity= annotation of a GUM file.

    coreference_bench MODEL_FOLDER FILE.conllu | score_coreference.py FILE.conllu

Mentions match exactly (first and last word); chains of one mention are dropped on both sides. MUC
(Vilain et al. 1995), B3 (Bagga and Baldwin 1998), CEAF with entity similarity (Luo 2005), and the mean
of the three F1 (Pradhan et al. 2014). Further: how many pronouns, names and nouns are in the chain of the
mention that they are linked to, of nouns also those that are surely so, by which facts call them, and those
with "the", "this" or "that"; and how well names of people, organizations and places are found.
"""
import re
import sys
from collections import defaultdict


def read_gold(path):
    """[(document name, [sentence: [(form, upos, head, misc)]])]."""
    documents = []
    with open(path, encoding="utf-8") as file:
        sentence = None
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id"):
                documents.append((line.split(" = ")[1], []))
            elif not line:
                sentence = None
            elif not line.startswith("#"):
                columns = line.split("\t")
                if columns[0].isdigit():
                    if sentence is None:
                        sentence = []
                        documents[-1][1].append(sentence)
                    sentence.append((columns[1], columns[3], int(columns[6]) - 1, columns[9]))
    return documents


def gold_mentions(sentences):
    """{(sentence, first, last): (chain, type)}; the outer one of two with the same words."""
    mentions = {}
    for number, sentence in enumerate(sentences):
        open_mentions = []
        for place, word in enumerate(sentence):
            found = re.search(r"Entity=([^|]*)", word[3])
            for piece in re.findall(r"\([^()]*\)?|[^()]+\)", found[1]) if found else ():
                if piece.startswith("("):
                    fields = piece.strip("()").split("-")
                    open_mentions.append((fields[0], fields[1], place))
                if piece.endswith(")"):
                    chain = fields[0] if piece.startswith("(") else piece[:-1]
                    at = max(i for i, m in enumerate(open_mentions) if m[0] == chain)
                    chain, kind, begin = open_mentions.pop(at)
                    mentions[number, begin, place] = (chain, kind)
    return mentions


def read_predicted(lines):
    """{document number: {(sentence, first, last): (chain, kind, type, reason, sure)}}."""
    documents = defaultdict(dict)
    for line in lines:
        document, sentence, first, last, *fields = line.rstrip("\n").split("\t")
        documents[int(document)].setdefault((int(sentence), int(first), int(last)), tuple(fields))
    return documents


def chains_of(mentions):
    chains = defaultdict(set)
    for span, fields in mentions.items():
        chains[fields[0]].add(span)
    return [chain for chain in chains.values() if len(chain) > 1]


def muc(key, response):
    """Links of the key's chains that the response has, and all of them."""
    owner = {m: i for i, chain in enumerate(response) for m in chain}
    found = total = 0
    for chain in key:
        parts = {owner[m] for m in chain if m in owner}
        alone = sum(m not in owner for m in chain)
        found += len(chain) - len(parts) - alone
        total += len(chain) - 1
    return found, total


def b_cubed(key, response):
    owner = {m: chain for chain in response for m in chain}
    found = sum(len(chain & owner[m]) / len(chain) for chain in key for m in chain if m in owner)
    return found, sum(map(len, key))


def best_assignment(similarity):
    """Total of the best one-to-one assignment (Hungarian algorithm), rows no more than columns."""
    rows, columns = len(similarity), len(similarity[0])
    infinity = float("inf")
    u, v, match = [0.0] * (rows + 1), [0.0] * (columns + 1), [0] * (columns + 1)
    for i in range(1, rows + 1):
        match[0], j0 = i, 0
        least, used, way = [infinity] * (columns + 1), [False] * (columns + 1), [0] * (columns + 1)
        while True:
            used[j0] = True
            i0, delta, j1 = match[j0], infinity, 0
            for j in range(1, columns + 1):
                if used[j]:
                    continue
                cost = -similarity[i0 - 1][j - 1] - u[i0] - v[j]
                if cost < least[j]:
                    least[j], way[j] = cost, j0
                if least[j] < delta:
                    delta, j1 = least[j], j
            for j in range(columns + 1):
                if used[j]:
                    u[match[j]] += delta
                    v[j] -= delta
                else:
                    least[j] -= delta
            j0 = j1
            if match[j0] == 0:
                break
        while j0:
            match[j0] = match[way[j0]]
            j0 = way[j0]
    return sum(similarity[match[j] - 1][j - 1] for j in range(1, columns + 1) if match[j])


def ceaf(key, response):
    if not key or not response:
        return 0.0
    small, large = sorted((key, response), key=len)
    return best_assignment([[2 * len(a & b) / (len(a) + len(b)) for b in large] for a in small])


class Figures:
    """Sums over documents."""

    def __init__(self):
        self.sums = defaultdict(float)

    def add(self, gold, predicted):
        key, response = chains_of(gold), chains_of(predicted)
        for name, measure in (("muc", muc), ("b3", b_cubed)):
            for side, pair in (("r", (key, response)), ("p", (response, key))):
                found, total = measure(*pair)
                self.sums[name, side, 0] += found
                self.sums[name, side, 1] += total
        similarity = ceaf(key, response)
        for side, chains in (("r", key), ("p", response)):
            self.sums["ceaf_e", side, 0] += similarity
            self.sums["ceaf_e", side, 1] += len(chains)
        in_key, in_response = (set().union(*chains) for chains in (key, response))
        self.count("mentions", len(in_key & in_response), len(in_response), len(in_key))

    def count(self, name, both, predicted, gold):
        for side, total in (("r", gold), ("p", predicted)):
            self.sums[name, side, 0] += both
            self.sums[name, side, 1] += total

    def scores(self, name):
        recall, precision = (100 * self.sums[name, side, 0] / max(self.sums[name, side, 1], 1)
                             for side in "rp")
        return recall, precision, 2 * recall * precision / max(recall + precision, 1e-9)

    def show(self, title):
        print(title)
        for name in ("mentions", "muc", "b3", "ceaf_e", "names"):
            recall, precision, f1 = self.scores(name)
            print(f"  {name:9} recall {recall:5.1f}  precision {precision:5.1f}  F1 {f1:5.1f}")
        print(f"  mean F1  {sum(self.scores(n)[2] for n in ('muc', 'b3', 'ceaf_e')) / 3:5.1f}")
        for kind in ("pronoun", "name", "noun", "sure noun", "definite noun", "sure definite noun"):
            right, linked = self.sums["link", kind, 0], self.sums["link", kind, 1]
            print(f"  links of {kind}s that are right: {right:.0f} of {linked:.0f} "
                  f"({100 * right / max(linked, 1):.1f} %)")


DEFINITE = {"the", "this", "that", "these", "those"}


def link_kinds(kind, first_word, sure):
    """What a link counts as."""
    kinds = [kind]
    if kind == "noun" and first_word.lower() in DEFINITE:
        kinds.append("definite noun")
    return kinds + [f"sure {k}" for k in kinds if sure == "sure"]


def add_links(figures, sentences, gold, predicted):
    """Each mention with the nearest mention before it in its predicted chain."""
    last = {}
    for span in sorted(predicted, key=lambda s: (s[0], s[1], -s[2])):
        chain, kind = predicted[span][:2]
        before = last.get(chain)
        last[chain] = span
        if before is None or kind == "list":
            continue
        is_right = span in gold and before in gold and gold[span][0] == gold[before][0]
        first_word = sentences[span[0]][span[1]][0]
        for counted in link_kinds(kind, first_word, predicted[span][-1]):
            figures.sums["link", counted, 1] += 1
            figures.sums["link", counted, 0] += is_right


NAME_TYPES = ("person", "organization", "place")


def add_names(figures, sentences, gold, predicted):
    """Exact mentions with a proper noun as their head, of the three types; the type must agree."""
    def is_named(span):
        words = sentences[span[0]]
        inside = range(span[1], span[2] + 1)
        head = next(i for i in inside if words[i][2] not in inside)
        return words[head][1] == "PROPN"

    wanted = {(span, kind) for span, (_, kind) in gold.items()
              if kind in NAME_TYPES and is_named(span)}
    found = {(span, fields[2]) for span, fields in predicted.items() if fields[2] in NAME_TYPES}
    figures.count("names", len(wanted & found), len(found), len(wanted))


def main():
    documents = read_gold(sys.argv[1])
    predicted = read_predicted(sys.stdin)
    genres = defaultdict(Figures)
    for number, (name, sentences) in enumerate(documents):
        gold = gold_mentions(sentences)
        for figures in (genres["all"], genres[name.split("_")[1]]):
            figures.add(gold, predicted[number])
            add_links(figures, sentences, gold, predicted[number])
            add_names(figures, sentences, gold, predicted[number])
    for genre in ("news", "all"):
        genres[genre].show(genre)
    print("mean F1 by genre:", ", ".join(
        f"{genre} {sum(f.scores(n)[2] for n in ('muc', 'b3', 'ceaf_e')) / 3:.1f}"
        for genre, f in sorted(genres.items()) if genre != "all"))


if __name__ == "__main__":
    main()
