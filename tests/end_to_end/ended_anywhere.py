#!/usr/bin/env python3
"""Ends quern-ingest in every way, at random moments, and looks at what is left: the database is whole
(integrity_check), each document is in it as the undisturbed run has it or not at all, and the same
command again ends in the undisturbed database, row by row.

    ended_anywhere.py PROGRAMS [--kills N] [--seed S] [--documents N]
"""

import argparse
import gzip
import os
import pty
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TOWNS = ["Arta", "Tolga", "Lindhaven", "Nuvoria", "Oslo", "Lima"]
PEOPLE = ["Anna Berg", "Otto Venn", "Ana Ruiz", "Tom Olsen", "Lee Marek"]
DEEDS = ["opened the dam", "sold the mine", "met the mayor", "left the council", "denied the charge"]

failures = []


def require(holds, words):
    if not holds:
        failures.append(words)
        print("FAILED:", words)


def article(number):
    chance = random.Random(number)
    sentences = [
        f"{chance.choice(PEOPLE)} {chance.choice(DEEDS)} in {chance.choice(TOWNS)} on Friday, "
        f"{chance.choice(PEOPLE)} said."
        for _ in range(3)
    ]
    return f"Report {number} from {chance.choice(TOWNS)}\n\n" + " ".join(sentences) + "\n"


class Contents:
    """What a database holds: `tables` row by row, `documents` each by itself, without numbers."""

    def __init__(self, path):
        database = sqlite3.connect(path)
        self.integrity = database.execute("PRAGMA integrity_check").fetchone()[0]
        names = [row[0] for row in database.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
            " AND name NOT LIKE 'sqlite_%' ORDER BY name")]
        self.tables = {name: self._rows(database, name) for name in names}
        self.documents = {}
        for (name,) in database.execute("SELECT name FROM document"):
            self.documents[name] = [sorted(map(repr, database.execute(sql, (name,)))) for sql in (
                "SELECT id, subject, predicate, object, arguments, polarity, modality, attribution, time,"
                " resolved_subject, subject_entity, object_entity, confidence, sentence, sentence_begin,"
                " subject_spans FROM fact_view WHERE document = ?",
                "SELECT title, date, content_hash FROM document WHERE name = ?")]
        database.close()

    @staticmethod
    def _rows(database, table):
        columns = [row[0] for row in database.execute(
            f"SELECT name FROM pragma_table_xinfo('{table}') WHERE hidden <> 1 AND name <> 'read_at'")]
        listed = ", ".join(f'"{column}"' for column in columns)
        return sorted(map(repr, database.execute(f'SELECT {listed} FROM "{table}"')))


class Bench:
    """A folder with inputs, their undisturbed databases, and one that is disturbed."""

    def __init__(self, programs, documents):
        self.ingest = str(programs / "quern-ingest")
        self.query = str(programs / "quern-query")
        self.database = "disturbed.db"
        Path("in").mkdir()
        for number in range(documents):
            Path(f"in/{number:04}.txt").write_text(article(number))
        with open("facts.jsonl", "wb") as facts:
            subprocess.run([self.ingest, "--quiet", "--to", "jsonl", "in"], stdout=facts, check=True)
        self.count = documents
        self.inputs = ["in", "facts.jsonl"]
        self.whole = {}
        for source in self.inputs:
            path = source + ".whole.db"
            self.run(source, path)
            self.whole[source] = Contents(path)
            require(len(self.whole[source].documents) == documents, f"all of {source} is read")

    def command(self, source, database=None, *options):
        return [self.ingest, "--db", database or self.database, *options, source]

    def run(self, source, database=None):
        subprocess.run(self.command(source, database, "--quiet"), check=True)

    def clear(self):
        for path in Path(".").glob(self.database + "*"):
            path.unlink()

    def look(self, source, what):
        """Judges a copy: to look at the database itself would mend it."""
        for path in Path(".").glob("copy.db*"):
            path.unlink()
        for ending in ("", "-wal", "-journal"):
            if Path(self.database + ending).exists():
                shutil.copy(self.database + ending, "copy.db" + ending)
        if not Path("copy.db").exists():
            return 0
        is_blank = Path("copy.db").stat().st_size == 0 and not Path("copy.db-wal").exists()
        if is_blank or not sqlite3.connect("copy.db").execute("PRAGMA user_version").fetchone()[0]:
            return 0
        found = Contents("copy.db")
        require(found.integrity == "ok", f"{what}: {found.integrity}")
        for name, rows in found.documents.items():
            require(self.whole[source].documents.get(name) == rows, f"{what}: {name} is not whole")
        return len(found.documents)

    def resume(self, source, what):
        self.run(source)
        found = Contents(self.database)
        require(found.integrity == "ok", f"{what}: again: {found.integrity}")
        require(found.tables == self.whole[source].tables, f"{what}: again, it is another database")
        leftovers = [path.name for path in Path(".").glob(self.database + "-*")]
        require(not leftovers, f"{what}: again, {leftovers} are left")

    def disturb(self, source, what, disturbance):
        self.clear()
        disturbance(source)
        count = self.look(source, what)
        self.resume(source, what)
        return count


