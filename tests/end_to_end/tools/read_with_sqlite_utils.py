"""Reads facts.db of this folder with sqlite-utils; the argument is the number of facts."""
import sys

import sqlite_utils

database = sqlite_utils.Database("facts.db")
assert database["fact"].count == int(sys.argv[1])
assert {"fact_view", "entity_view"} <= set(database.view_names())
assert [row for row in database["sentence"].search("spokesperson")], "the full text is not found"
assert database["document"].detect_fts() == "title_text"
assert all(row["valid"] for row in database.query("SELECT json_valid(arguments) AS valid FROM fact_view"))
