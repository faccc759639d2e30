"""Asks a reader which phrases of whole articles mean the same.

    coreference_bench MODEL_FOLDER FILE.conllu > mentions.tsv
    python ask_links.py --mentions mentions.tsv --out FOLDER FILE.conllu

Writes sheets of articles whose mentions stand in numbered brackets, pronouns with a star. told.py
reads what the reader answers."""

import argparse
import re
from collections import defaultdict
from pathlib import Path

SHEET = 27_000  # characters, so that a reader sees a sheet at once
KINDS = ("name", "noun", "pronoun", "list")


def read_mentions(path: Path) -> dict[int, list[tuple]]:
    """Of each document its mentions by sentence, first and last word, and whether it is a pronoun."""
    documents = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        document, sentence, first, last, _, kind, *_ = line.split("\t")
        if kind in KINDS:
            documents[int(document)].append((int(sentence), int(first), int(last), kind == "pronoun"))
    return {number: sorted(set(found), key=lambda m: (m[0], m[1], -m[2]))
            for number, found in documents.items()}


def read_documents(path: Path) -> list[tuple[str, list[list[str]]]]:
    """Names of documents, and the words of their sentences."""
    documents: list[tuple[str, list[list[str]]]] = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        named = re.search(r"^# newdoc id = (.*)$", block, re.M)
        if named:
            documents.append((named.group(1), []))
        words = [line.split("\t")[1] for line in block.split("\n") if re.match(r"\d+\t", line)]
        if words:
            documents[-1][1].append(words)
    return documents


def shown(sentences: list[list[str]], mentions: list[tuple]) -> str:
    words = [list(sentence) for sentence in sentences]
    for number, (sentence, first, last, is_pronoun) in reversed(list(enumerate(mentions))):
        words[sentence][first] = f"[{number}{'*' if is_pronoun else ''} {words[sentence][first]}"
        words[sentence][last] += "]"
    return "\n".join(" ".join(sentence) for sentence in words)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--mentions", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("conllu", type=Path)
    arguments = parser.parse_args()
    mentions = read_mentions(arguments.mentions)
    sheets = [""]
    for number, (_, sentences) in enumerate(read_documents(arguments.conllu)):
        text = f"@{number}\n{shown(sentences, mentions.get(number, []))}\n\n"
        if sheets[-1] and len(sheets[-1]) + len(text) > SHEET:
            sheets.append("")
        sheets[-1] += text
    arguments.out.mkdir(exist_ok=True)
    for number, sheet in enumerate(sheets):
        (arguments.out / f"links_{number:03}.txt").write_text(sheet, encoding="utf-8")


if __name__ == "__main__":
    main()
