-- What each command changed, so that the last one can be taken back by `finhop annuler`. A row for each operation that
-- the journal tells of from now on, `annuler` itself left out.

CREATE TABLE changement (
  operation   INTEGER PRIMARY KEY CHECK (operation >= 1),
  schema      INTEGER NOT NULL CHECK (schema >= 1),            -- PRAGMA user_version then: a changeset fits those tables
  lignes      INTEGER NOT NULL CHECK (lignes >= 0),            -- rows changed
  barriere    TEXT,                                            -- the event for which it stays, and all before it
  annulee_par INTEGER UNIQUE CHECK (annulee_par > operation),  -- the operation that took it back
  changeset   BLOB NOT NULL,                                   -- of SQLite's sessions; documents and ranks left out
  CHECK (barriere IS NULL OR annulee_par IS NULL),
  CHECK ((lignes = 0) = (length(changeset) = 0))
) STRICT;
CREATE INDEX journal_par_operation ON journal (operation);

CREATE TRIGGER changement_insert BEFORE INSERT ON changement
WHEN NEW.annulee_par IS NOT NULL
  OR NEW.operation IS NOT (SELECT operation FROM journal ORDER BY numero DESC LIMIT 1)
  OR EXISTS (SELECT 1 FROM changement WHERE operation = NEW.operation)
BEGIN SELECT RAISE(ABORT, 'un changement va avec la derniere operation du journal'); END;
CREATE TRIGGER changement_update BEFORE UPDATE ON changement
WHEN NEW.operation IS NOT OLD.operation OR NEW.schema IS NOT OLD.schema OR NEW.lignes IS NOT OLD.lignes
  OR NEW.barriere IS NOT OLD.barriere OR NEW.changeset IS NOT OLD.changeset
  OR OLD.annulee_par IS NOT NULL
  OR NEW.annulee_par IS NOT (SELECT operation FROM journal ORDER BY numero DESC LIMIT 1)
  OR EXISTS (SELECT 1 FROM changement WHERE annulee_par = NEW.annulee_par)
BEGIN SELECT RAISE(ABORT, 'un changement ne change pas, il s''annule une fois'); END;
CREATE TRIGGER changement_delete BEFORE DELETE ON changement
BEGIN SELECT RAISE(ABORT, 'un changement ne s''efface pas'); END;
