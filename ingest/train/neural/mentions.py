"""Fits the heads that tell what a phrase means and whether it was said before (see
ingest/language/names/mention_typer.h) to GUM's `Entity=` mentions, on a trained network, which stays as it is.

    python mentions.py --treebank FOLDER --checkpoint FILE --out FILE [--leave-out K/N]

With --leave-out the documents whose number leaves K when divided by N are not trained on: what such
heads say of them is as good as on new text, which antecedents.py needs."""

import argparse
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from checkpoint import read_checkpoint
from data import Example, Labels, tensors
from network import WIDTH, Encoder, Network
from treebank import document_numbers, read_sentences
from wordpiece import SHAPES, WordPieces

HIDDEN = 256
EPOCHS = 6
BATCH = 256
SENTENCES = 32  # That go through the network at a time.
RATE = 2e-3


class Heads(nn.Module):
    """Of a word, scores of the types that its phrase may have, and of its information status."""

    def __init__(self, entities: int, status: int):
        super().__init__()
        self.hidden = nn.Linear(2 * WIDTH, HIDDEN)
        self.labels = nn.Linear(HIDDEN, entities + status)
        self.sizes = (entities, status)

    def forward(self, vectors):
        vectors = F.dropout(vectors, 0.2, self.training)
        hidden = F.dropout(F.gelu(self.hidden(vectors)), 0.3, self.training)
        return self.labels(hidden).split(self.sizes, dim=-1)


@torch.no_grad()
def vectors_of(checkpoint: dict, sentences) -> list[torch.Tensor]:
    """Of each sentence the vectors of its words, [words, 2 * WIDTH]."""
    labels, pieces = Labels(checkpoint["labels"]), WordPieces(checkpoint["vocabulary"])
    network = Network(Encoder(len(pieces.number), SHAPES, checkpoint["layers"]), labels.sizes())
    network.load_state_dict(checkpoint["weights"])
    network.eval()
    result = [torch.empty(0)] * len(sentences)
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i].words))
    for start in range(0, len(order), SENTENCES):
        batch = order[start:start + SENTENCES]
        t = tensors([Example(sentences[i], pieces, labels) for i in batch])
        both = network.both_vectors(t["pieces"], t["shapes"], t["lengths"], t["firsts"], t["lasts"])
        for row, i in enumerate(batch):
            result[i] = both[row, 1:1 + len(sentences[i].words)].clone()
    return result


def fit(vectors, entities, status, sizes) -> Heads:
    heads = Heads(*sizes)
    optimizer = torch.optim.AdamW(heads.parameters(), lr=RATE, weight_decay=0.05)
    steps = EPOCHS * (len(vectors) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: max(0.0, 1 - s / steps))
    for epoch in range(1, EPOCHS + 1):
        heads.train()
        total = 0.0
        for batch in torch.randperm(len(vectors)).split(BATCH):
            scores = heads(vectors[batch])
            loss = F.cross_entropy(scores[0], entities[batch]) + F.cross_entropy(scores[1], status[batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += float(loss) * len(batch)
        print(f"epoch {epoch} loss {total / len(vectors):.4f}", flush=True)
    return heads.eval()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--treebank", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--leave-out", default="1/1")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    torch.manual_seed(arguments.seed)
    left, parts = map(int, arguments.leave_out.split("/"))
    checkpoint = read_checkpoint(arguments.checkpoint)

    def read(part):
        return read_sentences(arguments.treebank / f"en_gum-{part}.conllu")

    train, dev = read("train"), read("dev")
    kept = [s for s, number in zip(train, document_numbers(train)) if number % parts != left]
    entities, status = (sorted({getattr(w, kind) for s in train for w in s.words})
                        for kind in ("entity", "status"))

    def data(sentences):
        words = [w for s in sentences for w in s.words]
        return (torch.cat(vectors_of(checkpoint, sentences)),
                torch.tensor([entities.index(w.entity) for w in words]),
                torch.tensor([status.index(w.status) for w in words]))

    heads = fit(*data(kept), (len(entities), len(status)))
    vectors, gold, _ = data(dev)
    with torch.no_grad():
        found = heads(vectors)[0].argmax(1)
    none = entities.index("O")
    right = int(((found == gold) & (gold != none)).sum())
    print(f"mentions of GUM dev, by head with type: F1 "
          f"{200 * right / int((found != none).sum() + (gold != none).sum()):.2f}")
    torch.save({"weights": heads.state_dict(), "entities": entities, "status": status}, arguments.out)


if __name__ == "__main__":
    main()
