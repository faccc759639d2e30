"""Reads facts.db of this folder with sqlite-utils; the argument is the number of facts."""
import sys

import sqlite_utils

database = sqlite_utils.Database("facts.db")
assert database["fact"].count == int(sys.argv[1])
assert {"fact_view", "entity_view"} <= set(database.view_names())
assert [row for row in database["sentence"].search("spokesperson")], "the full text is not found"
assert database["document"].detect_fts() == "title_text"
assert all(row["valid"] for row in database.query("SELECT json_valid(arguments) AS valid FROM fact_view"))
assert all(database[name].count >= 0 for name in database.table_names())
assert database["phrase_words"].count == database["phrase"].count
# Only quern-ingest folds words, so that nobody else makes their index anew.
try:
    database["phrase_words"].rebuild_fts()
    raise AssertionError("the index of words was made anew")
except sqlite_utils.db.OperationalError:
    assert list(database.query("SELECT rowid FROM phrase_words WHERE phrase_words MATCH 'china'"))
