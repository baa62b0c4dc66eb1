-- The documents of a solde may be others than the invoice and the attestation: the profile of a software names them. Which
-- of them a dossier may have is the profile's to say; here a type is what can stand in the name of a document.

-- Made again under their own names: what refers to them by name refers to the new ones (foreign keys are off while
-- migrations pass, and looked at when they have).
PRAGMA legacy_alter_table = ON;

-------------------------------------------------------------------------------------------------- documents of a solde

ALTER TABLE piece RENAME TO piece_ancien;
CREATE TABLE piece (
  avance_id   INTEGER NOT NULL REFERENCES solde (avance_id),
  type        TEXT NOT NULL
    CHECK (length(CAST(type AS BLOB)) BETWEEN 1 AND 12 AND type NOT GLOB '*[^0-9A-Z]*' AND type <> 'AUTRE'),
  format      TEXT NOT NULL CHECK (format IN ('PDF', 'PNG', 'JPG')),
  nom_origine TEXT NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id),
  PRIMARY KEY (avance_id, type)
) STRICT, WITHOUT ROWID;
INSERT INTO piece (avance_id, type, format, nom_origine, document_id)
SELECT avance_id, type, format, nom_origine, document_id
FROM piece_ancien;
DROP TABLE piece_ancien;
CREATE INDEX piece_par_document ON piece (document_id);
CREATE INDEX piece_temoin ON piece (avance_id, type, format, nom_origine, document_id);
CREATE TRIGGER piece_insert BEFORE INSERT ON piece
WHEN EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id = NEW.avance_id)
  OR NOT EXISTS (SELECT 1 FROM solde WHERE avance_id = NEW.avance_id)
  OR NOT EXISTS (SELECT 1 FROM document WHERE id = NEW.document_id)
BEGIN SELECT RAISE(ABORT, 'solde fige : il est dans un lot vivant'); END;
CREATE TRIGGER piece_update BEFORE UPDATE ON piece
WHEN EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id IN (OLD.avance_id, NEW.avance_id))
  OR NOT EXISTS (SELECT 1 FROM solde WHERE avance_id = NEW.avance_id)
  OR NOT EXISTS (SELECT 1 FROM document WHERE id = NEW.document_id)
BEGIN SELECT RAISE(ABORT, 'solde fige : il est dans un lot vivant'); END;
CREATE TRIGGER piece_delete BEFORE DELETE ON piece
WHEN EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id = OLD.avance_id)
BEGIN SELECT RAISE(ABORT, 'solde fige : il est dans un lot vivant'); END;
CREATE TRIGGER confirmation_piece_insert AFTER INSERT ON piece
BEGIN DELETE FROM confirmation WHERE avance_id = NEW.avance_id; END;
CREATE TRIGGER confirmation_piece_update AFTER UPDATE ON piece
BEGIN DELETE FROM confirmation WHERE avance_id IN (OLD.avance_id, NEW.avance_id); END;
CREATE TRIGGER confirmation_piece_delete AFTER DELETE ON piece
BEGIN DELETE FROM confirmation WHERE avance_id = OLD.avance_id; END;

------------------------------------------------------------------------------------------------ sent after the deposit

ALTER TABLE piece_envoyee RENAME TO piece_envoyee_ancien;
CREATE TABLE piece_envoyee (
  avance_id   INTEGER NOT NULL REFERENCES solde (avance_id),
  rang        INTEGER NOT NULL CHECK (rang >= 1),
  type        TEXT NOT NULL
    CHECK (length(CAST(type AS BLOB)) BETWEEN 1 AND 12 AND type NOT GLOB '*[^0-9A-Z]*' AND type <> 'AUTRE'),
  format      TEXT NOT NULL CHECK (format IN ('PDF', 'PNG', 'JPG')),
  nom_origine TEXT NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id),
  date_envoi  TEXT NOT NULL CHECK (date_envoi IS date(date_envoi, '+0 days') AND date_envoi NOT GLOB '-*'),
  motif       TEXT NOT NULL CHECK (trim(motif) <> ''),
  PRIMARY KEY (avance_id, rang)
) STRICT, WITHOUT ROWID;
INSERT INTO piece_envoyee (avance_id, rang, type, format, nom_origine, document_id, date_envoi, motif)
SELECT avance_id, rang, type, format, nom_origine, document_id, date_envoi, motif
FROM piece_envoyee_ancien;
DROP TABLE piece_envoyee_ancien;
CREATE INDEX piece_envoyee_par_document ON piece_envoyee (document_id);
CREATE INDEX piece_envoyee_temoin ON piece_envoyee (avance_id, rang, type, format, nom_origine, document_id, date_envoi,
  motif);
