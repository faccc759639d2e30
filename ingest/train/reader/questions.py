"""Questions that a sentence answers, each with the words that answer it."""

from argument_questions import of_argument, of_content
from clauses import Clause, Phrase, clauses_of, is_pronoun
from noun_questions import of_apposition, of_copula, of_owner
from number_questions import of_age, of_number, of_sentence_length, of_toll
from question import Asked, Question, question
from sentences import Sentence
from wording import Wording

APPOINTING = {"appoint", "elect", "name", "choose", "nominate", "reelect", "re-elect", "inaugurate", "swear", "select",
              "confirm", "designate", "install"}
TAKING_OFFICE = ("Who became", "Who is the new", "Who was made", "Who is going to be", "Who will be",
                 "Who got the post of", "Who took over as", "Who was picked as", "Who was chosen as")
UNASKED = ("be", "include", "have")


def of_sentence(w: Wording, s: Sentence) -> list[Question]:
    """In its own words and in others, of all kinds."""
    result = []
    for i, word in enumerate(s.words):
        if word.upos in ("NOUN", "PROPN", "ADJ") and s.child(i, "cop") is not None:
            result += of_copula(w, s, i)
        if (word.form.endswith("year-old") or word.form == "old") and i + 1 < len(s.words):
            result += of_age(w, s, i)
        if word.deprel == "appos" and word.upos in ("NOUN", "PROPN"):
            result += of_apposition(w, s, i)
    for clause in clauses_of(s, w.wordnet):
        result += of_clause(w, clause)
    return result


def of_clause(w: Wording, c: Clause) -> list[Question]:
    if c.lemma in UNASKED or c.is_negative:
        return []
    own = c.lemma + (" " + c.particle if c.particle else "")
    result = []
    for verb in dict.fromkeys((own, w.paraphrases.verb(c, w.dice))):
        result += with_verb(w, c, verb)
    converse = w.paraphrases.converse(c, w.dice)
    if converse:
        result += with_verb(w, converse, converse.lemma)
    return result


def asked_of(w: Wording, c: Clause, verb: str) -> Asked:
    def said(p: Phrase | None):
        return w.said(c.sentence, p) if p and not is_pronoun(c.sentence, p) else None

    return Asked(c, verb, said(c.agent), said(c.patient))


def with_verb(w: Wording, c: Clause, verb: str) -> list[Question]:
    s = c.sentence
    asked = asked_of(w, c, verb)
    result = []
    if asked.agent:
        result += of_agent(w, asked)
    if asked.patient:
        result += of_patient(w, asked)
    if c.recipient and asked.agent and asked.patient:
        ask = w.dice.choice(("To whom", "Who"))
        result.append(question(f"{ask} {w.inverted(c, verb, asked.agent)}{asked.object}{w.dice.choice((' to', ''))}", s,
                               w.answer(s, c.recipient), "who"))
    for argument in c.arguments:
        result += of_argument(w, asked, argument)
    if c.content and asked.agent and c.content_kind in ("ccomp", "xcomp"):
        result += of_content(w, asked)
    result += of_role(w, c) + of_toll(w, asked) + of_sentence_length(w, asked)
    for p in (c.agent, c.patient):
        if p:
            result += of_number(w, asked, p) + of_owner(w, asked, p)
    return result


def role_of(w: Wording, c: Clause) -> str:
    """What somebody is made: " president"."""
    return f" {w.said(c.sentence, c.content)}" if c.content_kind == "role" else ""


def of_agent(w: Wording, asked: Asked) -> list[Question]:
    """"Who bought Beta?", "By whom was Beta bought?", "Who is the buyer of Beta?" """
    s, c, verb = asked.sentence, asked.clause, asked.verb
    ask = w.asks(s, c.agent)
    answer = w.answer(s, c.agent)
    result = []
    text = w.rest(c, at_least_one=not asked.patient)
    role = role_of(w, c)
    if (asked.patient or text or role) and not (c.patient and not asked.patient):
        finite = w.finite(c, verb, w.is_plural(c))
        result.append(question(f"{ask} {finite}{asked.object}{role}{text}", s, answer, "who"))
    if not asked.patient:
        return result
    done = w.passive(c, verb, asked.patient, plural=w.is_plural(c, c.patient))
    if w.dice.random() < 0.5:
        whom = "whom" if ask in ("Who", "What") else ask.lower()
        result.append(question(f"By {whom} {done}{w.rest(c)}", s, answer, "who"))
    elif ask in ("Who", "What"):
        result.append(question(f"{ask} {done}{w.rest(c)} by", s, answer, "who"))
    for noun, preposition in w.paraphrases.agent_nouns.get(verb, []):
        result.append(question(f"Who {w.dice.choice(('was', 'is'))} the {noun} {preposition} {asked.patient}", s, answer, "who"))
    return result


def of_patient(w: Wording, asked: Asked) -> list[Question]:
    """"What did Acme buy?", "What was bought by Acme?" """
    s, c, verb = asked.sentence, asked.clause, asked.verb
    ask = w.asks(s, c.patient)
    answer = w.answer(s, c.patient)
    result = []
    if asked.agent:
        whom = w.dice.choice(("Whom", "Who")) if ask == "Who" else ask
        result.append(question(f"{whom} {w.inverted(c, verb, asked.agent)}{w.rest(c)}", s, answer, "what"))
    by = f" by {asked.agent}" if asked.agent else ""
    text = by + role_of(w, c) + w.rest(c, chance=0.6, at_least_one=not by)
    if text:
        result.append(question(f"{ask} {w.passive(c, verb, '', True, w.is_plural(c, c.patient))}{text}", s, answer, "what"))
    return result


def of_role(w: Wording, c: Clause) -> list[Question]:
    """Of "X is appointed director": "Who became director?"."""
    s = c.sentence
    roles = [c.content] if c.content_kind == "role" and c.content else [a.phrase for a in c.arguments if a.preposition == "as"]
    person = c.patient if c.lemma in APPOINTING else c.agent if c.lemma == "become" else None
    if not roles or person is None or is_pronoun(s, person):
        return []
    role = w.said(s, roles[0])
    ask = w.dice.choice(TAKING_OFFICE)
    if ask.endswith("the new"):
        role = role.removeprefix("the ").removeprefix("a ")
    return [question(f"{ask} {role}", s, w.answer(s, person), "who")]
