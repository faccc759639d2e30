-- DELETE FROM document takes along all that an article says, whatever program asks for it.
ALTER TABLE document ADD COLUMN read_at TEXT;  -- ISO 8601, UTC; NULL: before this was kept

-- What removed rows pointed to: perhaps nothing does any more. The words of such a text can only be
-- taken out of the full text by quern-ingest, which does it when it writes next.
CREATE TABLE released_phrase (id INTEGER PRIMARY KEY) STRICT;
CREATE TABLE released_predicate (id INTEGER PRIMARY KEY) STRICT;

CREATE TRIGGER document_removal BEFORE DELETE ON document BEGIN
  -- A document's facts stand in a row; what they name within has an alias there.
  DELETE FROM mention
    WHERE entity IN (SELECT entity FROM alias WHERE document = old.id) AND role IN (0, 1, 2)
      AND fact BETWEEN (SELECT min(f.id) FROM sentence AS s JOIN fact AS f ON f.sentence = s.id
                          WHERE s.document = old.id)
                   AND (SELECT max(f.id) FROM sentence AS s JOIN fact AS f ON f.sentence = s.id
                          WHERE s.document = old.id);
  DELETE FROM sentence WHERE document = old.id;
  DELETE FROM alias WHERE document = old.id;
  INSERT INTO title_text (title_text, rowid, title) VALUES ('delete', old.id, old.title);
END;

CREATE TRIGGER sentence_removal BEFORE DELETE ON sentence BEGIN
  DELETE FROM fact WHERE sentence = old.id;
  INSERT INTO sentence_text (sentence_text, rowid, text) VALUES ('delete', old.id, old.text);
END;

CREATE TRIGGER fact_removal AFTER DELETE ON fact BEGIN
  DELETE FROM argument WHERE fact = old.id;
  DELETE FROM predicate_form
    WHERE lemma = old.predicate_lemma AND predicate = old.predicate
      AND NOT EXISTS (SELECT 1 FROM fact WHERE predicate = old.predicate
                        AND predicate_lemma = old.predicate_lemma);
  INSERT OR IGNORE INTO released_phrase
    SELECT id FROM phrase
    WHERE id IN (old.subject, old.object, old.attribution, old.resolved_subject,
                 old.resolved_object, old.resolved_attribution);
  INSERT OR IGNORE INTO released_predicate
    SELECT id FROM predicate
    WHERE id IN (old.predicate, old.predicate_lemma, old.attribution_predicate);
END;

CREATE TRIGGER argument_removal AFTER DELETE ON argument WHEN old.phrase IS NOT NULL BEGIN
  INSERT OR IGNORE INTO released_phrase VALUES (old.phrase);
END;

CREATE TRIGGER alias_removal AFTER DELETE ON alias BEGIN
  INSERT OR IGNORE INTO released_phrase VALUES (old.phrase);
  DELETE FROM entity
    WHERE id = old.entity AND NOT EXISTS (SELECT 1 FROM alias WHERE entity = old.entity);
END;