def moment(bench, chance, is_late):
    """After how many documents, and what part of one later."""
    tenth = bench.count // 10
    after = chance.randint(bench.count - tenth, bench.count) if is_late else chance.randint(
        0, bench.count - tenth)
    return after, chance.random()


def killed_at(bench, after, later):
    """Kills the program behind that many documents."""
    def disturbance(source):
        begin = time.monotonic()
        process = subprocess.Popen(bench.command(source, None, "--verbose"), stderr=subprocess.PIPE)
        for _ in range(after):
            process.stderr.readline()
        time.sleep(later * (0.15 if after == 0 else (time.monotonic() - begin) / after))
        process.kill()
        process.stderr.close()
        process.wait()
    return disturbance


def kill_many(bench, kills, chance):
    counts = []
    for i in range(kills):
        source = bench.inputs[i // 2 % 2]
        after, later = moment(bench, chance, i % 2 == 1)
        counts.append(bench.disturb(source, f"kill {i} behind {after} of {source}",
                                    killed_at(bench, after, later)))
    late = sum(count >= bench.count * 9 // 10 for count in counts)
    print(f"killed {kills} times; {late} times with nine tenths of the documents in")


def in_foreground(command, act):
    """The command's status, as a shell's foreground job on a terminal of its own: `act` gets the
    terminal and the process once the first document is in."""
    process, terminal = pty.fork()
    if process == 0:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)
        os.execv(command[0], command)
    said = b""
    while b"added" not in said and b"waits" not in said:
        said += os.read(terminal, 4096)
    act(terminal, process)
    try:
        while piece := os.read(terminal, 4096):
            said += piece
    except OSError:
        pass  # The terminal is gone.
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), said.decode(errors="replace")


def interrupt_in_foreground(bench):
    def hang_up(terminal, _):
        os.close(terminal)

    acts = {
        signal.SIGINT: lambda terminal, _: os.write(terminal, b"\x03"),
        signal.SIGTERM: lambda _, process: os.kill(process, signal.SIGTERM),
        signal.SIGHUP: hang_up,
    }
    for number, act in acts.items():
        def disturbance(source, number=number, act=act):
            status, said = in_foreground(bench.command(source, None, "--verbose", "--jobs", "1"), act)
            require(status == -number, f"{number.name}: status {status}")
            is_told = "interrupted; the same command goes on where this one stopped" in said
            require(is_told or number == signal.SIGHUP, f"{number.name}: it said {said[-200:]}")
        count = bench.disturb("in", number.name, disturbance)
        require(0 < count < bench.count, f"{number.name}: {count} documents are in")


def interrupt_while_reading(bench):
    """Standard input gives nothing, or no end of a line."""
    for number in (signal.SIGINT, signal.SIGTERM):
        for endless in ("<(sleep 20)", "/dev/zero"):
            line = f"echo waits; exec {bench.ingest} --from jsonl --db endless.db - < {endless}"
            begin = time.monotonic()

            def act(terminal, process, number=number):
                time.sleep(0.5)
                if number == signal.SIGINT:
                    os.write(terminal, b"\x03")
                else:
                    os.kill(process, number)
            _, said = in_foreground(["/bin/bash", "-c", line], act)
            require(time.monotonic() - begin < 15, f"{number.name} is not heeded behind {endless}")
            require("interrupted" in said, f"{number.name} behind {endless}: it said {said[-200:]}")


