"""Questions for what stands beside subject and object: time, place, reason, what is said."""

from clauses import Argument, is_pronoun, phrase
from question import Asked, Question, question
from wording import Wording

MONEY = "$£€¥"
MAGNITUDES = ("billion", "million", "trillion")
PRICED = {"buy", "acquire", "purchase", "sell", "take"}


def amount_at(sentence, begin: int, end: int) -> tuple[int, int]:
    """The sum of money that begins there, up to `end`."""
    at = begin
    while at < end and (sentence.words[at].upos in ("NUM", "SYM") or sentence.words[at].form in MAGNITUDES
                        or any(sign in sentence.words[at].form for sign in MONEY)):
        at += 1
    return begin, max(at, begin + 1)


def of_argument(w: Wording, asked: Asked, a: Argument) -> list[Question]:
    s = asked.sentence
    frame = w.frame(asked.clause, asked.verb, asked.agent, asked.patient, a)
    if frame is None or is_pronoun(s, a.phrase):
        return []
    short, begin = a.phrase.short, a.phrase.begin
    whole = (begin, a.phrase.end)
    with_preposition = (begin - len(a.preposition.split()), short[1]) if a.preposition else short
    if a.kind == "time":
        return [question(f"{when(w, asked, a)} {frame}", s, [short, with_preposition], "when")]
    if a.kind == "event":
        return [question(f"When {frame}", s, [(begin - 1, a.phrase.end), whole], "when")]
    if a.kind == "place":
        ask = w.dice.choice(("Where", "Where", "Where", "In which place",
                             "In which country" if s.words[a.phrase.head].name.endswith("LOC") else "Where"))
        return [question(f"{ask} {frame}", s, [short, with_preposition], "where")]
    if a.kind == "duration":
        return [question(f"{w.dice.choice(('How long', 'For how long'))} {frame}", s, [short, with_preposition], "how long")]
    if a.kind == "age":
        number = [i for i in range(*short) if s.words[i].upos == "NUM"]
        ask = w.dice.choice(("At what age", "At which age")) if number else ""
        return [question(f"{ask} {frame}", s, [(number[0], number[-1] + 1)], "how old")] if number else []
    if a.kind in ("cause", "purpose"):
        spans = [(begin - 1, a.phrase.end), whole] if a.kind == "purpose" else [whole, short]
        ask = w.dice.choice(("Why", "Why", "Why", "For what reason" if a.kind == "cause" else "What for"))
        return [question(f"{ask} {frame}", s, spans, "why")]
    return with_preposition_of(w, asked, a, frame) if a.preposition else []


def when(w: Wording, asked: Asked, a: Argument) -> str:
    word = asked.sentence.words[a.phrase.head]
    if a.preposition in ("since", "until", "from") and w.dice.random() < 0.7:
        return {"since": "Since when", "until": "Until when", "from": "From when"}[a.preposition]
    return w.dice.choice(("When", "When", "When", "On which day" if a.preposition == "on" else
                          "In which year" if word.form.isdigit() else "When"))


def with_preposition_of(w: Wording, asked: Asked, a: Argument, frame: str) -> list[Question]:
    s, short = asked.sentence, a.phrase.short
    ask = w.asks(s, a.phrase)
    if any(sign in "".join(word.form for word in s.words[short[0]:short[1]]) for sign in MONEY) and w.dice.random() < 0.8:
        amount = amount_at(s, *short)
        result = [question(f"{a.preposition} how much {frame}", s, [amount], "how much")]
        if asked.clause.lemma in PRICED and a.preposition == "for" and asked.patient:
            bought = asked.patient
            result.append(question(w.dice.choice((
                f"How much did {asked.agent} pay for {bought}" if asked.agent else f"What did {bought} cost",
                f"What price did {bought} fetch", f"How much was paid for {bought}", f"What was the price of {bought}",
                f"How much did {bought} go for")), s, [amount], "how much"))
        return result
    answer = w.answer(s, a.phrase)
    if ask not in ("Who", "What"):
        return [question(f"{a.preposition} {ask[0].lower()}{ask[1:]} {frame}", s, answer, "what")]
    if w.dice.random() < 0.5:
        return [question(f"{a.preposition} {'whom' if ask == 'Who' else 'what'} {frame}", s, answer, "what")]
    return [question(f"{ask} {frame} {a.preposition}", s, answer, "what")]


def of_content(w: Wording, asked: Asked) -> list[Question]:
    """"What did Acme say about Beta?", "What did Acme agree to do?" """
    s, c = asked.sentence, asked.clause
    p = c.content
    spans = [(p.begin, p.end)]
    if p.begin > 0 and s.words[p.begin - 1].relation == "mark":
        spans.append((p.begin - 1, p.end))
    if c.content_kind == "xcomp":
        return [question(f"What {w.inverted(c, asked.verb, asked.agent)}{asked.object} to do", s, spans, "what")]
    topics = [i for i in s.subtree(p.head) if s.words[i].relation in ("nsubj", "obj", "obl", "nmod")
              and s.words[i].upos in ("NOUN", "PROPN") and i < p.end]
    about = ""
    if topics and w.dice.random() < 0.65:
        topic = phrase(s, w.dice.choice(topics))
        if topic and topic.short[1] - topic.short[0] <= 6:
            about = f" about {w.said(s, topic)}"
    return [question(f"What {w.inverted(c, asked.verb, asked.agent)}{asked.object}{about}", s, spans, "what")]
