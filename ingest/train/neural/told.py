"""What a reader answered to the questions of ask.py and ask_links.py, as files that hold no text.

    python told.py --sheets FOLDER --answers FOLDER --out FILE FILE.conllu...
    python told.py --mentions mentions.tsv --answers FOLDER --out FILE FILE.conllu

Both write a line a sentence that was looked at, document, its number in it from 0 and a check sum of its
words, and under it, behind a tab, what was told of it. The first: a line a word, with its number from 1,
head and relation; and a line a name, with its first and last word and type, "-" for what is none. The
second: a line a mention, with first and last word and chain."""

import argparse
import re
import sys
import zlib
from dataclasses import dataclass, field
from pathlib import Path

from ask_links import read_documents, read_mentions

TYPES = {"PER", "ORG", "LOC", "EVENT", "WORK", "TIME", "NORP"}
GUESS = re.compile(r"([abc])=(\d+):(\S+)")
WORD = re.compile(r"(\d+)([abc])$")
OTHER = re.compile(r"(\d+)=(\d+):([a-z:]+)$")
NAME = re.compile(r"n(\d+)(?:-(\d+))?=(-|[A-Z]+)$")


@dataclass
class Told:
    """Of one sentence."""

    heads: dict[int, tuple[int, str]] = field(default_factory=dict)
    names: dict[tuple[int, int], str] = field(default_factory=dict)  # "-" for what is none


def check_sum(words: list[str]) -> str:
    return f"{zlib.crc32(' '.join(words).encode()):08x}"


def key_of(sentence) -> str:
    """The check sum of a treebank's sentence."""
    return check_sum([word.form for word in sentence.words])


