"""A question, and a clause as questions speak of it."""

from dataclasses import dataclass

from clauses import Clause
from sentences import Sentence


@dataclass
class Question:
    text: str
    sentence: Sentence
    spans: list[tuple[int, int]]  # Words that answer; any of them is right.
    kind: str  # The question word.


def question(text: str, sentence: Sentence, spans: list[tuple[int, int]], kind: str) -> Question:
    text = " ".join(text.split())
    return Question(text[0].upper() + text[1:] + "?", sentence, spans, kind)


@dataclass
class Asked:
    """A clause with the words for what it tells; agent and patient are None if they are pronouns or missing."""
    clause: Clause
    verb: str
    agent: str | None
    patient: str | None

    @property
    def sentence(self) -> Sentence:
        return self.clause.sentence

    @property
    def object(self) -> str:
        """The patient as it stands behind the verb, or nothing."""
        return f" {self.patient}" if self.patient else ""

