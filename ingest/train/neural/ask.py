"""Asks a reader about the words whose head or relation a trained network is least sure of, and about names.

    python ask.py --checkpoint FILE --out FOLDER [--trees] [--told FILE] [--held-out FILE] FILE.conllu...

Writes sheets of sentences: words with their numbers, what the network takes for names, and for each
doubtful word the heads and relations it thinks of, with their chances. What the reader answers is
read by told.py. Of a sentence without a doubtful word only names are asked, if they are doubtful; with
--trees every sentence is shown, each word with its head and relation, so that the reader also sees where
the network is sure and wrong. What --told holds is not asked again, sentences of --held-out never."""

import argparse
import random
from dataclasses import dataclass
from pathlib import Path

import torch

from teach import MAX_WORDS, Teacher, heads_by, settle
from told import Told, key_of, names_told, read_told
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


@dataclass
class Asked:
    """Of one sentence."""

    heads: list[tuple[int, str]]  # of each word, with its relation
    words: list[str]  # a line for each doubtful one
    names: list[str]  # a doubtful one has a question mark


def tree_of(teacher: Teacher, arcs, relations_given, sentence: Sentence, told: Told) -> list[tuple[int, str]]:
    arcs = arcs.clone()
    settle(arcs, {word: head for word, (head, _) in told.heads.items()})
    heads = heads_by(arcs[None], [sentence])[0].tolist()[1:]
    names = teacher.labels.names["relations"]
    best = [(head, names[relations_given(head)[word].argmax()]) for word, head in enumerate(heads, start=1)]
    return [told.heads.get(word, way) for word, way in enumerate(best, start=1)]


@torch.no_grad()
def questions(teacher: Teacher, sentence: Sentence, told: Told) -> Asked:
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
        if doubtful and word.upos != "PUNCT" and i not in told.heads:
            guesses = "  ".join(f"{letter}={h}:{r} {100 * c:.0f}" for letter, (c, h, r) in zip("abc", found))
            lines.append(f"? {i} {word.form}: {guesses}")
    chances, best = labels["names"][0, 1:].max(-1)
    known = {i for first, last in told.names for i in range(first, last + 1)}
    doubtful = [i for i, c in enumerate(chances.tolist(), start=1) if c < SURE_NAME and i not in known]
    found = names_told([names[n] for n in best.tolist()], told)
    spans = [f"{a + 1}-{b} {kind} [{' '.join(w.form for w in sentence.words[a:b])}]"
             + ("?" if any(a < i <= b for i in doubtful) else "")
             for a, b, kind in sorted(spans_in(found))]
    inside = [i for i in doubtful if found[i - 1] == "O"]
    return Asked(tree_of(teacher, arcs, given, sentence, told), lines,
                 spans + [f"{i} none [{sentence.words[i - 1].form}]?" for i in inside])


def block(number: int, sentence: Sentence, asked: Asked, trees: bool) -> str:
    words = [f"{i}.{w.form}" for i, w in enumerate(sentence.words, start=1)]
    if trees:
        words = [word if w.upos == "PUNCT" else f"{word}>{head}:{relation}"
                 for word, w, (head, relation) in zip(words, sentence.words, asked.heads)]
    return "\n".join([f"@{number} {' '.join(words)}", "names: " + "; ".join(asked.names), *asked.words])


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
    parser.add_argument("--trees", action="store_true")
    parser.add_argument("--told", type=Path, help="what told.py wrote")
    parser.add_argument("--held-out", type=Path, help="the same, of sentences not to be asked about")
    parser.add_argument("conllu", type=Path, nargs="+")
    arguments = parser.parse_args()
    teacher = Teacher(arguments.checkpoint)
    told = read_told(arguments.told) if arguments.told else {}
    held_out = read_told(arguments.held_out) if arguments.held_out else {}
    sentences = [s for path in arguments.conllu for s in read_sentences(path)]
    blocks = []
    for number, sentence in enumerate(sentences):
        key = key_of(sentence)
        if not 4 <= len(sentence.words) <= MAX_WORDS or key in held_out:
            continue
        asked = questions(teacher, sentence, told.get(key, Told()))
        if arguments.trees or asked.words or any(name.endswith("?") for name in asked.names):
            blocks.append(block(number, sentence, asked, arguments.trees))
    random.Random(SEED).shuffle(blocks)
    write_sheets(blocks, arguments.out)


if __name__ == "__main__":
    main()
