"""English verbs' forms: those that the texts show, regular ones for the rest; and plurals."""

from collections import Counter, defaultdict

VOWELS = "aeiou"
TAGS = ("VBD", "VBN", "VBZ", "VBG")
BE = {"VBD": "was", "VBN": "been", "VBZ": "is", "VBG": "being"}

# What the texts at hand may lack.
IRREGULAR = {("get", "VBD"): "got", ("get", "VBN"): "got", ("hurt", "VBD"): "hurt", ("hurt", "VBN"): "hurt",
             ("fall", "VBN"): "fallen", ("give", "VBN"): "given", ("seek", "VBN"): "sought"}


def regular(lemma: str, tag: str) -> str:
    doubled = (len(lemma) > 2 and lemma[-1] not in VOWELS + "wxyhr" and lemma[-2] in VOWELS
               and lemma[-3] not in VOWELS and len(lemma) < 5)
    if tag == "VBZ":
        if lemma.endswith(("s", "x", "ch", "sh", "z", "o")):
            return lemma + "es"
        return lemma[:-1] + "ies" if lemma.endswith("y") and lemma[-2] not in VOWELS else lemma + "s"
    if tag == "VBG":
        if lemma.endswith("e") and not lemma.endswith(("ee", "ye")):
            return lemma[:-1] + "ing"
        return lemma + (lemma[-1] if doubled else "") + "ing"
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ied"
    return lemma + (lemma[-1] if doubled else "") + "ed"


class Inflection:
    """Made of the words of sentences."""

    def __init__(self, sentences):
        seen = defaultdict(Counter)
        for sentence in sentences:
            for word in sentence.words:
                if word.upos == "VERB" and word.xpos in TAGS:
                    seen[word.lemma.lower(), word.xpos][word.form.lower()] += 1
        self.forms = {key: counter.most_common(1)[0][0] for key, counter in seen.items()
                      if counter.most_common(1)[0][1] > 1}
        self.forms |= IRREGULAR

    def of(self, phrase: str, tag: str) -> str:
        """The form of a verb phrase: its first word is the verb ("take over")."""
        first, _, rest = phrase.partition(" ")
        if first == "be":
            form = BE[tag]
        elif first == "have":
            form = {"VBD": "had", "VBN": "had", "VBZ": "has", "VBG": "having"}[tag]
        else:
            form = self.forms.get((first, tag)) or regular(first, tag)
        return form + (" " + rest if rest else "")
