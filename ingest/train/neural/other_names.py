"""Puts other names into sentences, so that what a name means is learned from what stands around it
and not by heart (mention replacement: Dai and Adel 2020). The trees stay as they are: a word takes
the place of a word."""

import dataclasses
import random
from collections import defaultdict
from pathlib import Path

from treebank import OFFICES, Sentence, Word

# WordNet's lexicographer files of the things that have names, by our type.
FILES = {"18": "PER", "15": "LOC"}
SHARE = 0.5  # Of the sentences with names, those that get other ones.


def words_of(wordnet: Path):
    """Of each word in WordNet's nouns, whether it is a name, its file and its parts."""
    for line in (wordnet / "data.noun").read_text(encoding="ascii").splitlines():
        fields = line.split(" ")
        if line.startswith(" "):
            continue
        count = int(fields[3], 16)
        pointers = fields[4 + 2 * count:]
        for word in fields[4:4 + 2 * count:2]:
            yield "@i" in pointers, fields[1], word.split("_")


def is_plain(form: str) -> bool:
    """Whether it is written as most names are: "Oslo", not "eBay", "BBC" or "O'Neill"."""
    return form.isalpha() and len(form) > 2 and form[0].isupper() and form[1:].islower()


class OtherNames:
    def __init__(self, wordnet: Path, sentences: list[Sentence]):
        pools, self.common = defaultdict(set), set(OFFICES)
        for is_name, file, parts in words_of(wordnet):
            if not is_name:
                self.common |= {part.lower() for part in parts if part.islower()}
            elif file in FILES and all(map(is_plain, parts)):
                kind = FILES[file]
                if kind == "PER":
                    pools["first"] |= set(parts[:-1])
                    pools["last"].add(parts[-1])
                elif len(parts) == 1:
                    pools["LOC"].add(parts[0])
        for sentence in sentences:
            for first, last in spans(sentence.words):
                word = sentence.words[first]
                if first == last and word.name == "B-ORG" and self.may_change(word):
                    pools["ORG"].add(word.form)
        self.pools = {kind: sorted(words) for kind, words in pools.items()}

    def may_change(self, word: Word) -> bool:
        return (word.xpos == "NNP" and word.lemma == word.form and is_plain(word.form)
                and word.form.lower() not in self.common)

    def changed(self, sentence: Sentence, chance: random.Random) -> Sentence:
        """The sentence, or one like it with other names."""
        if chance.random() >= SHARE:
            return sentence
        new: dict[str, str] = {}
        for first, last in spans(sentence.words):
            for i in range(first, last + 1):
                word = sentence.words[i]
                pool = pool_of(sentence.words, first, i, last)
                if pool and self.may_change(word) and word.form not in new:
                    new[word.form] = chance.choice(self.pools[chance.choice(pool)])
        if not new:
            return sentence
        words = [dataclasses.replace(w, form=new[w.form], lemma=new[w.form])
                 if w.form in new and self.may_change(w) else w for w in sentence.words]
        return Sentence(sentence.identifier, words)


def spans(words: list[Word]):
    """First and last words of the names of persons, organizations and places."""
    first = None
    for i, word in enumerate([*words, None]):
        if first is not None and not (word and word.name == "I-" + words[first].name[2:]):
            yield first, i - 1
            first = None
        if word and word.name in ("B-PER", "B-ORG", "B-LOC"):
            first = i


def pool_of(words: list[Word], first: int, i: int, last: int) -> tuple[str, ...]:
    """Where another word for the i-th of a name may come from; nowhere for what says its kind, as
    "River" in a river's."""
    kind = words[first].name[2:]
    if kind == "PER":
        return ("first", "last") if first == last else ("last",) if i == last else ("first",)
    if first == last:
        return ("LOC",) if kind == "LOC" else ("ORG", "last")
    if words[i].entity == "place" or i == first:
        return ("LOC",) if words[i].entity == "place" else ("LOC", "last")
    return ()