def read_lines(path: Path):
    """Of each sentence document, number in it, check sum, and what was told of it, in columns."""
    told: list[tuple[str, int, str, list[list[str]]]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if columns[0]:
            told.append((columns[0], int(columns[1]), columns[2], []))
        else:
            told[-1][3].append(columns[1:])
    return told


def read_told(path: Path) -> dict[str, Told]:
    """What main() wrote of words and names, by check sum."""
    result = {}
    for _, _, words, lines in read_lines(path):
        told = result.setdefault(words, Told())
        for first, second, third in lines:
            if second.isdigit() and third in TYPES | {"-"}:
                told.names[int(first), int(second)] = third
            else:
                told.heads[int(first)] = (int(second), third)
    return result


def names_told(found: list[str], told: Told) -> list[str]:
    """The names found, IOB2, as the reader mended them."""
    result = list(found)
    for first, last in told.names:
        for i in range(first - 1, last):
            result[i] = "O"
        if last < len(result) and result[last].startswith("I-"):
            result[last] = "B-" + result[last][2:]
    for (first, last), kind in told.names.items():
        if kind != "-":
            result[first - 1:last] = ["B-" + kind] + ["I-" + kind] * (last - first)
            if last < len(result) and result[last].startswith("I-"):
                result[last] = "O"
    return result


def places(documents) -> list[tuple[str, int, list[str]]]:
    """Document, number in it and words of each sentence."""
    return [(name, i, words) for name, sentences in documents for i, words in enumerate(sentences)]


def read_guesses(folder: Path) -> dict[tuple[int, int], dict[str, tuple[int, str]]]:
    """By sentence and word, what the letters stand for."""
    guesses = {}
    for path in sorted(folder.glob("sheet_*.txt")):
        number = 0
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("@"):
                number = int(line[1:].split(" ", 1)[0])
            elif line.startswith("? "):
                word = int(line.split(" ", 2)[1])
                guesses[number, word] = {l: (int(h), r) for l, h, r in GUESS.findall(line)}
    return guesses


def answered(item: str, number: int, count: int, guesses, told: Told) -> bool:
    """Takes one answer over; whether it makes sense."""
    if found := WORD.match(item):
        word, way = int(found[1]), guesses.get((number, int(found[1])), {}).get(found[2])
    elif found := OTHER.match(item):
        word, way = int(found[1]), (int(found[2]), found[3])
    elif found := NAME.match(item):
        first, last = int(found[1]), int(found[2] or found[1])
        if not 1 <= first <= last <= count or found[3] not in TYPES | {"-"}:
            return False
        told.names[first, last] = found[3]
        return True
    else:
        return False
    if way is None or not 1 <= word <= count or not 0 <= way[0] <= count or way[0] == word:
        return False
    told.heads[word] = way
    return True


def read_answers(folder: Path, guesses, sentences) -> dict[int, Told]:
    result: dict[int, Told] = {}
    for path in sorted(folder.glob("sheet_*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            place, *items = line.split()
            number = int(place.removeprefix("@"))
            told = result.setdefault(number, Told())
            for item in items:
                if not answered(item, number, len(sentences[number][2]), guesses, told):
                    print(f"{path.name}: {place} {item}: not understood", file=sys.stderr)
    return result


def write_trees(arguments, sentences, out):
    """Of each sheet that was answered all sentences, for silence says that names are right."""
    guesses = read_guesses(arguments.sheets)
    told = read_answers(arguments.answers, guesses, sentences)
    for path in sorted(arguments.answers.glob("sheet_*.txt")):
        sheet = (arguments.sheets / path.name).read_text(encoding="utf-8")
        for number in map(int, re.findall(r"^@(\d+) ", sheet, re.M)):
            name, place, words = sentences[number]
            print(name, place, check_sum(words), sep="\t", file=out)
            answer = told.get(number, Told())
            for word, (head, relation) in sorted(answer.heads.items()):
                print("", word, head, relation, sep="\t", file=out)
            for (first, last), kind in sorted(answer.names.items()):
                print("", first, last, kind, sep="\t", file=out)


def chains(links: dict[int, int], count: int) -> list[int]:
    """Of each mention the first of its chain."""
    chain = list(range(count))
    for later in sorted(links):
        chain[later] = chain[links[later]]
    return chain


def write_links(arguments, documents, out):
    mentions = read_mentions(arguments.mentions)
    for path in sorted(arguments.answers.glob("links_*.txt")):
        text = path.read_text(encoding="utf-8")
        for number, items in re.findall(r"^@(\d+)([^@]*)", text, re.M):
            name, sentences = documents[int(number)]
            found = mentions.get(int(number), [])
            told = re.findall(r"(\d+)>(\d+)", items)
            # "7>0": a pronoun that means nothing; "7>00": it means the first mention.
            nothing = {int(a) for a, b in told if b == "0"}
            links = {int(a): int(b) for a, b in told
                     if int(b) < int(a) < len(found) and not (int(a) in nothing and found[int(a)][3])}
            unsettled = {int(a) for a in re.findall(r"(\d+)>\?", items)}
            chain = chains(links, len(found))
            for i, words in enumerate(sentences):
                print(name, i, check_sum(words), sep="\t", file=out)
                for k, (sentence, first, last, _) in enumerate(found):
                    if sentence == i and k not in unsettled:
                        print("", first + 1, last + 1, chain[k], sep="\t", file=out)


def main():
    parser = argparse.ArgumentParser()
    kind = parser.add_mutually_exclusive_group(required=True)
    kind.add_argument("--sheets", type=Path, help="what ask.py wrote")
    kind.add_argument("--mentions", type=Path, help="what ask_links.py read")
    parser.add_argument("--answers", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("conllu", type=Path, nargs="+")
    arguments = parser.parse_args()
    documents = [d for path in arguments.conllu for d in read_documents(path)]
    with open(arguments.out, "w", encoding="utf-8") as out:
        if arguments.sheets:
            write_trees(arguments, places(documents), out)
        else:
            write_links(arguments, documents, out)


if __name__ == "__main__":
    main()
