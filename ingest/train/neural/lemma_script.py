"""Lemmas as edit scripts, which a classifier can choose (Straka 2018, "UDPipe 2.0 prototype").

A script is CASE CUT ADDED: the form in lower case ("L"), as it stands ("K") or with a capital first
letter only ("C"), less its last CUT characters, plus ADDED. "=LEMMA" is a lemma of its own.
ingest/language/tag/lemma_script.cpp applies them."""


def cased(form: str, case: str) -> str:
    if case == "L":
        return form.lower()
    if case == "C":
        return form[:1].upper() + form[1:].lower()
    return form


def script(form: str, lemma: str) -> str:
    """The shortest script from form to lemma; lower case goes before as-is before capital."""
    best = "=" + lemma
    best_edit = None
    for case in "LKC":
        base = cased(form, case)
        common = 0
        while common < min(len(base), len(lemma)) and base[common] == lemma[common]:
            common += 1
        edit = len(base) - common + len(lemma) - common
        if common and (best_edit is None or edit < best_edit):
            best_edit = edit
            best = f"{case} {len(base) - common} {lemma[common:]}"
    if best_edit is not None and best_edit > 2 + len(lemma):
        return "=" + lemma
    return best


def apply(form: str, text: str) -> str:
    """The lemma; never empty for a form that is not."""
    if text.startswith("="):
        return text[1:]
    case, cut, added = text.split(" ", 2)
    base = cased(form, case)
    return base[: max(len(base) - int(cut), 0)] + added or form
