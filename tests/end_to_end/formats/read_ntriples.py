"""Reads N-Triples by the W3C's grammar (https://www.w3.org/TR/n-triples/#n-triples-grammar); prints
the number of facts."""
import re
import sys

UCHAR = r"(?:\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})"
IRI = rf"<(?:[^\x00-\x20<>\"{{}}|^`\\]|{UCHAR})*>"
ECHAR = r"\\[tbnrf\"'\\]"
STRING = rf"\"(?:[^\x22\x5C\x0A\x0D]|{ECHAR}|{UCHAR})*\""
LITERAL = rf"{STRING}(?:\^\^{IRI}|@[a-zA-Z]+(?:-[a-zA-Z0-9]+)*)?"
TRIPLE = re.compile(rf"({IRI})[ \t]*({IRI})[ \t]*({IRI}|{LITERAL})[ \t]*\.")
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

types, parts = {}, {}
for line in sys.stdin.buffer.read().decode("utf-8").split("\n")[:-1]:
    triple = TRIPLE.fullmatch(line)
    assert triple, line
    subject, predicate, value = triple.groups()
    assert re.fullmatch(r"<[A-Za-z][A-Za-z0-9+.-]*:.*>", predicate), f"a relative address: {line}"
    if predicate == f"<{RDF}type>":
        types[subject] = value
    if subject.startswith("<urn:quern:fact:"):
        parts.setdefault(subject, set()).add(predicate)
for fact, predicates in parts.items():
    assert types[fact] == f"<{RDF}Statement>"
    assert {"<urn:quern:column:polarity>", "<urn:quern:column:modality>"} <= predicates
print(len(parts))
