"""Trains the reader on what make_examples.py wrote.

    python train_reader.py --examples FILE --encoder FOLDER --out checkpoint.pt --pairs N"""

import argparse
import json
import random
import time
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch.nn import functional as F

from reader_checkpoint import read_reader
from reader_network import CachedPieces, Input, Reader, tensors

PIECES = 1500  # In a worker's batch.
EVERY = 20  # Steps from one report to the next.
RATE = 1e-4
HEAD_RATE = 1e-3
WARM_UP = 0.06
READ_AGAIN = {"how many": 2, "how much": 3, "how old": 3, "how long": 3, "written": 3, "list": 3}  # Times: rare, and often asked.
WRITTEN = {"written", "list"}
MOST_SPANS = 8  # Of a sentence, that are right.


class Examples:
    def __init__(self, path: Path, pieces: CachedPieces, share: float, dice: random.Random):
        """`share`: of the questions that no one wrote for the events, for a reader that knows them."""
        self.pieces = pieces
        self.sentences, self.groups = [], []
        for line in open(path, encoding="utf-8"):
            row = json.loads(line)
            if "question" in row:
                if row["kind"] in WRITTEN or dice.random() < share:
                    self.groups += [row] * READ_AGAIN.get(row["kind"], 1)
            else:
                self.sentences.append(row)

    def group(self, group: dict, dice: random.Random):
        """Inputs, their spans in words (from 1; none if unanswerable)."""
        result = []
        with_title = dice.random() < 0.9
        for place, number in enumerate([group["sentence"], *group["others"]]):
            sentence = self.sentences[number]
            read = Input(group["question"], sentence["title"] if with_title else [], sentence["words"], self.pieces)
            spans = [(b + 1, e) for b, e in group["spans"] if e < len(read.firsts)] if place == 0 else []
            result.append((read, spans))
        return result


def batches(examples: Examples, dice: random.Random, workers: int):
    """Endless batches of whole groups; those that workers take at one time are of like length."""
    while True:
        order = examples.groups[:]
        dice.shuffle(order)
        for start in range(0, len(order), 2048):
            pool = [examples.group(g, dice) for g in order[start:start + 2048]]
            pool.sort(key=lambda g: max(len(read.pieces) for read, _ in g))
            made, batch = [], []
            for group in pool:
                length = max(len(read.pieces) for read, _ in group)
                if batch and (sum(map(len, batch)) + len(group)) * length > PIECES:
                    made.append(batch)
                    batch = []
                batch.append(group)
            made.append(batch)
            together = [made[i:i + workers] for i in range(0, len(made) - workers + 1, workers)]
            dice.shuffle(together)
            for of_workers in together:
                yield from of_workers


def losses(spans, answer, batch):
    flat = [spans_of for group in batch for _, spans_of in group]
    rows, targets = [], []
    for row, found in enumerate(flat):
        if found:
            both = torch.stack([spans[row, b, 0] + spans[row, e, 1] for b, e in found[:MOST_SPANS]])
            rows.append(torch.logsumexp(both, 0))
        targets.append(1.0 if found else 0.0)
    targets = torch.tensor(targets)
    zero = answer.sum() * 0
    span_loss = -torch.stack(rows).mean() if rows else zero
    weights = torch.where(targets > 0, 1.2, 1.0)
    answer_loss = F.binary_cross_entropy_with_logits(answer, targets * 0.98 + 0.01, weights)
    choices, at = [], 0
    for group in batch:  # Within a question the sentence that answers comes first.
        if len(group) > 1 and group[0][1]:
            choices.append(-F.log_softmax(answer[at:at + len(group)], 0)[0])
        at += len(group)
    choice_loss = torch.stack(choices).mean() if choices else zero
    return span_loss, answer_loss, choice_loss


def add_up(model, workers: int) -> None:
    """Gradients of all workers, averaged."""
    parameters = [p for p in model.parameters() if p.requires_grad]
    flat = torch.cat([p.grad.flatten() if p.grad is not None else torch.zeros(p.numel()) for p in parameters])
    torch.distributed.all_reduce(flat)
    for p, part in zip(parameters, (flat / workers).split([p.numel() for p in parameters])):
        p.grad = part.view_as(p)


