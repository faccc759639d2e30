"""Sentences as Quern analysed them (`quern-ingest --to conllu`) or as a treebank has them, with their
trees, and the phrases of a tree as ranges of words."""

from dataclasses import dataclass, field
from pathlib import Path

TAILS = {"acl:relcl", "appos", "parataxis", "advcl", "advcl:relcl", "list", "dep"}
OPENERS = {"case", "mark", "cc", "punct"}
RELATIVE = {"WDT", "WP", "WP$", "WRB"}


@dataclass
class Word:
    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str
    name: str
    space_after: bool
    feats: str = "_"
    begin: int = 0
    end: int = 0

    @property
    def relation(self) -> str:
        return self.deprel.split(":")[0]


@dataclass
class Sentence:
    document: str
    number: int  # In its document, from 0.
    words: list[Word]
    text: str = ""
    children: list[list[int]] = field(default_factory=list)

    def finish(self) -> "Sentence":
        text = ""
        for word in self.words:
            word.begin = len(text)
            text += word.form
            word.end = len(text)
            text += " " if word.space_after else ""
        self.text = text.rstrip()
        self.children = [[] for _ in self.words]
        for i, word in enumerate(self.words):
            if word.head >= 0:
                self.children[word.head].append(i)
        return self

    def slice(self, begin: int, end: int) -> str:
        return self.text[self.words[begin].begin:self.words[end - 1].end]

    def child(self, head: int, *relations: str) -> int | None:
        for i in self.children[head]:
            if self.words[i].deprel in relations or self.words[i].relation in relations:
                return i
        return None

    def subtree(self, head: int, without=frozenset(), top_only=True) -> list[int]:
        """The words under `head`, sorted; dependents of the relations `without` are left out, those
        of the head alone or all."""
        result, open_words = [], [(head, True)]
        while open_words:
            i, is_top = open_words.pop()
            result.append(i)
            for c in self.children[i]:
                if (is_top or not top_only) and self.words[c].deprel in without:
                    continue
                open_words.append((c, False))
        return sorted(result)

    def phrase(self, head: int, trimmed: bool) -> tuple[int, int] | None:
        """The phrase of `head` without its preposition or conjunction, from a word to behind one; None
        if its words do not stand together. `trimmed`: without clauses and appositions."""
        without = OPENERS | (TAILS if trimmed else {"parataxis", "dep"})
        words = self.subtree(head, without)
        begin, end = words[0], words[-1] + 1
        if trimmed:  # Up to what was cut out of the middle.
            while head + 1 < end and end - begin != len([w for w in words if begin <= w < end]):
                end -= 1
            words = [w for w in words if begin <= w < end]
            if end - begin != len(words):
                begin = head
                while begin - 1 in words:
                    begin -= 1
        while end - 1 > head and self.words[end - 1].upos == "PUNCT" and self.words[end - 1].form in ",;:-–.":
            end -= 1
        while begin < head and self.words[begin].upos == "PUNCT" and self.words[begin].form in ",;:-–.":
            begin += 1
        return (begin, end) if begin <= head < end else None

    def name_range(self, begin: int, end: int, kind: str) -> tuple[int, int] | None:
        """The last name of that kind in the range."""
        for i in range(end - 1, begin - 1, -1):
            if self.words[i].name == "B-" + kind:
                j = i + 1
                while j < end and self.words[j].name == "I-" + kind:
                    j += 1
                return i, j
        return None


def read_conllu(path: Path, document="") -> list[Sentence]:
    sentences, rows, number = [], [], 0
    glued = set()  # Numbers of words that the next one follows without a space: do + n't.
    for line in [*open(path, encoding="utf-8"), ""]:
        columns = line.rstrip("\n").split("\t")
        if line.startswith("# newdoc id = "):
            document, number = line.removeprefix("# newdoc id = ").strip(), 0
        elif not line.strip():
            if rows:
                sentences.append(Sentence(document, number, rows).finish())
                number += 1
            rows, glued = [], set()
        elif "-" in columns[0] and line[0] != "#":
            glued |= set(range(*map(int, columns[0].split("-"))))
        elif columns[0].isdigit():
            misc = dict(part.split("=", 1) for part in columns[9].split("|") if "=" in part)
            space = misc.get("SpaceAfter") != "No" and int(columns[0]) not in glued
            head = int(columns[6]) - 1
            rows.append(Word(*columns[1:5], head, columns[7], misc.get("Name", "O"), space, columns[5]))
    return sentences
