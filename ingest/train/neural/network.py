"""The network: a BERT encoder (Devlin et al. 2019) of MiniLM's shape (Wang et al. 2020) under heads
for tags, features, lemma scripts and names, and a biaffine parser (Dozat and Manning 2017) whose
relation scores are of low rank."""

import math

import torch
from torch import nn
from torch.nn import functional as F

WIDTH = 384
HEADS = 12
INNER = 1536
EPSILON = 1e-12
POSITIONS = 512
SECOND = 1  # The second layer's vectors tell more of what a word means than the last one's.
ARC = 256
RELATION = 192


class Layer(nn.Module):
    """One of an encoder: attention of `heads` heads, then two products, `inner` wide between."""

    def __init__(self, width: int, heads: int, inner: int, epsilon: float, dropout: float):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=epsilon)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=epsilon)
        self.dropout = dropout

    def forward(self, x, mask):
        """mask: which pieces count, or numbers that are added to the scores of attention."""
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        rate = self.dropout if self.training else 0.0
        mask = mask if mask.dtype == torch.bool else mask.to(q.dtype)
        attended = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, dropout_p=rate)
        attended = attended.transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + F.dropout(self.out(attended), self.dropout, self.training))
        inner = F.gelu(self.up(x))
        return self.norm2(x + F.dropout(self.down(inner), self.dropout, self.training))


class Encoder(nn.Module):
    width = WIDTH

    def __init__(self, vocabulary: int, shapes: int, layers: int, dropout=0.1):
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.Embedding(shapes, WIDTH)
        nn.init.normal_(self.shapes.weight, std=0.01)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(WIDTH, HEADS, INNER, EPSILON, dropout) for _ in range(layers))
        self.dropout = dropout

    def forward(self, pieces, shapes, lengths):
        """Vectors of the pieces from the last layer and from the second."""
        places = torch.arange(pieces.shape[1])
        x = self.pieces(pieces) + self.positions(places) + self.shapes(shapes)
        x = F.dropout(self.norm(x), self.dropout, self.training)
        mask = (places[None, :] < lengths[:, None])[:, None, None, :]
        second = x
        for number, layer in enumerate(self.layers):
            x = layer(x, mask)
            second = x if number == SECOND else second
        return x, second

    def load_pretrained(self, weights: dict):
        """Takes over a pretrained BERT; its segment vector goes into the positions."""
        segment = weights["embeddings.token_type_embeddings.weight"][0]
        state = {
            "pieces.weight": weights["embeddings.word_embeddings.weight"],
            "positions.weight": weights["embeddings.position_embeddings.weight"] + segment,
            "shapes.weight": self.shapes.weight.data,
            "norm.weight": weights["embeddings.LayerNorm.weight"],
            "norm.bias": weights["embeddings.LayerNorm.bias"],
        }
        for i in range(len(self.layers)):
            bert = f"encoder.layer.{i}."
            names = {"out": "attention.output.dense", "norm1": "attention.output.LayerNorm",
                     "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm"}
            for part in ("weight", "bias"):
                state[f"layers.{i}.qkv.{part}"] = torch.cat(
                    [weights[f"{bert}attention.self.{n}.{part}"] for n in ("query", "key", "value")])
                for ours, theirs in names.items():
                    state[f"layers.{i}.{ours}.{part}"] = weights[f"{bert}{theirs}.{part}"]
        self.load_state_dict(state)


def of_words(x, firsts, lasts):
    """Vectors of words [batch, words + 1, width]: the mean of a word's outer pieces."""
    firsts, lasts = (i[:, :, None].expand(-1, -1, x.shape[-1]) for i in (firsts, lasts))
    return (x.gather(1, firsts) + x.gather(1, lasts)) * 0.5


class Network(nn.Module):
    """`encoder`: Encoder or MpNet; `sizes`: how many labels each of HEAD_NAMES has, and "relations"."""

    HEAD_NAMES = ("tags", "feats", "lemmas", "names")

    def __init__(self, encoder: nn.Module, sizes: dict, head_dropout=0.3):
        super().__init__()
        self.encoder = encoder
        self.sizes = sizes
        self.labels = nn.Linear(encoder.width, sum(sizes[name] for name in self.HEAD_NAMES))
        self.project = nn.Linear(encoder.width, 2 * ARC + 2 * RELATION)
        self.arc = nn.Linear(ARC, ARC)
        self.relation = nn.Linear(3 * RELATION, sizes["relations"])
        self.head_dropout = head_dropout

    def forward(self, pieces, shapes, lengths, firsts, lasts):
        """pieces, shapes: [batch, length]; firsts, lasts: places of each word's outer pieces,
        [batch, words + 1], where word 0 is the root, which the first piece [CLS] stands for.
        Gives label scores [batch, words + 1, labels] and the four projections."""
        words = of_words(self.encoder(pieces, shapes, lengths)[0], firsts, lasts)
        words = F.dropout(words, self.head_dropout if self.training else 0.0, self.training)
        projected = F.gelu(self.project(words))
        projected = F.dropout(projected, self.head_dropout, self.training)
        parts = projected.split((ARC, ARC, RELATION, RELATION), dim=-1)
        return self.labels(words), parts

    def both_vectors(self, pieces, shapes, lengths, firsts, lasts):
        """Vectors of words from the second layer and the last one, [batch, words + 1, 2 * WIDTH]."""
        last, second = self.encoder(pieces, shapes, lengths)
        return torch.cat([of_words(x, firsts, lasts) for x in (second, last)], dim=-1)

    def arc_scores(self, parts):
        """[batch, dependent, head]"""
        return self.arc(parts[0]) @ parts[1].transpose(1, 2) / math.sqrt(ARC)

    def relation_scores(self, parts, heads):
        """[batch, dependent, relation] given each word's head."""
        dependent = parts[2]
        head = parts[3].gather(1, heads[:, :, None].expand(-1, -1, RELATION))
        return self.relation(torch.cat((dependent * head, dependent, head), dim=-1))
