"""Clauses of a sentence with their roles in the order of the active voice: "Beta was bought by Acme" and
"Acme bought Beta" are one."""

from dataclasses import dataclass, field, replace

from sentences import RELATIVE, Sentence

MONTHS = {"January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December"}
DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
UNITS = {"second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "season"}
CAUSES = {"due to", "because of", "over", "amid", "owing to", "as a result of", "in response to",
          "out of"}
PLACES = {"in", "at", "near", "on", "off", "outside", "across", "inside", "into", "from", "to", "over",
          "around", "along"}


@dataclass(frozen=True)
class Phrase:
    """Words [begin, end) of a sentence around `head`; `short` of them without clauses and appositions."""
    head: int
    begin: int
    end: int
    short: tuple[int, int]


@dataclass(frozen=True)
class Argument:
    preposition: str
    phrase: Phrase
    kind: str  # time, duration, place, cause, purpose, age, other


@dataclass
class Clause:
    sentence: Sentence
    verb: int
    lemma: str
    particle: str = ""
    agent: Phrase | None = None
    patient: Phrase | None = None
    recipient: Phrase | None = None
    content: Phrase | None = None  # What is said or done: a clause or an infinitive.
    content_kind: str = ""
    arguments: list[Argument] = field(default_factory=list)
    is_passive: bool = False
    is_negative: bool = False
    modal: str = ""
    is_past: bool = False

    def with_roles(self, **changes) -> "Clause":
        return replace(self, **changes)


def phrase(sentence: Sentence, head: int) -> Phrase | None:
    whole, short = sentence.phrase(head, False), sentence.phrase(head, True)
    return Phrase(head, *whole, short) if whole and short else None


def is_pronoun(sentence: Sentence, p: Phrase) -> bool:
    return sentence.words[p.head].upos in ("PRON", "DET") or sentence.words[p.head].xpos in RELATIVE


def kind_of(sentence: Sentence, head: int, preposition: str, wordnet) -> str:
    word = sentence.words[head]
    form, lemma = word.form, word.lemma.lower()
    numbers = [c for c in sentence.children[head] if sentence.words[c].relation == "nummod"]
    if lemma in UNITS and numbers and preposition in ("for", ""):
        return "duration"
    if preposition in CAUSES:
        return "cause"
    if preposition == "at" and lemma == "age" or preposition == "aged":
        return "age"
    is_year = form.isdigit() and len(form) == 4 and form[0] in "12"
    if (form in MONTHS or form in DAYS or is_year or lemma in UNITS or wordnet.file_of(lemma) == "time"
            or word.deprel in ("obl:tmod", "obl:unmarked") and lemma in ("today", "yesterday", "tomorrow")):
        return "time"
    is_place = word.name.endswith("LOC") or wordnet.file_of(lemma) in ("location", "artifact")
    if preposition in PLACES and is_place:
        return "place"
    return "other"


def preposition_of(sentence: Sentence, head: int) -> str:
    cases = [c for c in sentence.children[head] if sentence.words[c].relation == "case" and c < head]
    if not cases:
        return ""
    words = []
    for c in cases:
        words += [sentence.words[i].form.lower() for i in sentence.subtree(c)]
    return " ".join(words)


def clauses_of(sentence: Sentence, wordnet) -> list[Clause]:
    result = []
    for i, word in enumerate(sentence.words):
        if word.upos != "VERB":
            continue
        clause = clause_at(sentence, i, wordnet)
        if clause and (clause.agent or clause.patient):
            result.append(clause)
    return result


def clause_at(sentence: Sentence, i: int, wordnet) -> Clause | None:
    words = sentence.words
    word = words[i]
    clause = Clause(sentence, i, word.lemma.lower())
    subject = sentence.child(i, "nsubj", "nsubj:pass", "nsubj:outer")
    auxiliaries = [words[c] for c in sentence.children[i] if words[c].relation == "aux"]
    clause.is_passive = any(a.deprel == "aux:pass" for a in auxiliaries) or (
        word.deprel == "acl" and word.xpos == "VBN")
    clause.is_negative = any(words[c].lemma in ("not", "never") for c in sentence.children[i])
    clause.modal = next((a.form.lower() for a in auxiliaries if a.xpos == "MD"), "")
    clause.is_past = word.xpos == "VBD" or any(a.xpos == "VBD" for a in auxiliaries)
    if subject is None and word.deprel == "conj" and words[word.head].upos == "VERB":
        subject = sentence.child(word.head, "nsubj", "nsubj:pass")
        if subject is not None and sentence.child(i, "aux:pass") is None:
            of_head = sentence.child(word.head, "aux:pass") is not None
            clause.is_passive = clause.is_passive or (of_head and word.xpos == "VBN")
    elif subject is None and word.deprel in ("acl", "acl:relcl", "acl:rel"):
        subject = word.head
    elif subject is None and word.deprel in ("xcomp", "advcl") and words[word.head].upos == "VERB":
        passive = sentence.child(word.head, "nsubj:pass")
        obj = sentence.child(word.head, "obj") if word.deprel == "xcomp" else None
        subject = obj if obj is not None else passive if passive is not None else sentence.child(word.head, "nsubj")
        if word.deprel == "advcl" and word.xpos not in ("VBG", "VB"):
            return None
    elif subject is not None and words[subject].xpos in RELATIVE and word.relation == "acl":
        subject = word.head
    subject_phrase = phrase(sentence, subject) if subject is not None else None
    if subject_phrase and subject_phrase.begin <= i < subject_phrase.end:  # "the man who shot him"
        short = subject_phrase.short
        if short[0] <= i < short[1]:
            subject_phrase = None
        else:
            subject_phrase = Phrase(subject_phrase.head, *short, short)
    particle = sentence.child(i, "compound:prt")
    clause.particle = words[particle].form.lower() if particle is not None else ""
    obj = sentence.child(i, "obj")
    object_phrase = phrase(sentence, obj) if obj is not None and words[obj].xpos not in RELATIVE else None
    if clause.is_passive:
        clause.patient = subject_phrase
        clause.content = None
        if object_phrase:
            clause.recipient, clause.patient = subject_phrase, object_phrase
    else:
        clause.agent, clause.patient = subject_phrase, object_phrase
    recipient = sentence.child(i, "iobj")
    if recipient is not None:
        clause.recipient = phrase(sentence, recipient)
    for c in sentence.children[i]:
        relation = words[c].deprel
        if words[c].relation == "obl" and words[c].xpos not in RELATIVE:
            p = phrase(sentence, c)
            preposition = preposition_of(sentence, c)
            if p is None:
                continue
            if relation == "obl:agent" or preposition == "by" and clause.is_passive:
                clause.agent = p
            else:
                clause.arguments.append(Argument(preposition, p, kind_of(sentence, c, preposition, wordnet)))
        elif relation in ("ccomp", "xcomp") and c > i:
            p = phrase(sentence, c)
            if p and words[c].upos in ("VERB", "NOUN", "PROPN", "ADJ", "AUX"):
                clause.content = p
                clause.content_kind = relation if relation == "ccomp" or words[c].upos == "VERB" else "role"
        elif relation == "advcl" and c > i:
            mark = sentence.child(c, "mark")
            mark_form = words[mark].form.lower() if mark is not None else ""
            p = phrase(sentence, c)
            if p is None:
                continue
            if mark_form == "to" and words[c].xpos == "VB":
                clause.arguments.append(Argument("to", p, "purpose"))
            elif mark_form in ("because", "since") or words[c].lemma in ("cite", "blame"):
                clause.arguments.append(Argument(mark_form, p, "cause"))
            elif mark_form in ("after", "when", "while", "before", "as") and words[c].upos == "VERB":
                clause.arguments.append(Argument(mark_form, p, "event"))
            elif mark_form in ("for", "over") and words[c].xpos == "VBG":
                clause.arguments.append(Argument(mark_form, p, "cause"))
    if clause.agent and is_pronoun(sentence, clause.agent):
        clause.agent = None if words[clause.agent.head].xpos in RELATIVE else clause.agent
    return clause
