"""Trains the neural model of the language stages; see data/model/RECORD.md for the command.

    python train.py --treebank FOLDER --encoder FOLDER --out FILE [--taught FILE] [--names FILE]

Reads en_{ewt,gum}-{train,dev}.conllu and a pretrained encoder (config.json, model.safetensors,
vocab.txt), with --taught sentences that a teacher labelled (teach.py), and with --names what was told
of names in EWT (told.py), which has none itself; writes a checkpoint that export.py turns into the
model file. Scores on both dev files follow each epoch: they are of the
averaged weights."""

import argparse
import json
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

import decode
from checkpoint import read_checkpoint
from data import IGNORED, Example, Labels, batches, tensors
from encoders import pieces_of, pretrained
from lemma_script import apply
from network import Network
from taught import read_taught
from told import Told, key_of, names_told, read_told
from treebank import Sentence, read_sentences
from wordpiece import WordPieces

LOSS_WEIGHTS = {"tags": 1.0, "feats": 0.5, "lemmas": 0.5, "names": 0.7}


# Processors without 16-bit products would compute them much more slowly than 32-bit ones.
HAS_BFLOAT16 = torch.ops.mkldnn._is_mkldnn_bf16_supported()


def fast_products():
    return torch.autocast("cpu", torch.bfloat16, enabled=HAS_BFLOAT16)


def read(folder: Path, part: str):
    return {bank: read_sentences(folder / f"en_{bank}-{part}.conllu") for bank in ("ewt", "gum")}


def add_names(sentences: list[Sentence], told: dict[str, Told]):
    """Labels the words of those sentences that were read; what is not told to be a name is none."""
    for sentence in sentences:
        answer = told.get(key_of(sentence))
        if answer:
            for word, name in zip(sentence.words, names_told(["O"] * len(sentence.words), answer)):
                word.name = name


def of_trained_length(examples) -> list[Example]:
    return [e for e in examples if len(e.pieces) <= 384]


def label_scores(network: Network, scores):
    sizes = [network.sizes[name] for name in network.HEAD_NAMES]
    return dict(zip(network.HEAD_NAMES, scores.split(sizes, dim=-1)))


def sum_of_losses(scores, chances, gold):
    """Cross entropy to the teacher's chances, or to the gold labels where there is no teacher."""
    if chances is not None:
        return -(chances * F.log_softmax(scores, dim=-1)).sum()
    return F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=IGNORED, reduction="sum")


def loss_of(network: Network, t: dict):
    scores, parts = network(t["pieces"], t["shapes"], t["lengths"], t["firsts"], t["lasts"])
    count = int((t["words"] - 1).sum())
    arcs = network.arc_scores(parts).float()
    words = torch.arange(arcs.shape[1])
    arcs = arcs.masked_fill((words[None, :] >= t["words"][:, None])[:, None, :], -1e9)
    real = (words[None, :] > 0) & (words[None, :] < t["words"][:, None])
    relations = network.relation_scores(parts, t["heads"]).float()
    losses = {
        "arcs": sum_of_losses(arcs, t["arc_chances"], t["heads"].masked_fill(~real, IGNORED)) / count,
        "relations": sum_of_losses(relations, t["relation_chances"], t["relations"]) / count,
    }
    total = losses["arcs"] + losses["relations"]
    for kind, s in label_scores(network, scores.float()).items():
        losses[kind] = F.cross_entropy(s.flatten(0, 1), t[kind].flatten(), ignore_index=IGNORED,
                                       reduction="sum") / count
        total = total + LOSS_WEIGHTS[kind] * losses[kind]
    return total, losses


@torch.no_grad()
def evaluate(network: Network, sentences, pieces: WordPieces, labels: Labels) -> dict:
    """Shares of right words in per cent, on gold tokens; subtypes of relations ignored. Names:
    F1 of exact spans of persons, organizations and places, where the treebank has them."""
    network.eval()
    examples = [Example(s, pieces, labels) for s in sentences]
    sentence_of = {id(e): s for e, s in zip(examples, sentences)}
    right = dict.fromkeys(("upos", "xpos", "feats", "lemma", "uas", "las"), 0)
    words = 0
    spans = [0, 0, 0]
    for batch in batches(examples, 4096):
        t = tensors(batch)
        with fast_products():
            scores, parts = network(t["pieces"], t["shapes"], t["lengths"], t["firsts"], t["lasts"])
            arcs = network.arc_scores(parts).float().numpy()
        heads = torch.zeros_like(t["heads"])
        for i, example in enumerate(batch):
            n = len(example.firsts)
            heads[i, :n] = torch.tensor(decode.tree(arcs[i, :n, :n]))
        with fast_products():
            relations = network.relation_scores(parts, heads).argmax(-1)
        best = {k: s.argmax(-1) for k, s in label_scores(network, scores).items()}
        for i, example in enumerate(batch):
            gold_names, found_names = [], []
            for j, word in enumerate(sentence_of[id(example)].words, start=1):
                words += 1
                upos, xpos = labels.names["tags"][best["tags"][i, j]].split(" ")
                right["upos"] += upos == word.upos
                right["xpos"] += xpos == word.xpos
                right["feats"] += labels.names["feats"][best["feats"][i, j]] == word.feats
                lemma = apply(word.form, labels.names["lemmas"][best["lemmas"][i, j]])
                right["lemma"] += lemma == word.lemma
                arc = int(heads[i, j]) == word.head
                relation = labels.names["relations"][relations[i, j]]
                right["uas"] += arc
                right["las"] += arc and relation.split(":")[0] == word.deprel.split(":")[0]
                gold_names.append(word.name)
                found_names.append(labels.names["names"][best["names"][i, j]])
            if gold_names[0] is not None:
                gold, found = names_in(gold_names), names_in(found_names)
                spans = [spans[0] + len(gold & found), spans[1] + len(gold), spans[2] + len(found)]
    result = {k: round(100 * v / words, 2) for k, v in right.items()}
    if spans[1]:
        result["names"] = round(200 * spans[0] / max(spans[1] + spans[2], 1), 2)
    return result


