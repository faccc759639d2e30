"""Fits the choice of who does what a verb without a subject of its own names (see
ingest/language/clause/control.h) to what readers told of texts, on a trained network, which stays as it is.

    control_rows TEXTS.jsonl > control.rows
    quern-ingest --quiet --from jsonl --to conllu TEXTS.jsonl > texts.conllu
    python control.py --checkpoint FILE --told told_control.tsv --rows control.rows --conllu texts.conllu
        [--crossed] --out english.control
    python control.py --empty --out english.control

told_control.tsv has a line a sentence, document, its number in it from 0 and a check sum of its words, and under
it, behind a tab, a line a verb: its number from 1, and that of the head of whoever does it, 0 for nobody in the
sentence, E for all that the sentence tells before. --crossed prints how often the choice, and how often the rules
alone, are as told, on documents left out, five parts. --empty writes a file that leaves all to the rules, for
control_rows to run with where features have changed."""

import argparse
import random
import zlib
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from checkpoint import read_checkpoint
from export import floats, linear, write
from mentions import vectors_of
from network import WIDTH
from told import key_of, read_lines
from treebank import read_sentences

BUCKETS = 1 << 14
HIDDEN = 32
PRODUCT = 32
EPOCHS = 8
BATCH = 32
RATE = 2e-3
DECAY = 0.02
SCALE = 0.75  # Brings the network's vectors to about the size of the features' sum.
PARTS = 5
MARGINS = (0.0, 0.5, 1.0, 1.5, 2.0)


@dataclass
class Choice:
    document: str
    verb: int  # Rows of the vectors.
    governor: int
    candidates: list[int]
    pairs: list[list[int]]  # Numbers of features.
    nobody: list[int]
    right: int  # 0 nobody, or the candidate's place from 1.
    ruled: int  # What the rules take.
    is_event: bool


class Chooser(nn.Module):
    def __init__(self):
        super().__init__()
        self.pair = nn.EmbeddingBag(BUCKETS, 1, mode="sum")
        self.nobody = nn.EmbeddingBag(BUCKETS, 1, mode="sum")
        self.verb = nn.Linear(WIDTH, HIDDEN + PRODUCT)
        self.doer = nn.Linear(WIDTH, HIDDEN + PRODUCT, bias=False)
        self.governor = nn.Linear(WIDTH, HIDDEN, bias=False)
        self.out = nn.Linear(HIDDEN, 1, bias=False)
        self.nobody_product = nn.Parameter(torch.zeros(PRODUCT))
        for table in (self.pair, self.nobody):
            nn.init.zeros_(table.weight)
        for layer in (self.verb, self.doer, self.governor):
            nn.init.normal_(layer.weight, std=0.02)

    def scores(self, batch: list[Choice], vectors: torch.Tensor) -> list[torch.Tensor]:
        """Of each choice those of nobody and of the candidates."""
        def of(rows):
            return F.dropout(vectors[rows], 0.5, self.training)

        verb, governor = self.verb(of([c.verb for c in batch])), self.governor(of([c.governor for c in batch]))
        doer = self.doer(of([row for c in batch for row in c.candidates]))
        sizes = [len(c.candidates) for c in batch]
        owner = torch.repeat_interleave(torch.arange(len(batch)), torch.tensor(sizes))
        own = verb[owner]
        hidden = F.relu(own[:, :HIDDEN] + doer[:, :HIDDEN] + governor[owner])
        pairs = (self.pair(torch.tensor([p for c in batch for p in c.pairs]))[:, 0]
                 + self.out(F.dropout(hidden, 0.3, self.training))[:, 0]
                 + (own[:, HIDDEN:] * doer[:, HIDDEN:]).sum(-1))
        nobody = self.nobody(torch.tensor([c.nobody for c in batch]))[:, 0] + verb[:, HIDDEN:] @ self.nobody_product
        return [torch.cat((nobody[i:i + 1], some)) for i, some in enumerate(pairs.split(sizes))]


