"""The pretrained encoder that a folder holds: BERT of MiniLM's shape, or MPNet."""

import json
from pathlib import Path

from safetensors.torch import load_file

from mpnet import MpNet
from network import Encoder
from wordpiece import SHAPES, WordPieces


def pieces_of(folder: Path) -> WordPieces:
    vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    return WordPieces(vocabulary[:-1] if vocabulary[-1] == "" else vocabulary)


def pretrained(folder: Path, vocabulary: int, layers: int):
    """`layers` is how many of MiniLM's are taken; MPNet is taken whole."""
    kind = json.loads((folder / "config.json").read_text(encoding="utf-8"))["model_type"]
    encoder = empty(kind, vocabulary, layers)
    encoder.load_pretrained(load_file(folder / "model.safetensors"))
    return kind, encoder


def empty(kind: str, vocabulary: int, layers: int):
    return MpNet(vocabulary, SHAPES) if kind == "mpnet" else Encoder(vocabulary, SHAPES, layers)
