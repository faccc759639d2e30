"""Fits the antecedent ranker (see ingest/meaning/entity/antecedent_ranker.h) to GUM's chains, on a trained
network, which stays as it is.

    coreference_bench MODEL_FOLDER en_gum-train.conllu --choices > choices.tsv
    python antecedents.py --treebank FOLDER --checkpoint FILE --choices choices.tsv --out FILE
        [--told links.tsv --told-choices choices.tsv --told-conllu FILE --told-weight X]

The first line of the choices says how many features of pairs and of "none" there are. The others are
what a mention may take up, each with the numbers of its features, and "none". What is right is any mention in the same chain, whose probabilities count together, else "none" (Lee et al.
2017). The model folder's mention heads should not have seen the documents: mentions.py --leave-out.

With --told it is fitted as well to what a reader told of other documents (told.py), whose choices
coreference_bench shows likewise; mentions that the reader didn't see are left out. A reader does not
link as GUM's annotators do: a choice of such a mention weighs as much as --told-weight of theirs."""

import argparse
import random
import sys
from array import array
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from ask_links import read_documents
from checkpoint import read_checkpoint
from mentions import vectors_of
from network import WIDTH
from told import check_sum, read_lines
from treebank import read_sentences

sys.path.insert(0, str(Path(__file__).parents[3] / "tests" / "bench"))
from score_coreference import gold_mentions, read_gold  # noqa: E402

HIDDEN = 32
PRODUCT = 32
EPOCHS = 5
BATCH = 64  # mentions
RATE = 2e-3
SCALE = 0.75  # Brings the network's vectors to about the size of the features' sum.


@dataclass
class Choice:
    head: tuple[int, int]  # document's sentence and word
    none: array
    heads: list[tuple[int, int]] = field(default_factory=list)
    pairs: list[array] = field(default_factory=list)  # 16-bit numbers of features, as many for each
    is_right: list[bool] = field(default_factory=list)  # of "none" first
    weight: float = 1.0


def gum_chains(documents) -> list[dict]:
    """Of each document, the chain of every mention by sentence, first and last word."""
    return [{place: chain for place, (chain, _) in gold_mentions(sentences).items()}
            for _, sentences in documents]


def told_chains(path: Path, documents) -> list[dict]:
    """The same of what a reader told."""
    chains: dict[str, dict] = {}
    for name, sentence, words, lines in read_lines(path):
        for first, last, chain in lines:
            chains.setdefault(name, {})[sentence, int(first) - 1, int(last) - 1] = (chain, words)
    return [{place: chain for place, (chain, words) in chains.get(name, {}).items()
             if place[0] < len(sentences) and check_sum(sentences[place[0]]) == words}
            for name, sentences in documents]


def first_sentences(sizes: list[int], offset: int) -> list[int]:
    """Where each document's sentences begin among all."""
    return [offset + sum(sizes[:i]) for i in range(len(sizes))]


def read_choices(path: Path, gold: list[dict], first: list[int], only_gold: bool) -> list[Choice]:
    """The choices with sentences numbered through all documents; only those of mentions in the gold
    chains, or all."""
    choices: list[Choice] = []
    with open(path, encoding="utf-8") as file:
        next(file)
        for line in file:
            document, mention, earlier, features = line.rstrip("\n").split("\t")
            number = int(document)
            sentence, begin, end, head = map(int, mention.split())
            numbers = array("H", map(int, features.split()))
            if earlier == "none":
                chain = gold[number].get((sentence, begin, end))
                is_kept = chain is not None or not only_gold
                choice = Choice((first[number] + sentence, head), numbers, is_right=[True])
                if is_kept:
                    choices.append(choice)
                continue
            sentence, begin, end, head = map(int, earlier.split())
            choice.heads.append((first[number] + sentence, head))
            choice.pairs.append(numbers)
            right = chain is not None and gold[number].get((sentence, begin, end)) == chain
            choice.is_right.append(right)
            choice.is_right[0] = choice.is_right[0] and not right
    return [choice for choice in choices if choice.pairs or not only_gold]


class Ranker(nn.Module):
    def __init__(self, pair_features: int, none_features: int):
        super().__init__()
        self.none = nn.EmbeddingBag(none_features, 1, mode="sum")
        self.linear = nn.EmbeddingBag(pair_features, 1, mode="sum")
        self.hidden = nn.EmbeddingBag(pair_features, HIDDEN, mode="sum")
        self.bias = nn.Parameter(torch.zeros(HIDDEN))
        self.out = nn.Linear(HIDDEN, 1, bias=False)
        self.none_product = nn.Parameter(torch.zeros(PRODUCT))
        self.later = nn.Linear(WIDTH, HIDDEN + PRODUCT, bias=False)
        self.earlier = nn.Linear(WIDTH, HIDDEN + PRODUCT, bias=False)
        nn.init.zeros_(self.none.weight)
        nn.init.zeros_(self.linear.weight)
        nn.init.normal_(self.hidden.weight, std=0.1)
        nn.init.normal_(self.later.weight, std=0.02)
        nn.init.normal_(self.earlier.weight, std=0.02)

    def forward(self, none, pairs, later, earlier, owner):
        """Scores of "none" [mentions] and of all pairs [pairs], whose mention `owner` numbers."""
        later = self.later(F.dropout(later, 0.5, self.training))
        earlier = self.earlier(F.dropout(earlier, 0.5, self.training))
        own = later[owner]
        hidden = F.relu(self.hidden(pairs) + self.bias + own[:, :HIDDEN] + earlier[:, :HIDDEN])
        scores = (self.linear(pairs)[:, 0] + self.out(F.dropout(hidden, 0.3, self.training))[:, 0]
                  + (own[:, HIDDEN:] * earlier[:, HIDDEN:]).sum(-1))
        return self.none(none)[:, 0] + later[:, HIDDEN:] @ self.none_product, scores


