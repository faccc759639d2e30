"""MPNet (Song et al. 2020), the encoder of the teacher: BERT's layers with the distance between two
pieces in their attention. Reads what the Python package `transformers` calls MPNetModel."""

import math

import torch
from torch import nn
from torch.nn import functional as F

from network import Layer

WIDTH = 768
HEADS = 12
INNER = 3072
EPSILON = 1e-5
LAYERS = 12
BUCKETS = 32
FAR = 128  # Distances from here on are alike.
POSITIONS = 514
FIRST_POSITION = 2
SECOND = 1


def buckets(length: int) -> torch.Tensor:
    """Of each pair of pieces [from, to], the number of their distance."""
    places = torch.arange(length)
    distance = places[:, None] - places[None, :]
    half = BUCKETS // 2
    exact = half // 2
    far = exact + (torch.log(distance.abs().clamp(min=1) / exact) / math.log(FAR / exact)
                   * (half - exact)).long()
    size = torch.where(distance.abs() < exact, distance.abs(), far.clamp(max=half - 1))
    return size + (distance < 0).long() * half


class MpNet(nn.Module):
    width = WIDTH

    def __init__(self, vocabulary: int, shapes: int, dropout=0.1):
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.Embedding(shapes, WIDTH)
        nn.init.normal_(self.shapes.weight, std=0.01)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.distances = nn.Embedding(BUCKETS, HEADS)
        self.layers = nn.ModuleList(Layer(WIDTH, HEADS, INNER, EPSILON, dropout) for _ in range(LAYERS))
        self.dropout = dropout

    def forward(self, pieces, shapes, lengths):
        """Vectors of the pieces from the last layer and from the second."""
        places = torch.arange(pieces.shape[1])
        x = self.pieces(pieces) + self.positions(places + FIRST_POSITION) + self.shapes(shapes)
        x = F.dropout(self.norm(x), self.dropout, self.training)
        beyond = places[None, :] >= lengths[:, None]
        bias = self.distances(buckets(len(places))).permute(2, 0, 1)[None]
        bias = bias.masked_fill(beyond[:, None, None, :], -1e9)
        second = x
        for number, layer in enumerate(self.layers):
            x = layer(x, bias)
            second = x if number == SECOND else second
        return x, second

    def load_pretrained(self, weights: dict):
        state = {
            "pieces.weight": weights["embeddings.word_embeddings.weight"],
            "positions.weight": weights["embeddings.position_embeddings.weight"],
            "shapes.weight": self.shapes.weight.data,
            "norm.weight": weights["embeddings.LayerNorm.weight"],
            "norm.bias": weights["embeddings.LayerNorm.bias"],
            "distances.weight": weights["encoder.relative_attention_bias.weight"],
        }
        names = {"out": "attention.attn.o", "norm1": "attention.LayerNorm",
                 "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm"}
        for i in range(LAYERS):
            theirs = f"encoder.layer.{i}."
            for part in ("weight", "bias"):
                state[f"layers.{i}.qkv.{part}"] = torch.cat(
                    [weights[f"{theirs}attention.attn.{n}.{part}"] for n in "qkv"])
                for ours, name in names.items():
                    state[f"layers.{i}.{ours}.{part}"] = weights[f"{theirs}{name}.{part}"]
        self.load_state_dict(state)
