#!/usr/bin/env python3
"""Draws facts at random for judging: JSON Lines on stdin, the facts drawn on stdout, in the order drawn."""

import argparse
import random
import sys


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, required=True, help="the seed of the random generator")
    parser.add_argument("--count", type=int, required=True, help="how many facts to draw")
    options = parser.parse_args()
    facts = [line for line in sys.stdin.buffer.read().split(b"\n") if line.strip()]
    if not 0 <= options.count <= len(facts):
        parser.error(f"--count {options.count}: there are {len(facts)} facts")
    for fact in random.Random(options.seed).sample(facts, options.count):
        sys.stdout.buffer.write(fact + b"\n")


if __name__ == "__main__":
    main()
