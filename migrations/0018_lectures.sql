-- What was read in the documents, kept beside each so that none is read twice: it can always be read again. And the settings
-- that are a text.

CREATE TABLE lecture (
  document_id INTEGER PRIMARY KEY REFERENCES document (id),
  version     INTEGER NOT NULL CHECK (version >= 1),         -- of what finhop looks for in a document
  complete    INTEGER NOT NULL CHECK (complete IN (0, 1)),  -- 0: a tool was not there, or had no time for all of it
  sha256      TEXT NOT NULL
              CHECK (length(sha256) = 64 AND length(CAST(sha256 AS BLOB)) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  contenu     BLOB NOT NULL
) STRICT;
CREATE INDEX lecture_temoin ON lecture (document_id, version, complete, sha256);

CREATE TRIGGER lecture_insert BEFORE INSERT ON lecture
WHEN EXISTS (SELECT 1 FROM lecture WHERE document_id = NEW.document_id)
  OR NOT EXISTS (SELECT 1 FROM document WHERE id = NEW.document_id)
BEGIN SELECT RAISE(ABORT, 'un document connu se lit une fois'); END;
CREATE TRIGGER lecture_update BEFORE UPDATE ON lecture
WHEN NEW.document_id IS NOT OLD.document_id OR NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une lecture reste celle de son document'); END;
CREATE TRIGGER lecture_delete BEFORE DELETE ON lecture BEGIN SELECT RAISE(ABORT, 'une lecture ne s''efface pas'); END;

-- What has no row is empty.
CREATE TABLE reglage_texte (
  nom   TEXT PRIMARY KEY NOT NULL CHECK (nom IN ('mention')),
  texte TEXT NOT NULL CHECK (length(texte) BETWEEN 1 AND 1000 AND instr(CAST(texte AS BLOB), x'00') = 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX reglage_texte_temoin ON reglage_texte (nom, texte);
