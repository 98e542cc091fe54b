-- What is deleted when its time is up. Statements that H2 and PostgreSQL read alike.

-- The month of the meeting, such as 2026-11; empty if it is not known.
ALTER TABLE leader_brief ADD COLUMN meeting_month VARCHAR(7) DEFAULT '' NOT NULL;

-- Where the files of a case were written: sealed, since a folder may be named after a person.
CREATE TABLE case_folder (
  reference VARCHAR(16) NOT NULL,
  number    INT NOT NULL,
  folder    TEXT NOT NULL,
  PRIMARY KEY (reference, number)
);

-- Cases that stay although their time is up.
CREATE TABLE case_hold (
  reference VARCHAR(16) PRIMARY KEY
);
