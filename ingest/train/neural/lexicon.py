"""Lemmas by form and part of speech: what the treebanks have, WordNet's irregular forms, and the
regular forms of WordNet's words that spelling alone does not settle ("hoped", "hopped")."""

from collections import Counter, defaultdict
from pathlib import Path

from wordpiece import PLAIN

SHARE = 0.6  # Of a form's occurrences that the commonest lemma must have.
VOWELS = "aeiou"
# Parts of speech whose typing errors are mended.
MENDED = {"ADJ", "ADP", "ADV", "AUX", "NOUN", "SCONJ", "VERB"}
FILES = {"noun": "NOUN", "verb": "VERB", "adj": "ADJ", "adv": "ADV"}


def lexicon(sentences, wordnet: Path) -> list[str]:
    """Lines "FORM<tab>UPOS<tab>LEMMA", sorted by bytes."""
    nouns = {(word, "NOUN"): word for word in words_of(wordnet, "noun")}  # "trivia" is no "trivium"
    lemmas = {(word, FILES[name]): word for name in ("adj", "adv") for word in words_of(wordnet, name)}
    lemmas |= nouns | regular_forms(wordnet)
    lemmas |= {key: lemma for key, lemma in irregular_forms(wordnet).items() if key not in nouns}
    verbs = set(words_of(wordnet, "verb"))
    for key, (lemma, count) in treebank_forms(sentences).items():
        is_slip = key[1] == "VERB" and lemmas.get(key) in verbs and lemma not in verbs  # "flead"
        if key not in lemmas or count > 1 and not is_slip:
            lemmas[key] = lemma
    lines = [f"{form}\t{upos}\t{lemma}" for (form, upos), lemma in lemmas.items()]
    return sorted(lines, key=lambda line: line.encode())


def common_words(sentences) -> list[str]:
    """Words that a mistyped one may stand for: lines "FORM<tab>UPOS", sorted by bytes."""
    seen = {f"{word.form}\t{word.upos}" for sentence in sentences for word in sentence.words
            if word.upos in MENDED and not word.is_mistyped and word.lemma != "_"
            and word.form.isascii() and word.form.isalpha() and word.form.islower()}
    return sorted(seen, key=lambda line: line.encode())


def treebank_forms(sentences) -> dict:
    seen = defaultdict(Counter)
    for sentence in sentences:
        for word in sentence.words:
            if word.lemma != "_":
                seen[word.form.translate(PLAIN), word.upos][word.lemma.translate(PLAIN)] += 1
    result = {}
    for key, lemmas in seen.items():
        lemma, count = lemmas.most_common(1)[0]
        if count >= SHARE * lemmas.total():
            result[key] = lemma, count
    return {key: found for key, found in result.items() if agrees(key, found[0], result)}


def agrees(key: tuple, lemma: str, lemmas: dict) -> bool:
    """Whether the lemma is, but for its case, that of the form in lower case, which is seen more."""
    form, upos = key
    small, _ = lemmas.get((form.lower(), upos), (lemma, 0))
    return upos == "PROPN" or small.lower() == lemma.lower()


def irregular_forms(wordnet: Path) -> dict:
    result = {}
    for name, upos in FILES.items():
        for line in (wordnet / f"{name}.exc").read_text().splitlines():
            form, lemma = line.split()[:2]
            if "_" not in form and "_" not in lemma:
                result.setdefault((form, upos), lemma)
    return result


def words_of(wordnet: Path, name: str) -> list[str]:
    """Its words in small letters, in the order of the index, which has no capitals; the data has."""
    synsets = [line.split() for line in (wordnet / f"data.{name}").read_text().splitlines()
               if not line.startswith(" ")]
    small = {word.split("(")[0] for fields in synsets
             for word in fields[4:4 + 2 * int(fields[3], 16):2] if word.islower()}
    lines = (wordnet / f"index.{name}").read_text().splitlines()
    words = (line.split()[0] for line in lines if not line.startswith(" "))
    return [w for w in words if w.isalpha() and w in small and len(w) > 2]


def regular_forms(wordnet: Path) -> dict:
    """The likelier lemma where two words share a form: the one that needs no doubled letter."""
    result = {}
    for double in (True, False):
        for word in words_of(wordnet, "verb"):
            for form in verb_forms(word, double):
                result[form, "VERB"] = word
        for word in words_of(wordnet, "adj"):
            for form in comparisons(word, double):
                result[form, "ADJ"] = word
    nouns = dict.fromkeys(words_of(wordnet, "noun"))
    for word in nouns:
        if word.endswith("man"):
            result[word[:-2] + "en", "NOUN"] = word
        if not (word.endswith("sse") and word[:-1] in nouns):  # "masses" is of "mass".
            result[with_s(word), "NOUN"] = word
    return result


def with_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2] not in VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def doubles(word: str) -> bool:
    """Whether the last letter may be doubled: a consonant after a single vowel."""
    return (word[-1] not in VOWELS + "wxy" and word[-2] in VOWELS
            and (word[-3] not in VOWELS or word[-3:-1] == "ui"))


def is_short(word: str) -> bool:
    """Whether it has one vowel group: such words always double ("hopped")."""
    groups = sum(c in VOWELS and (i == 0 or word[i - 1] not in VOWELS) for i, c in enumerate(word))
    return groups == 1


def stems(word: str, double: bool) -> list[str]:
    """What -ed, -ing, -er and -est are added to."""
    if double:
        return [word + word[-1]] if doubles(word) else []
    if word.endswith("e"):
        return [word[:-1]]
    return [] if doubles(word) and is_short(word) else [word]


def verb_forms(word: str, double: bool) -> list[str]:
    forms = [] if double else [with_s(word), word]
    for stem in stems(word, double):
        past = stem[:-1] + "i" if stem.endswith("y") and stem[-2] not in VOWELS else stem
        keeps_e = word.endswith(("ee", "oe", "ye"))
        present = word if keeps_e else stem[:-1] + "y" if word.endswith("ie") else stem
        forms += [past + "ed", present + "ing"]
    return forms


def comparisons(word: str, double: bool) -> list[str]:
    if len(word) > 7:
        return []
    forms = []
    for stem in stems(word, double):
        stem = stem[:-1] + "i" if stem.endswith("y") and stem[-2] not in VOWELS else stem
        forms += [stem + "er", stem + "est"]
    return forms
