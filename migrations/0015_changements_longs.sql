-- What undoes a long command is kept in pieces, so that it is never whole in memory: the first in changement, as before, what
-- follows it here, in order.
CREATE TABLE changement_suite (
  operation INTEGER NOT NULL REFERENCES changement (operation),
  rang      INTEGER NOT NULL CHECK (rang >= 1),
  sha256    TEXT NOT NULL CHECK (length(sha256) = 64 AND length(CAST(sha256 AS BLOB)) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  octets    BLOB NOT NULL CHECK (length(octets) >= 1),
  PRIMARY KEY (operation, rang)
) STRICT;
CREATE INDEX changement_suite_temoin ON changement_suite (operation, rang, sha256);
CREATE TRIGGER changement_suite_insert BEFORE INSERT ON changement_suite
WHEN NEW.operation IS NOT (SELECT operation FROM journal ORDER BY numero DESC LIMIT 1)
  OR NOT EXISTS (SELECT 1 FROM changement WHERE operation = NEW.operation)
  OR NEW.rang IS NOT (SELECT count(*) + 1 FROM changement_suite WHERE operation = NEW.operation)
BEGIN SELECT RAISE(ABORT, 'un changement va avec la derniere operation du journal'); END;
CREATE TRIGGER changement_suite_update BEFORE UPDATE ON changement_suite
BEGIN SELECT RAISE(ABORT, 'un changement ne change pas'); END;
CREATE TRIGGER changement_suite_delete BEFORE DELETE ON changement_suite
BEGIN SELECT RAISE(ABORT, 'un changement ne s''efface pas'); END;
