-- Smaller rows and indexes. What is stored already stays as it is: both forms are read.

-- Where a slot's words stand in one piece, the byte where they begin; they end as many bytes on as the phrase
-- has. Else as before: "12-17 20-25".
-- tense: 0 past, 1 present, 2 future, which take less than the words.
PRAGMA writable_schema = on;
UPDATE sqlite_schema
SET sql = replace(replace(replace(replace(sql, 'subject_spans TEXT', 'subject_spans ANY'),
                                  'predicate_spans TEXT', 'predicate_spans ANY'),
                          'object_spans TEXT', 'object_spans ANY'),
                  'tense TEXT', 'tense ANY')
WHERE type = 'table' AND name = 'fact';
UPDATE sqlite_schema
SET sql = replace(sql, 'spans TEXT', 'spans ANY')
WHERE type = 'table' AND name = 'argument';
PRAGMA writable_schema = reset;

-- Two parts find a fact as well as three did.
DROP INDEX fact_spo;
DROP INDEX fact_pos;
DROP INDEX fact_osp;
CREATE INDEX fact_sp ON fact (subject, predicate);
CREATE INDEX fact_po ON fact (predicate, object);
CREATE INDEX fact_os ON fact (object, subject);

-- Indexes that a load into an empty database builds when its facts are in, and the order to build them in.
-- Whoever writes next builds what a load left that was cut short.
CREATE TABLE deferred_index (
  id INTEGER PRIMARY KEY,
  sql TEXT NOT NULL
) STRICT;

-- Every argument with its words. The JSON is made by hand: SQLite's own functions for it count as unsafe in a
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
  SELECT a.fact, a.position, a.role, a.preposition, p.text,
    CASE typeof(a.spans)
      WHEN 'integer' THEN a.spans || '-' || (a.spans + length(CAST(p.text AS BLOB)))
      ELSE a.spans
    END AS spans,
    '{"role":"' || replace(replace(a.role, '\', '\\'), '"', '\"') ||
    '","preposition":"' || ifnull(replace(replace(a.preposition, '\', '\\'), '"', '\"'), '') ||
    '","text":"' || ifnull(replace(replace(p.text, '\', '\\'), '"', '\"'), '') || '"}' AS json
  FROM argument AS a
  LEFT JOIN phrase AS p ON p.id = a.phrase))));

-- Every fact as one readable row, in the columns that the programs print.
DROP VIEW fact_view;
CREATE VIEW fact_view AS
SELECT
  f.id AS number,
  CASE typeof(f.hash) WHEN 'blob' THEN lower(hex(f.hash)) ELSE f.hash END AS id,
  subject.text AS subject,
  predicate.text AS predicate,
  object.text AS object,
  (SELECT '[' || ifnull(group_concat(a.json, ','), '') || ']'
     FROM (SELECT json FROM argument_view WHERE fact = f.id ORDER BY position) AS a) AS arguments,
  CASE f.polarity WHEN 0 THEN 'positive' ELSE 'negative' END AS polarity,
  CASE f.modality WHEN 0 THEN 'certain' ELSE 'possible' END AS modality,
  attribution.text AS attribution,
  attribution_predicate.text AS attribution_predicate,
  CASE f.tense WHEN 0 THEN 'past' WHEN 1 THEN 'present' WHEN 2 THEN 'future' ELSE f.tense END AS tense,
  f.time,
  f.time_from,
  f.time_to,
  resolved_subject.text AS resolved_subject,
  resolved_object.text AS resolved_object,
  resolved_attribution.text AS resolved_attribution,
  subject_entity.name AS subject_entity,
  nullif(subject_entity.type, '') AS subject_type,
  object_entity.name AS object_entity,
  nullif(object_entity.type, '') AS object_type,
  predicate_lemma.text AS predicate_lemma,
  f.confidence,
  f.derived_by,
  d.name AS document,
  d.title,
  d.date,
  d.source,
  d.url,
  s.position AS sentence_index,
  s.text AS sentence,
  s.begin_byte AS sentence_begin,
  s.end_byte AS sentence_end,
  CASE typeof(f.subject_spans)
    WHEN 'integer'
      THEN f.subject_spans || '-' || (f.subject_spans + length(CAST(subject.text AS BLOB)))
    ELSE f.subject_spans
  END AS subject_spans,
  CASE typeof(f.predicate_spans)
    WHEN 'integer'
      THEN f.predicate_spans || '-' || (f.predicate_spans + length(CAST(predicate.text AS BLOB)))
    ELSE f.predicate_spans
  END AS predicate_spans,
  CASE typeof(f.object_spans)
    WHEN 'integer'
      THEN f.object_spans || '-' || (f.object_spans + length(CAST(object.text AS BLOB)))
    ELSE f.object_spans
  END AS object_spans
FROM fact AS f
JOIN sentence AS s ON s.id = f.sentence
JOIN document AS d ON d.id = s.document
LEFT JOIN phrase AS subject ON subject.id = f.subject
LEFT JOIN predicate AS predicate ON predicate.id = f.predicate
LEFT JOIN phrase AS object ON object.id = f.object
LEFT JOIN predicate AS predicate_lemma ON predicate_lemma.id = f.predicate_lemma
LEFT JOIN phrase AS attribution ON attribution.id = f.attribution
LEFT JOIN predicate AS attribution_predicate ON attribution_predicate.id = f.attribution_predicate
LEFT JOIN phrase AS resolved_subject ON resolved_subject.id = f.resolved_subject
LEFT JOIN phrase AS resolved_object ON resolved_object.id = f.resolved_object
LEFT JOIN phrase AS resolved_attribution ON resolved_attribution.id = f.resolved_attribution
LEFT JOIN entity AS subject_entity ON subject_entity.id = f.subject_entity
LEFT JOIN entity AS object_entity ON object_entity.id = f.object_entity;
