-- The words that say what a phrase means, as the trees and the names have them: "4-12p 17-21O+" for
-- "the minister and both firms". Bytes into the phrase; then what it is: p person, o organization, l place,
-- t time, e event, x object, s substance, a abstract, n animal, v plant, - unknown; a capital: a
-- name; a plus: several. NULL: of a clause, or not known.
ALTER TABLE fact ADD COLUMN subject_heads TEXT;
ALTER TABLE fact ADD COLUMN object_heads TEXT;
ALTER TABLE argument ADD COLUMN heads TEXT;
-- Articles that come again are read again, for their heads.
UPDATE document SET extractor = extractor || ' without heads';
