"""How often networks agree with a reader (told.py) on the words and names that were asked about.

    python score_told.py --told FILE --conllu FILE CHECKPOINT...

A checkpoint is one of train.py or a model file. The first one's names, as the reader mended them, are the
gold ones: it should be the network that asked."""

import argparse
from pathlib import Path

import torch

from teach import Teacher, batches, heads_by
from told import key_of, names_told, read_told
from train import names_in
from treebank import Sentence, read_sentences


@torch.no_grad()
def read(teacher: Teacher, sentences: list[Sentence]) -> dict:
    """Heads, relations without their subtype, and names of each sentence."""
    names, result = teacher.labels.names, {}
    for batch in batches(sentences):
        arcs, labels, parts = teacher.read(batch)
        heads = heads_by(arcs, batch)
        relations = teacher.relations(parts, heads).argmax(-1)
        for i, sentence in enumerate(batch):
            n = len(sentence.words) + 1
            result[key_of(sentence)] = (
                heads[i, :n].tolist(),
                [names["relations"][r].split(":")[0] for r in relations[i, :n].tolist()],
                [names["names"][k] for k in labels["names"][i, 1:n].argmax(-1).tolist()])
    return result


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--told", type=Path, required=True)
    parser.add_argument("--conllu", type=Path, required=True)
    parser.add_argument("checkpoint", type=Path, nargs="+")
    arguments = parser.parse_args()
    told = read_told(arguments.told)
    sentences = [s for s in read_sentences(arguments.conllu) if key_of(s) in told]
    gold = {}
    for path in arguments.checkpoint:
        found = read(Teacher(path), sentences)
        gold = gold or {key: names_in(names_told(names, told[key])) for key, (_, _, names) in found.items()}
        asked = [(found[key], word, way) for key in found for word, way in told[key].heads.items()]
        right = [heads[word] == head for (heads, _, _), word, (head, _) in asked]
        both = [r and relations[word] == relation.split(":")[0]
                for r, ((_, relations, _), word, (_, relation)) in zip(right, asked)]
        named = {key: names_in(names) for key, (_, _, names) in found.items()}
        common, count = (sum(len(named[key] & gold[key]) for key in gold),
                         sum(len(named[key]) + len(gold[key]) for key in gold))
        print(f"{path}: {len(sentences)} sentences, {len(asked)} words asked: head {100 * sum(right) / len(asked):.1f}, "
              f"with relation {100 * sum(both) / len(asked):.1f}; names F1 {200 * common / count:.1f}")


if __name__ == "__main__":
    main()