CREATE TRIGGER piece_envoyee_insert BEFORE INSERT ON piece_envoyee
WHEN coalesce((SELECT statut FROM solde WHERE avance_id = NEW.avance_id), '')
     NOT IN ('accepte', 'incomplet', 'a_modifier', 'valide')
  OR NOT EXISTS (SELECT 1 FROM document WHERE id = NEW.document_id)
  OR NEW.rang IS NOT (SELECT coalesce(max(rang), 0) + 1 FROM piece_envoyee WHERE avance_id = NEW.avance_id)
  OR trim(coalesce(NEW.motif, ''), char(9, 10, 13, 32, 160)) = ''
BEGIN SELECT RAISE(ABORT, 'un envoi se fait pendant l''instruction, a la suite des autres, avec son motif'); END;
CREATE TRIGGER piece_envoyee_update BEFORE UPDATE ON piece_envoyee BEGIN SELECT RAISE(ABORT, 'un envoi ne change pas'); END;
CREATE TRIGGER piece_envoyee_delete BEFORE DELETE ON piece_envoyee BEGIN SELECT RAISE(ABORT, 'un envoi ne s''efface pas'); END;

---------------------------------------------------------------------------------------------------- documents of a lot

ALTER TABLE lot_piece RENAME TO lot_piece_ancien;
CREATE TABLE lot_piece (
  lot_id      INTEGER NOT NULL,
  num_ligne   INTEGER NOT NULL,
  type        TEXT NOT NULL
    CHECK (length(CAST(type AS BLOB)) BETWEEN 1 AND 12 AND type NOT GLOB '*[^0-9A-Z]*' AND type <> 'AUTRE'),
  nom_fichier TEXT NOT NULL,
  zip         INTEGER NOT NULL CHECK (zip >= 1),
  document_id INTEGER NOT NULL REFERENCES document (id),
  PRIMARY KEY (lot_id, num_ligne, type),
  FOREIGN KEY (lot_id, num_ligne) REFERENCES lot_ligne (lot_id, num_ligne)
) STRICT, WITHOUT ROWID;
INSERT INTO lot_piece (lot_id, num_ligne, type, nom_fichier, zip, document_id)
SELECT lot_id, num_ligne, type, nom_fichier, zip, document_id
FROM lot_piece_ancien;
DROP TABLE lot_piece_ancien;
CREATE INDEX lot_piece_temoin ON lot_piece (lot_id, num_ligne, type, nom_fichier, zip, document_id);
CREATE TRIGGER lot_piece_insert BEFORE INSERT ON lot_piece
WHEN (SELECT statut FROM lot WHERE id = NEW.lot_id) IS NOT 'genere'
  OR EXISTS (SELECT 1 FROM lot_piece WHERE lot_id = NEW.lot_id AND num_ligne = NEW.num_ligne AND type = NEW.type)
  OR NOT EXISTS (SELECT 1 FROM lot_ligne l JOIN piece p ON p.avance_id = l.avance_id
                 WHERE l.lot_id = NEW.lot_id AND l.num_ligne = NEW.num_ligne AND p.type = NEW.type
                   AND p.document_id = NEW.document_id)
BEGIN SELECT RAISE(ABORT, 'ce document n''est pas celui de la ligne'); END;
CREATE TRIGGER lot_piece_update BEFORE UPDATE ON lot_piece BEGIN SELECT RAISE(ABORT, 'un lot ne change pas'); END;
CREATE TRIGGER lot_piece_delete BEFORE DELETE ON lot_piece BEGIN SELECT RAISE(ABORT, 'un lot ne change pas'); END;

PRAGMA legacy_alter_table = OFF;
