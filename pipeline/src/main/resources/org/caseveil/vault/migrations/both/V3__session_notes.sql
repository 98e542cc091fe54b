-- Notes after a meeting, one a case: de-identified text only. Statements that H2 and PostgreSQL read alike.
CREATE TABLE session_note (
  reference     VARCHAR(16) PRIMARY KEY,
  group_name    VARCHAR(64) NOT NULL,
  meeting_month VARCHAR(7) NOT NULL,
  content       TEXT NOT NULL
);
