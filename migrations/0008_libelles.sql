-- The portal's labels that are not letter for letter. What a person answered about one is kept, and used when it comes
-- again with the same code; so is what that person notes about it. `reduit`: the label's words alone, in which two writings
-- of it are the same. `patron`: the same with each long number left out.

CREATE TABLE libelle_tranche (
  reduit          TEXT NOT NULL CHECK (reduit <> '' AND reduit <> 'demande acceptee'),
  code_traitement TEXT NOT NULL,             -- empty: none
  libelle         TEXT NOT NULL CHECK (libelle <> ''),
  decision        TEXT NOT NULL CHECK (decision IN ('acceptee', 'refusee')),
  PRIMARY KEY (reduit, code_traitement)
) STRICT, WITHOUT ROWID;
CREATE INDEX libelle_tranche_temoin ON libelle_tranche (reduit, code_traitement, libelle, decision);

CREATE TABLE libelle_note (
  patron  TEXT PRIMARY KEY NOT NULL CHECK (patron <> ''),
  libelle TEXT NOT NULL CHECK (libelle <> ''),
  note    TEXT NOT NULL CHECK (note <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX libelle_note_temoin ON libelle_note (patron, libelle, note);

-- What an answer gave back otherwise than it was deposited, beside the decision of its line; empty: nothing was given.
CREATE TABLE retour_difference (
  lot_id    INTEGER NOT NULL,
  num_ligne INTEGER NOT NULL,
  cle       TEXT NOT NULL CHECK (cle <> ''),
  depose    TEXT NOT NULL,
  rendu     TEXT NOT NULL,
  PRIMARY KEY (lot_id, num_ligne, cle),
  FOREIGN KEY (lot_id, num_ligne) REFERENCES lot_ligne (lot_id, num_ligne),
  CHECK (depose <> rendu)
) STRICT, WITHOUT ROWID;
CREATE INDEX retour_difference_temoin ON retour_difference (lot_id, num_ligne, cle, depose, rendu);

CREATE TRIGGER retour_difference_insert BEFORE INSERT ON retour_difference
WHEN EXISTS (SELECT 1 FROM retour_difference WHERE lot_id = NEW.lot_id AND num_ligne = NEW.num_ligne AND cle = NEW.cle)
  OR (SELECT decision FROM lot_ligne WHERE lot_id = NEW.lot_id AND num_ligne = NEW.num_ligne) IS NULL
BEGIN SELECT RAISE(ABORT, 'une difference se dit une fois, sur une ligne decidee'); END;
CREATE TRIGGER retour_difference_update BEFORE UPDATE ON retour_difference
BEGIN SELECT RAISE(ABORT, 'une difference ne change pas'); END;
CREATE TRIGGER retour_difference_delete BEFORE DELETE ON retour_difference
WHEN (SELECT decision FROM lot_ligne WHERE lot_id = OLD.lot_id AND num_ligne = OLD.num_ligne) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'une difference ne s''efface pas'); END;
