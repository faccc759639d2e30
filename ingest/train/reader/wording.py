"""How questions say things: phrases shortened and renamed, question words for what is asked for, verbs in
the tense and order of a question."""

import random
import re

from clauses import Clause, Phrase
from inflection import Inflection
from paraphrase import Paraphrases
from sentences import Sentence

LONGEST = 11  # Words of a phrase within a question.
PEOPLE = {"people", "person", "man", "woman", "child", "other", "victim", "men", "who"}
ORGANIZATIONS = ("Which company", "Which organization", "Which body", "Who", "Who", "What", "Which group")
PLACES = ("Which country", "Which country", "Who", "Which state", "Which place")
MODALS = {"will", "can", "could", "may", "might", "would", "should", "must"}


class Wording:
    def __init__(self, wordnet, inflection: Inflection, paraphrases: Paraphrases, aliases: dict, seed: int):
        self.wordnet = wordnet
        self.inflection = inflection
        self.paraphrases = paraphrases
        self.aliases = aliases  # Of a document, pairs of what is said and another name.
        self.dice = random.Random(seed)

    # Phrases as a question says them.

    def said(self, s: Sentence, p: Phrase) -> str:
        begin, end = p.short if p.end - p.begin > 4 else (p.begin, p.end)
        if end - begin > LONGEST:
            end = begin + LONGEST
        for i in range(begin + 1, end):  # "57 people, including 35 women": "57 people"
            if i > p.head and (s.words[i].form in ("including", "(", ";", "after") or s.words[i].form == ","
                               and s.words[i + 1:] and s.words[i + 1].form == "including"):
                end = i
                break
        text = s.slice(begin, end)
        first = s.words[begin]
        if begin == 0 and first.name == "O" and first.form[1:].islower() and first.xpos not in ("NNP", "NNPS"):
            text = text[0].lower() + text[1:]
        for i in range(begin, end):
            if s.words[i].name == "B-PER":
                j = i + 1
                while j < end and s.words[j].name == "I-PER":
                    j += 1
                if j - i > 1 and self.dice.random() < 0.25:  # "Joseph Aoun": "Aoun"
                    text = text.replace(s.slice(i, j), s.words[j - 1].form)
                if i <= p.head < j and j - i < end - begin and self.dice.random() < 0.3:
                    text = s.slice(i, j)  # "President Joseph Aoun": "Joseph Aoun"
                break
        text = self.renamed(s, text)
        head = s.words[p.head]
        if head.upos == "NOUN" and self.dice.random() < 0.22:
            other = self.paraphrases.noun(head.lemma.lower(), self.dice)
            if head.xpos == "NNS":
                other += "" if other.endswith("s") else "s"
            if head.xpos in ("NN", "NNS"):
                text = text.replace(head.form, other)
        if text.startswith(("a ", "an ", "A ", "An ")) and self.dice.random() < 0.5:
            text = "the " + text.split(" ", 1)[1]
        return text

    def renamed(self, s: Sentence, text: str) -> str:
        """With another name of something in it: "the ELN", "a Slovak court" as "a court in Slovakia"."""
        for said, title in self.aliases.get(s.document, ()):
            if self.dice.random() > 0.35 or not re.search(rf"\b{re.escape(said)}\b", text):
                continue
            is_adjective = any(w.form == said and (w.upos == "ADJ" or w.name.endswith("NORP")) for w in s.words)
            if is_adjective and " " not in title and (found := re.fullmatch(rf"(.*?)\b{said} ([^,]+)", text)):
                return f"{found[1]}{found[2]} {self.dice.choice(('in', 'of', 'from'))} {title}"
            if not is_adjective:
                return re.sub(rf"\b{re.escape(said)}\b", lambda _: title, text)
        return text

    # What is asked for.

    def answer(self, s: Sentence, p: Phrase) -> list[tuple[int, int]]:
        """The name in a phrase that has one at its head, else the phrase."""
        name = s.words[p.head].name
        if name == "O" and p.end - p.begin > 1:
            flat = [c for c in s.children[p.head] if s.words[c].deprel in ("flat", "appos") and s.words[c].name != "O"]
            if flat and flat[0] > p.head and s.words[flat[0]].name[2:] != "PER":  # "the software company Acme": "Acme"
                begin, end = s.phrase(flat[0], True) or (flat[0], flat[0] + 1)
                if begin == p.head + 1:
                    return [(begin, end), (p.short[0], end)]
            named = s.name_range(*p.short, "PER") if flat or self.wordnet.file_of(s.words[p.head].lemma.lower()) == "person" else None
            named = named if named and named[1] == p.short[1] else None
            return [named, p.short] if named else [p.short]
        if (conj := s.child(p.head, "conj")) is not None and p.short[0] <= p.head < conj:
            end = conj  # The first of several, or all.
            while end - 1 > p.head and (s.words[end - 1].upos in ("PUNCT", "CCONJ") or s.words[end - 1].head == conj):
                end -= 1
            return [(p.short[0], end), p.short]
        kind = name[2:]
        if kind == "PER" and (found := s.name_range(*p.short, kind)) and found[0] <= p.head < found[1]:
            return [found, p.short]
        return [p.short]

    def asks(self, s: Sentence, p: Phrase) -> str:
        """The question words for a thing or a person: "Who", "Which company"; of several, or as if there
        might be, "Which companies"."""
        asked = self.asks_for_one(s, p)
        is_list = s.child(p.head, "conj") is not None
        if asked.startswith("Which ") and s.words[p.head].xpos != "NNS" and self.dice.random() < (0.6 if is_list else 0.12):
            noun = asked.removesuffix("y") + "ies" if asked.endswith("ry") or asked.endswith("ny") else asked + "s"
            return noun if not asked.endswith("s") else asked
        return asked

    def asks_for_one(self, s: Sentence, p: Phrase) -> str:
        word = s.words[p.head]
        kind = word.name[2:]
        lemma = word.lemma.lower()
        file = self.wordnet.file_of(lemma) if word.upos != "PROPN" else None
        roll = self.dice.random()
        title = [s.words[c] for c in s.children[p.head]
                 if s.words[c].upos == "NOUN" and s.words[c].relation in ("compound", "appos", "flat", "nmod")]
        if word.upos == "PROPN" and title and roll < 0.45:
            noun = title[-1].lemma.lower()
            adjectives = [s.words[c].form for c in s.children[p.head] if s.words[c].relation == "amod"]
            if adjectives and self.dice.random() < 0.5:
                noun = f"{adjectives[0]} {noun}"
            if self.dice.random() < 0.25:
                noun = self.dice.choice(self.wordnet.kinds(title[-1].lemma.lower()) or (noun,))
            return f"Which {noun}"
        if kind == "PER" or word.upos == "PROPN" and file == "person":
            return "Who" if roll < 0.92 else self.dice.choice(("Which person", "Which politician", "Which man"))
        if kind == "ORG":
            return self.dice.choice(ORGANIZATIONS)
        if kind == "LOC":
            return self.dice.choice(PLACES)
        if file == "person" or kind == "NORP" or lemma in PEOPLE:
            return "Who" if roll < 0.8 else f"Which {word.form.lower()}"
        if file == "group" and roll < 0.3:
            return "Who"
        if word.upos == "NOUN" and p.short[1] - p.short[0] > 1 and roll < 0.3:
            if roll < 0.12 and self.wordnet.kinds(lemma):
                return f"Which {self.dice.choice(self.wordnet.kinds(lemma))}"
            return f"{'Which' if roll < 0.24 else 'What'} {word.form.lower()}"
        return "What"

    # Parts of a question.

    def rest(self, c: Clause, without=None, chance=0.4, at_least_one=False) -> str:
        chosen = [a for a in c.arguments if a is not without and a.kind not in ("purpose", "cause")
                  and a.phrase.end - a.phrase.begin <= (LONGEST if a.kind != "event" else LONGEST + 3)]
        kept = [a for a in chosen if self.dice.random() < (chance if a.kind != "event" else chance / 2)]
        if at_least_one and not kept and chosen:
            kept = [self.dice.choice(chosen)]
        return "".join(f" {self.when(a.preposition)} {self.said(c.sentence, a.phrase)}".replace("  ", " ") for a in kept)

    def when(self, word: str) -> str:
        return "when" if word == "after" and self.dice.random() < 0.6 else word

    def finite(self, c: Clause, verb: str, plural=False) -> str:
        """Of a verb whose subject is asked for: "bought", "will buy", "has bought"."""
        roll = self.dice.random()
        if c.modal in MODALS and roll < 0.8:
            return f"{c.modal} {verb}"
        if roll < 0.65:
            return self.inflection.of(verb, "VBD")
        if roll < 0.82:
            return verb if plural else self.inflection.of(verb, "VBZ")
        if roll < 0.9:
            return ("are " if plural else "is ") + self.inflection.of(verb, "VBG")
        return ("have " if plural else "has ") + self.inflection.of(verb, "VBN")

    def inverted(self, c: Clause, verb: str, subject: str) -> str:
        """"did Acme buy", "will Acme buy", "has Acme bought"."""
        roll = self.dice.random()
        if verb.startswith("be "):
            return f"{'were' if self.is_plural(c) else 'was'} {subject} {verb[3:]}"
        if c.modal in MODALS and roll < 0.8:
            return f"{c.modal} {subject} {verb}"
        plural = self.is_plural(c)
        if roll < 0.75:
            return f"did {subject} {verb}"
        if roll < 0.87:
            return f"{'do' if plural else 'does'} {subject} {verb}"
        return f"{'have' if plural else 'has'} {subject} {self.inflection.of(verb, 'VBN')}"

    def is_plural(self, c: Clause, p: Phrase | None = None) -> bool:
        p = p or c.agent or c.patient
        return "Number=Plur" in c.sentence.words[p.head].feats or c.sentence.child(p.head, "conj") is not None

    def passive(self, c: Clause, verb: str, patient: str, is_asked=False, plural=False) -> str:
        participle = self.inflection.of(verb, "VBN")
        if c.modal == "will":
            be, participle = "will", "be " + participle
        else:
            be = "were" if plural else "was"
            if self.dice.random() < 0.15:
                be = "are" if plural else "is"
        return f"{be} {participle}" if is_asked else f"{be} {patient} {participle}"

    def frame(self, c: Clause, verb: str, agent_said, patient_said, without=None) -> str | None:
        """"did Acme buy Beta in May": what stands behind "When" or "Where"."""
        text = self.rest(c, without, 0.25)
        if agent_said and (patient_said or not c.patient) and not (patient_said and self.dice.random() < 0.4):
            return self.inverted(c, verb, agent_said) + (f" {patient_said}" if patient_said else "") + text
        if patient_said:
            by = f" by {agent_said}" if agent_said and self.dice.random() < 0.3 else ""
            return self.passive(c, verb, patient_said, plural=self.is_plural(c, c.patient)) + by + text
        return None
