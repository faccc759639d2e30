-- For other people's tools: Datasette and sqlite-utils look for `content="sentence"` in a full-text table's
-- definition, in just these letters. Its meaning stays the same, so nothing is built anew.
PRAGMA writable_schema = on;
UPDATE sqlite_schema
SET sql = replace(replace(sql, 'content = ''sentence''', 'content="sentence"'),
                  'content = ''document''', 'content="document"')
WHERE name IN ('sentence_text', 'title_text');
PRAGMA writable_schema = reset;

-- Arguments with their words. The JSON is made by hand: SQLite's own functions for it count as unsafe in a
-- view where the schema is not trusted. RFC 8259, section 7, wants all control characters escaped; in steps,
-- as the parser bounds how deep calls nest.
DROP VIEW argument_view;
CREATE VIEW argument_view AS
SELECT fact, position, role, preposition, text, spans,
  replace(replace(replace(replace(replace(replace(replace(json, char(25), '\u0019'), char(26), '\u001a'),
    char(27), '\u001b'), char(28), '\u001c'), char(29), '\u001d'), char(30), '\u001e'),
    char(31), '\u001f') AS json
FROM (
  SELECT fact, position, role, preposition, text, spans,
  replace(replace(replace(replace(replace(replace(replace(replace(json, char(17), '\u0011'),
    char(18), '\u0012'), char(19), '\u0013'), char(20), '\u0014'), char(21), '\u0015'),
    char(22), '\u0016'), char(23), '\u0017'), char(24), '\u0018') AS json
FROM (
  SELECT fact, position, role, preposition, text, spans,
  replace(replace(replace(replace(replace(replace(replace(replace(json, char(9), '\t'), char(10), '\n'),
    char(11), '\u000b'), char(12), '\f'), char(13), '\r'), char(14), '\u000e'), char(15), '\u000f'),
    char(16), '\u0010') AS json
FROM (
  SELECT fact, position, role, preposition, text, spans,
  replace(replace(replace(replace(replace(replace(replace(replace(json, char(1), '\u0001'),
    char(2), '\u0002'), char(3), '\u0003'), char(4), '\u0004'), char(5), '\u0005'), char(6), '\u0006'),
    char(7), '\u0007'), char(8), '\b') AS json
FROM (
  SELECT a.fact, a.position, a.role, a.preposition, p.text, a.spans,
    '{"role":"' || replace(replace(a.role, '\', '\\'), '"', '\"') ||
    '","preposition":"' || ifnull(replace(replace(a.preposition, '\', '\\'), '"', '\"'), '') ||
    '","text":"' || ifnull(replace(replace(p.text, '\', '\\'), '"', '\"'), '') || '"}' AS json
  FROM argument AS a
  LEFT JOIN phrase AS p ON p.id = a.phrase))));
