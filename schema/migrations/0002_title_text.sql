-- Full text of the titles, so that a question finds an article by what its title names.
CREATE VIRTUAL TABLE title_text USING fts5 (
  title, content = 'document', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO title_text (title_text) VALUES ('rebuild');
CREATE VIRTUAL TABLE title_vocabulary USING fts5vocab (title_text, row);
