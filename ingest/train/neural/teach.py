"""Labels sentences with trained networks, for train.py --taught to learn from.

    python teach.py --checkpoint FILE... [--told FILE [--unlearned TYPE...]] --out FILE FILE.conllu...

A checkpoint is one of train.py or a model file; of several the mean of their chances counts. What a
reader told (told.py) stands above it; names of the types of --unlearned were told in another way than the
treebanks have them, and are not taught. Of the CoNLL-U files only the words and where sentences end are
taken."""

import argparse
from pathlib import Path

import torch

import decode
from checkpoint import read_checkpoint
from data import Example, Labels, tensors
from encoders import empty
from lemma_script import apply
from network import Network
from taught import write_taught
from told import TYPES, Told, key_of, names_told, read_told
from train import fast_products, label_scores
from treebank import Sentence, read_sentences
from wordpiece import WordPieces

MIN_CHANCE = 0.5  # A label below it is not taught.
MAX_WORDS = 150
BATCH = 2048  # words


class Teacher:
    def __init__(self, path: Path):
        checkpoint = read_checkpoint(path)
        self.labels = Labels(checkpoint["labels"])
        self.pieces = WordPieces(checkpoint["vocabulary"])
        encoder = empty(checkpoint.get("encoder", "bert"), len(self.pieces.number), checkpoint["layers"])
        self.network = Network(encoder, self.labels.sizes())
        self.network.load_state_dict(checkpoint["weights"])
        self.network.eval()

    def read(self, sentences: list[Sentence]):
        """Chances of each word's heads and of its labels, and what relations are told from."""
        t = tensors([Example(s, self.pieces, self.labels) for s in sentences])
        with fast_products():
            scores, parts = self.network(t["pieces"], t["shapes"], t["lengths"], t["firsts"], t["lasts"])
            arcs = self.network.arc_scores(parts).float()
        beyond = torch.arange(arcs.shape[1])[None, :] >= t["words"][:, None]
        arcs = arcs.masked_fill(beyond[:, None, :], -1e9).softmax(-1)
        labels = {kind: s.float().softmax(-1) for kind, s in label_scores(self.network, scores).items()}
        return arcs, labels, parts

    def relations(self, parts, heads):
        with fast_products():
            return self.network.relation_scores(parts, heads).float().softmax(-1)


def mean(parts: list[torch.Tensor]) -> torch.Tensor:
    return torch.stack(parts).mean(0)


def settle(rows: torch.Tensor, answers: dict[int, int]):
    """Gives each of `answers`, a row's right column, all its chance."""
    for row, column in answers.items():
        rows[row] = 0
        rows[row, column] = 1


def heads_by(arcs, sentences: list[Sentence]) -> torch.Tensor:
    """Each word's head in the likeliest tree, [sentences, words + 1]."""
    scores = (arcs + 1e-9).log().numpy()
    heads = torch.zeros(arcs.shape[:2], dtype=torch.long)
    for i, sentence in enumerate(sentences):
        n = len(sentence.words) + 1
        heads[i, :n] = torch.tensor(decode.tree(scores[i, :n, :n]))
    return heads


@torch.no_grad()
def label(teachers: list[Teacher], sentences: list[Sentence], told: dict[str, Told],
          unlearned: set[str]) -> list[dict]:
    read = [teacher.read(sentences) for teacher in teachers]
    answers = [told.get(key_of(s)) for s in sentences]
    arcs = mean([arcs for arcs, _, _ in read])
    for i, answer in enumerate(answers):
        if answer:
            settle(arcs[i], {word: head for word, (head, _) in answer.heads.items()})
    heads = heads_by(arcs, sentences)
    relations = mean([teacher.relations(parts, heads) for teacher, (_, _, parts) in zip(teachers, read)])
    chances = {kind: mean([labels[kind] for _, labels, _ in read]) for kind in read[0][1]}
    arcs[:, 0] = relations[:, 0] = 0
    names = teachers[0].labels.names
    numbers = teachers[0].labels.numbers["relations"]
    for i, answer in enumerate(answers):
        if answer:
            settle(relations[i], {word: numbers[relation] for word, (_, relation) in answer.heads.items()
                                  if relation in numbers})
    return [{"words": words_of(sentence, names, {kind: c[i] for kind, c in chances.items()},
                               heads[i], relations[i], answers[i], unlearned),
             "arcs": arcs[i, :len(sentence.words) + 1, :len(sentence.words) + 1].half(),
             "relations": relations[i, :len(sentence.words) + 1].half()}
            for i, sentence in enumerate(sentences)]


def words_of(sentence: Sentence, names: dict, chances: dict, heads, relations, told: Told | None,
             unlearned: set[str]) -> list[dict]:
    """What is not sure gets a label that no treebank has, or none, so that it is not learned."""
    words = []
    if told:
        best = chances["names"][1:len(sentence.words) + 1].argmax(-1)
        sure_names = names_told([names["names"][n] for n in best.tolist()], told)
        for first, last in (span for span, kind in told.names.items() if kind in unlearned):
            sure_names[first - 1:last] = [None] * (last - first + 1)
    for i, word in enumerate(sentence.words, start=1):
        def sure(kind: str, otherwise):
            chance, best = chances[kind][i].max(-1)
            return names[kind][best] if chance >= MIN_CHANCE else otherwise
        upos, xpos = sure("tags", "? ?").split(" ")
        script = sure("lemmas", None)
        words.append({
            "form": word.form, "lemma": apply(word.form, script) if script else "_", "upos": upos,
            "xpos": xpos, "feats": sure("feats", "?"), "head": int(heads[i]),
            "deprel": names["relations"][relations[i].argmax()], "space_before": word.space_before,
            "name": sure_names[i - 1] if told else sure("names", None)})
    return words


def batches(sentences: list[Sentence]):
    batch: list[Sentence] = []
    for sentence in sorted(sentences, key=lambda s: len(s.words)):
        if batch and (len(batch) + 1) * len(sentence.words) > BATCH:
            yield batch
            batch = []
        batch.append(sentence)
    if batch:
        yield batch


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--checkpoint", type=Path, required=True, action="append")
    parser.add_argument("--told", type=Path, help="what told.py wrote")
    parser.add_argument("--only-told", action="store_true")
    parser.add_argument("--unlearned", nargs="+", default=[], choices=sorted(TYPES),
                        help="types of names that are not taught where they were told")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("conllu", type=Path, nargs="+")
    arguments = parser.parse_args()
    teachers = [Teacher(path) for path in arguments.checkpoint]
    if any(teacher.labels.names != teachers[0].labels.names for teacher in teachers):
        raise SystemExit("the checkpoints have different labels")
    sentences = [s for path in arguments.conllu for s in read_sentences(path)]
    sentences = [s for s in sentences if len(s.words) <= MAX_WORDS]
    told = read_told(arguments.told) if arguments.told else {}
    if arguments.only_told:
        sentences = [s for s in sentences if key_of(s) in told]
    taught: list[dict] = []
    for batch in batches(sentences):
        taught += label(teachers, batch, told, set(arguments.unlearned))
        print(f"{len(taught)} of {len(sentences)}", flush=True)
    write_taught(arguments.out, teachers[0].labels, taught)


if __name__ == "__main__":
    main()