def fit(choices: list[Choice], vectors: torch.Tensor, seed: int) -> Chooser:
    torch.manual_seed(seed)
    dice = random.Random(seed)
    chooser = Chooser()
    optimizer = torch.optim.AdamW(chooser.parameters(), lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * (len(choices) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(0.0, 1 - step / steps))
    order = choices[:]
    chooser.train()
    for _ in range(EPOCHS):
        dice.shuffle(order)
        total = 0.0
        for start in range(0, len(order), BATCH):
            batch = order[start:start + BATCH]
            losses = [F.cross_entropy(s[None], torch.tensor([c.right])) for s, c in zip(chooser.scores(batch, vectors), batch)]
            loss = torch.stack(losses).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += float(loss) * len(batch)
    print(f"loss {total / len(order):.4f}", flush=True)
    return chooser.eval()


def read_rows(path: Path) -> dict:
    """By document, sentence and verb: what the rules take, the features of nobody, candidates and theirs."""
    rows = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        document, sentence, verb, ruled, nobody, *candidates = line.split("\t")
        numbers = [[int(n) for n in c.split(" ")] for c in candidates]
        rows[document, int(sentence), int(verb)] = (int(ruled), [int(n) for n in nobody.split(" ")],
                                                    [n[0] for n in numbers], [n[1:] for n in numbers])
    return rows


def read_documents(path: Path) -> dict[tuple[str, int], int]:
    """The place among all sentences of each one of a document."""
    places, document, number = {}, "", 0
    for line in open(path, encoding="utf-8"):
        if line.startswith("# newdoc id = "):
            document, number = line.split(" = ", 1)[1].rstrip("\n"), 0
        elif line.startswith("1\t") or line.startswith("1-"):
            if (document, number) not in places or places[document, number] is None:
                places[document, number] = len(places)
        elif line == "\n":
            number += 1
    return places


def read_choices(a, checkpoint: dict) -> tuple[list[Choice], torch.Tensor]:
    rows, places, sentences = read_rows(a.rows), read_documents(a.conllu), read_sentences(a.conllu)
    used = [(name, number, sentences[places[name, number]], lines) for name, number, words, lines in read_lines(a.told)
            if (name, number) in places and key_of(sentences[places[name, number]]) == words]
    vectors = vectors_of(checkpoint, [sentence for _, _, sentence, _ in used])
    choices, first = [], 0
    for (name, number, sentence, lines), of_words in zip(used, vectors):
        for verb, told in ((int(verb), told) for verb, told in lines):
            ruled, nobody, candidates, pairs = rows.get((name, number, verb), (0, [], [], []))
            governor = sentence.words[verb - 1].head
            doer = governor if told == "E" else int(told)
            if not candidates or doer and doer not in candidates:
                continue
            place = {word: i for i, word in enumerate([0, *candidates])}
            choices.append(Choice(name, first + verb - 1, first + max(governor, 1) - 1, [first + c - 1 for c in candidates],
                                  pairs, nobody, place[doer], place.get(ruled, -1), told == "E"))
        first += len(of_words)
    return choices, torch.cat(vectors)[:, WIDTH:] * SCALE


def crossed(choices: list[Choice], vectors: torch.Tensor, seed: int) -> None:
    chosen = []
    for part in range(PARTS):
        left_out = [c for c in choices if zlib.crc32(c.document.encode()) % PARTS == part]
        kept = [c for c in choices if zlib.crc32(c.document.encode()) % PARTS != part]
        chooser = fit(kept, vectors, seed)
        with torch.no_grad():
            for start in range(0, len(left_out), BATCH):
                batch = left_out[start:start + BATCH]
                chosen += list(zip(batch, chooser.scores(batch, vectors)))
    for name, some in (("all", chosen), ("but events", [(c, s) for c, s in chosen if not c.is_event])):
        print(f"{name}: {len(some)} verbs, by rules {100 * sum(c.ruled == c.right for c, _ in some) / len(some):.1f} % as told")
        for margin in MARGINS:
            found = [(c, over_rule(c, s, margin)) for c, s in some]
            print(f"  with a margin of {margin}: {100 * sum(i == c.right for c, i in found) / len(found):.1f} %, "
                  f"{sum(i != c.ruled for c, i in found)} changed")


def over_rule(choice: Choice, scores: torch.Tensor, margin: float) -> int:
    """The highest; what the rules take where that is not higher by the margin."""
    best = int(scores.argmax())
    return choice.ruled if choice.ruled >= 0 and scores[best] - scores[choice.ruled] < margin else best


def sections(chooser: Chooser) -> dict[str, bytes]:
    verb, doer, governor = chooser.verb.weight, chooser.doer.weight, chooser.governor.weight
    weight = torch.cat((verb[:HIDDEN], doer[:HIDDEN], governor, verb[HIDDEN:], doer[HIDDEN:])).detach() * SCALE
    bias = torch.cat((chooser.verb.bias[:HIDDEN], torch.zeros(2 * HIDDEN), chooser.verb.bias[HIDDEN:], torch.zeros(PRODUCT)))
    return {"control.vectors": linear(weight, bias.detach()), "control.nobody": floats(chooser.nobody.weight.detach()),
            "control.nobody_product": floats(chooser.nobody_product.detach()),
            "control.pair": floats(chooser.pair.weight.detach()), "control.out": floats(chooser.out.weight.detach())}


def main():
    parser = argparse.ArgumentParser()
    for name in ("checkpoint", "told", "rows", "conllu"):
        parser.add_argument(f"--{name}", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--crossed", action="store_true")
    parser.add_argument("--empty", action="store_true")
    a = parser.parse_args()
    if a.empty:
        write(a.out, sections(Chooser()))
        return
    choices, vectors = read_choices(a, read_checkpoint(a.checkpoint))
    print(f"{len(choices)} verbs of {len({c.document for c in choices})} documents")
    if a.crossed:
        crossed(choices, vectors, a.seed)
    if a.out:
        write(a.out, sections(fit(choices, vectors, a.seed)))


if __name__ == "__main__":
    main()
