"""BERT's uncased WordPiece (Devlin et al. 2019) over the words of a sentence, and the case and shape
that it loses. ingest/language/encode/word_pieces.cpp does the same; keep the two alike."""

import unicodedata

MAX_PIECES = 8  # Of one word; the rest of an endless word is left out.
MAX_CHARACTERS = 64  # Of one part of a word; a longer one is unknown.
PLAIN = str.maketrans({"‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "‟": '"',
                       "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "…": "..."})
SHAPES = 36  # case (6) x digits (3) x space before (2)


def normalized(form: str) -> str:
    """Plain punctuation, no marks, lower case character by character."""
    decomposed = unicodedata.normalize("NFD", form.translate(PLAIN))
    return "".join(c.lower()[:1] for c in decomposed if unicodedata.category(c)[0] != "M")


def is_punctuation(c: str) -> bool:
    """As BERT has it: all of ASCII that is neither letter nor digit, and Unicode's P."""
    if ord(c) < 128:
        return not c.isalnum() and c.isprintable() and c != " "
    return unicodedata.category(c).startswith("P")


def parts(text: str) -> list[str]:
    """The text cut around each punctuation character."""
    result = [""]
    for c in text:
        if is_punctuation(c):
            result += [c, ""]
        elif not c.isspace():
            result[-1] += c
    return [part for part in result if part]


class WordPieces:
    def __init__(self, vocabulary: list[str]):
        self.number = {piece: i for i, piece in enumerate(vocabulary)}
        self.unknown = self.number["[UNK]"]
        self.first = self.number.get("<s>", self.number["[CLS]"])  # As MPNet was trained.
        self.last = self.number.get("</s>", self.number["[SEP]"])

    def of_word(self, form: str) -> list[int]:
        """The pieces of a word, at least one."""
        pieces = [p for part in parts(normalized(form)) for p in self.of_part(part)]
        return pieces[:MAX_PIECES] or [self.unknown]

    def of_part(self, part: str) -> list[int]:
        """Longest match first; one unknown piece if the part cannot be covered."""
        if len(part) > MAX_CHARACTERS:
            return [self.unknown]
        pieces = []
        at = 0
        while at < len(part):
            for end in range(len(part), at, -1):
                piece = self.number.get(("##" if at else "") + part[at:end])
                if piece is not None:
                    break
            else:
                return [self.unknown]
            pieces.append(piece)
            at = end
        return pieces


def shape(form: str, space_before: bool) -> int:
    """Case, digits and white space of a word as one number below SHAPES."""
    letters = [c for c in form if c.isalpha()]
    uppers = [c for c in letters if c.isupper()]
    if not letters:
        case = 0
    elif not uppers:
        case = 1
    elif len(letters) == 1:
        case = 4
    elif len(uppers) == len(letters):
        case = 3
    elif len(uppers) == 1 and letters[0].isupper():
        case = 2
    else:
        case = 5
    digits = sum(c.isdecimal() for c in form)
    digit_class = 0 if digits == 0 else 1 if digits == len(form) else 2
    return (case * 3 + digit_class) * 2 + int(space_before)
