-- Quern's tables on a PostgreSQL server; see schema/migrations for what the columns hold. What grows with
-- the articles lies in partitions, by the hash of what it is looked up by. Ids are given as SQLite gives
-- them, the highest and one, so that both stores have the same.

-- Which tables these are, and how often they were written. Who writes holds this row.
CREATE TABLE quern (version BIGINT NOT NULL, writes BIGINT NOT NULL);
INSERT INTO quern VALUES (2, 0);

CREATE FUNCTION without_case(TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS
  $$ SELECT lower($1 COLLATE "C") $$;
CREATE FUNCTION without_case(BIGINT) RETURNS BIGINT LANGUAGE sql IMMUTABLE AS $$ SELECT $1 $$;
CREATE FUNCTION without_case(DOUBLE PRECISION) RETURNS DOUBLE PRECISION LANGUAGE sql IMMUTABLE AS
  $$ SELECT $1 $$;
CREATE FUNCTION beginning(TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS
  $$ SELECT left($1, 500) COLLATE "C" $$;
CREATE FUNCTION instr(TEXT, TEXT) RETURNS INTEGER LANGUAGE sql IMMUTABLE AS
  $$ SELECT strpos($1, $2) $$;

-- First and last day of a fact's time.
CREATE FUNCTION first_day(TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN $1 ~ '^[0-9]{4}$' THEN $1 || '-01-01'
    WHEN $1 ~ '^[0-9]{4}-(0[1-9]|1[0-2])$' THEN $1 || '-01'
    WHEN $1 ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}' THEN substr($1, 1, 10)
  END $$;
CREATE FUNCTION last_day(TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN $1 ~ '^[0-9]{4}$' THEN $1 || '-12-31'
    WHEN $1 ~ '^[0-9]{4}-(0[1-9]|1[0-2])$' AND substr($1, 1, 4) <> '0000' THEN
      to_char(make_date(CAST(substr($1, 1, 4) AS INTEGER), CAST(substr($1, 6, 2) AS INTEGER), 1)
              + INTERVAL '1 month' - INTERVAL '1 day', 'YYYY-MM-DD')
    WHEN $1 ~ '[0-9]{4}-[0-9]{2}-[0-9]{2}$' THEN right($1, 10)
  END $$;

CREATE TABLE document (
  id BIGINT PRIMARY KEY,
  name TEXT COLLATE "C" NOT NULL,
  title TEXT COLLATE "C",
  date TEXT COLLATE "C",
  source TEXT COLLATE "C",
  url TEXT COLLATE "C",
  content_hash TEXT COLLATE "C" NOT NULL UNIQUE,
  extractor TEXT COLLATE "C" NOT NULL,
  read_at TEXT COLLATE "C"
);
-- A long text fits no B-tree, its hash does, and so do its first letters: beginning() is what sorts it.
CREATE INDEX document_by_name ON document USING hash (name);
CREATE INDEX document_by_date ON document (date) WHERE date IS NOT NULL;

CREATE TABLE sentence (
  id BIGINT NOT NULL PRIMARY KEY,
  document BIGINT NOT NULL,
  position BIGINT NOT NULL,
  paragraph BIGINT NOT NULL,
  begin_byte BIGINT NOT NULL,
  end_byte BIGINT NOT NULL,
  text TEXT COLLATE "C" NOT NULL
) PARTITION BY HASH (id);
CREATE INDEX sentence_by_document ON sentence (document, position);

CREATE TABLE phrase (id BIGINT PRIMARY KEY, text TEXT COLLATE "C" NOT NULL);
CREATE TABLE predicate (id BIGINT PRIMARY KEY, text TEXT COLLATE "C" NOT NULL);
CREATE INDEX phrase_by_text ON phrase USING hash (text);
CREATE INDEX phrase_by_beginning ON phrase (beginning(text));
CREATE INDEX predicate_by_text ON predicate USING hash (text);
CREATE INDEX predicate_by_beginning ON predicate (beginning(text));

CREATE TABLE predicate_form (
  lemma BIGINT NOT NULL,
  predicate BIGINT NOT NULL,
  PRIMARY KEY (lemma, predicate)
);

CREATE TABLE entity (
  id BIGINT PRIMARY KEY,
  name TEXT COLLATE "C" NOT NULL,
  type TEXT COLLATE "C" NOT NULL,
  document BIGINT
);
CREATE INDEX entity_by_name ON entity USING hash (name);
CREATE INDEX entity_by_beginning ON entity (beginning(name));

CREATE TABLE alias (
  entity BIGINT NOT NULL,
  phrase BIGINT NOT NULL,
  document BIGINT NOT NULL,
  reason TEXT COLLATE "C",
  count BIGINT NOT NULL,
  PRIMARY KEY (entity, document, phrase)
) PARTITION BY HASH (entity);
CREATE INDEX alias_by_phrase ON alias (phrase, entity);
CREATE INDEX alias_by_document ON alias (document);

CREATE TABLE fact (
  id BIGINT NOT NULL PRIMARY KEY,
  sentence BIGINT NOT NULL,
  subject BIGINT,
  predicate BIGINT,
  object BIGINT,
  predicate_lemma BIGINT,
  polarity BIGINT NOT NULL,
  modality BIGINT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  attribution BIGINT,
  attribution_predicate BIGINT,
  resolved_subject BIGINT,
  resolved_object BIGINT,
  resolved_attribution BIGINT,
  subject_entity BIGINT,
  object_entity BIGINT,
  attribution_entity BIGINT,
  tense TEXT COLLATE "C",
  time TEXT COLLATE "C",
  derived_by TEXT COLLATE "C",
  hash TEXT COLLATE "C" NOT NULL,
  subject_spans TEXT COLLATE "C",
  predicate_spans TEXT COLLATE "C",
  object_spans TEXT COLLATE "C",
  subject_heads TEXT COLLATE "C",
  object_heads TEXT COLLATE "C",
  time_from TEXT COLLATE "C" GENERATED ALWAYS AS (first_day(time)) STORED,
  time_to TEXT COLLATE "C" GENERATED ALWAYS AS (last_day(time)) STORED
) PARTITION BY HASH (id);
CREATE INDEX fact_sp ON fact (subject, predicate);
CREATE INDEX fact_po ON fact (predicate, object);
CREATE INDEX fact_os ON fact (object, subject);
CREATE INDEX fact_by_sentence ON fact (sentence);
CREATE INDEX fact_by_attribution ON fact (attribution) WHERE attribution IS NOT NULL;
CREATE INDEX fact_by_attribution_predicate ON fact (attribution_predicate)
  WHERE attribution_predicate IS NOT NULL;
CREATE INDEX fact_by_resolved_subject ON fact (resolved_subject) WHERE resolved_subject IS NOT NULL;
CREATE INDEX fact_by_resolved_object ON fact (resolved_object) WHERE resolved_object IS NOT NULL;
CREATE INDEX fact_by_resolved_attribution ON fact (resolved_attribution)
  WHERE resolved_attribution IS NOT NULL;
CREATE INDEX fact_by_subject_entity ON fact (subject_entity) WHERE subject_entity IS NOT NULL;
CREATE INDEX fact_by_object_entity ON fact (object_entity) WHERE object_entity IS NOT NULL;
CREATE INDEX fact_by_attribution_entity ON fact (attribution_entity)
  WHERE attribution_entity IS NOT NULL;

CREATE TABLE mention (
  entity BIGINT NOT NULL,
  role BIGINT NOT NULL,
  fact BIGINT NOT NULL,
  PRIMARY KEY (entity, role, fact)
) PARTITION BY HASH (entity);

CREATE TABLE argument (
  fact BIGINT NOT NULL,
  position BIGINT NOT NULL,
  role TEXT COLLATE "C" NOT NULL,
  preposition TEXT COLLATE "C",
  phrase BIGINT,
  spans TEXT COLLATE "C",
  heads TEXT COLLATE "C",
  PRIMARY KEY (fact, position)
) PARTITION BY HASH (fact);
CREATE INDEX argument_by_phrase ON argument (phrase);

CREATE TABLE name (
  id BIGINT PRIMARY KEY,
  text TEXT COLLATE "C" NOT NULL,
  type TEXT COLLATE "C" NOT NULL,
  country TEXT COLLATE "C" NOT NULL,
  is_short BIGINT NOT NULL,
  key TEXT COLLATE "C" NOT NULL,
  short_key TEXT COLLATE "C",
  letters TEXT COLLATE "C",
  entity BIGINT,
  is_lent BIGINT NOT NULL,
  documents BIGINT NOT NULL
) WITH (fillfactor = 80);
-- Without the number of documents, which changes all the time: so a row changes in its place.
CREATE INDEX name_by_text ON name USING hash (text);
CREATE INDEX name_by_key ON name USING hash (key);
CREATE INDEX name_by_short_key ON name USING hash (short_key) WHERE short_key IS NOT NULL;
CREATE INDEX name_by_letters ON name USING hash (letters) WHERE letters IS NOT NULL;

CREATE TABLE naming (
  name BIGINT NOT NULL,
  document BIGINT NOT NULL,
  entity BIGINT NOT NULL,
  is_open BIGINT NOT NULL,
  PRIMARY KEY (name, document)
);
CREATE INDEX naming_by_document ON naming (document);

CREATE TABLE nickname (
  key TEXT COLLATE "C" NOT NULL,
  name BIGINT NOT NULL,
  document BIGINT NOT NULL,
  weight BIGINT NOT NULL
);
CREATE UNIQUE INDEX nickname_by_name ON nickname (name, document, md5(key));
CREATE INDEX nickname_by_key ON nickname USING hash (key);
CREATE INDEX nickname_by_document ON nickname (document);

CREATE TABLE unsettled_key (key TEXT COLLATE "C" NOT NULL);
CREATE UNIQUE INDEX unsettled_key_by_hash ON unsettled_key (md5(key));
CREATE TABLE alias_rule (
  key TEXT COLLATE "C" PRIMARY KEY,
  name TEXT COLLATE "C" NOT NULL,
  target TEXT COLLATE "C" NOT NULL
);
CREATE INDEX alias_rule_by_target ON alias_rule (target);
CREATE TABLE released_phrase (id BIGINT PRIMARY KEY);
CREATE TABLE released_predicate (id BIGINT PRIMARY KEY);

-- Full text: the words as the programs split them. `key`: as lookup_key() folds the text.
CREATE TABLE sentence_text (rowid BIGINT NOT NULL PRIMARY KEY, words TSVECTOR NOT NULL)
  PARTITION BY HASH (rowid);
CREATE TABLE title_text (
  rowid BIGINT PRIMARY KEY,
  words TSVECTOR NOT NULL,
  name_key TEXT COLLATE "C" NOT NULL,
  title_key TEXT COLLATE "C" NOT NULL
);
CREATE TABLE phrase_words (
  rowid BIGINT PRIMARY KEY,
  words TSVECTOR NOT NULL,
  key TEXT COLLATE "C" NOT NULL
);
CREATE TABLE predicate_words (LIKE phrase_words INCLUDING ALL);
CREATE INDEX sentence_text_by_word ON sentence_text USING gin (words);
CREATE INDEX title_text_by_word ON title_text USING gin (words);
CREATE INDEX phrase_words_by_word ON phrase_words USING gin (words);
CREATE INDEX predicate_words_by_word ON predicate_words USING gin (words);

-- Every word with the number of rows it stands in.
CREATE TABLE sentence_vocabulary (term TEXT COLLATE "C" PRIMARY KEY, doc BIGINT NOT NULL);
CREATE TABLE title_vocabulary (LIKE sentence_vocabulary INCLUDING ALL);
CREATE TABLE phrase_vocabulary (LIKE sentence_vocabulary INCLUDING ALL);
CREATE TABLE predicate_vocabulary (LIKE sentence_vocabulary INCLUDING ALL);

CREATE FUNCTION count_words() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  -- The word with a space before it stands for the beginning of the text.
  EXECUTE format(
    'INSERT INTO %I AS known (term, doc)
       SELECT lexeme COLLATE "C", %s * count(*) FROM changed, unnest(words)
       WHERE lexeme NOT LIKE '' %%'' GROUP BY 1
     ON CONFLICT (term) DO UPDATE SET doc = known.doc + excluded.doc',
    TG_ARGV[0], CASE TG_OP WHEN 'INSERT' THEN '1' ELSE '-1' END);
  IF TG_OP = 'DELETE' THEN
    EXECUTE format('DELETE FROM %I WHERE doc <= 0', TG_ARGV[0]);
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE
  part TEXT[];
BEGIN
  FOREACH part SLICE 1 IN ARRAY ARRAY[
    ['sentence_text', 'sentence_vocabulary'], ['title_text', 'title_vocabulary'],
    ['phrase_words', 'phrase_vocabulary'], ['predicate_words', 'predicate_vocabulary']] LOOP
    EXECUTE format('CREATE TRIGGER words_added AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
                    FOR EACH STATEMENT EXECUTE FUNCTION count_words(%L)', part[1], part[2]);
    EXECUTE format('CREATE TRIGGER words_removed AFTER DELETE ON %I REFERENCING OLD TABLE AS changed
                    FOR EACH STATEMENT EXECUTE FUNCTION count_words(%L)', part[1], part[2]);
  END LOOP;
END $$;

DO $$
DECLARE
  parted TEXT;
BEGIN
  FOREACH parted IN ARRAY ARRAY['sentence', 'fact', 'argument', 'mention', 'alias', 'sentence_text'] LOOP
    FOR part IN 0..7 LOOP
      EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES WITH (MODULUS 8, REMAINDER %s)',
                     parted || '_' || part, parted, part);
    END LOOP;
  END LOOP;
END $$;

-- DELETE FROM document takes along all that an article says.
CREATE FUNCTION remove_document() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  facts BIGINT[];
  gone BIGINT[];
BEGIN
  facts := ARRAY(SELECT f.id FROM sentence AS s JOIN fact AS f ON f.sentence = s.id
                 WHERE s.document = old.id);
  INSERT INTO released_phrase
    SELECT DISTINCT p FROM fact AS f, unnest(ARRAY[f.subject, f.object, f.attribution,
      f.resolved_subject, f.resolved_object, f.resolved_attribution]) AS p
    WHERE f.id = ANY (facts) AND p IS NOT NULL ON CONFLICT DO NOTHING;
  INSERT INTO released_phrase
    SELECT DISTINCT phrase FROM argument WHERE fact = ANY (facts) AND phrase IS NOT NULL
    ON CONFLICT DO NOTHING;
  INSERT INTO released_phrase
    SELECT DISTINCT phrase FROM alias WHERE document = old.id ON CONFLICT DO NOTHING;
  INSERT INTO released_predicate
    SELECT DISTINCT p FROM fact AS f,
      unnest(ARRAY[f.predicate, f.predicate_lemma, f.attribution_predicate]) AS p
    WHERE f.id = ANY (facts) AND p IS NOT NULL ON CONFLICT DO NOTHING;
  DELETE FROM mention
    WHERE entity IN (SELECT entity FROM alias WHERE document = old.id) AND fact = ANY (facts);
  DELETE FROM argument WHERE fact = ANY (facts);
  WITH removed AS (DELETE FROM fact WHERE id = ANY (facts) RETURNING predicate_lemma, predicate)
    DELETE FROM predicate_form AS form USING (SELECT DISTINCT * FROM removed) AS r
    WHERE form.lemma = r.predicate_lemma AND form.predicate = r.predicate
      AND NOT EXISTS (SELECT 1 FROM fact AS f WHERE f.predicate = r.predicate
                        AND f.predicate_lemma = r.predicate_lemma AND f.id <> ALL (facts));
  DELETE FROM sentence_text WHERE rowid IN (SELECT id FROM sentence WHERE document = old.id);
  DELETE FROM sentence WHERE document = old.id;
  gone := ARRAY(SELECT DISTINCT entity FROM alias WHERE document = old.id);
  DELETE FROM alias WHERE document = old.id;
  DELETE FROM entity AS e
    WHERE e.id = ANY (gone) AND NOT EXISTS (SELECT 1 FROM alias WHERE entity = e.id);
  WITH removed AS (DELETE FROM nickname WHERE document = old.id RETURNING key)
    INSERT INTO unsettled_key SELECT DISTINCT key FROM removed ON CONFLICT DO NOTHING;
  gone := ARRAY(SELECT name FROM naming WHERE document = old.id);
  DELETE FROM naming WHERE document = old.id;
  INSERT INTO unsettled_key
    SELECT DISTINCT k FROM name AS n, unnest(ARRAY[n.key, n.short_key, lower(n.letters)]) AS k
    WHERE n.id = ANY (gone) AND k IS NOT NULL ON CONFLICT DO NOTHING;
  UPDATE name SET documents = documents - 1 WHERE id = ANY (gone);
  DELETE FROM name WHERE id = ANY (gone) AND documents = 0;
  DELETE FROM title_text WHERE rowid = old.id;
  RETURN old;
END $$;
CREATE TRIGGER document_removal BEFORE DELETE ON document
  FOR EACH ROW EXECUTE FUNCTION remove_document();

-- As the trigger of that name in schema/migrations does.
CREATE FUNCTION remove_unmeant() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO released_phrase SELECT DISTINCT phrase FROM removed ON CONFLICT DO NOTHING;
  DELETE FROM entity AS e USING (SELECT DISTINCT entity FROM removed) AS r
    WHERE e.id = r.entity AND NOT EXISTS (SELECT 1 FROM alias WHERE entity = e.id);
  RETURN NULL;
END $$;
CREATE TRIGGER alias_removal AFTER DELETE ON alias REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION remove_unmeant();

-- Every fact as one readable row, in the columns that the programs print.
CREATE VIEW argument_view AS
SELECT a.fact, a.position, a.role, a.preposition, p.text,
  CASE WHEN a.spans ~ '^[0-9]+$' THEN a.spans || '-' || CAST(a.spans AS BIGINT) + octet_length(p.text)
       ELSE a.spans END AS spans,
  '{"role":' || to_json(a.role) || ',"preposition":' || to_json(coalesce(a.preposition, '')) ||
    ',"text":' || to_json(coalesce(p.text, '')) || '}' AS json
FROM argument AS a
LEFT JOIN phrase AS p ON p.id = a.phrase;

CREATE VIEW fact_view AS
SELECT
  f.id AS number,
  f.hash AS id,
  subject.text AS subject,
  predicate.text AS predicate,
  object.text AS object,
  (SELECT '[' || coalesce(string_agg(json, ',' ORDER BY position), '') || ']' FROM argument_view
     WHERE fact = f.id) COLLATE "C" AS arguments,
  CASE f.polarity WHEN 0 THEN 'positive' ELSE 'negative' END AS polarity,
  CASE f.modality WHEN 0 THEN 'certain' ELSE 'possible' END AS modality,
  attribution.text AS attribution,
  attribution_predicate.text AS attribution_predicate,
  CASE f.tense WHEN '0' THEN 'past' WHEN '1' THEN 'present' WHEN '2' THEN 'future' ELSE f.tense END
    AS tense,
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
  f.confidence / 10000.0 AS confidence,
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
  CASE WHEN f.subject_spans ~ '^[0-9]+$'
       THEN f.subject_spans || '-' || CAST(f.subject_spans AS BIGINT) + octet_length(subject.text)
       ELSE f.subject_spans END COLLATE "C" AS subject_spans,
  CASE WHEN f.predicate_spans ~ '^[0-9]+$'
       THEN f.predicate_spans || '-' || CAST(f.predicate_spans AS BIGINT) + octet_length(predicate.text)
       ELSE f.predicate_spans END COLLATE "C" AS predicate_spans,
  CASE WHEN f.object_spans ~ '^[0-9]+$'
       THEN f.object_spans || '-' || CAST(f.object_spans AS BIGINT) + octet_length(object.text)
       ELSE f.object_spans END COLLATE "C" AS object_spans
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

-- Every entity with its aliases over all documents.
CREATE VIEW entity_view AS
SELECT
  e.id AS entity,
  e.name,
  e.type,
  p.text AS alias,
  (SELECT string_agg(reason, ',' ORDER BY first)
     FROM (SELECT coalesce(r.reason, 'name') AS reason, min(r.document) AS first FROM alias AS r
           WHERE r.entity = e.id AND r.phrase = p.id GROUP BY coalesce(r.reason, 'name')) AS reasons) AS reasons,
  CAST(sum(a.count) AS BIGINT) AS count,
  count(*) AS documents,
  min(d.date) AS first_seen,
  max(d.date) AS last_seen
FROM entity AS e
JOIN alias AS a ON a.entity = e.id
JOIN phrase AS p ON p.id = a.phrase
JOIN document AS d ON d.id = a.document
GROUP BY e.id, p.id;
