"""Sentences of a CoNLL-U treebank, and the labels of names and mentions that GUM's `Entity=` gives them."""

import re
from dataclasses import dataclass, field
from pathlib import Path

MISC = 9


@dataclass
class Word:
    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int  # 1-based, 0 is the root, as in the file
    deprel: str
    space_before: bool
    is_mistyped: bool = False
    name: str | None = None  # IOB2 label; None where the treebank has no names
    entity: str | None = None  # type of the mention that the word heads, "O" where it heads none
    status: str | None = None  # of that mention: new, given, accessible; "O" where there is none


@dataclass
class Sentence:
    identifier: str
    words: list[Word] = field(default_factory=list)


# The name types we tell apart, by GUM's entity type. Other types are no names, or too rare to learn.
NAME_TYPES = {
    "person": "PER",
    "organization": "ORG",
    "place": "LOC",
    "time": "TIME",
    "event": "EVENT",
    "object": "WORK",
    "abstract": "WORK",
}

# Information status by GUM's name for it; what is split or has none is new.
STATUSES = {"giv": "given", "acc": "accessible"}

# Relations by which the words of a name hang together.
NAME_RELATIONS = {"flat", "compound", "amod", "nummod", "goeswith"}

# Words that name an office: alone they are no person's name.
OFFICES = {
    "president", "vice", "prime", "minister", "secretary", "chairman", "chair", "king", "queen",
    "pope", "senator", "governor", "mayor", "madam", "mr.", "mrs.", "ms.", "dr.", "sir", "general",
    "chief", "justice", "judge", "spokesperson", "spokesman", "department", "state", "god",
}
DEMONYM = re.compile(r"[A-Z]\w+(an|ese|ish|ic|ch|i|ek|iss|ew)$")


@dataclass
class Mention:
    first: int
    last: int
    kind: str
    status: str
    identified: bool  # whether it has a Wikipedia identifier


def read_sentences(path: Path) -> list[Sentence]:
    """All sentences of the file in order. Names are set where it has `global.Entity`."""
    sentences = []
    has_names = False
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        if not block.strip():
            continue
        has_names = has_names or "# global.Entity" in block
        sentence = read_block(block)
        if has_names:
            mentions = read_mentions(block)
            label_names(sentence, mentions)
            label_heads(sentence, mentions)
        sentences.append(sentence)
    return sentences


def document_numbers(sentences: list[Sentence]) -> list[int]:
    """Of each sentence, the number of its document, from 0."""
    numbers: dict[str, int] = {}
    return [numbers.setdefault(s.identifier.rsplit("-", 1)[0], len(numbers)) for s in sentences]


def read_block(block: str) -> Sentence:
    identifier = re.search(r"# sent_id = (\S+)", block)
    sentence = Sentence(identifier.group(1) if identifier else "")
    space_before = True
    multiword_end = 0
    multiword_space = True
    for line in block.split("\n"):
        if line.startswith("#"):
            continue
        columns = line.split("\t")
        spaced = "SpaceAfter=No" not in columns[MISC]
        if "-" in columns[0]:
            multiword_end = int(columns[0].split("-")[1])
            multiword_space = spaced
            continue
        if "." in columns[0]:
            continue
        number = int(columns[0])
        sentence.words.append(
            Word(columns[1], columns[2], columns[3], columns[4], columns[5], int(columns[6]),
                 columns[7], space_before, "CorrectForm=" in columns[MISC])
        )
        if number < multiword_end:
            space_before = False
        else:
            space_before = multiword_space if number == multiword_end else spaced
    return sentence


def read_mentions(block: str) -> list[Mention]:
    """The mentions that begin and end in this sentence."""
    mentions = []
    open_mentions: dict[str, list[Mention]] = {}
    position = -1
    for line in block.split("\n"):
        columns = line.split("\t")
        if line.startswith("#") or not columns[0].isdigit():
            continue
        position += 1
        entity = re.search(r"Entity=([^|]+)", columns[MISC])
        if not entity:
            continue
        for bracket in re.findall(r"\([^()]+\)?|[^()]+\)", entity.group(1)):
            text = bracket.strip("()")
            if bracket.startswith("("):
                fields = text.split("-")
                mention = Mention(position, position, fields[1], fields[2].split(":")[0], len(fields) > 7)
                mentions.append(mention)
                if not bracket.endswith(")"):
                    open_mentions.setdefault(fields[0], []).append(mention)
            elif open_mentions.get(text):
                open_mentions[text].pop().last = position
    return mentions


