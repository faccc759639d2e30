-- For other people's tools, which count and list the rows of every table: the indexes of words read them where the
-- texts are, which takes no room. Words cannot be made anew from there, as lookup_key() folds them: a rebuild, which
-- begins by emptying the index, is refused (by an overflow, as only triggers can refuse in words).
CREATE VIEW phrase_words_view AS
SELECT
  id,
  CASE
    WHEN EXISTS (SELECT 1 FROM phrase_words_idx) THEN text
    ELSE abs(-9223372036854775807 - (id > 0))
  END AS words
FROM phrase;
CREATE VIEW predicate_words_view AS
SELECT
  id,
  CASE
    WHEN EXISTS (SELECT 1 FROM predicate_words_idx) THEN text
    ELSE abs(-9223372036854775807 - (id > 0))
  END AS words
FROM predicate;

PRAGMA writable_schema = on;
UPDATE sqlite_schema
SET sql = replace(sql, 'content = ''''', 'content = ''' || name || '_view'', content_rowid = ''id''')
WHERE name IN ('phrase_words', 'predicate_words');
PRAGMA writable_schema = reset;
