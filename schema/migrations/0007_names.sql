-- What documents call entities, and whom that means. Names of one entity are those that the collection as a
-- whole shows to be one's, so that is settled anew where a document comes or goes.
CREATE TABLE name (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  type TEXT NOT NULL,
  country TEXT NOT NULL,              -- whose institution it is; '' for other names and where nothing tells
  is_short INTEGER NOT NULL,          -- 1: by itself it means whom its document means
  key TEXT NOT NULL,                  -- the same of all spellings; '': of what was read before there were any
  short_key TEXT,                     -- key of what it is called for short: a surname
  letters TEXT,                       -- its first letters
  entity INTEGER,                     -- NULL: in each document its own
  is_lent INTEGER NOT NULL,           -- 1: the entity is that of a longer name
  documents INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX name_by_text ON name (text, type, country, is_short);
CREATE INDEX name_by_key ON name (key, documents);
CREATE INDEX name_by_short_key ON name (short_key, documents) WHERE short_key IS NOT NULL;
CREATE INDEX name_by_letters ON name (letters, documents) WHERE letters IS NOT NULL;

-- Which documents have a name, and the entity that it means there.
CREATE TABLE naming (
  name INTEGER NOT NULL REFERENCES name (id),
  document INTEGER NOT NULL REFERENCES document (id),
  entity INTEGER NOT NULL,
  is_open INTEGER NOT NULL,           -- 0: the document tells by itself whom it does not mean
  PRIMARY KEY (name, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX naming_by_document ON naming (document);

-- What documents call the bearer of a name besides, in one word: a nickname, a given name.
CREATE TABLE nickname (
  key TEXT NOT NULL,
  name INTEGER NOT NULL REFERENCES name (id),
  document INTEGER NOT NULL REFERENCES document (id),
  weight INTEGER NOT NULL,            -- how much the document shows of that
  PRIMARY KEY (key, name, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX nickname_by_document ON nickname (document);

-- Keys of names of which a document was taken out: quern-ingest settles them when it writes next.
CREATE TABLE unsettled_key (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TRIGGER naming_removal AFTER DELETE ON naming BEGIN
  UPDATE name SET documents = documents - 1 WHERE id = old.name;
  INSERT OR IGNORE INTO unsettled_key SELECT key FROM name WHERE id = old.name;
  INSERT OR IGNORE INTO unsettled_key
    SELECT short_key FROM name WHERE id = old.name AND short_key IS NOT NULL;
  INSERT OR IGNORE INTO unsettled_key
    SELECT lower(letters) FROM name WHERE id = old.name AND letters IS NOT NULL;
  DELETE FROM name WHERE id = old.name AND documents = 0;
END;

CREATE TRIGGER nickname_removal AFTER DELETE ON nickname BEGIN
  INSERT OR IGNORE INTO unsettled_key VALUES (old.key);
END;

-- As in 0005, and names; facts also name entities in arguments (role 3).
DROP TRIGGER document_removal;
CREATE TRIGGER document_removal BEFORE DELETE ON document BEGIN
  -- A document's facts stand in a row; what they name within has an alias there.
  DELETE FROM mention
    WHERE entity IN (SELECT entity FROM alias WHERE document = old.id) AND role IN (0, 1, 2, 3)
      AND fact BETWEEN (SELECT min(f.id) FROM sentence AS s JOIN fact AS f ON f.sentence = s.id
                          WHERE s.document = old.id)
                   AND (SELECT max(f.id) FROM sentence AS s JOIN fact AS f ON f.sentence = s.id
                          WHERE s.document = old.id);
  DELETE FROM sentence WHERE document = old.id;
  DELETE FROM alias WHERE document = old.id;
  DELETE FROM nickname WHERE document = old.id;
  DELETE FROM naming WHERE document = old.id;
  INSERT INTO title_text (title_text, rowid, title) VALUES ('delete', old.id, old.title);
END;

-- Institutions of several countries may have one name.
DROP INDEX entity_by_name;
CREATE INDEX entity_by_name ON entity (name, type);

-- What was read before has names that are compared with no others until it is read again.
INSERT INTO name (text, type, country, is_short, key, entity, is_lent, documents)
  SELECT e.name, e.type, '', max(e.document IS NOT NULL), '',
         CASE WHEN max(e.document IS NOT NULL) THEN NULL ELSE e.id END, 0, count(DISTINCT a.document)
  FROM entity AS e JOIN alias AS a ON a.entity = e.id
  GROUP BY e.name, e.type, e.document IS NOT NULL ORDER BY min(e.id);
INSERT INTO naming (name, document, entity, is_open)
  SELECT DISTINCT n.id, a.document, e.id, 0
  FROM entity AS e JOIN alias AS a ON a.entity = e.id
  JOIN name AS n ON n.text = e.name AND n.type = e.type AND n.is_short = (e.document IS NOT NULL);
UPDATE document SET extractor = extractor || ' without names';
