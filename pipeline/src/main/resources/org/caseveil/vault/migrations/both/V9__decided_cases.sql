-- What a person decided about a case that was released with it, sealed: offsets and reasons, no text of the case. In place of
-- a table that nothing read. Statements that H2 and PostgreSQL read alike.
DROP TABLE decision;

CREATE TABLE decided_case (
  reference VARCHAR(16) PRIMARY KEY,
  content   TEXT NOT NULL
);
