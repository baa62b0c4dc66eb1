-- What has a place beside the claims: whom to speak to, the number of an invoice, notes with their reminders, other
-- documents, the hour of a deadline, and the numbers that a dossier no longer bears.

-- Whom to speak to: no claim tells it, so that nothing freezes it.
CREATE TABLE avance_contact (
  avance_id INTEGER PRIMARY KEY NOT NULL REFERENCES avance (id),
  contact   TEXT NOT NULL CHECK (length(contact) BETWEEN 1 AND 200)
) STRICT;
CREATE INDEX avance_contact_temoin ON avance_contact (avance_id, contact);
CREATE TRIGGER avance_contact_insert BEFORE INSERT ON avance_contact
WHEN NOT EXISTS (SELECT 1 FROM avance WHERE id = NEW.avance_id)
BEGIN SELECT RAISE(ABORT, 'un contact est celui d''un dossier connu'); END;
CREATE TRIGGER avance_contact_update BEFORE UPDATE ON avance_contact
WHEN NOT EXISTS (SELECT 1 FROM avance WHERE id = NEW.avance_id)
BEGIN SELECT RAISE(ABORT, 'un contact est celui d''un dossier connu'); END;

ALTER TABLE facture ADD COLUMN numero TEXT CHECK (length(numero) BETWEEN 1 AND 200);
DROP INDEX facture_temoin;
CREATE INDEX facture_temoin ON facture (avance_id, rang, date_facture, montant_segur_ht, numero);

-- In Paris; a day without it means its end.
ALTER TABLE logiciel ADD COLUMN heure_limite TEXT
  CHECK (heure_limite IS NULL OR (date_limite IS NOT NULL AND length(CAST(heure_limite AS BLOB)) = 5
    AND heure_limite GLOB '[0-2][0-9]:[0-5][0-9]' AND heure_limite < '24:00'));
DROP INDEX logiciel_temoin;
CREATE INDEX logiciel_temoin ON logiciel (numero_ans, type, vague, nom, date_limite, heure_limite);

-------------------------------------------------------------------------------------------------------- notes

CREATE TABLE note (
  id         INTEGER PRIMARY KEY CHECK (id >= 1),
  avance_id  INTEGER NOT NULL REFERENCES avance (id),
  texte      TEXT NOT NULL CHECK (length(texte) BETWEEN 1 AND 1000),
  rappel     TEXT CHECK (rappel IS date(rappel, '+0 days') AND rappel NOT GLOB '-*'),
  ajoutee_le TEXT NOT NULL CHECK (datetime(ajoutee_le) IS NOT NULL),
  auteur     TEXT NOT NULL,
  faite_le   TEXT CHECK (faite_le IS NULL OR datetime(faite_le) IS NOT NULL),
  faite_par  TEXT,
  CHECK ((faite_le IS NULL) = (faite_par IS NULL))
) STRICT;
CREATE INDEX note_par_dossier ON note (avance_id);
CREATE INDEX note_par_rappel ON note (rappel) WHERE rappel IS NOT NULL AND faite_le IS NULL;
CREATE INDEX note_temoin ON note (id, avance_id, texte, rappel, ajoutee_le, auteur, faite_le, faite_par);

CREATE TRIGGER note_insert BEFORE INSERT ON note
WHEN NEW.faite_le IS NOT NULL OR EXISTS (SELECT 1 FROM note WHERE id = NEW.id)
  OR NOT EXISTS (SELECT 1 FROM avance WHERE id = NEW.avance_id)
BEGIN SELECT RAISE(ABORT, 'une note commence a faire, pour un dossier connu'); END;
CREATE TRIGGER note_update BEFORE UPDATE ON note
WHEN NEW.id IS NOT OLD.id OR NEW.avance_id IS NOT OLD.avance_id OR NEW.texte IS NOT OLD.texte
  OR NEW.rappel IS NOT OLD.rappel OR NEW.ajoutee_le IS NOT OLD.ajoutee_le OR NEW.auteur IS NOT OLD.auteur
  OR OLD.faite_le IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'une note ne change pas, elle se fait une fois'); END;
CREATE TRIGGER note_delete BEFORE DELETE ON note BEGIN SELECT RAISE(ABORT, 'une note ne s''efface pas'); END;

---------------------------------------------------------------------------------------------- other documents

-- Orders, payment notices, letters: in no lot, so that nothing of what the portal asks of a document is asked of them.
CREATE TABLE autre_document (
  id      INTEGER PRIMARY KEY CHECK (id >= 1),
  sha256  TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND length(CAST(sha256 AS BLOB)) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  taille  INTEGER NOT NULL CHECK (taille BETWEEN 1 AND 10000000),
  contenu BLOB NOT NULL,
  CHECK (length(contenu) = taille)
) STRICT;
CREATE INDEX autre_document_temoin ON autre_document (id, sha256, taille);

CREATE TRIGGER autre_document_insert BEFORE INSERT ON autre_document
WHEN EXISTS (SELECT 1 FROM autre_document WHERE id = NEW.id OR sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'ce document est deja la'); END;
CREATE TRIGGER autre_document_update BEFORE UPDATE ON autre_document
BEGIN SELECT RAISE(ABORT, 'un document ne change pas'); END;
CREATE TRIGGER autre_document_delete BEFORE DELETE ON autre_document
BEGIN SELECT RAISE(ABORT, 'un document ne s''efface pas'); END;

