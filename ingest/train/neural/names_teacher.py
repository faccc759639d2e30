"""Name labels for a treebank that has none, from a network that was trained without it, corrected by
the treebank's own tags: only proper nouns are names, and what joins them."""

import torch

from data import Example, Labels, batches, tensors
from network import Network
from wordpiece import SHAPES, WordPieces

FREE_KINDS = ("TIME", "NORP")  # Made of other words than proper nouns.


def label_names(sentences, checkpoint: dict) -> None:
    """Sets each word's name; None where network and treebank disagree, which is then not learned."""
    labels = Labels(checkpoint["labels"])
    pieces = WordPieces(checkpoint["vocabulary"])
    network = Network(len(pieces.number), SHAPES, checkpoint["layers"], labels.sizes())
    network.load_state_dict(checkpoint["weights"])
    network.eval()
    examples = [Example(s, pieces, labels) for s in sentences]
    sentence_of = {id(e): s for e, s in zip(examples, sentences)}
    sizes = [network.sizes[name] for name in network.HEAD_NAMES]
    for batch in batches(examples, 4096):
        t = tensors(batch)
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            scores, _ = network(t["pieces"], t["shapes"], t["lengths"], t["firsts"], t["lasts"])
        best = scores.split(sizes, dim=-1)[network.HEAD_NAMES.index("names")].argmax(-1)
        for i, example in enumerate(batch):
            words = sentence_of[id(example)].words
            found = [labels.names["names"][best[i, j + 1]] for j in range(len(words))]
            correct(words, found)


def correct(words, found: list[str]) -> None:
    for i, word in enumerate(words):
        kind = found[i][2:]
        is_inside = 0 < i < len(words) - 1 and found[i - 1][2:] == kind == found[i + 1][2:]
        if word.upos == "PROPN":
            word.name = None if found[i] == "O" else found[i]
        elif kind in FREE_KINDS or is_inside:
            word.name = found[i]
        else:
            word.name = "O"
    for i, word in enumerate(words):
        before = words[i - 1].name if i else "O"
        if word.name and word.name.startswith("I-") and before is not None and before[2:] != word.name[2:]:
            word.name = "B-" + word.name[2:]
