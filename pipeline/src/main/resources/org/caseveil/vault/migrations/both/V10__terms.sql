-- What everything in this store goes by, as it was configured at first: a second configuration with other terms is refused.
-- Statements that H2 and PostgreSQL read alike.
CREATE TABLE store_terms (
  id                 INT PRIMARY KEY,
  days_after_meeting INT NOT NULL,
  year_begins        INT NOT NULL
);