def fill_disk(bench, chance):
    """Files may grow to a part of what they have in the end."""
    size = Path("in.whole.db").stat().st_size
    for source in bench.inputs:
        for part in (0.01, chance.random(), chance.random(), 0.98):
            def disturbance(source, part=part):
                most = int(size * part)
                done = subprocess.run(
                    bench.command(source, None, "--quiet"), stderr=subprocess.PIPE, restore_signals=False,
                    preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)))
                lines = done.stderr.decode().splitlines()
                require(done.returncode == 1 and len(lines) == 1, f"a full disk: {done}")
            bench.disturb(source, f"a disk full at {part:.2f}", disturbance)


def fill_small_disk(bench):
    """The same with a file system of that size, where one may be made."""
    size = Path("in.whole.db").stat().st_size // 2
    script = ("mkdir small && mount -t tmpfs -o size=$1 tmpfs small && "
              "{ cp disturbed.db* small 2>/dev/null; \"$2\" --quiet --db small/disturbed.db in; "
              "status=$?; cp small/disturbed.db* .; exit $status; }")

    def disturbance(_):
        done = subprocess.run(["unshare", "-m", "sh", "-c", script, "sh", str(size), bench.ingest],
                              stderr=subprocess.PIPE)
        if done.returncode != 1 or b"full" not in done.stderr:
            require(b"Operation not permitted" in done.stderr or b"permission" in done.stderr,
                    f"a small disk: {done}")
    bench.disturb("in", "a small disk", disturbance)


def cut_input(bench, chance):
    """The input ends too early: in a line, between lines, within what is packed."""
    text = Path("facts.jsonl").read_bytes()
    packed = gzip.compress(text, mtime=0)
    for i in range(6):
        is_packed = i % 2 == 0
        content = packed if is_packed else text
        # Where lines are missing at the end, nobody can tell.
        cut = content[:chance.randint(len(content) // 20, len(content) - 2)].rstrip(b"\n}")
        name = "cut.jsonl.gz" if is_packed else "cut.jsonl"

        def disturbance(_):
            Path(name).write_bytes(cut)
            done = subprocess.run(bench.command(name, None, "--quiet"), stderr=subprocess.PIPE)
            require(done.returncode == 1, f"{name} cut at {len(cut)}: {done}")
        bench.disturb("facts.jsonl", f"{name} cut at {len(cut)}", disturbance)


def write_and_read_at_once(bench):
    """Two writers of the same articles in different orders, and readers."""
    bench.clear()
    names = sorted(str(path) for path in Path("in").iterdir())
    writers = [subprocess.Popen([bench.ingest, "--quiet", "--jobs", "1", "--db", bench.database, *order])
               for order in (names, names[::-1])]
    reads = 0
    while any(writer.poll() is None for writer in writers):
        time.sleep(0.02)
        if not Path(bench.database).exists():
            continue
        done = subprocess.run([bench.query, "--db", bench.database, "-s", "*", "-f", "csv", "--columns",
                               "document,id"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode != 0:
            require(b"not one of Quern's" in done.stderr or b"is empty" in done.stderr
                    or b"older version" in done.stderr, f"a reader: {done.stderr}")
            continue
        reads += 1
        seen = {}
        for row in done.stdout.decode().splitlines()[1:]:
            document, fact = row.split(",")[:2]
            seen.setdefault(document, set()).add(fact)
        for document, facts in seen.items():
            rows = bench.whole["in"].documents[document][0]
            require(len(facts) == len(rows), f"a reader sees {len(facts)} of {len(rows)} in {document}")
    require(all(writer.wait() == 0 for writer in writers), "both writers end well")
    require(bench.look("in", "two writers") == bench.count, "two writers: all documents are in")
    bench.run("in")
    require(bench.look("in", "two writers, again") == bench.count, "again: all documents are in")
    print(f"two writers, {reads} reads meanwhile")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("programs", type=Path)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--documents", type=int, default=60)
    options = parser.parse_args()
    programs = options.programs.resolve()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        bench = Bench(programs, options.documents)
        parts = [lambda: interrupt_in_foreground(bench), lambda: interrupt_while_reading(bench),
                 lambda: fill_disk(bench, chance), lambda: fill_small_disk(bench),
                 lambda: cut_input(bench, chance), lambda: write_and_read_at_once(bench),
                 lambda: kill_many(bench, options.kills, chance)]
        for part in parts:
            begin = time.monotonic()
            part()
            print(f"  in {time.monotonic() - begin:.1f} s", flush=True)
        os.chdir("/")
    print("passed" if not failures else f"{len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
