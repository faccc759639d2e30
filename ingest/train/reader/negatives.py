"""Sentences that do not answer a question, though search finds them; and questions that fit a sentence but
for one word, or ask it for what it does not tell."""

import random
import re
from collections import Counter, defaultdict

from clauses import clauses_of, is_pronoun
from question import Question
from search import Search, content_words
from sentences import Sentence
from wording import Wording

HARD = 2  # Sentences that search finds, a question.
FOUND = 24
RARE = 0.012  # A word is specific if no larger part of the sentences has it.
NUMBER = re.compile(r"\b\d[\d,.]*\b")


def stem(word: str) -> str:
    return word[:6] if len(word) > 6 else word.removesuffix("s")


class Negatives:
    def __init__(self, pool: list[Sentence], titles: dict, wording: Wording, dice: random.Random):
        self.pool = pool
        self.titles = titles
        self.wordnet = wording.wordnet
        self.wording = wording
        self.dice = dice
        texts = [self.text(s) for s in pool]
        self.search = Search(texts)
        self.stems = [{stem(w) for w in content_words(text)} for text in texts]
        self.frequency = Counter(w for stems in self.stems for w in stems)
        self.number = {id(s): i for i, s in enumerate(pool)}
        self.by_document = defaultdict(list)
        for i, s in enumerate(pool):
            self.by_document[s.document].append(i)
        self.names = defaultdict(list)
        self.verbs = [w.lemma.lower() for s in pool for w in s.words if w.upos == "VERB"]
        for s in pool:
            for i, word in enumerate(s.words):
                if word.name.startswith("B-") and (found := s.name_range(i, len(s.words), word.name[2:])):
                    end = i + 1
                    while end < len(s.words) and s.words[end].name == "I-" + word.name[2:]:
                        end += 1
                    self.names[word.name[2:]].append(s.slice(i, end))

    def text(self, s: Sentence) -> str:
        return f"{self.titles.get(s.document, '')} {s.text}"

    def specific_words(self, question: str) -> list[str]:
        """Rare words of the question that are names, numbers or nouns: a sentence without one of them is
        about something else."""
        capitals = {w.lower() for w in re.findall(r"\w+", question)[1:] if not w.islower()}
        return [w for w in content_words(question) if self.frequency[stem(w)] <= max(2, RARE * len(self.pool))
                and (w in capitals or self.wordnet.first(w, "n") and not self.wordnet.first(w, "v"))]

    def answers_not(self, question: str, spans: list[str], other: int) -> bool:
        """Whether the other sentence surely does not answer: it lacks a specific word of the question,
        and the answer's words."""
        specific = self.specific_words(question)
        text = self.pool[other].text
        return any(stem(w) not in self.stems[other] for w in specific) and not any(
            span in text and not span.isdigit() and len(span) > 2 for span in spans)

    def group(self, q: Question) -> dict:
        own = self.number[id(q.sentence)]
        spans = [q.sentence.slice(*span) for span in q.spans]
        found = self.search.find(q.text, FOUND)
        fitting = [i for i in found if i != own and self.answers_not(q.text, spans, i)]
        others = fitting[:1] + (self.dice.sample(fitting[1:9], 1) if len(fitting) > 1 else [])
        neighbours = [i for i in self.by_document[q.sentence.document] if abs(i - own) == 1
                      and not any(span in self.pool[i].text for span in spans)]
        if neighbours and self.dice.random() < 0.5:
            others = [self.dice.choice(neighbours)] + others
        if not self.specific_words(q.text):  # "How many people died?": many a sentence answers.
            others = []
        return {"question": q.text, "kind": q.kind, "sentence": q.sentence, "spans": q.spans,
                "others": [self.pool[i] for i in others[:HARD]]}

    def group_without_answer(self, q: Question) -> dict:
        """Of a question that its event does not answer: all its sentences, and one that search finds elsewhere."""
        own = [self.pool[i] for i in self.by_document[q.sentence.document] if self.pool[i] is not q.sentence]
        found = [i for i in self.search.find(q.text, FOUND)
                 if self.pool[i].document != q.sentence.document and self.answers_not(q.text, [], i)]
        return {"question": q.text, "kind": q.kind, "sentence": q.sentence, "spans": [],
                "others": (own[:1] + [self.pool[i] for i in found[:1]])[:HARD]}

    def group_of_list(self, q: Question, near: list[Sentence]) -> dict:
        """Of a sentence that tells parts of a list: with some that look as if they did, and one that search finds
        and that says less of it."""
        others = self.dice.sample(near, min(len(near), HARD))
        found = [i for i in self.search.find(q.text, 3 * FOUND)[FOUND:] if self.answers_not(q.text, [], i)]
        return {**self.group(q), "others": (others + [self.pool[i] for i in found[:1]])[:HARD]}

    # Questions that their own sentence does not answer.

    def unanswerable(self, questions: list[Question]) -> list[dict]:
        result = []
        for q in questions:
            roll = self.dice.random()
            text = (self.other_name(q) if roll < 0.22 else self.other_number(q) if roll < 0.28
                    else self.other_verb(q) if roll < 0.36 else None)
            if text:
                result.append({"question": text, "kind": "swapped", "sentence": q.sentence, "spans": [], "others": []})
        for s in self.pool:
            for text in self.missing(s):
                result.append({"question": text, "kind": "missing", "sentence": s, "spans": [], "others": []})
        return result

    def other_name(self, q: Question) -> str | None:
        """Another name of the same type in the place of one."""
        s = q.sentence
        for i in self.dice.sample(range(len(s.words)), len(s.words)):
            if not s.words[i].name.startswith("B-"):
                continue
            end = i + 1
            while end < len(s.words) and s.words[end].name.startswith("I-"):
                end += 1
            name = s.slice(i, end)
            if name not in q.text and s.words[end - 1].form in q.text and s.words[i].name == "B-PER":
                name = s.words[end - 1].form
            other = self.dice.choice(self.names[s.words[i].name[2:]])
            if name in q.text and other not in self.text(s) and not any(p in self.text(s) for p in other.split() if len(p) > 3):
                return q.text.replace(name, other)
        return None

    def other_number(self, q: Question) -> str | None:
        found = NUMBER.search(q.text)
        if not found or not found.group().isdigit():
            return None
        number = int(found.group())
        is_year = 1900 < number < 2100
        other = number + self.dice.choice((-4, -3, -2, -1, 1, 2, 3, 4)) if is_year else number + self.dice.randint(1, 9) * 3
        return q.text[:found.start()] + str(other) + q.text[found.end():]

    def other_verb(self, q: Question) -> str | None:
        """What was not done: another verb, the opposite where there is one."""
        inflection = self.wording.inflection
        for word in q.sentence.words:
            if word.upos != "VERB" or word.lemma in ("be", "have", "do", "get"):
                continue
            lemma = word.lemma.lower()
            opposites = self.wordnet.opposites(lemma)
            other = self.dice.choice(opposites) if opposites and self.dice.random() < 0.7 else self.dice.choice(self.verbs)
            near = {other, *self.wording.paraphrases.synonyms.get(lemma, []), *self.wordnet.synonyms(lemma, "v")}
            if lemma in near or stem(other) in self.stems[self.number[id(q.sentence)]]:
                continue
            forms = {inflection.of(lemma, tag): inflection.of(other, tag) for tag in ("VBZ", "VBG", "VBD", "VBN")}
            forms[lemma] = other
            for old, new in forms.items():
                if re.search(rf"\b{re.escape(old)}\b", q.text):
                    return re.sub(rf"\b{re.escape(old)}\b", new, q.text)
        return None

    def missing(self, s: Sentence) -> list[str]:
        """Questions for a time, place, reason or amount that the sentence does not tell."""
        if self.dice.random() > 0.45:
            return []
        clauses = [c for c in clauses_of(s, self.wordnet) if c.lemma not in ("be", "have", "include") and not c.is_negative]
        kinds = {a.kind for c in clauses for a in c.arguments}
        text = s.text
        asks = []
        if not kinds & {"time", "event", "duration"}:
            asks += ["When", "How long", "On which day"]
        if not kinds & {"cause", "purpose"} and not re.search(r"\b(over|after|for|due|because|amid|as|to|following|citing)\b", text):
            asks += ["Why", "Why"]
        if not kinds & {"place"} and not re.search(r"\b(in|at|near|on|off)\b", text):
            asks += ["Where"]
        if not any(sign in text for sign in "$£€¥"):
            asks += ["For how much money", "How much"]
        if not asks or not clauses:
            return []
        c = self.dice.choice(clauses)
        verb = c.lemma + (" " + c.particle if c.particle else "")
        agent = self.wording.said(s, c.agent) if c.agent and not is_pronoun(s, c.agent) else None
        patient = self.wording.said(s, c.patient) if c.patient and not is_pronoun(s, c.patient) else None
        if self.dice.random() < 0.25 and agent and patient and c.lemma in ("defeat", "beat", "kill", "buy", "attack", "sue", "arrest", "appoint"):
            return [f"Who {self.wording.inflection.of(verb, 'VBD')} {agent}?"]  # The roles turned round.
        frame = self.wording.frame(c, verb, agent, patient)
        if frame is None or len(frame.split()) > 20:
            return []
        ask = self.dice.choice(asks)
        return [f"{ask} {frame}?"]
