"""Words of lines of text, as Quern's segmenter finds them."""

import subprocess
import tempfile
from pathlib import Path

from sentences import Word


class Segmenter:
    def __init__(self, program: Path, model: Path):
        self.command = [program, "segment", "--model", model]

    def words(self, lines: list[str]) -> list[list[Word]]:
        """Of each line its words; a line is one sentence even where the segmenter would part it."""
        marked = [" ".join(line.split()) for line in lines]
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
            file.write("\n\n".join(marked) + "\n")
            file.flush()
            output = subprocess.run([*self.command, file.name], capture_output=True, check=True, text=True).stdout
        flat = []
        for row in output.splitlines():
            columns = row.split("\t")
            if columns[0].isdigit():
                flat.append(Word(columns[1], "_", "X", "_", -1, "dep", "O", "SpaceAfter=No" not in columns[9]))
        result, at = [], 0
        for line in marked:
            words, rest = [], line.replace(" ", "")
            while rest:
                form = flat[at].form.replace(" ", "")
                assert rest.startswith(form), (line, flat[at].form)
                rest = rest[len(form):]
                words.append(flat[at])
                at += 1
            if words:
                words[-1].space_after = True
            result.append(words)
        return result
