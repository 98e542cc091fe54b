-- Months of which a note was deleted because its time was up: what is left of them is no longer a whole half-year.
-- Statements that H2 and PostgreSQL read alike.
CREATE TABLE expired_note (
  group_name    VARCHAR(64) NOT NULL,
  meeting_month VARCHAR(7) NOT NULL,
  PRIMARY KEY (group_name, meeting_month)
);
