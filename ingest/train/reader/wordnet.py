"""What questions need of WordNet 3.0 (Fellbaum 1998): first senses, their synonyms, what they are a
kind of, and opposites."""

from functools import cache
from pathlib import Path

SETS = {"n": "noun", "v": "verb"}
LEXICOGRAPHERS = {5: "animal", 6: "artifact", 10: "communication", 14: "group", 15: "location",
                  18: "person", 21: "possession", 28: "time"}


class WordNet:
    def __init__(self, folder: Path):
        self.folder = folder
        self.index = {}
        for kind, name in SETS.items():
            for line in open(folder / f"index.{name}", encoding="utf-8"):
                if line[0] != " ":
                    fields = line.split()
                    count = int(fields[2])
                    self.index[fields[0], kind] = fields[-count:]
        self.data = {}
        for kind, name in SETS.items():
            for line in open(folder / f"data.{name}", encoding="utf-8"):
                if line[0] != " ":
                    self.data[line[:8], kind] = line

    @cache
    def synset(self, offset: str, kind: str) -> tuple:
        """Lexicographer's file, words, pointers."""
        fields = self.data[offset, kind].split("|")[0].split()
        count = int(fields[3], 16)
        words = [fields[4 + 2 * i] for i in range(count)]
        at = 4 + 2 * count
        pointers = [tuple(fields[at + 1 + 4 * i:at + 5 + 4 * i]) for i in range(int(fields[at]))]
        return LEXICOGRAPHERS.get(int(fields[1])), words, pointers

    def first(self, lemma: str, kind: str):
        senses = self.index.get((lemma.lower().replace(" ", "_"), kind))
        return senses[0] if senses else None

    @cache
    def file_of(self, lemma: str, kind: str = "n") -> str | None:
        first = self.first(lemma, kind)
        return self.synset(first, kind)[0] if first else None

    @cache
    def synonyms(self, lemma: str, kind: str) -> tuple[str, ...]:
        """Words of the first sense for which it is one of their first two senses too."""
        first = self.first(lemma, kind)
        if first is None:
            return ()
        return tuple(w.replace("_", " ") for w in self.synset(first, kind)[1]
                     if w.lower() != lemma and w.islower()
                     and first in self.index.get((w, kind), [])[:2])

    @cache
    def kinds(self, lemma: str) -> tuple[str, ...]:
        """What the noun's first sense is a kind of, the nearest two."""
        result, at = [], self.first(lemma, "n")
        while at and len(result) < 2:
            above = [p[1] for p in self.synset(at, "n")[2] if p[0] in ("@", "@i")]
            at = above[0] if above else None
            if at:
                word = self.synset(at, "n")[1][0].replace("_", " ")
                result.append(word)
        return tuple(w for w in result if w.islower())

    @cache
    def opposites(self, lemma: str, kind: str = "v") -> tuple[str, ...]:
        first = self.first(lemma, kind)
        if first is None:
            return ()
        found = []
        for symbol, offset, other_kind, places in self.synset(first, kind)[2]:
            if symbol == "!" and other_kind == kind:
                found.append(self.synset(offset, kind)[1][int(places[2:], 16) - 1].replace("_", " "))
        return tuple(found)
