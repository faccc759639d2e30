"""Turns a checkpoint of train.py into the model file that the programs map into memory; the layout
is described in ingest/language/encode/weights_file.h.

    python export.py --treebank FOLDER --wordnet FOLDER --iso-codes FOLDER --mentions FILE
        [--antecedents FILE] CHECKPOINT OUT"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch
import xxhash

from checkpoint import BLOCK, ENTRY, HEADER, MAGIC, read_checkpoint
from lexicon import common_words, lexicon
from network import ARC, Network
from treebank import read_sentences

VERSION = 1
ALIGNMENT = 64


def integers(weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Rows of floats to 8-bit integers and what 1 stands for in each row."""
    scales = np.maximum(np.abs(weights).max(axis=1), 1e-12) / 127
    return np.rint(weights / scales[:, None]).astype(np.int8), scales.astype("<f4")


def linear(weight: torch.Tensor, bias: torch.Tensor, factor: float = 1.0) -> bytes:
    """[columns, rows] as scales, bias, offsets and blocks [columns/64][rows/4][64][4]."""
    weight, bias = weight.double().numpy() * factor, bias.double().numpy() * factor
    columns, rows = weight.shape
    padded = -columns % BLOCK
    weight = np.pad(weight, ((0, padded), (0, 0)))
    bias = np.pad(bias, (0, padded)).astype("<f4")
    quantized, scales = integers(weight)
    offsets = (128 * quantized.astype(np.int64).sum(axis=1)).astype("<i4")
    blocks = quantized.reshape(-1, BLOCK, rows // 4, 4).transpose(0, 2, 1, 3)
    return scales.tobytes() + bias.tobytes() + offsets.tobytes() + blocks.tobytes()


def floats(*tensors: torch.Tensor) -> bytes:
    return b"".join(t.numpy().astype("<f4").tobytes() for t in tensors)


def lines(names: list[str]) -> bytes:
    return "\n".join(names).encode()


def encoder_sections(checkpoint: dict) -> dict[str, bytes]:
    """Vocabulary and encoder, as ingest/language/encode/encoder.h reads them."""
    weights = checkpoint["weights"]
    pieces, scales = integers(weights["encoder.pieces.weight"].double().numpy())
    result = {
        "vocabulary": lines(checkpoint["vocabulary"]),
        "pieces": pieces.tobytes(),
        "piece_scales": scales.tobytes(),
        "positions": floats(weights["encoder.positions.weight"]),
        "shapes": floats(weights["encoder.shapes.weight"]),
        "norm": floats(weights["encoder.norm.weight"], weights["encoder.norm.bias"]),
    }
    for i in range(checkpoint["layers"]):
        source = f"encoder.layers.{i}."
        for part in ("qkv", "out", "up", "down"):
            result[f"layer{i}.{part}"] = linear(weights[f"{source}{part}.weight"],
                                                weights[f"{source}{part}.bias"])
        for part in ("norm1", "norm2"):
            result[f"layer{i}.{part}"] = floats(weights[f"{source}{part}.weight"],
                                                weights[f"{source}{part}.bias"])
    return result


def sections(checkpoint: dict) -> dict[str, bytes]:
    weights, result = checkpoint["weights"], encoder_sections(checkpoint)
    names = len(checkpoint["labels"]["names"])  # The last rows are the name finder's.
    weight, bias = weights["labels.weight"], weights["labels.bias"]
    result["labels"] = linear(weight[:-names], bias[:-names])
    result["name_labels"] = linear(weight[-names:], bias[-names:])
    for part in ("project", "relation"):
        result[part] = linear(weights[f"{part}.weight"], weights[f"{part}.bias"])
    result["arc"] = linear(weights["arc.weight"], weights["arc.bias"], 1 / ARC**0.5)
    for kind in (*Network.HEAD_NAMES, "relations"):
        result[f"names.{kind}"] = lines(checkpoint["labels"][kind])
    return result


def mention_sections(mentions: dict) -> dict[str, bytes]:
    weights = mentions["weights"]
    return {
        "mention": linear(weights["hidden.weight"], weights["hidden.bias"]),
        "mention_labels": linear(weights["labels.weight"], weights["labels.bias"]),
        "names.entities": lines(mentions["entities"]),
        "names.status": lines(mentions["status"]),
    }


def antecedent_sections(weights: dict) -> dict[str, bytes]:
    vectors = weights["vectors"]
    return {
        "antecedents.vectors": linear(vectors, torch.zeros(len(vectors))),
        **{f"antecedents.{name}": floats(weights[name])
           for name in ("none", "none_product", "linear", "hidden", "bias", "out")},
    }


# What newspapers call countries beside the names that the list has.
COUNTRIES = {"US", "U.S.", "USA", "U.S.A.", "America", "UK", "U.K.", "Britain", "Great Britain", "England",
             "Scotland", "Wales", "Northern Ireland", "Russia", "North Korea", "South Korea", "Iran",
             "Syria", "Burma", "Ivory Coast", "Vatican"}


def countries(folder: Path) -> list[str]:
    """Names of countries, sorted by bytes: ISO 3166-1, and COUNTRIES; and what "and" joins to the
    name of one place in ISO 3166-2."""
    def read(standard):
        return json.loads((folder / f"iso_{standard}.json").read_text(encoding="utf-8"))[standard]

    names = COUNTRIES | {place["name"] for place in read("3166-2") if " and " in place["name"]}
    for country in read("3166-1"):
        names |= {country[key].split(",")[0] for key in ("name", "common_name") if key in country}
    return sorted(names, key=lambda name: name.encode())


def write(path: Path, parts: dict[str, bytes]) -> None:
    offset = HEADER.size + ENTRY.size * len(parts)
    table, body = b"", b""
    for name, content in parts.items():
        padding = -(offset + len(body)) % ALIGNMENT
        body += bytes(padding)
        table += ENTRY.pack(name.encode(), offset + len(body), len(content))
        body += content
    rest = table + body
    size = HEADER.size + len(rest)
    checksum = xxhash.xxh3_64_intdigest(rest)
    path.write_bytes(HEADER.pack(MAGIC, VERSION, len(parts), size, checksum) + rest)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--treebank", type=Path, required=True)
    parser.add_argument("--wordnet", type=Path, required=True, help="WordNet 3.0's index and .exc files")
    parser.add_argument("--iso-codes", type=Path, required=True, help="its JSON files")
    parser.add_argument("--mentions", type=Path, required=True, help="what mentions.py wrote")
    parser.add_argument("--antecedents", type=Path, help="what antecedents.py wrote")
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    parts = sections(read_checkpoint(arguments.checkpoint))
    parts |= mention_sections(torch.load(arguments.mentions, weights_only=True))
    if arguments.antecedents:
        parts |= antecedent_sections(torch.load(arguments.antecedents, weights_only=True))
    sentences = [s for bank in ("ewt", "gum")
                 for s in read_sentences(arguments.treebank / f"en_{bank}-train.conllu")]
    parts["lemma_lexicon"] = lines(lexicon(sentences, arguments.wordnet))
    parts["common_words"] = lines(common_words(sentences))
    parts["countries"] = lines(countries(arguments.iso_codes))
    write(arguments.out, parts)


if __name__ == "__main__":
    main()
