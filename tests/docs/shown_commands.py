#!/usr/bin/env python3
"""Runs the commands that pages show, and says where they no longer give the output shown below them.

    shown_commands.py PROGRAMS ROOT PAGE...

A command is an indented line that begins with "$ ", or with "> " for the prompt of the command above
it. Each page is run in a folder of its own that has data/ and, unless the page ingests something itself,
facts.db with the first article. "..." or "…" stands for words left out, alone on a line for lines left
out; times ("in 0.1 s") may differ. A command without output below it has to succeed.
"""
import os
import re
import subprocess
import sys
import tempfile

LEFT_OUT = re.compile(r"…|\.\.\.")
TIME = re.compile(r"in \d+\.\d+ s")


class Shown:
    """A command with the output that the page shows for it."""

    def __init__(self, line_number, command, typed=None):
        self.line_number = line_number
        self.command = command
        self.typed = typed  # What is typed at its prompt, or None.
        self.output = []


def shown_commands(lines):
    """The commands of a page in order."""
    commands = []
    command = None  # The one whose output may follow.
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("    "):
            command = None
            continue
        text = line[4:].rstrip()
        if text.startswith("$ "):
            command = Shown(number, text[2:])
            commands.append(command)
        elif text.startswith("> ") and command:
            if command.typed is None and not command.output:
                commands.remove(command)  # It only opens the prompt.
            command = Shown(number, command.command, text[2:])
            commands.append(command)
        elif command:
            command.output.append(text)
    for command in commands:
        while command.output and not command.output[-1]:
            command.output.pop()
    return commands


def pattern_of(line):
    """A line that is shown, as a regular expression for lines that agree with it."""
    parts = []
    for part in LEFT_OUT.split(line):
        parts.append(r"in \d+\.\d+ s".join(re.escape(piece) for piece in TIME.split(part)))
    return ".*".join(parts)


def agrees(shown, given):
    """Whether output agrees with what is shown, both as lists of lines."""
    if not shown:
        return not given
    if LEFT_OUT.fullmatch(shown[0].strip()):
        return any(agrees(shown[1:], given[skipped:]) for skipped in range(len(given) + 1))
    if not given or not re.fullmatch(pattern_of(shown[0]), given[0]):
        return False
    return agrees(shown[1:], given[1:])


def run(shown, folder, programs):
    """Exit status and the lines that the command writes, on a terminal of 80 columns."""
    environment = {name: value for name, value in os.environ.items() if name != "QUERN_DB"}
    environment.update(PATH=programs + os.pathsep + os.environ["PATH"], COLUMNS="80", LC_ALL="C.UTF-8",
                       XDG_STATE_HOME=folder)
    done = subprocess.run(shown.command, shell=True, cwd=folder, env=environment, text=True,
                          input=shown.typed or "", stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    while lines and not lines[-1]:
        lines.pop()
    return done.returncode, lines


def complaints(page, programs, root):
    with open(page, encoding="utf-8") as file:
        commands = shown_commands(file.read().splitlines())
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(os.path.join(root, "data"), os.path.join(folder, "data"))
        if not any(command.command.startswith("quern-ingest") for command in commands):
            run(Shown(0, "quern-ingest --quiet data/seed-article.txt"), folder, programs)
        for shown in commands:
            status, given = run(shown, folder, programs)
            typed = f" > {shown.typed}" if shown.typed else ""
            where = f"{os.path.relpath(page, root)}:{shown.line_number}: {shown.command}{typed}"
            if status != 0:
                yield f"{where}: exit status {status}: " + " ".join(given)
            elif shown.output and not agrees(shown.output, given):
                yield f"{where}: gives now\n" + "\n".join("    " + line for line in given)


def main():
    programs, root, *pages = sys.argv[1:]
    found = 0
    for page in pages:
        for complaint in complaints(page, os.path.abspath(programs), os.path.abspath(root)):
            print(complaint)
            found += 1
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