def work(rank: int, a) -> None:
    torch.manual_seed(a.seed)
    torch.set_num_threads(1)
    torch.distributed.init_process_group("gloo", init_method=f"file://{a.out.resolve()}.workers", rank=rank,
                                         world_size=a.workers)
    dice = random.Random(a.seed)
    vocabulary = (a.encoder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    examples = Examples(a.examples, CachedPieces(vocabulary), a.share, dice)
    weights = load_file(a.encoder / "model.safetensors")
    model = Reader(len(vocabulary), 1 + max(int(k.split(".")[2]) for k in weights if k.startswith("encoder.layer.")), dropout=0.0)
    model.load_bert(weights)
    if a.start:
        model.load_state_dict(read_reader(a.start)["weights"])
    torch.manual_seed(a.seed + rank)  # Dropout.
    model.encoder.pieces.weight.requires_grad = False
    heads = [p for n, p in model.named_parameters() if n.startswith(("spans", "hidden", "answer", "encoder.shapes"))]
    body = [p for n, p in model.named_parameters() if p.requires_grad and not any(p is h for h in heads)]
    optimizer = torch.optim.AdamW([{"params": body, "lr": a.rate, "top": a.rate},
                                   {"params": heads, "lr": HEAD_RATE, "top": HEAD_RATE}], weight_decay=0.01, fused=True)
    model.train()
    started, seen, step, sums = time.time(), 0, 0, [0.0] * 3
    rounds = zip(*[batches(examples, dice, a.workers)] * a.workers)
    for of_workers in rounds:
        batch = of_workers[rank]
        elapsed = torch.tensor((time.time() - started) / 60 / a.minutes)
        torch.distributed.broadcast(elapsed, 0)
        done = max(seen / a.pairs, elapsed.item())
        if done >= 1:
            break
        for part in optimizer.param_groups:
            part["lr"] = part["top"] * min(done / WARM_UP + 0.01, 1.03 - done)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=a.bfloat16):
            spans, answer = model(**tensors([read for group in batch for read, _ in group]))
        parts = losses(spans, answer, batch)
        optimizer.zero_grad(set_to_none=True)
        sum(parts).backward()
        add_up(model, a.workers)
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        seen += sum(len(group) for other in of_workers for group in other)
        step += 1
        sums = [s + p.item() for s, p in zip(sums, parts)]
        if step % EVERY == 0 and rank == 0:
            print(f"{seen} pairs, {seen / (time.time() - started):.0f}/s, spans {sums[0] / EVERY:.3f}, "
                  f"answers {sums[1] / EVERY:.3f}, choices {sums[2] / EVERY:.3f}", flush=True)
            torch.save({"weights": model.state_dict(), "vocabulary": vocabulary, "layers": len(model.encoder.layers)}, a.out)
        if step % EVERY == 0:
            sums = [0.0] * 3
    if rank == 0:
        torch.save({"weights": model.state_dict(), "vocabulary": vocabulary, "layers": len(model.encoder.layers)}, a.out)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--examples", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="model.safetensors and vocab.txt")
    parser.add_argument("--start", type=Path, help="a checkpoint or a model file to go on from")
    parser.add_argument("--share", type=float, default=1.0, help="of the questions that are neither written nor lists")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--pairs", type=int, required=True, help="how many to read")
    parser.add_argument("--minutes", type=float, default=1e6, help="how long at most")
    parser.add_argument("--bfloat16", action="store_true", help="faster where the processor has AMX")
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2, help="processes, each with a part of every batch")
    a = parser.parse_args()
    Path(f"{a.out.resolve()}.workers").unlink(missing_ok=True)
    torch.multiprocessing.spawn(work, (a,), a.workers)
    Path(f"{a.out.resolve()}.workers").unlink(missing_ok=True)


if __name__ == "__main__":
    main()
