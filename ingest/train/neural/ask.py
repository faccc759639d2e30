"""Asks a reader about the words whose head or relation a trained network is least sure of, and about names.

    python ask.py --checkpoint FILE --out FOLDER FILE.conllu...

Writes sheets of sentences: words with their numbers, what the network takes for names, and for each
doubtful word the heads and relations it thinks of, with their chances. What the reader answers is
read by told.py. Of a sentence without a doubtful word only names are asked, if they are doubtful."""

import argparse
import random
from pathlib import Path

import torch

from teach import MAX_WORDS, Teacher
from train import spans_in
from treebank import Sentence, read_sentences

SURE_HEAD = 0.85  # Below it a word is asked about,
SURE_RELATION = 0.7  # and below this chance of its head and relation together.
SURE_NAME = 0.8
WAYS = 3
SEED = 1  # of the order of sentences in the sheets
SHEET = 27_000  # characters, so that a reader sees a sheet at once


def ways(arcs, relations_given, word: int, names: list[str]) -> list[tuple[float, int, str]]:
    """The likeliest heads and relations of a word."""
    heads = arcs[word].topk(min(WAYS, len(arcs[word])))
    found = []
    for chance, head in zip(heads.values.tolist(), heads.indices.tolist()):
        best = relations_given(head)[word].topk(2)
        found += [(chance * c, head, names[r]) for c, r in zip(best.values.tolist(), best.indices.tolist())]
    return sorted(found, reverse=True)[:WAYS]


@torch.no_grad()
def questions(teacher: Teacher, sentence: Sentence) -> tuple[list[str], list[str]]:
    """The doubtful words' lines, and names (a doubtful one with a question mark)."""
    arcs, labels, parts = teacher.read([sentence])
    arcs, names = arcs[0], teacher.labels.names["names"]
    relations = {}

    def given(head: int):
        if head not in relations:
            heads = torch.full((1, len(sentence.words) + 1), head)
            relations[head] = teacher.relations(parts, heads)[0]
        return relations[head]

    lines = []
    for i, word in enumerate(sentence.words, start=1):
        found = ways(arcs, given, i, teacher.labels.names["relations"])
        doubtful = arcs[i].max() < SURE_HEAD or found[0][0] < SURE_RELATION
        if doubtful and word.upos != "PUNCT":
            told = "  ".join(f"{letter}={h}:{r} {100 * c:.0f}" for letter, (c, h, r) in zip("abc", found))
            lines.append(f"? {i} {word.form}: {told}")
    chances, best = labels["names"][0, 1:].max(-1)
    doubtful = [i for i, c in enumerate(chances.tolist(), start=1) if c < SURE_NAME]
    told = [f"{a + 1}-{b} {kind} [{' '.join(w.form for w in sentence.words[a:b])}]"
            + ("?" if any(a < i <= b for i in doubtful) else "")
            for a, b, kind in sorted(spans_in([names[n] for n in best.tolist()]))]
    inside = [i for i in doubtful if names[best[i - 1]] == "O"]
    return lines, told + [f"{i} none [{sentence.words[i - 1].form}]?" for i in inside]


def write_sheets(blocks: list[str], folder: Path):
    folder.mkdir(exist_ok=True)
    sheets = [""]
    for block in blocks:
        if len(sheets[-1]) + len(block) > SHEET:
            sheets.append("")
        sheets[-1] += block + "\n"
    for number, sheet in enumerate(sheets):
        (folder / f"sheet_{number:03}.txt").write_text(sheet, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("conllu", type=Path, nargs="+")
    arguments = parser.parse_args()
    teacher = Teacher(arguments.checkpoint)
    sentences = [s for path in arguments.conllu for s in read_sentences(path)]
    blocks = []
    for number, sentence in enumerate(sentences):
        if not 4 <= len(sentence.words) <= MAX_WORDS:
            continue
        lines, names = questions(teacher, sentence)
        if lines or any(name.endswith("?") for name in names):
            words = " ".join(f"{i}.{w.form}" for i, w in enumerate(sentence.words, start=1))
            blocks.append("\n".join([f"@{number} {words}", "names: " + "; ".join(names), *lines]))
    random.Random(SEED).shuffle(blocks)
    write_sheets(blocks, arguments.out)


if __name__ == "__main__":
    main()