def spans_in(labels: list[str]) -> set:
    """Names of any type: first word, the word behind the last one, type."""
    found = set()
    start = None
    for i, label in enumerate(labels + ["O"]):
        if start is not None and not label.startswith("I-"):
            found.add((start, i, labels[start][2:]))
            start = None
        if label.startswith("B-"):
            start = i
    return found


def names_in(labels: list[str]) -> set:
    """Those of persons, organizations and places."""
    return {f for f in spans_in(labels) if f[2] in ("PER", "ORG", "LOC")}


class Average:
    """Exponential moving average of the weights."""

    def __init__(self, network, decay: float):
        self.decay = decay
        self.steps = 0
        self.values = {k: v.detach().clone() for k, v in network.state_dict().items()}

    @torch.no_grad()
    def update(self, network):
        self.steps += 1
        decay = min(self.decay, self.steps / (self.steps + 10))
        for k, v in network.state_dict().items():
            self.values[k].lerp_(v, 1 - decay)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--treebank", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="a checkpoint or model file to go on from")
    parser.add_argument("--taught", type=Path, help="what teach.py wrote")
    parser.add_argument("--names", type=Path, help="in told.py's form, all names of sentences of EWT")
    parser.add_argument("--share", type=float, default=1.0, help="of the treebanks that an epoch reads")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--stop-after", type=int, help="end after this epoch, with the same schedule")
    parser.add_argument("--batch", type=int, default=1536, help="word pieces")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1.5e-3)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()

    random.seed(arguments.seed)
    np.random.seed(arguments.seed)
    torch.manual_seed(arguments.seed)
    shuffle = random.Random(arguments.seed)

    train = read(arguments.treebank, "train")
    dev = read(arguments.treebank, "dev")
    dev["news"] = [s for s in dev["gum"] if s.identifier.startswith("GUM_news")]
    sentences = train["ewt"] + train["gum"]
    pieces = pieces_of(arguments.encoder)
    labels = Labels.of(sentences)
    if arguments.names:
        add_names(train["ewt"], read_told(arguments.names))
    print(labels.sizes(), flush=True)
    examples = of_trained_length(Example(s, pieces, labels) for s in sentences)
    taught = of_trained_length(read_taught(arguments.taught, pieces, labels)) if arguments.taught else []

    def of_epoch(chosen: random.Random) -> list[Example]:
        return chosen.sample(examples, round(arguments.share * len(examples))) + taught

    encoder_kind, encoder = pretrained(arguments.encoder, len(pieces.number), arguments.layers)
    network = Network(encoder, labels.sizes())
    if arguments.start:
        network.load_state_dict(read_checkpoint(arguments.start)["weights"])
    encoder = list(network.encoder.parameters())
    heads = [p for name, p in network.named_parameters() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": arguments.rate}, {"params": heads, "lr": arguments.head_rate}],
        betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    first = of_epoch(random.Random(0))
    steps = arguments.epochs * len(batches(first, arguments.batch, random.Random(0)))
    warmup = steps // 20
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda s: (s + 1) / warmup if s < warmup
        else 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1, (s - warmup) / (steps - warmup)))))
    average = Average(network, 0.998)

    for epoch in range(1, arguments.epochs + 1):
        began = time.time()
        network.train()
        sums: dict[str, float] = {}
        order = batches(of_epoch(shuffle), arguments.batch, shuffle)
        for number, batch in enumerate(order, start=1):
            with fast_products():
                total, losses = loss_of(network, tensors(batch, shuffle))
            optimizer.zero_grad(set_to_none=True)
            total.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            average.update(network)
            for kind, value in {"loss": total, **losses}.items():
                sums[kind] = sums.get(kind, 0.0) + float(value)
            if number % 100 == 0:
                print(f"epoch {epoch} batch {number}/{len(order)} {time.time() - began:.0f} s "
                      f"loss {sums['loss'] / number:.4f}", flush=True)
        print(f"epoch {epoch} {time.time() - began:.0f} s",
              {k: round(v / len(order), 4) for k, v in sums.items()}, flush=True)
        training = {k: v.clone() for k, v in network.state_dict().items()}
        network.load_state_dict(average.values)
        for name, part in dev.items():
            print(f"epoch {epoch} {name}", evaluate(network, part, pieces, labels), flush=True)
        torch.save({"weights": average.values, "labels": labels.names, "layers": arguments.layers,
                    "encoder": encoder_kind, "vocabulary": list(pieces.number),
                    "arguments": json.dumps(vars(arguments), default=str)},
                   arguments.out)
        network.load_state_dict(training)
        if epoch == arguments.stop_after:
            break


if __name__ == "__main__":
    main()