CREATE TABLE autre_piece (
  avance_id         INTEGER NOT NULL REFERENCES avance (id),
  rang              INTEGER NOT NULL CHECK (rang >= 1),
  libelle           TEXT NOT NULL CHECK (length(libelle) BETWEEN 1 AND 200),
  format            TEXT NOT NULL CHECK (format IN ('PDF', 'PNG', 'JPG')),
  nom_origine       TEXT NOT NULL,
  ajoutee_le        TEXT NOT NULL CHECK (datetime(ajoutee_le) IS NOT NULL),
  autre_document_id INTEGER NOT NULL REFERENCES autre_document (id),
  PRIMARY KEY (avance_id, rang)
) STRICT, WITHOUT ROWID;
CREATE INDEX autre_piece_par_document ON autre_piece (autre_document_id);
CREATE INDEX autre_piece_temoin ON autre_piece (avance_id, rang, libelle, format, nom_origine, ajoutee_le,
  autre_document_id);

CREATE TRIGGER autre_piece_insert BEFORE INSERT ON autre_piece
WHEN NEW.rang IS NOT (SELECT count(*) + 1 FROM autre_piece WHERE avance_id = NEW.avance_id)
  OR NOT EXISTS (SELECT 1 FROM avance WHERE id = NEW.avance_id)
  OR NOT EXISTS (SELECT 1 FROM autre_document WHERE id = NEW.autre_document_id)
BEGIN SELECT RAISE(ABORT, 'les autres documents d''un dossier se suivent'); END;
CREATE TRIGGER autre_piece_update BEFORE UPDATE ON autre_piece
BEGIN SELECT RAISE(ABORT, 'un document joint ne change pas'); END;
CREATE TRIGGER autre_piece_delete BEFORE DELETE ON autre_piece
BEGIN SELECT RAISE(ABORT, 'un document joint ne s''efface pas'); END;

----------------------------------------------------------------------------------------------- former numbers

-- What leads to a dossier by a number that it bore once: on a letter of that time, on a line that was deposited.
CREATE TABLE ancien_numero (
  avance_id INTEGER NOT NULL REFERENCES avance (id),
  numero    TEXT NOT NULL CHECK (length(numero) IN (5, 12)),
  PRIMARY KEY (avance_id, numero)
) STRICT, WITHOUT ROWID;
CREATE INDEX ancien_numero_par_numero ON ancien_numero (numero COLLATE NOCASE);
CREATE INDEX ancien_numero_temoin ON ancien_numero (avance_id, numero);

INSERT INTO ancien_numero
SELECT DISTINCT a.id, l.numero_asp FROM lot_ligne l JOIN avance a ON a.id = l.avance_id
WHERE a.numero_asp IS NOT l.numero_asp;
INSERT INTO ancien_numero
SELECT DISTINCT a.id, substr(j.detail, instr(j.detail, 'numeroASP : FINHOP') + 12, 12)
FROM journal j JOIN avance a ON a.numero_editeur = j.numero_editeur
WHERE j.evenement = 'avance.modifiee' AND instr(j.detail, 'numeroASP : FINHOP') > 0
  AND j.operation NOT IN (SELECT operation FROM changement WHERE annulee_par IS NOT NULL)
  AND a.numero_asp IS NOT substr(j.detail, instr(j.detail, 'numeroASP : FINHOP') + 12, 12)
  AND NOT EXISTS (SELECT 1 FROM ancien_numero n WHERE n.avance_id = a.id
                  AND n.numero = substr(j.detail, instr(j.detail, 'numeroASP : FINHOP') + 12, 12));

CREATE TRIGGER avance_garde_ses_numeros AFTER UPDATE OF numero_editeur, numero_asp ON avance
BEGIN
  INSERT INTO ancien_numero SELECT OLD.id, OLD.numero_asp
  WHERE OLD.numero_asp IS NOT NULL AND OLD.numero_asp IS NOT NEW.numero_asp
    AND NOT EXISTS (SELECT 1 FROM ancien_numero WHERE avance_id = OLD.id AND numero = OLD.numero_asp);
  INSERT INTO ancien_numero SELECT OLD.id, OLD.numero_editeur
  WHERE OLD.numero_editeur IS NOT NEW.numero_editeur
    AND NOT EXISTS (SELECT 1 FROM ancien_numero WHERE avance_id = OLD.id AND numero = OLD.numero_editeur);
END;
CREATE TRIGGER ancien_numero_insert BEFORE INSERT ON ancien_numero
WHEN NOT EXISTS (SELECT 1 FROM avance WHERE id = NEW.avance_id)
  OR EXISTS (SELECT 1 FROM ancien_numero WHERE avance_id = NEW.avance_id AND numero = NEW.numero)
BEGIN SELECT RAISE(ABORT, 'un ancien numero est celui d''un dossier connu'); END;
CREATE TRIGGER ancien_numero_update BEFORE UPDATE ON ancien_numero
BEGIN SELECT RAISE(ABORT, 'un ancien numero ne change pas'); END;
CREATE TRIGGER ancien_numero_delete BEFORE DELETE ON ancien_numero
BEGIN SELECT RAISE(ABORT, 'un ancien numero ne s''efface pas'); END;
