-- First and last day of a fact's time, for columns that sort: "2024-06" reaches from 2024-06-01 to
-- 2024-06-30, "2024-06-17/.." has no last day. Worked out as they are read.
ALTER TABLE fact ADD COLUMN time_from TEXT AS (
  CASE
    WHEN time IS NULL THEN NULL
    WHEN time GLOB '[0-9][0-9][0-9][0-9]' THEN time || '-01-01'
    WHEN time GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' THEN date(time || '-01')
    WHEN time GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*' THEN substr(time, 1, 10)
  END
);
ALTER TABLE fact ADD COLUMN time_to TEXT AS (
  CASE
    WHEN time IS NULL THEN NULL
    WHEN time GLOB '[0-9][0-9][0-9][0-9]' THEN time || '-12-31'
    WHEN time GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' THEN date(time || '-01', '+1 month', '-1 day')
    WHEN time GLOB '*[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' THEN substr(time, -10)
  END
);

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
  f.tense,
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
  f.subject_spans,
  f.predicate_spans,
  f.object_spans
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
