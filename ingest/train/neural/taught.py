"""Sentences that a teacher labelled, as teach.py writes them and train.py reads them."""

from pathlib import Path

import torch

from data import Example, Labels
from treebank import Sentence, Word
from wordpiece import WordPieces


def write_taught(path: Path, labels: Labels, taught: list[dict]):
    """Each of `taught`: the words' fields, and the chances of their heads and relations."""
    torch.save({"labels": labels.names, "sentences": taught}, path)


def read_taught(path: Path, pieces: WordPieces, labels: Labels) -> list[Example]:
    content = torch.load(path, weights_only=True)
    if content["labels"] != labels.names:
        raise SystemExit(f"{path}: the teacher's labels are of another treebank")
    examples = []
    for sentence in content["sentences"]:
        example = Example(Sentence("", [Word(**w) for w in sentence["words"]]), pieces, labels)
        example.arc_chances = sentence["arcs"].float()
        example.relation_chances = sentence["relations"].float()
        examples.append(example)
    return examples
