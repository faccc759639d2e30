"""complete.py PROGRAM DATABASE LINE: the words that the prompt shows where a line is to be completed."""
import os
import pty
import select
import signal
import sys
import time


def read_until(terminal, is_done, seconds=10):
    shown = ""
    end = time.time() + seconds
    while not is_done(shown) and time.time() < end:
        if select.select([terminal], [], [], 0.1)[0]:
            shown += os.read(terminal, 65536).decode(errors="replace")
    return shown


program, database, line = sys.argv[1:]
child, terminal = pty.fork()
if child == 0:
    os.environ["TERM"] = "xterm"
    os.execv(program, [program, "--db", database])
read_until(terminal, lambda shown: "quern> " in shown)
os.write(terminal, line.encode())
read_until(terminal, lambda shown: line in shown)
os.write(terminal, b"\t\t")
# The second one shows a list, where there are several.
shown = read_until(terminal, lambda _: False, seconds=3)
print("\n".join(sorted(set(shown.split()))))
os.kill(child, signal.SIGKILL)
os.waitpid(child, 0)
