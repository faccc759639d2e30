"""Search over sentences as a baseline has it: SQLite's FTS5, any content word of the question, by bm25."""

import re
import sqlite3

# Words of questions that say nothing of what is asked for.
FUNCTION_WORDS = set("""a an the of to in on at by for from with about as into over after before during and or is are
was were be been being do does did has have had will would can could may might must should shall who whom whose
what which when where why how many much long old that this these those it its he she they his her their there
not no""".split())


def content_words(text: str) -> list[str]:
    return list(dict.fromkeys(w for w in re.findall(r"\w+", text.lower()) if w not in FUNCTION_WORDS and len(w) > 1))


class Search:
    def __init__(self, texts: list[str]):
        self.base = sqlite3.connect(":memory:")
        self.base.execute("CREATE VIRTUAL TABLE text USING fts5(content, tokenize='porter unicode61 remove_diacritics 2')")
        self.base.executemany("INSERT INTO text(rowid, content) VALUES (?, ?)", enumerate(texts))

    def find(self, question: str, count: int) -> list[int]:
        words = content_words(question)
        if not words:
            return []
        rows = self.base.execute("SELECT rowid FROM text WHERE content MATCH ? ORDER BY bm25(text), rowid LIMIT ?",
                                 (" OR ".join(f'"{w}"' for w in words), count))
        return [row[0] for row in rows]
