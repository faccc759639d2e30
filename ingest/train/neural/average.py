"""The mean of checkpoints' weights, which is often better than each (Wortsman et al. 2022, model soups).

    python average.py --out FILE CHECKPOINT...

A checkpoint is one of train.py, or a model file. They have to come from one another, or their weights mean
different things."""

import argparse
from pathlib import Path

import torch

from checkpoint import read_checkpoint


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("checkpoint", type=Path, nargs="+")
    arguments = parser.parse_args()
    checkpoints = [read_checkpoint(path) for path in arguments.checkpoint]
    if any(checkpoint["labels"] != checkpoints[0]["labels"] for checkpoint in checkpoints):
        raise SystemExit("the checkpoints have different labels")
    weights = {name: torch.stack([c["weights"][name].float() for c in checkpoints]).mean(0)
               for name in checkpoints[0]["weights"]}
    torch.save({**checkpoints[0], "weights": weights}, arguments.out)


if __name__ == "__main__":
    main()
