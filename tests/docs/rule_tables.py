#!/usr/bin/env python3
"""Says where the tables of rules in docs/ name a function that is not there, or an example that no test
has.

    rule_tables.py ROOT

The tables stand below a heading "The rules, in the order they run", and below its subheadings. Their
columns are: rule (a function of ingest/, query/ or schema/ in backticks), what it covers, example (words
in italics, which some file of tests/ has in that order, whatever case and punctuation; "…" for words left
out).
"""
import os
import re
import sys

TITLE = "The rules, in the order they run"
COLUMNS = ["rule", "what it covers", "example"]
CODE = (".h", ".cpp")

HEADING = re.compile(r"(#{2,})\s+(.*?)\s*$")
FUNCTION = re.compile(r"`(?:\w+::)*(\w+)(?:\(\))?`")
ITALICS = re.compile(r"(?<![*\w])\*(?![*\s])([^*]+)\*(?!\*)")
LEFT_OUT = re.compile(r"…|\.\.\.")
# A string of C++, raw or not, and what may stand between two that the compiler joins.
STRING = re.compile(r'R"(?P<mark>\w*)\((?P<raw>.*?)\)(?P=mark)"|"(?P<plain>(?:[^"\\\n]|\\.)*)"', re.S)
ESCAPE = re.compile(r"\\(.)", re.S)


def files(root, folder, endings=None):
    for place, folders, names in os.walk(os.path.join(root, folder)):
        folders.sort()
        for name in sorted(names):
            if endings is None or name.endswith(endings):
                yield os.path.join(place, name)


def read(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


def strings(code):
    """The strings of a C++ file, those that follow each other joined."""
    joined = None
    end = 0
    for match in STRING.finditer(code):
        raw = match.group("raw")
        text = raw if raw is not None else ESCAPE.sub(lambda escape: {"n": "\n", "t": "\t"}.get(
            escape.group(1), escape.group(1)), match.group("plain"))
        if joined is not None and not code[end:match.start()].strip():
            joined += text
        else:
            if joined is not None:
                yield joined
            joined = text
        end = match.end()
    if joined is not None:
        yield joined


def forms(text):
    """The text without what stands behind the forms in "form/lemma/UPOS/head/deprel"."""
    return " ".join(word.split("/")[0] if word.count("/") >= 2 and not word.startswith("/") else word
                    for word in text.split())


def words(text):
    """ " word word ", in lower case, without punctuation; clitics stand apart."""
    text = text.lower().replace("’", "'").replace("n't", " n't")
    return " " + " ".join(re.findall(r"[^\W_]+", text)) + " "


def inputs_of_tests(root):
    for path in files(root, "tests"):
        if path.startswith(os.path.join(root, "tests", "docs")):
            continue  # Made for the test of this program.
        text = read(path)
        for string in strings(text) if path.endswith(CODE) else [text]:
            yield words(forms(string))  # Where it is parsed words,
            yield words(string)  # and where it is plain text.


def rows_of(lines):
    """(line number, cells) of each row of a table in the rules' sections, headers included."""
    level = None  # Of the heading that opened the section we are in.
    for number, line in enumerate(lines, 1):
        heading = HEADING.match(line)
        if heading:
            depth = len(heading.group(1))
            if heading.group(2) == TITLE:
                level = depth
            elif level is not None and depth <= level:
                level = None
        elif level is not None and line.startswith("|"):
            yield number, [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip())[1:-1]]


def complaints_of_row(cells, code, tests):
    if len(cells) != len(COLUMNS):
        yield f"{len(cells)} columns, not {len(COLUMNS)}"
        return
    rule, _, example = cells
    functions = FUNCTION.findall(rule)
    if not functions:
        yield f"no function in backticks: {rule}"
    for function in functions:
        if not re.search(rf"\b{function}\s*\(", code):
            yield f"no function of this name: {function}"
    examples = ITALICS.findall(example)
    if not examples:
        yield f"no example in italics: {example}"
    for text in examples:
        parts = [words(part) for part in LEFT_OUT.split(text) if words(part).strip()]
        if not any(all(part in test for part in parts) for test in tests):
            yield f"no test has this example: {text}"


def main():
    root = sys.argv[1]
    code = "\n".join(read(path) for folder in ("ingest", "query", "schema")
                     for path in files(root, folder, CODE))
    tests = list(inputs_of_tests(root))
    found = 0
    for path in files(root, "docs", ".md"):
        previous = 0  # Line of the row before.
        for number, cells in rows_of(read(path).splitlines()):
            is_header = number != previous + 1
            previous = number
            if is_header:
                complaints = [] if cells == COLUMNS else [f"columns {cells}, not {COLUMNS}"]
            elif all(re.fullmatch(r":?-+:?", cell) for cell in cells):
                complaints = []
            else:
                complaints = complaints_of_row(cells, code, tests)
            for complaint in complaints:
                print(f"{os.path.relpath(path, root)}:{number}: {complaint}")
                found += 1
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
