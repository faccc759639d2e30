-- What names mean, as the user says for all articles that are in: quern-ingest --aliases FILE alone puts it here.
CREATE TABLE alias_rule (
  key TEXT PRIMARY KEY,               -- as name.key has it
  name TEXT NOT NULL,                 -- that of the entity which is meant
  target TEXT NOT NULL                -- the key of that name
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_rule_by_target ON alias_rule (target);
