"""The reader: a BERT encoder over question, title and sentence; heads for where the answer begins and ends
in the sentence, and for whether the sentence answers at all."""

import sys
from functools import cache
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "neural"))

from network import WIDTH, Encoder, of_words  # noqa: E402
from wordpiece import SHAPES, WordPieces, normalized, shape  # noqa: E402

HIDDEN = 128
MOST_PIECES = 256  # Of a sequence: the sentence's end is cut.
MOST_QUESTION = 64
MOST_TITLE = 20
PARTS = 3  # Question, title, sentence; each word is matched in the other side or not.


cached_shape = cache(shape)


@cache
def key(form: str) -> str:
    """What two forms of a word have in common, roughly; empty for what says little."""
    plain = normalized(form)
    if not any(c.isalpha() or c.isdecimal() for c in plain):
        return ""
    if len(plain) < 4 and not any(c.isupper() or c.isdecimal() for c in form):
        return ""
    return plain[:6] if len(plain) > 6 else plain.removesuffix("s")


class CachedPieces(WordPieces):
    """The same, each form looked up once."""

    def __init__(self, vocabulary: list[str]):
        super().__init__(vocabulary)
        self.known = {}

    def of_word(self, form: str) -> list[int]:
        if form not in self.known:
            self.known[form] = super().of_word(form)
        return self.known[form]


class Input:
    """A pair in numbers. Word 0 is what [CLS] stands for; the others are the sentence's."""

    def __init__(self, question, title, sentence, pieces: WordPieces):
        self.pieces, self.shapes = [pieces.first], [0]
        self.firsts, self.lasts = [0], [0]
        asked = {key(form) for form, _ in question} - {""}
        told = {key(form) for form, _ in [*title, *sentence]} - {""}
        self.add(question, 0, told, pieces, MOST_QUESTION)
        self.add(title, 1, asked, pieces, MOST_QUESTION + MOST_TITLE)
        self.add(sentence, 2, asked, pieces, MOST_PIECES, True)

    def add(self, words, part, others, pieces, most, is_read=False):
        space = True
        for form, space_after in words:
            numbers = pieces.of_word(form)
            if len(self.pieces) + len(numbers) + 1 > most:
                break
            if is_read:
                self.firsts.append(len(self.pieces))
                self.lasts.append(len(self.pieces) + len(numbers) - 1)
            self.pieces += numbers
            row = (2 * part + (key(form) in others)) * SHAPES + cached_shape(form, space)
            self.shapes += [row] * len(numbers)
            space = space_after
        self.pieces.append(pieces.last)
        self.shapes.append(2 * part * SHAPES)


def tensors(batch: list[Input]) -> dict:
    length = max(len(i.pieces) for i in batch)
    words = max(len(i.firsts) for i in batch)

    def pad(rows, width):
        return torch.tensor([row + [0] * (width - len(row)) for row in rows])

    return {"pieces": pad([i.pieces for i in batch], length), "shapes": pad([i.shapes for i in batch], length),
            "lengths": torch.tensor([len(i.pieces) for i in batch]),
            "firsts": pad([i.firsts for i in batch], words), "lasts": pad([i.lasts for i in batch], words),
            "words": torch.tensor([len(i.firsts) for i in batch])}


class Reader(nn.Module):
    def __init__(self, vocabulary: int, layers: int, dropout=0.1):
        super().__init__()
        self.encoder = Encoder(vocabulary, 2 * PARTS * SHAPES, layers, dropout)
        self.spans = nn.Linear(WIDTH, 2)
        self.hidden = nn.Linear(2 * WIDTH, HIDDEN)
        self.answer = nn.Linear(HIDDEN, 1)

    def forward(self, pieces, shapes, lengths, firsts, lasts, words):
        """Log-probabilities of where the answer begins and ends, [batch, words, 2], given that there is
        one (word 0 never); and the logit of that there is one, [batch]."""
        vectors = of_words(self.encoder(pieces, shapes, lengths)[0], firsts, lasts).float()
        places = torch.arange(firsts.shape[1])
        outside = (places[None, :] >= words[:, None]) | (places == 0)[None, :]
        with torch.autocast("cpu", enabled=False):
            scores = self.spans(vectors).masked_fill(outside[:, :, None], -1e4)
            spans = F.log_softmax(scores, dim=1)
            weights = spans.exp().mean(dim=2, keepdim=True)
            pooled = (vectors * weights).sum(dim=1)
            both = torch.cat([vectors[:, 0], pooled], dim=-1)
            both = F.dropout(both, 0.1, self.training)
            answer = self.answer(F.gelu(self.hidden(both)))[:, 0]
        return spans, answer

    def load_bert(self, weights: dict):
        self.encoder.load_pretrained(weights)
        types = weights["embeddings.token_type_embeddings.weight"]
        with torch.no_grad():
            self.encoder.shapes.weight[2 * SHAPES:] += types[1] - types[0]

