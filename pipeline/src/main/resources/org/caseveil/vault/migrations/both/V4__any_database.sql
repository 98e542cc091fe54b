-- For a store in a database that several programs can reach. Statements that H2 and PostgreSQL read alike.

-- Tells whether the owner's key is the one that the store was made with; says nothing of the key.
CREATE TABLE store_owner (
  id    INT PRIMARY KEY,
  proof VARCHAR(64) NOT NULL
);
