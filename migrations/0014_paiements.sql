-- Payments, one by one: an avance and a solde may each be paid in several times, by hand or by a notice of the ASP that
-- tells of many dossiers. `avance.montant_avance` and `solde.montant_paye` are their sum, `date_paiement` the last of their
-- days. Both sides are kept equal here: a payment that changes changes the sum; a sum or a day that is written changes the
-- only payment there is, and is refused where there are several.

CREATE TABLE avis_de_paiement (
  id          INTEGER PRIMARY KEY CHECK (id >= 1),
  reference   TEXT CHECK (trim(reference) <> ''),
  nom_fichier TEXT NOT NULL,
  recu_le     TEXT NOT NULL,
  lignes      INTEGER NOT NULL CHECK (lignes >= 1),
  total       INTEGER NOT NULL CHECK (total >= 0),
  -- of what its rows say, in whatever order: a notice is taken once
  empreinte   TEXT NOT NULL UNIQUE CHECK (length(empreinte) = 64 AND length(CAST(empreinte AS BLOB)) = 64 AND empreinte NOT GLOB '*[^0-9a-f]*')
) STRICT;
CREATE INDEX avis_de_paiement_temoin ON avis_de_paiement (id, reference, nom_fichier, recu_le, lignes, total, empreinte);

-- A payment of which the amount is not noted stands alone: with another one beside it nothing could be summed.
CREATE TABLE paiement (
  avance_id INTEGER NOT NULL REFERENCES avance (id),
  nature    TEXT NOT NULL CHECK (nature IN ('avance', 'solde')),
  rang      INTEGER NOT NULL CHECK (rang >= 1),
  jour      TEXT CHECK (jour IS date(jour, '+0 days') AND jour NOT GLOB '-*'),
  montant   INTEGER CHECK (montant >= 0),
  reference TEXT CHECK (trim(reference) <> ''),
  avis_id   INTEGER REFERENCES avis_de_paiement (id),
  ligne     INTEGER CHECK (ligne >= 1),
  PRIMARY KEY (avance_id, nature, rang),
  CHECK (jour IS NOT NULL OR montant IS NOT NULL),
  CHECK ((avis_id IS NULL) = (ligne IS NULL)),
  CHECK (avis_id IS NULL OR (jour IS NOT NULL AND montant IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX paiement_par_avis ON paiement (avis_id, ligne);
CREATE INDEX paiement_temoin ON paiement (avance_id, nature, rang, jour, montant, reference, avis_id, ligne);

INSERT INTO paiement (avance_id, nature, rang, jour, montant)
SELECT id, 'avance', 1, date_paiement, montant_avance FROM avance
WHERE date_paiement IS NOT NULL OR montant_avance IS NOT NULL
UNION ALL
SELECT avance_id, 'solde', 1, date_paiement, montant_paye FROM solde
WHERE date_paiement IS NOT NULL OR montant_paye IS NOT NULL;

--------------------------------------------------------------------------------------------- guards: notices

CREATE TRIGGER avis_de_paiement_insert BEFORE INSERT ON avis_de_paiement
WHEN EXISTS (SELECT 1 FROM avis_de_paiement WHERE id = NEW.id OR empreinte = NEW.empreinte)
BEGIN SELECT RAISE(ABORT, 'cet avis de paiement est deja la'); END;
CREATE TRIGGER avis_de_paiement_update BEFORE UPDATE ON avis_de_paiement
BEGIN SELECT RAISE(ABORT, 'un avis de paiement ne change pas'); END;
CREATE TRIGGER avis_de_paiement_delete BEFORE DELETE ON avis_de_paiement
BEGIN SELECT RAISE(ABORT, 'un avis de paiement ne s''efface pas'); END;

-------------------------------------------------------------------------------------------- guards: payments

CREATE TRIGGER paiement_insert BEFORE INSERT ON paiement
WHEN NEW.rang IS NOT (SELECT coalesce(max(rang), 0) + 1 FROM paiement
                      WHERE avance_id = NEW.avance_id AND nature = NEW.nature)
  OR (NEW.avis_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM avis_de_paiement WHERE id = NEW.avis_id))
BEGIN SELECT RAISE(ABORT, 'un paiement se note a la suite des autres, sous un avis qui est la'); END;
CREATE TRIGGER paiement_de_ce_qui_est_paye BEFORE INSERT ON paiement
WHEN CASE NEW.nature
  WHEN 'solde' THEN (SELECT statut FROM solde WHERE avance_id = NEW.avance_id) IS NOT 'paye'
  ELSE coalesce((SELECT statut FROM avance WHERE id = NEW.avance_id), '') NOT IN ('payee', 'a_recouvrer', 'recouvree')
END
BEGIN SELECT RAISE(ABORT, 'ce qui n''est pas paye n''a pas de paiement'); END;
-- What is claimed back is paid no more.
CREATE TRIGGER paiement_de_plus BEFORE INSERT ON paiement
WHEN EXISTS (SELECT 1 FROM paiement WHERE avance_id = NEW.avance_id AND nature = NEW.nature)
 AND (NEW.montant IS NULL
      OR EXISTS (SELECT 1 FROM paiement WHERE avance_id = NEW.avance_id AND nature = NEW.nature AND montant IS NULL)
      OR (NEW.nature = 'avance' AND (SELECT statut FROM avance WHERE id = NEW.avance_id) IS NOT 'payee'))
BEGIN SELECT RAISE(ABORT, 'un autre paiement veut des montants connus, et une avance payee'); END;
CREATE TRIGGER paiement_update BEFORE UPDATE ON paiement
WHEN NEW.avance_id IS NOT OLD.avance_id OR NEW.nature IS NOT OLD.nature OR NEW.rang IS NOT OLD.rang
  OR (OLD.avis_id IS NOT NULL AND (NEW.avis_id IS NOT OLD.avis_id OR NEW.ligne IS NOT OLD.ligne))
  OR (NEW.avis_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM avis_de_paiement WHERE id = NEW.avis_id))
  OR (NEW.montant IS NULL AND EXISTS (SELECT 1 FROM paiement WHERE avance_id = OLD.avance_id
                                      AND nature = OLD.nature AND rang <> OLD.rang))
BEGIN SELECT RAISE(ABORT, 'un paiement reste celui de son dossier et de son avis'); END;

--------------------------------------------------------------------------------- a payment changes, and the sum

CREATE TRIGGER paiement_ajoute AFTER INSERT ON paiement
BEGIN
  UPDATE avance SET (date_paiement, montant_avance) =
    (SELECT max(jour), sum(montant) FROM paiement WHERE avance_id = NEW.avance_id AND nature = 'avance')
  WHERE NEW.nature = 'avance' AND id = NEW.avance_id AND (date_paiement, montant_avance) IS NOT
    (SELECT max(jour), sum(montant) FROM paiement WHERE avance_id = NEW.avance_id AND nature = 'avance');
  UPDATE solde SET (date_paiement, montant_paye) =
    (SELECT max(jour), sum(montant) FROM paiement WHERE avance_id = NEW.avance_id AND nature = 'solde')
  WHERE NEW.nature = 'solde' AND avance_id = NEW.avance_id AND (date_paiement, montant_paye) IS NOT
    (SELECT max(jour), sum(montant) FROM paiement WHERE avance_id = NEW.avance_id AND nature = 'solde');
END;
CREATE TRIGGER paiement_change AFTER UPDATE ON paiement
BEGIN
  UPDATE avance SET (date_paiement, montant_avance) =
    (SELECT max(jour), sum(montant) FROM paiement WHERE avance_id = NEW.avance_id AND nature = 'avance')
  WHERE NEW.nature = 'avance' AND id = NEW.avance_id AND (date_paiement, montant_avance) IS NOT
    (SELECT max(jour), sum(montant) FROM paiement WHERE avance_id = NEW.avance_id AND nature = 'avance');
  UPDATE solde SET (date_paiement, montant_paye) =
    (SELECT max(jour), sum(montant) FROM paiement WHERE avance_id = NEW.avance_id AND nature = 'solde')
  WHERE NEW.nature = 'solde' AND avance_id = NEW.avance_id AND (date_paiement, montant_paye) IS NOT
    (SELECT max(jour), sum(montant) FROM paiement WHERE avance_id = NEW.avance_id AND nature = 'solde');
END;
CREATE TRIGGER paiement_ote AFTER DELETE ON paiement
BEGIN
  UPDATE avance SET (date_paiement, montant_avance) =
    (SELECT max(jour), sum(montant) FROM paiement WHERE avance_id = OLD.avance_id AND nature = 'avance')
  WHERE OLD.nature = 'avance' AND id = OLD.avance_id AND (date_paiement, montant_avance) IS NOT
    (SELECT max(jour), sum(montant) FROM paiement WHERE avance_id = OLD.avance_id AND nature = 'avance');
  UPDATE solde SET (date_paiement, montant_paye) =
    (SELECT max(jour), sum(montant) FROM paiement WHERE avance_id = OLD.avance_id AND nature = 'solde')
  WHERE OLD.nature = 'solde' AND avance_id = OLD.avance_id AND (date_paiement, montant_paye) IS NOT
    (SELECT max(jour), sum(montant) FROM paiement WHERE avance_id = OLD.avance_id AND nature = 'solde');
END;

------------------------------------------------------------------------------ a sum is written, and its payment

CREATE TRIGGER avance_nait_payee AFTER INSERT ON avance
WHEN NEW.date_paiement IS NOT NULL OR NEW.montant_avance IS NOT NULL
BEGIN
  INSERT INTO paiement (avance_id, nature, rang, jour, montant)
  VALUES (NEW.id, 'avance', 1, NEW.date_paiement, NEW.montant_avance);
END;
CREATE TRIGGER avance_paiement AFTER UPDATE OF date_paiement, montant_avance ON avance
WHEN (NEW.date_paiement, NEW.montant_avance) IS NOT
  (SELECT max(jour), sum(montant) FROM paiement WHERE avance_id = NEW.id AND nature = 'avance')
BEGIN
  SELECT RAISE(ABORT, 'cette avance a plusieurs paiements : leur somme ne change qu''avec eux')
  WHERE (SELECT count(*) FROM paiement WHERE avance_id = NEW.id AND nature = 'avance') > 1;
  DELETE FROM paiement
  WHERE avance_id = NEW.id AND nature = 'avance' AND NEW.date_paiement IS NULL AND NEW.montant_avance IS NULL;
  UPDATE paiement SET jour = NEW.date_paiement, montant = NEW.montant_avance
  WHERE avance_id = NEW.id AND nature = 'avance';
  INSERT INTO paiement (avance_id, nature, rang, jour, montant)
  SELECT NEW.id, 'avance', 1, NEW.date_paiement, NEW.montant_avance
  WHERE (NEW.date_paiement IS NOT NULL OR NEW.montant_avance IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM paiement WHERE avance_id = NEW.id AND nature = 'avance');
END;
CREATE TRIGGER solde_paiement AFTER UPDATE OF date_paiement, montant_paye ON solde
WHEN (NEW.date_paiement, NEW.montant_paye) IS NOT
  (SELECT max(jour), sum(montant) FROM paiement WHERE avance_id = NEW.avance_id AND nature = 'solde')
BEGIN
  SELECT RAISE(ABORT, 'ce solde a plusieurs paiements : leur somme ne change qu''avec eux')
  WHERE (SELECT count(*) FROM paiement WHERE avance_id = NEW.avance_id AND nature = 'solde') > 1;
  DELETE FROM paiement
  WHERE avance_id = NEW.avance_id AND nature = 'solde' AND NEW.date_paiement IS NULL AND NEW.montant_paye IS NULL;
  UPDATE paiement SET jour = NEW.date_paiement, montant = NEW.montant_paye
  WHERE avance_id = NEW.avance_id AND nature = 'solde';
  INSERT INTO paiement (avance_id, nature, rang, jour, montant)
  SELECT NEW.avance_id, 'solde', 1, NEW.date_paiement, NEW.montant_paye
  WHERE (NEW.date_paiement IS NOT NULL OR NEW.montant_paye IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM paiement WHERE avance_id = NEW.avance_id AND nature = 'solde');
END;
