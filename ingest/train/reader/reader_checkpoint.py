"""A trained reader: a checkpoint of train_reader.py, or the model file that export_reader.py made of one."""

from pathlib import Path

import torch

from reader_network import HIDDEN, WIDTH
from checkpoint import MAGIC, add, encoder_from, floats, linear, sections


def read_reader(path: Path) -> dict:
    """weights, layers and vocabulary."""
    content = path.read_bytes()
    if not content.startswith(MAGIC):
        return torch.load(path, weights_only=True)
    parts = sections(content)
    result = encoder_from(parts)
    add(result["weights"], "spans", *linear(parts["spans"], WIDTH, 2))
    add(result["weights"], "hidden", *linear(parts["hidden"], 2 * WIDTH, HIDDEN))
    answer = floats(parts["answer"], -1)
    add(result["weights"], "answer", answer[:HIDDEN].reshape(1, HIDDEN), answer[HIDDEN:])
    return result
