"""Questions for numbers: how many, how much, how old, and tolls of dead."""

import re

from argument_questions import MAGNITUDES, MONEY, amount_at
from clauses import UNITS, Phrase, phrase
from question import Asked, Question, question
from sentences import Sentence
from wording import Wording

TOLLS = ("What was the death toll of", "What is the death toll from", "How many lives were lost in",
         "How many people lost their lives in", "How many died in", "What was the number of dead in")
TOLLS_TOLD = ("How many people were killed in", "How many people died in", "What is the death toll of",
              "How many died in", "How many lives were lost in")


def of_number(w: Wording, asked: Asked, p: Phrase) -> list[Question]:
    s, c, verb = asked.sentence, asked.clause, asked.verb
    money = [i for i in range(*p.short) if any(sign in s.words[i].form for sign in MONEY)]
    if money and p is c.patient and asked.agent:
        ask = w.dice.choice(("How much", "How much money"))
        return [question(f"{ask} {w.inverted(c, verb, asked.agent)}{w.rest(c)}", s,
                         [amount_at(s, money[0], p.short[1])], "how much")]
    head = s.words[p.head]
    number = number_of(w, s, p)
    if not number:
        return []
    spans = [(number[0], number[-1] + 1)]
    noun = s.slice(number[-1] + 1, p.head + 1) if number[-1] < p.head else head.form
    if head.lemma.lower() == "other" or w.dice.random() < 0.15 and w.wordnet.file_of(head.lemma.lower()) == "person":
        noun = "people"
    if p is c.agent:
        return [question(f"How many {noun} {w.finite(c, verb, True)}{asked.object}{w.rest(c, chance=0.8, at_least_one=True)}",
                         s, spans, "how many")]
    result = []
    if asked.agent and w.dice.random() < 0.5:
        result.append(question(f"How many {noun} {w.inverted(c, verb, asked.agent)}{w.rest(c, chance=0.5)}", s, spans, "how many"))
    be = w.dice.choice(("were", "were", "were", "are", "got", "have been"))
    result.append(question(f"How many {noun} {be} {w.inflection.of(verb, 'VBN')}{w.rest(c, chance=0.85, at_least_one=True)}",
                           s, spans, "how many"))
    return result


def number_of(w: Wording, s: Sentence, p: Phrase) -> list[int]:
    """The words of the number before the phrase's head; none if it has none that one would ask for."""
    numbers = [i for i in s.children[p.head] if s.words[i].relation == "nummod" and i < p.head]
    if not numbers or s.words[numbers[0]].form.lower() == "one" and w.dice.random() < 0.5:
        return []
    number = [i for i in s.subtree(numbers[0]) if s.words[i].upos in ("NUM", "SYM") or s.words[i].form in MAGNITUDES]
    is_whole = number and number[-1] + 1 - number[0] == len(number)
    return number if is_whole and s.words[p.head].upos in ("NOUN", "PROPN") else []


def of_toll(w: Wording, asked: Asked) -> list[Question]:
    """Numbers of dead by other words; and "the death toll from the flood rises to 35"."""
    s, c = asked.sentence, asked.clause
    result = []
    roll = w.dice.random()
    if c.lemma in ("kill", "die") and roll < 0.5:
        victims = c.patient if c.lemma == "kill" else c.agent
        where = [a for a in c.arguments if a.preposition in ("in", "during", "from") and a.kind != "time"]
        numbers = [i for i in s.children[victims.head] if s.words[i].relation == "nummod"] if victims else []
        if numbers and where and numbers[0] < victims.head:
            said = w.said(s, where[0].phrase)
            result.append(question(f"{w.dice.choice(TOLLS)} {said}", s, [(numbers[0], numbers[0] + 1)], "how many"))
    if c.agent and s.words[c.agent.head].lemma == "toll":
        places = [a.phrase for a in c.arguments] + ([c.patient] if c.patient else [])
        numbers = [i for place in places for i in range(*place.short) if s.words[i].upos == "NUM"]
        rest = s.slice(c.agent.head + 1, c.agent.end) if c.agent.end - c.agent.head - 1 in range(2, 12) else ""
        found = re.match(r"(from|of|in|for) (.*)", rest)
        if numbers and found:
            result.append(question(f"{w.dice.choice(TOLLS_TOLD)} {found[2]}", s, [(numbers[0], numbers[0] + 1)], "how many"))
    return result


def of_sentence_length(w: Wording, asked: Asked) -> list[Question]:
    """"How long must Smith stay in prison?" of "sentences Smith to ten years"."""
    s, c = asked.sentence, asked.clause
    terms = [a.phrase for a in c.arguments if a.preposition == "to" and s.words[a.phrase.head].lemma in UNITS]
    if c.lemma != "sentence" or not terms or not asked.patient:
        return []
    head = terms[0].head
    number = s.child(head, "nummod")
    if number is None:
        return []
    convict = asked.patient
    ask = w.dice.choice((f"How long must {convict} stay in prison", f"How long will {convict} spend in jail",
                         f"For how long was {convict} imprisoned", f"What sentence did {convict} receive",
                         f"How many years in prison did {convict} get", f"How long is the sentence of {convict}"))
    return [question(ask, s, [(terms[0].begin, head + 1), terms[0].short], "how long")]


def of_age(w: Wording, s: Sentence, i: int) -> list[Question]:
    """"a 23-year-old man who was arrested"; `i` is the word that ends the age."""
    begin = i
    while begin > 0 and not s.words[begin].form[0].isdigit() and i - begin < 4:
        begin -= 1
    person = i + 1 if s.words[i + 1].upos in ("NOUN", "PROPN") else s.words[i].head
    if not s.words[begin].form[0].isdigit() or person < 0 or s.words[person].upos not in ("NOUN", "PROPN"):
        return []
    whom = phrase(s, person)
    if whom is None:
        return []
    verb = s.words[s.words[person].head] if s.words[person].head >= 0 else None
    name = s.name_range(whom.begin, whom.end, "PER")
    said = s.slice(*name) if name else "the " + s.words[person].form
    behind, place = "", ""
    if verb and verb.upos == "VERB" and s.words[person].relation in ("nsubj", "obj"):
        is_agent = s.words[person].deprel == "nsubj"
        form = w.inflection.of(verb.lemma.lower(), "VBD" if is_agent else "VBN")
        behind = w.dice.choice((f" who {form}", f" when he {form}")) if is_agent else w.dice.choice((f" who was {form}", f" {form}"))
        where = [c for c in s.children[s.words[person].head] if s.words[c].relation == "obl"]
        near = phrase(s, where[0]) if where and s.child(where[0], "case") is not None else None
        if near and near.short[1] - near.short[0] < 8:
            place = f" {s.words[s.child(where[0], 'case')].form.lower()} {w.said(s, near)}"
    return [question(f"How old {w.dice.choice(('is', 'was'))} {said}{behind}{place}", s, [(begin, begin + 1), (begin, i + 1)], "how old")]
