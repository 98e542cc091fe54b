-- The presenter's say over a brief. Statements that H2 and PostgreSQL read alike.

-- What a brief is made of instead of its page: the presenter can change it. De-identified text only.
DROP TABLE brief;

CREATE TABLE leader_brief (
  reference VARCHAR(16) PRIMARY KEY,
  content   TEXT NOT NULL
);

-- UTF-16 offsets in the case's text; never the text.
CREATE TABLE withheld_tag (
  reference  VARCHAR(16) NOT NULL,
  number     INT NOT NULL,
  theme      VARCHAR(255) NOT NULL,
  start_unit INT NOT NULL,
  end_unit   INT NOT NULL,
  PRIMARY KEY (reference, number)
);
