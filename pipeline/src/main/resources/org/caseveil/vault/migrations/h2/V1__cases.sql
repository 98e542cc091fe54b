-- Cases by their references. No column holds text of an original except key_entry.original, which
-- is sealed with the key of its case.

CREATE TABLE care_case (
  reference VARCHAR(16) PRIMARY KEY,
  work_key  VARCHAR(64) NOT NULL,
  policy    VARCHAR(64) NOT NULL,
  state     VARCHAR(16) NOT NULL
);

-- UTF-16 offsets in the case's text; never the text.
CREATE TABLE finding (
  reference  VARCHAR(16) NOT NULL REFERENCES care_case ON DELETE CASCADE,
  number     INT NOT NULL,
  start_unit INT NOT NULL,
  end_unit   INT NOT NULL,
  type       VARCHAR(16) NOT NULL,
  class      VARCHAR(8) NOT NULL,
  entity     VARCHAR(64) NOT NULL,
  score      DOUBLE PRECISION NOT NULL,
  operation  VARCHAR(16) NOT NULL,
  PRIMARY KEY (reference, number)
);

CREATE TABLE decision (
  reference  VARCHAR(16) NOT NULL,
  number     INT NOT NULL,
  start_unit INT NOT NULL,
  end_unit   INT NOT NULL,
  what       VARCHAR(16) NOT NULL,
  detail     VARCHAR(16) NOT NULL,
  PRIMARY KEY (reference, number)
);

-- The leader's page, made from the de-identified text.
CREATE TABLE brief (
  reference VARCHAR(16) PRIMARY KEY,
  page      CLOB NOT NULL
);

-- One key a case, sealed under the owner's key: deleting the row ends the case's originals.
CREATE TABLE case_key (
  reference VARCHAR(16) PRIMARY KEY,
  wrapped   VARBINARY(128) NOT NULL
);

CREATE TABLE key_entry (
  reference   VARCHAR(16) NOT NULL,
  number      INT NOT NULL,
  entity      VARCHAR(64) NOT NULL,
  replacement VARCHAR(4000) NOT NULL,
  original    VARBINARY(65536) NOT NULL,
  PRIMARY KEY (reference, number)
);

-- Pieces of work done: content, policy and models together.
CREATE TABLE job (
  work_key VARCHAR(64) PRIMARY KEY,
  state    VARCHAR(16) NOT NULL
);
