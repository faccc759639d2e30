-- Quern's database. NULL stands for "absent" everywhere; spans are half-open byte ranges into the
-- document's UTF-8 text. Start reading at fact_view, which shows all of it as one row a fact.

-- An article. Its text is kept sentence by sentence.
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,          -- the file's path as given, or the id of a JSON line
  title TEXT,
  date TEXT,                          -- ISO 8601 day
  source TEXT,
  url TEXT,
  content_hash TEXT NOT NULL UNIQUE,  -- the same article is never held twice
  extractor TEXT NOT NULL             -- program and model version that read it
) STRICT;
CREATE INDEX document_by_date ON document (date) WHERE date IS NOT NULL;

CREATE TABLE sentence (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (id),
  position INTEGER NOT NULL,          -- in the document, from 0
  paragraph INTEGER NOT NULL,         -- from 0
  begin_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX sentence_by_document ON sentence (document, position);

-- What subjects, objects, arguments and speakers are called; each text is stored once.
CREATE TABLE phrase (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;

-- What predicates and their lemma forms are called; each text is stored once.
CREATE TABLE predicate (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;

-- Which lemma forms a predicate was seen with: the way from "decline" to "declined to comment on".
CREATE TABLE predicate_form (
  lemma INTEGER NOT NULL REFERENCES predicate (id),
  predicate INTEGER NOT NULL REFERENCES predicate (id),
  PRIMARY KEY (lemma, predicate)
) STRICT, WITHOUT ROWID;

-- Somebody or something that several phrases may mean.
CREATE TABLE entity (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  type TEXT NOT NULL,                 -- PER, ORG, LOC...; '' for what has no name
  document INTEGER REFERENCES document (id)  -- the only one that means it; NULL: any may
) STRICT;
CREATE UNIQUE INDEX entity_by_name ON entity (name, type, ifnull(document, 0));

-- By which words a document means an entity, how often, and why they are taken to mean it.
CREATE TABLE alias (
  entity INTEGER NOT NULL REFERENCES entity (id),
  phrase INTEGER NOT NULL REFERENCES phrase (id),
  document INTEGER NOT NULL REFERENCES document (id),
  reason TEXT NOT NULL,               -- name, part of a name, capital, description...
  count INTEGER NOT NULL,
  PRIMARY KEY (entity, phrase, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_by_phrase ON alias (phrase);
CREATE INDEX alias_by_document ON alias (document);

-- Ids grow in the order of documents, sentences and facts, so the order of ids is reading order.
CREATE TABLE fact (
  id INTEGER PRIMARY KEY,
  sentence INTEGER NOT NULL REFERENCES sentence (id),
  subject INTEGER REFERENCES phrase (id),
  predicate INTEGER REFERENCES predicate (id),
  object INTEGER REFERENCES phrase (id),
  predicate_lemma INTEGER REFERENCES predicate (id),
  polarity INTEGER NOT NULL,          -- 0 positive, 1 negative
  modality INTEGER NOT NULL,          -- 0 certain, 1 possible
  confidence REAL NOT NULL,
  attribution INTEGER REFERENCES phrase (id),
  attribution_predicate INTEGER REFERENCES predicate (id),
  resolved_subject INTEGER REFERENCES phrase (id),
  resolved_object INTEGER REFERENCES phrase (id),
  resolved_attribution INTEGER REFERENCES phrase (id),
  subject_entity INTEGER REFERENCES entity (id),
  object_entity INTEGER REFERENCES entity (id),
  attribution_entity INTEGER REFERENCES entity (id),
  tense TEXT,
  time TEXT,                          -- ISO 8601 day or interval
  derived_by TEXT,                    -- rule that inferred it; NULL: the words state it
  hash ANY NOT NULL,                  -- 16 bytes over content: the same in every database
  subject_spans TEXT,                 -- "12-17 20-25"
  predicate_spans TEXT,
  object_spans TEXT
) STRICT;
CREATE INDEX fact_spo ON fact (subject, predicate, object);
CREATE INDEX fact_pos ON fact (predicate, object, subject);
CREATE INDEX fact_osp ON fact (object, subject, predicate);
CREATE INDEX fact_by_sentence ON fact (sentence);
CREATE INDEX fact_by_attribution ON fact (attribution) WHERE attribution IS NOT NULL;
CREATE INDEX fact_by_attribution_predicate ON fact (attribution_predicate)
  WHERE attribution_predicate IS NOT NULL;
CREATE INDEX fact_by_resolved_subject ON fact (resolved_subject)
  WHERE resolved_subject IS NOT NULL;
CREATE INDEX fact_by_resolved_object ON fact (resolved_object) WHERE resolved_object IS NOT NULL;
CREATE INDEX fact_by_subject_entity ON fact (subject_entity) WHERE subject_entity IS NOT NULL;
CREATE INDEX fact_by_object_entity ON fact (object_entity) WHERE object_entity IS NOT NULL;
CREATE INDEX fact_by_resolved_attribution ON fact (resolved_attribution)
  WHERE resolved_attribution IS NOT NULL;
CREATE INDEX fact_by_attribution_entity ON fact (attribution_entity)
  WHERE attribution_entity IS NOT NULL;

-- Entities that a phrase names within: "China’s interests" is no alias of China.
CREATE TABLE mention (
  entity INTEGER NOT NULL REFERENCES entity (id),
  role INTEGER NOT NULL,              -- 0 subject, 1 object, 2 attribution
  fact INTEGER NOT NULL REFERENCES fact (id),
  PRIMARY KEY (entity, role, fact)
) STRICT, WITHOUT ROWID;

CREATE TABLE argument (
  fact INTEGER NOT NULL REFERENCES fact (id),
  position INTEGER NOT NULL,          -- in the fact, from 0
  role TEXT NOT NULL,                 -- time, place, purpose, cause, manner, condition...
  preposition TEXT,
  phrase INTEGER REFERENCES phrase (id),  -- without the preposition
  spans TEXT,
  PRIMARY KEY (fact, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX argument_by_phrase ON argument (phrase);

-- Full text of the sentences.
CREATE VIRTUAL TABLE sentence_text USING fts5 (
  text, content = 'sentence', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);

-- The words of phrases and predicates, as lookup_key() folds them: letters, digits and
-- apostrophes, with spaces between.
CREATE VIRTUAL TABLE phrase_words USING fts5 (
  words, content = '', columnsize = 0,
  tokenize = "ascii tokenchars ''''"
);
CREATE VIRTUAL TABLE predicate_words USING fts5 (
  words, content = '', columnsize = 0,
  tokenize = "ascii tokenchars ''''"
);

-- Fewer and larger segments, for documents that come by the thousand.
INSERT INTO sentence_text (sentence_text, rank) VALUES ('hashsize', 8388608);
INSERT INTO phrase_words (phrase_words, rank) VALUES ('hashsize', 8388608);
INSERT INTO predicate_words (predicate_words, rank) VALUES ('hashsize', 8388608);

-- Every word with the number of rows it stands in.
CREATE VIRTUAL TABLE sentence_vocabulary USING fts5vocab (sentence_text, row);
CREATE VIRTUAL TABLE phrase_vocabulary USING fts5vocab (phrase_words, row);
CREATE VIRTUAL TABLE predicate_vocabulary USING fts5vocab (predicate_words, row);

-- Arguments with their words. The JSON is made by hand: SQLite's own functions for it count as
-- unsafe in a view where the schema is not trusted.
CREATE VIEW argument_view AS
SELECT
  a.fact,
  a.position,
  a.role,
  a.preposition,
  p.text,
  a.spans,
  '{"role":"' || replace(replace(replace(replace(replace(a.role,
             '\', '\\'), '"', '\"'), char(10), '\n'), char(13), '\r'), char(9), '\t') ||
    '","preposition":"' || ifnull(replace(replace(replace(replace(replace(a.preposition,
             '\', '\\'), '"', '\"'), char(10), '\n'), char(13), '\r'), char(9), '\t'), '') ||
    '","text":"' || ifnull(replace(replace(replace(replace(replace(p.text,
             '\', '\\'), '"', '\"'), char(10), '\n'), char(13), '\r'), char(9), '\t'), '') || '"}' AS json
FROM argument AS a
LEFT JOIN phrase AS p ON p.id = a.phrase;

-- Every fact as one readable row, in the columns that the programs print.
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
  resolved_subject.text AS resolved_subject,
  resolved_object.text AS resolved_object,
  resolved_attribution.text AS resolved_attribution,
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
LEFT JOIN phrase AS resolved_attribution ON resolved_attribution.id = f.resolved_attribution;

-- Every entity with its aliases over all documents.
CREATE VIEW entity_view AS
SELECT
  e.id AS entity,
  e.name,
  e.type,
  p.text AS alias,
  group_concat(DISTINCT a.reason) AS reasons,
  sum(a.count) AS count,
  count(*) AS documents,
  min(d.date) AS first_seen,
  max(d.date) AS last_seen
FROM entity AS e
JOIN alias AS a ON a.entity = e.id
JOIN phrase AS p ON p.id = a.phrase
JOIN document AS d ON d.id = a.document
GROUP BY e.id, a.phrase;
