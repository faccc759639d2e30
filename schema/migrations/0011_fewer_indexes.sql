-- Indexes that others can stand in for.
PRAGMA legacy_alter_table = on;  -- views and triggers go on naming the tables by their names

-- An alias is found by its document through the entities that its document's names mean. So each has a name: those
-- that had none, as another entity has it there, are given one that is compared with no others.
INSERT INTO name (text, type, country, is_short, key, entity, is_lent, documents)
  SELECT e.name || ' ' || e.id, e.type, '', 0, '', NULL, 0, count(*)
  FROM (SELECT entity, document FROM alias EXCEPT SELECT entity, document FROM naming) AS a
  JOIN entity AS e ON e.id = a.entity
  GROUP BY e.id;
INSERT INTO naming (name, document, entity, is_open)
  SELECT n.id, a.document, e.id, 0
  FROM (SELECT entity, document FROM alias EXCEPT SELECT entity, document FROM naming) AS a
  JOIN entity AS e ON e.id = a.entity
  JOIN name AS n ON n.text = e.name || ' ' || e.id AND n.type = e.type AND n.country = '' AND n.is_short = 0;

CREATE TABLE new_alias (
  entity INTEGER NOT NULL REFERENCES entity (id),
  phrase INTEGER NOT NULL REFERENCES phrase (id),
  document INTEGER NOT NULL REFERENCES document (id),
  reason TEXT,                        -- NULL: a name of its own; else known name, part of a name, capital...
  count INTEGER NOT NULL,
  PRIMARY KEY (entity, document, phrase)
) STRICT, WITHOUT ROWID;
INSERT INTO new_alias SELECT entity, phrase, document, nullif(reason, 'name'), count FROM alias ORDER BY entity, document, phrase;
DROP TABLE alias;
ALTER TABLE new_alias RENAME TO alias;
DELETE FROM deferred_index WHERE sql LIKE 'CREATE INDEX alias_by_phrase ON %';
CREATE INDEX alias_by_phrase ON alias (phrase);

CREATE TRIGGER alias_removal AFTER DELETE ON alias BEGIN
  INSERT OR IGNORE INTO released_phrase VALUES (old.phrase);
  DELETE FROM entity
    WHERE id = old.entity AND NOT EXISTS (SELECT 1 FROM alias WHERE entity = old.entity);
END;

-- As in 0007, with the aliases by their entities.
DROP TRIGGER document_removal;
CREATE TRIGGER document_removal BEFORE DELETE ON document BEGIN
  -- A document's facts stand in a row; what they name within has a name there.
  DELETE FROM mention
    WHERE entity IN (SELECT entity FROM naming WHERE document = old.id) AND role IN (0, 1, 2, 3)
      AND fact BETWEEN (SELECT min(f.id) FROM sentence AS s JOIN fact AS f ON f.sentence = s.id
                          WHERE s.document = old.id)
                   AND (SELECT max(f.id) FROM sentence AS s JOIN fact AS f ON f.sentence = s.id
                          WHERE s.document = old.id);
  DELETE FROM sentence WHERE document = old.id;
  DELETE FROM alias
    WHERE entity IN (SELECT entity FROM naming WHERE document = old.id) AND document = old.id;
  DELETE FROM nickname WHERE document = old.id;
  DELETE FROM naming WHERE document = old.id;
  INSERT INTO title_text (title_text, rowid, title) VALUES ('delete', old.id, old.title);
END;

-- Phrases are found by their texts where they are short; longer ones, which nobody types whole, by 32 bits of a hash,
-- from which the text is compared.
CREATE TABLE new_phrase (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL                  -- each is stored once
) STRICT;
INSERT INTO new_phrase SELECT id, text FROM phrase ORDER BY id;
DROP TABLE phrase;
ALTER TABLE new_phrase RENAME TO phrase;
CREATE UNIQUE INDEX phrase_by_text ON phrase (text) WHERE length(CAST(text AS BLOB)) <= 24;

-- The others, by text_hash(), a function of quern-ingest, which sees to it that each is stored once: for each
-- statement with a trigger, FTS5 would write out all it has gathered.
CREATE TABLE long_phrase (
  hash INTEGER NOT NULL,
  phrase INTEGER NOT NULL REFERENCES phrase (id),
  PRIMARY KEY (hash, phrase)
) STRICT, WITHOUT ROWID;
INSERT INTO long_phrase
  SELECT text_hash(text), id FROM phrase WHERE length(CAST(text AS BLOB)) > 24 ORDER BY 1, 2;
PRAGMA legacy_alter_table = off;

-- Names of one key are few; with their counts in the index, each document writes them anew.
DROP INDEX name_by_key;
CREATE INDEX name_by_key ON name (key);

PRAGMA writable_schema = on;
UPDATE sqlite_schema
SET sql = replace(sql, 'group_concat(DISTINCT a.reason)', 'group_concat(DISTINCT ifnull(a.reason, ''name''))')
WHERE type = 'view' AND name = 'entity_view';
PRAGMA writable_schema = reset;
