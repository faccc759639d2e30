-- Confidences in whole ten-thousandths, which SQLite keeps in two bytes though the column is REAL.
UPDATE fact SET confidence = round(confidence * 10000);

PRAGMA writable_schema = on;
UPDATE sqlite_schema
SET sql = replace(sql, '  confidence REAL NOT NULL,', '  confidence REAL NOT NULL,           -- in ten-thousandths')
WHERE type = 'table' AND name = 'fact';
UPDATE sqlite_schema
SET sql = replace(sql, '  f.confidence,', '  f.confidence / 10000.0 AS confidence,')
WHERE type = 'view' AND name = 'fact_view';
PRAGMA writable_schema = reset;
