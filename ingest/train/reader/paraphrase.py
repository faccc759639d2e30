"""A clause in other words: verbs of the list beside this file and of WordNet's first senses; converses
with their roles turned round."""

import random
from collections import defaultdict
from pathlib import Path

from clauses import Argument, Clause


class Paraphrases:
    def __init__(self, wordnet, path=Path(__file__).with_name("relational_verbs.txt")):
        self.wordnet = wordnet
        self.synonyms = defaultdict(list)
        self.converses = defaultdict(list)
        self.agent_nouns = defaultdict(list)
        for line in open(path, encoding="utf-8"):
            if line.startswith("#") or not line.strip():
                continue
            left, sign, right = line.strip().split(" ", 2)
            if sign == "=":
                self.synonyms[left] += [p.strip() for p in right.split(",")]
            else:
                phrase, preposition = right.rsplit(" ", 1)
                table = self.converses if sign == ">" else self.agent_nouns
                table[left].append((phrase, "" if preposition == "-" else preposition))

    def verb(self, clause: Clause, dice: random.Random) -> str:
        """The verb in other words that take the same roles; the clause's own if there are none."""
        own = clause.lemma + (" " + clause.particle if clause.particle else "")
        listed = self.synonyms.get(clause.lemma, []) if not clause.particle else []
        if listed and dice.random() < 0.75:
            return dice.choice(listed)
        others = self.wordnet.synonyms(own, "v")
        return dice.choice(others) if others and dice.random() < 0.6 else own

    def converse(self, clause: Clause, dice: random.Random) -> Clause | None:
        """The same said from the object's side: "Acme bought Beta" as "Beta was sold to Acme"."""
        found = self.converses.get(clause.lemma) if not clause.particle else None
        if not found or not clause.patient:
            return None
        phrase, preposition = dice.choice(found)
        arguments = list(clause.arguments)
        if preposition and clause.agent:
            arguments.insert(0, Argument(preposition, clause.agent, "other"))
        return clause.with_roles(lemma=phrase, particle="", agent=clause.patient, patient=None,
                                 arguments=arguments, is_passive=False)

    def noun(self, lemma: str, dice: random.Random) -> str:
        others = self.wordnet.synonyms(lemma, "n")
        return dice.choice(others) if others else lemma
