"""Sentences to tensors."""

import random

import torch

from lemma_script import script
from wordpiece import WordPieces, shape

IGNORED = -100
MIN_SCRIPT_COUNT = 2  # A lemma script seen once is not learned.


class Labels:
    """The names of each head's labels, by number."""

    def __init__(self, names: dict):
        self.names = names
        self.numbers = {kind: {name: i for i, name in enumerate(v)} for kind, v in names.items()}

    @classmethod
    def of(cls, sentences):
        seen = {kind: {} for kind in ("tags", "feats", "lemmas", "names", "relations")}
        for sentence in sentences:
            for word in sentence.words:
                for kind, name in labels_of(word).items():
                    if name is not None:
                        seen[kind][name] = seen[kind].get(name, 0) + 1
        seen["lemmas"] = {k: v for k, v in seen["lemmas"].items() if v >= MIN_SCRIPT_COUNT}
        return cls({kind: sorted(names) for kind, names in seen.items()})

    def sizes(self):
        return {kind: len(names) for kind, names in self.names.items()}


def labels_of(word) -> dict:
    return {
        "tags": f"{word.upos} {word.xpos}",
        "feats": word.feats,
        "lemmas": None if word.lemma == "_" and word.form != "_" else script(word.form, word.lemma),
        "names": word.name,
        "relations": word.deprel,
    }


class Example:
    """A sentence in numbers. Word 0 is the root; its piece is [CLS]."""

    def __init__(self, sentence, pieces: WordPieces, labels: Labels):
        self.pieces = [pieces.first]
        self.shapes = [0]
        self.firsts = [0]
        self.lasts = [0]
        for word in sentence.words:
            numbers = pieces.of_word(word.form)
            self.firsts.append(len(self.pieces))
            self.pieces += numbers
            self.shapes += [shape(word.form, word.space_before)] * len(numbers)
            self.lasts.append(len(self.pieces) - 1)
        self.pieces.append(pieces.last)
        self.shapes.append(0)
        self.heads = [0] + [word.head for word in sentence.words]
        self.arc_chances = self.relation_chances = None  # [words + 1, heads or labels], a teacher's.
        self.gold = {kind: [IGNORED] for kind in labels.names}
        for word in sentence.words:
            for kind, name in labels_of(word).items():
                self.gold[kind].append(labels.numbers[kind].get(name, IGNORED))

    def is_taught(self) -> bool:
        return self.arc_chances is not None


def tensors(batch: list[Example], unspaced: random.Random | None = None):
    """Padded tensors of a batch. With `unspaced`, some sentences lose what is known of spaces, as
    in text whose tokens stand apart."""
    length = max(len(e.pieces) for e in batch)
    words = max(len(e.firsts) for e in batch)

    def pad(rows, width, value):
        return torch.tensor([row + [value] * (width - len(row)) for row in rows])

    def chances(of_each, columns):
        result = torch.zeros(len(batch), words, columns)
        for row, c in zip(result, of_each):
            row[:c.shape[0], :c.shape[1]] = c
        return result

    taught = batch[0].is_taught()

    shapes = [e.shapes for e in batch]
    if unspaced:
        shapes = [[s | 1 for s in row] if unspaced.random() < 0.15 else row for row in shapes]
    return {
        "pieces": pad([e.pieces for e in batch], length, 0),
        "shapes": pad(shapes, length, 0),
        "lengths": torch.tensor([len(e.pieces) for e in batch]),
        "firsts": pad([e.firsts for e in batch], words, 0),
        "lasts": pad([e.lasts for e in batch], words, 0),
        "heads": pad([e.heads for e in batch], words, 0),
        "words": torch.tensor([len(e.firsts) for e in batch]),
        "arc_chances": chances([e.arc_chances for e in batch], words) if taught else None,
        "relation_chances": chances([e.relation_chances for e in batch],
                                    batch[0].relation_chances.shape[1]) if taught else None,
        **{kind: pad([e.gold[kind] for e in batch], words, IGNORED) for kind in batch[0].gold},
    }


def batches(examples: list[Example], pieces: int, shuffle: random.Random | None = None):
    """Batches of up to `pieces` padded pieces, of sentences of like length, all of them with a
    teacher's chances or none."""
    order = list(examples)
    if shuffle:
        shuffle.shuffle(order)
    pool = 4096 if shuffle else len(order)
    result = []
    for start in range(0, len(order), pool):
        batch = []
        for example in sorted(order[start:start + pool], key=lambda e: (e.is_taught(), len(e.pieces))):
            if batch and ((len(batch) + 1) * len(example.pieces) > pieces
                          or batch[0].is_taught() != example.is_taught()):
                result.append(batch)
                batch = []
            batch.append(example)
        result.append(batch)
    if shuffle:
        shuffle.shuffle(result)
    return result
