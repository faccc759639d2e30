"""A trained network: a checkpoint of train.py, or the model file that export.py made of one, whose
weights are then those that the 8-bit integers stand for and come out as the same integers again."""

import struct
from pathlib import Path

import numpy as np
import torch

from network import ARC, INNER, RELATION, WIDTH, Network

MAGIC = b"QUERN-NN"
HEADER = struct.Struct("<8sIIQQ")
ENTRY = struct.Struct("<40sQQ")
BLOCK = 64  # columns
LINEARS = {"qkv": (WIDTH, 3 * WIDTH), "out": (WIDTH, WIDTH), "up": (WIDTH, INNER), "down": (INNER, WIDTH)}


def read_checkpoint(path: Path) -> dict:
    """weights, labels, layers and vocabulary."""
    content = path.read_bytes()
    if not content.startswith(MAGIC):
        return torch.load(path, weights_only=True)
    return from_sections(sections(content))


def sections(content: bytes) -> dict[str, bytes]:
    count = HEADER.unpack_from(content)[2]
    entries = ENTRY.iter_unpack(content[HEADER.size:HEADER.size + count * ENTRY.size])
    return {name.rstrip(b"\0").decode(): content[at:at + size] for name, at, size in entries}


def floats(section: bytes, *shape: int) -> torch.Tensor:
    return torch.from_numpy(np.frombuffer(section, "<f4").copy()).reshape(shape)


def linear(section: bytes, rows: int, columns: int, factor: float = 1.0) -> tuple:
    """Weight [columns, rows] and bias of what export.linear wrote."""
    padded = -(-columns // BLOCK) * BLOCK
    scales, bias = np.frombuffer(section, "<f4", 2 * padded).astype(np.float64).reshape(2, padded)
    blocks = np.frombuffer(section, np.int8, padded * rows, 12 * padded)
    weight = blocks.reshape(-1, rows // 4, BLOCK, 4).transpose(0, 2, 1, 3).reshape(padded, rows)
    return tuple(torch.from_numpy(part[:columns] / factor).float()
                 for part in (weight * scales[:, None], bias))


def lines(section: bytes) -> list[str]:
    return section.decode().split("\n")


def encoder_from(parts: dict[str, bytes]) -> dict:
    """Weights of the encoder, layers and vocabulary."""
    layers = sum(name.endswith(".qkv") for name in parts)
    pieces = np.frombuffer(parts["pieces"], np.int8).reshape(-1, WIDTH).astype(np.float32)
    scales = np.frombuffer(parts["piece_scales"], "<f4")
    weights = {
        "encoder.pieces.weight": torch.from_numpy(pieces * scales[:, None]),
        "encoder.positions.weight": floats(parts["positions"], -1, WIDTH),
        "encoder.shapes.weight": floats(parts["shapes"], -1, WIDTH),
    }

    add(weights, "encoder.norm", *floats(parts["norm"], 2, WIDTH))
    for i in range(layers):
        for part, shape in LINEARS.items():
            add(weights, f"encoder.layers.{i}.{part}", *linear(parts[f"layer{i}.{part}"], *shape))
        for part in ("norm1", "norm2"):
            add(weights, f"encoder.layers.{i}.{part}", *floats(parts[f"layer{i}.{part}"], 2, WIDTH))
    return {"weights": weights, "layers": layers, "vocabulary": lines(parts["vocabulary"])}


def add(weights: dict, name: str, weight: torch.Tensor, bias: torch.Tensor) -> None:
    weights[f"{name}.weight"], weights[f"{name}.bias"] = weight, bias


def from_sections(parts: dict[str, bytes]) -> dict:
    labels = {kind: lines(parts[f"names.{kind}"]) for kind in (*Network.HEAD_NAMES, "relations")}
    result = encoder_from(parts)
    weights = result["weights"]
    counts = [len(labels[kind]) for kind in Network.HEAD_NAMES]
    heads = (linear(parts["labels"], WIDTH, sum(counts[:-1])),
             linear(parts["name_labels"], WIDTH, counts[-1]))
    add(weights, "labels", *map(torch.cat, zip(*heads)))
    add(weights, "project", *linear(parts["project"], WIDTH, 2 * ARC + 2 * RELATION))
    add(weights, "relation", *linear(parts["relation"], 3 * RELATION, len(labels["relations"])))
    add(weights, "arc", *linear(parts["arc"], ARC, ARC, 1 / ARC**0.5))
    return {**result, "labels": labels}