def numbers_of(rows: list[array]) -> torch.Tensor:
    return torch.from_numpy(np.array(rows, dtype=np.int64))


def loss_of(ranker: Ranker, batch: list[Choice], vectors):
    sizes = torch.tensor([len(c.pairs) for c in batch])
    owner = torch.repeat_interleave(torch.arange(len(batch)), sizes)
    none, scores = ranker(
        numbers_of([c.none for c in batch]), numbers_of([p for c in batch for p in c.pairs]),
        torch.stack([vectors[s][w] for s, w in (c.head for c in batch)]),
        torch.stack([vectors[s][w] for c in batch for s, w in c.heads]), owner)
    place = torch.cat([torch.arange(1, int(size) + 1) for size in sizes])
    table = torch.full((len(batch), int(sizes.max()) + 1), -1e9)
    table[:, 0] = none
    table = table.index_put((owner, place), scores)
    right = torch.zeros(table.shape, dtype=torch.bool)
    for i, choice in enumerate(batch):
        right[i, :len(choice.is_right)] = torch.tensor(choice.is_right)
    losses = torch.logsumexp(table, 1) - torch.logsumexp(table.masked_fill(~right, -1e9), 1)
    return (losses * torch.tensor([c.weight for c in batch])).mean()


def fit(choices: list[Choice], vectors, seed: int) -> Ranker:
    torch.manual_seed(seed)
    shuffle = random.Random(seed)
    ranker = Ranker(max(f for c in choices for p in c.pairs for f in p) + 1,
                    max(f for c in choices for f in c.none) + 1)
    optimizer = torch.optim.AdamW(ranker.parameters(), lr=RATE, weight_decay=0.1)
    steps = EPOCHS * (len(choices) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: max(0.0, 1 - s / steps))
    for epoch in range(1, EPOCHS + 1):
        ranker.train()
        shuffle.shuffle(choices)
        total = 0.0
        for start in range(0, len(choices), BATCH):
            batch = choices[start:start + BATCH]
            loss = loss_of(ranker, batch, vectors)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += float(loss) * len(batch)
        print(f"epoch {epoch} loss {total / len(choices):.4f}", flush=True)
    return ranker.eval()


def padded(rows: torch.Tensor, count: int, seen: torch.Tensor) -> torch.Tensor:
    """As many rows as there are features; those never seen are zeros."""
    result = torch.zeros(count, *rows.shape[1:])
    result[:len(rows)] = rows * seen[:len(rows), None]
    return result


@torch.no_grad()
def weights_of(ranker: Ranker, choices: list[Choice], counts: tuple[int, int]) -> dict:
    """What export.py writes; `counts` of features of pairs and of "none"."""
    seen = torch.zeros(counts[0])
    for choice in choices:
        seen[numbers_of(choice.pairs).flatten()] = 1
    later, earlier = ranker.later.weight * SCALE, ranker.earlier.weight * SCALE
    return {
        "vectors": torch.cat((later[:HIDDEN], earlier[:HIDDEN], later[HIDDEN:], earlier[HIDDEN:])),
        "none": padded(ranker.none.weight, counts[1], torch.ones(counts[1]))[:, 0],
        "none_product": ranker.none_product.detach(),
        "linear": padded(ranker.linear.weight, counts[0], seen)[:, 0],
        "hidden": padded(ranker.hidden.weight, counts[0], seen),
        "bias": ranker.bias.detach(),
        "out": ranker.out.weight[0].detach(),
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--treebank", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--choices", type=Path, required=True)
    parser.add_argument("--told", type=Path, help="what told.py wrote of links")
    parser.add_argument("--told-choices", type=Path)
    parser.add_argument("--told-conllu", type=Path)
    parser.add_argument("--told-weight", type=float, default=1.0)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    path = arguments.treebank / "en_gum-train.conllu"
    with open(arguments.choices, encoding="utf-8") as file:
        counts = tuple(map(int, file.readline().split()))
    documents = read_gold(path)
    sentences = read_sentences(path)
    choices = read_choices(arguments.choices, gum_chains(documents),
                           first_sentences([len(d) for _, d in documents], 0), only_gold=False)
    if arguments.told:
        documents = read_documents(arguments.told_conllu)
        first = first_sentences([len(d) for _, d in documents], len(sentences))
        sentences += read_sentences(arguments.told_conllu)
        told = read_choices(arguments.told_choices, told_chains(arguments.told, documents), first,
                            only_gold=True)
        for choice in told:
            choice.weight = arguments.told_weight
        choices += told
    checkpoint = read_checkpoint(arguments.checkpoint)
    vectors = [v[:, WIDTH:] * SCALE for v in vectors_of(checkpoint, sentences)]
    ranker = fit(choices, vectors, arguments.seed)
    torch.save(weights_of(ranker, choices, counts), arguments.out)


if __name__ == "__main__":
    main()
