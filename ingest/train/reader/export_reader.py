"""Turns a checkpoint of train_reader.py into the model file that quern-query maps into memory; the layout is
described in ingest/language/encode/weights_file.h.

    python export_reader.py [--calibration A B C] CHECKPOINT OUT

The probability of an answer is the logistic function of A times the logit that the sentence answers and B
times the logarithm of the words' probability, and C: what calibrate.py fits."""

import argparse
from pathlib import Path

import torch

import reader_network  # noqa: F401: finds the modules of ../neural
from export import encoder_sections, floats, linear, write


def sections(checkpoint: dict, calibration: list[float]) -> dict[str, bytes]:
    weights, result = checkpoint["weights"], encoder_sections(checkpoint)
    result["answer"] = floats(weights["answer.weight"], weights["answer.bias"])
    result["calibration"] = floats(torch.tensor(calibration))
    for part in ("spans", "hidden"):
        result[part] = linear(weights[f"{part}.weight"], weights[f"{part}.bias"])
    return result


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--calibration", type=float, nargs=3, default=[1.0, 0.0, 0.0], metavar=("A", "B", "C"))
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    write(arguments.out, sections(torch.load(arguments.checkpoint, weights_only=True), arguments.calibration))


if __name__ == "__main__":
    main()