def label_names(sentence: Sentence, mentions: list[Mention]) -> None:
    """Sets the IOB2 labels. The longest name wins where names are nested."""
    words = sentence.words
    for word in words:
        word.name = "O"
    spans = []
    for mention in mentions:
        span = name_span(words, mention)
        if span:
            spans.append((span, name_kind(words, mention, span)))
    for position, word in enumerate(words):
        if is_nationality(word):
            spans.append(((position, position), "NORP"))
    for (first, last), kind in sorted(spans, key=lambda s: (s[0][0] - s[0][1], s[0][0])):
        if kind == "O" or any(words[i].name != "O" for i in range(first, last + 1)):
            continue
        for i in range(first, last + 1):
            words[i].name = ("B-" if i == first else "I-") + kind


def label_heads(sentence: Sentence, mentions: list[Mention]) -> None:
    """Sets entity and status. Of mentions with the same head the shortest counts."""
    words = sentence.words
    for word in words:
        word.entity = word.status = "O"
    for mention in sorted(mentions, key=lambda m: m.first - m.last):
        word = words[head_of(words, mention)]
        word.entity, word.status = mention.kind, STATUSES.get(mention.status, "new")


def head_of(words: list[Word], mention: Mention) -> int:
    inside = range(mention.first, mention.last + 1)
    return next((i for i in inside if words[i].head - 1 not in inside), mention.first)


def name_kind(words: list[Word], mention: Mention, span: tuple[int, int]) -> str:
    """Type of the name; "O" for what is no name after all."""
    kind = NAME_TYPES.get(mention.kind, "O")
    inside = range(span[0], span[1] + 1)
    if kind in ("WORK", "EVENT") and not mention.identified:
        return "O"
    if kind == "PER" and all(words[i].form.lower() in OFFICES for i in inside):
        return "O"
    if kind == "PER" and len(inside) == 1 and words[span[0]].xpos == "NNPS":
        return "NORP"
    return kind


def name_span(words: list[Word], mention: Mention) -> tuple[int, int] | None:
    """The name in a mention: its proper head with what hangs together with it, else nothing."""
    if mention.kind == "time":
        return time_span(words, mention)
    head = head_of(words, mention)
    if words[head].upos != "PROPN":
        return None
    first = last = head
    while first > mention.first and belongs_to_name(words, first - 1, head):
        first -= 1
    while last < mention.last and belongs_to_name(words, last + 1, head):
        last += 1
    while words[first].upos in ("PUNCT", "ADP", "DET", "CCONJ"):
        first += 1
    while words[last].upos in ("PUNCT", "ADP", "DET", "CCONJ"):
        last -= 1
    return (first, last) if first <= head <= last else None


def belongs_to_name(words: list[Word], position: int, head: int) -> bool:
    """Whether the word is part of the name headed by `head`: "of" and "Portsmouth" are in
    "University of Portsmouth", "president" is not in "president Barack Obama"."""
    word = words[position]
    if word.upos == "PROPN":
        return word.deprel not in ("appos", "nmod:desc", "list", "parataxis", "conj", "nmod:poss")
    relation = word.deprel.split(":")[0]
    capital = word.form[:1].isupper()
    if word.upos == "PUNCT":
        return word.form in "-.&'" and not word.space_before
    if word.form in ("of", "for", "and", "the", "on", "&", "in"):
        governor = word.head - 1
        return (governor >= 0 and words[governor].upos == "PROPN"
                and word.form in ("of", "&", "the") and governor != head)
    return capital and relation in NAME_RELATIONS or (word.upos == "NUM" and relation == "nummod"
                                                      and word.head - 1 == head)


def time_span(words: list[Word], mention: Mention) -> tuple[int, int] | None:
    """A date or clock time: a mention with a month, a day's name or a number in it."""
    span = range(mention.first, mention.last + 1)
    if len(span) > 6 or not any(words[i].upos in ("PROPN", "NUM") for i in span):
        return None
    first, last = mention.first, mention.last
    while first < last and words[first].upos in ("DET", "ADP", "PUNCT"):
        first += 1
    while last > first and words[last].upos == "PUNCT":
        last -= 1
    return (first, last)


def is_nationality(word: Word) -> bool:
    """ "Russian", "European": UD tags them as adjectives with a capital lemma."""
    return word.upos == "ADJ" and DEMONYM.fullmatch(word.form) is not None and word.lemma == word.form
