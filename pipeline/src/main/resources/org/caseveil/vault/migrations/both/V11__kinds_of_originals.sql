-- Statements that H2 and PostgreSQL read alike.

-- What kind of identifier an original was. Of entries made before nobody knows: they are known again
-- in a note by their placeholders, as before.
ALTER TABLE key_entry ADD COLUMN type VARCHAR(16) DEFAULT 'UNIQUE' NOT NULL;
