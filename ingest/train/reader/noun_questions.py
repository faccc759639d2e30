"""Questions that phrases answer by themselves: what something is, who somebody is, whose something is."""

from clauses import Phrase, is_pronoun, phrase
from question import Asked, Question, question
from sentences import Sentence
from wording import Wording

GENITIVES = ("'s", "’s", "'", "’")


def of_copula(w: Wording, s: Sentence, i: int) -> list[Question]:
    subject = s.child(i, "nsubj")
    if subject is None:
        return []
    named, said = phrase(s, subject), phrase(s, i)
    if named is None or said is None or is_pronoun(s, named) or named.end > i:
        return []
    be = w.dice.choice(("is", "was"))
    attribute = w.said(s, said) if said.begin > subject else s.words[i].form
    result = [question(f"{w.asks(s, named)} {be} {attribute.removeprefix(be + ' ')}", s, w.answer(s, named), "who")]
    if s.words[i].upos != "ADJ" and said.begin > subject:
        begin = max(said.begin, s.child(i, "cop") + 1)
        ask = "Who" if s.words[subject].name == "B-PER" else "What"
        result.append(question(f"{ask} {be} {w.said(s, named)}", s,
                               [(begin, said.end), (begin, max(begin + 1, said.short[1]))], "what"))
    return result


def of_apposition(w: Wording, s: Sentence, i: int) -> list[Question]:
    head = s.words[i].head
    one, other = phrase(s, head), phrase(s, i)
    if one is None or other is None or one.short[1] > other.begin:
        return []
    if s.words[head].name == "O" and s.words[i].name != "O":
        one, other = other, one
    if s.words[one.head].name == "O" or s.words[other.head].name != "O":
        return []
    attribute = w.said(s, other)
    if s.words[other.begin].upos in ("PRON", "NUM"):
        return []
    if attribute.startswith("a "):
        attribute = "the" + attribute[1:]
    result = [question(f"{w.asks(s, one)} is {attribute}", s, w.answer(s, one), "who")]
    ask = "Who" if s.words[one.head].name.endswith("PER") else "What"
    result.append(question(f"{ask} is {w.said(s, one)}", s, [other.short, (other.begin, other.end)], "what"))
    return result


def of_owner(w: Wording, asked: Asked, p: Phrase) -> list[Question]:
    """"Whose company did Acme buy?" of "Smith's company", "the company of Smith"."""
    s, c, verb = asked.sentence, asked.clause, asked.verb
    found = before_noun(s, p) or behind_noun(s, p)
    if found is None:
        return []
    noun, spans = found
    if p is c.agent:
        text = f"{w.finite(c, verb)}{asked.object}{w.rest(c)}"
    elif asked.agent and w.dice.random() < 0.5:
        text = f"{w.inverted(c, verb, asked.agent)}{w.rest(c)}"
    else:
        text = f"{w.passive(c, verb, '', True, w.is_plural(c, p))}{w.rest(c)}"
    return [question(f"Whose {noun} {text}", s, spans, "whose")]


def before_noun(s: Sentence, p: Phrase):
    """The noun that a genitive owns, and the owner's words without and with its ending."""
    owner = s.child(p.head, "nmod:poss")
    owned = phrase(s, owner) if owner is not None and s.words[owner].upos != "PRON" else None
    if owned is None or owned.end > p.head:
        return None
    end = owned.end - (s.words[owned.end - 1].form in GENITIVES)
    after = owned.end + (s.words[owned.end].form in GENITIVES)
    return (s.slice(after, p.head + 1), [(owned.begin, end), (owned.begin, owned.end)]) if after <= p.head else None


def behind_noun(s: Sentence, p: Phrase):
    """The same of "the diaries of Smith", "a novel by Smith"."""
    for i in s.children[p.head]:
        by = [c for c in s.children[i] if s.words[c].form in ("of", "by") and s.words[c].relation == "case"]
        named = s.name_range(*(s.phrase(i, True) or (i, i + 1)), "PER") if s.words[i].relation == "nmod" and by else None
        if named and named[0] <= i < named[1]:
            return s.words[p.head].form, [named]
    return None
