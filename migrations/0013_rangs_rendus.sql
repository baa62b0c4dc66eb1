-- The rank in a lot's name is that of the file deposited that day for that numeroAns: it is held by a lot that may be
-- deposited or was, given back once the folder of one that will not be is set aside, and never given again once deposited.
-- An answer is the answer of one lot: the same bytes may answer another. And when the base was last copied.

-- Tables are made again under their own names: what refers to them by name refers to the new ones (foreign keys are off
-- while migrations pass, and looked at when they have).
PRAGMA legacy_alter_table = ON;

-------------------------------------------------------------------------------------------------------- lots

ALTER TABLE lot RENAME TO lot_ancien;
CREATE TABLE lot (
  id         INTEGER PRIMARY KEY CHECK (id >= 1),
  nom        TEXT NOT NULL,
  numero_ans TEXT NOT NULL REFERENCES logiciel (numero_ans),
  siret      TEXT NOT NULL,
  date_depot TEXT NOT NULL CHECK (date_depot IS date(date_depot, '+0 days') AND date_depot NOT GLOB '-*'),
  rang       INTEGER NOT NULL CHECK (rang BETWEEN 1 AND 999),
  demandes   INTEGER NOT NULL CHECK (demandes BETWEEN 1 AND 200),
  statut     TEXT NOT NULL CHECK (statut IN ('genere', 'depose', 'traite', 'rejete', 'annule', 'remplace')),
  cree_le    TEXT NOT NULL,
  motif      TEXT,
  dossier    TEXT NOT NULL,                                         -- the folder its files were written to, or set aside in
  publie     INTEGER NOT NULL DEFAULT 0 CHECK (publie IN (0, 1)),   -- 1 once that folder appeared
  rang_rendu INTEGER NOT NULL DEFAULT 0 CHECK (rang_rendu IN (0, 1)), -- 1 once its name may be another lot's
  CHECK (nom = 'JSON-' || numero_ans || '-' || replace(date_depot, '-', '') || '-' || printf('%03d', rang)),
  CHECK (rang_rendu = 0 OR statut IN ('annule', 'remplace'))
) STRICT;
INSERT INTO lot (id, nom, numero_ans, siret, date_depot, rang, demandes, statut, cree_le, motif, dossier, publie, rang_rendu)
SELECT id, nom, numero_ans, siret, date_depot, rang, demandes, statut, cree_le, motif, dossier, publie, 0 FROM lot_ancien;
DROP TABLE lot_ancien;
CREATE UNIQUE INDEX lot_par_rang_tenu ON lot (numero_ans, date_depot, rang) WHERE rang_rendu = 0;
CREATE INDEX lot_par_nom ON lot (nom);
CREATE INDEX lot_temoin ON lot (id, nom, numero_ans, siret, date_depot, rang, demandes, statut, cree_le, motif, dossier,
  publie, rang_rendu);

------------------------------------------------------------------------------------------------------- ranks

-- A row for each rank that may not be given: its lot holds it, or an undone export left its folder somewhere.
ALTER TABLE lot_rang RENAME TO lot_rang_ancien;
CREATE TABLE lot_rang (
  numero_ans TEXT NOT NULL,
  date_depot TEXT NOT NULL,
  rang       INTEGER NOT NULL CHECK (rang BETWEEN 1 AND 999),
  lot_id     INTEGER,                                          -- unknown for one that was undone before ranks came back
  depose     INTEGER NOT NULL DEFAULT 0 CHECK (depose IN (0, 1)), -- 1 once deposited: held for ever
  PRIMARY KEY (numero_ans, date_depot, rang)
) STRICT, WITHOUT ROWID;
WITH RECURSIVE donne (numero_ans, date_depot, rang) AS (
  SELECT numero_ans, date_depot, dernier FROM lot_rang_ancien
  UNION ALL
  SELECT numero_ans, date_depot, rang - 1 FROM donne WHERE rang > 1
)
INSERT INTO lot_rang
SELECT d.numero_ans, d.date_depot, d.rang, lot.id,
       coalesce(lot.statut IN ('depose', 'traite', 'rejete')
                OR EXISTS (SELECT 1 FROM journal WHERE evenement = 'lot.depose' AND detail GLOB lot.nom || ' : *'), 0)
FROM donne d
LEFT JOIN lot ON lot.numero_ans = d.numero_ans AND lot.date_depot = d.date_depot AND lot.rang = d.rang
ORDER BY 1, 2, 3;
DROP TABLE lot_rang_ancien;
CREATE INDEX lot_rang_temoin ON lot_rang (numero_ans, date_depot, rang, lot_id, depose);

CREATE TRIGGER lot_rang_insert BEFORE INSERT ON lot_rang
WHEN NEW.depose <> 0
  OR EXISTS (SELECT 1 FROM lot_rang
             WHERE numero_ans = NEW.numero_ans AND date_depot = NEW.date_depot AND rang = NEW.rang)
  OR NOT EXISTS (SELECT 1 FROM lot WHERE id = NEW.lot_id AND rang_rendu = 0 AND numero_ans = NEW.numero_ans
                 AND date_depot = NEW.date_depot AND rang = NEW.rang)
BEGIN SELECT RAISE(ABORT, 'un rang est tenu par son lot'); END;
CREATE TRIGGER lot_rang_update BEFORE UPDATE ON lot_rang
WHEN NEW.numero_ans IS NOT OLD.numero_ans OR NEW.date_depot IS NOT OLD.date_depot OR NEW.rang IS NOT OLD.rang
  OR NEW.lot_id IS NOT OLD.lot_id OR NEW.depose < OLD.depose
BEGIN SELECT RAISE(ABORT, 'un rang donne reste donne'); END;
-- Given back by its lot, or by one that was undone.
CREATE TRIGGER lot_rang_delete BEFORE DELETE ON lot_rang
WHEN OLD.depose = 1 OR OLD.lot_id IS NULL
  OR EXISTS (SELECT 1 FROM lot WHERE rang_rendu = 0 AND numero_ans = OLD.numero_ans AND date_depot = OLD.date_depot
             AND rang = OLD.rang)
BEGIN SELECT RAISE(ABORT, 'ce rang est tenu, ou a ete depose'); END;

CREATE TRIGGER lot_insert BEFORE INSERT ON lot
WHEN NEW.statut IS NOT 'genere' OR NEW.rang_rendu IS NOT 0 OR EXISTS (SELECT 1 FROM lot WHERE id = NEW.id)
  OR NOT EXISTS (SELECT 1 FROM logiciel WHERE numero_ans = NEW.numero_ans)
BEGIN SELECT RAISE(ABORT, 'un lot commence genere'); END;
CREATE TRIGGER lot_prend_un_rang BEFORE INSERT ON lot
WHEN EXISTS (SELECT 1 FROM lot_rang
             WHERE numero_ans = NEW.numero_ans AND date_depot = NEW.date_depot AND rang = NEW.rang)
  OR EXISTS (SELECT 1 FROM lot WHERE rang_rendu = 0
             AND numero_ans = NEW.numero_ans AND date_depot = NEW.date_depot AND rang = NEW.rang)
BEGIN SELECT RAISE(ABORT, 'ce rang est tenu, ou a ete depose'); END;
CREATE TRIGGER lot_tient_son_rang AFTER INSERT ON lot
BEGIN INSERT INTO lot_rang VALUES (NEW.numero_ans, NEW.date_depot, NEW.rang, NEW.id, 0); END;
CREATE TRIGGER lot_depose_son_rang AFTER UPDATE OF statut ON lot
WHEN NEW.statut IN ('depose', 'traite', 'rejete')
BEGIN
  UPDATE lot_rang SET depose = 1
  WHERE numero_ans = NEW.numero_ans AND date_depot = NEW.date_depot AND rang = NEW.rang AND depose = 0;
END;
CREATE TRIGGER lot_rang_rendu BEFORE UPDATE OF rang_rendu ON lot
WHEN NEW.rang_rendu IS NOT OLD.rang_rendu
 AND CASE NEW.rang_rendu
       WHEN 1 THEN NEW.statut NOT IN ('annule', 'remplace')
         OR (SELECT depose FROM lot_rang WHERE numero_ans = OLD.numero_ans AND date_depot = OLD.date_depot
             AND rang = OLD.rang) IS NOT 0
       ELSE EXISTS (SELECT 1 FROM lot_rang WHERE numero_ans = OLD.numero_ans AND date_depot = OLD.date_depot
                    AND rang = OLD.rang)
     END
BEGIN SELECT RAISE(ABORT, 'ce rang est tenu, ou a ete depose'); END;
CREATE TRIGGER lot_rend_son_rang AFTER UPDATE OF rang_rendu ON lot
WHEN NEW.rang_rendu = 1 AND OLD.rang_rendu = 0
BEGIN
  DELETE FROM lot_rang WHERE numero_ans = NEW.numero_ans AND date_depot = NEW.date_depot AND rang = NEW.rang;
END;
CREATE TRIGGER lot_reprend_son_rang AFTER UPDATE OF rang_rendu ON lot
WHEN NEW.rang_rendu = 0 AND OLD.rang_rendu = 1
BEGIN INSERT INTO lot_rang VALUES (NEW.numero_ans, NEW.date_depot, NEW.rang, NEW.id, 0); END;

-- As they were.
CREATE TRIGGER lot_delete BEFORE DELETE ON lot BEGIN SELECT RAISE(ABORT, 'un lot ne s''efface pas'); END;
CREATE TRIGGER lot_fige BEFORE UPDATE ON lot
WHEN NEW.id IS NOT OLD.id OR NEW.nom IS NOT OLD.nom OR NEW.numero_ans IS NOT OLD.numero_ans
  OR NEW.siret IS NOT OLD.siret OR NEW.date_depot IS NOT OLD.date_depot OR NEW.rang IS NOT OLD.rang
  OR NEW.demandes IS NOT OLD.demandes OR NEW.cree_le IS NOT OLD.cree_le
BEGIN SELECT RAISE(ABORT, 'un lot ne change pas'); END;
CREATE TRIGGER lot_statut BEFORE UPDATE OF statut ON lot
WHEN NEW.statut IS NOT OLD.statut
 AND NOT EXISTS (SELECT 1 FROM lot_pas WHERE de = OLD.statut AND vers = NEW.statut)
BEGIN SELECT RAISE(ABORT, 'pas interdit pour un lot'); END;
CREATE TRIGGER lot_depose_entier BEFORE UPDATE OF statut ON lot
WHEN NEW.statut = 'depose' AND OLD.statut IS NOT 'depose'
 AND (SELECT count(*) FROM lot_ligne WHERE lot_id = OLD.id) <> OLD.demandes
BEGIN SELECT RAISE(ABORT, 'il manque des lignes a ce lot'); END;
CREATE TRIGGER lot_traite_entier BEFORE UPDATE OF statut ON lot
WHEN NEW.statut = 'traite' AND OLD.statut IS NOT 'traite'
 AND EXISTS (SELECT 1 FROM lot_ligne WHERE lot_id = OLD.id AND decision IS NULL)
BEGIN SELECT RAISE(ABORT, 'chaque ligne du lot attend sa decision'); END;
CREATE TRIGGER lot_rejete_entier BEFORE UPDATE OF statut ON lot
WHEN NEW.statut = 'rejete' AND OLD.statut IS NOT 'rejete'
 AND EXISTS (SELECT 1 FROM lot_ligne WHERE lot_id = OLD.id AND decision IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'ce lot a deja des decisions ligne par ligne'); END;
CREATE TRIGGER lot_depose_soldes AFTER UPDATE OF statut ON lot
WHEN NEW.statut = 'depose' AND OLD.statut = 'genere'
BEGIN
  UPDATE solde SET statut = 'depose' WHERE avance_id IN (SELECT avance_id FROM lot_ligne WHERE lot_id = NEW.id);
END;
CREATE TRIGGER lot_libere_soldes AFTER UPDATE OF statut ON lot
WHEN NEW.statut IN ('annule', 'remplace') AND OLD.statut = 'genere'
BEGIN
  UPDATE solde SET statut = (SELECT statut_avant FROM lot_ligne l WHERE l.lot_id = NEW.id AND l.avance_id = solde.avance_id)
  WHERE avance_id IN (SELECT avance_id FROM lot_ligne WHERE lot_id = NEW.id);
END;
CREATE TRIGGER lot_rejete_soldes AFTER UPDATE OF statut ON lot
WHEN NEW.statut = 'rejete' AND OLD.statut = 'depose'
BEGIN
  UPDATE solde SET statut = 'rejete' WHERE avance_id IN (SELECT avance_id FROM lot_ligne WHERE lot_id = NEW.id);
END;
CREATE TRIGGER lot_correction BEFORE UPDATE OF statut ON lot
WHEN EXISTS (SELECT 1 FROM lot_pas WHERE de = OLD.statut AND vers = NEW.statut AND correction = 1)
 AND (trim(coalesce(NEW.motif, ''), char(9, 10, 13, 32, 160)) = '' OR NEW.motif IS OLD.motif)
BEGIN SELECT RAISE(ABORT, 'une correction dit son motif'); END;
CREATE TRIGGER lot_corrige_entier BEFORE UPDATE OF statut ON lot
WHEN EXISTS (SELECT 1 FROM lot_pas WHERE de = OLD.statut AND vers = NEW.statut AND correction = 1)
 AND (EXISTS (SELECT 1 FROM ligne_depassee WHERE lot_id = OLD.id)
      OR (NEW.statut = 'genere' AND EXISTS (SELECT 1 FROM lot_ligne WHERE lot_id = OLD.id AND decision IS NOT NULL)))
BEGIN SELECT RAISE(ABORT, 'un dossier de ce lot a fait un pas depuis'); END;
CREATE TRIGGER lot_depot_corrige AFTER UPDATE OF statut ON lot
WHEN NEW.statut = 'genere' AND OLD.statut = 'depose'
BEGIN
  UPDATE solde SET motif = NULL WHERE avance_id IN (SELECT avance_id FROM lot_ligne WHERE lot_id = NEW.id);
  UPDATE solde SET statut = 'exporte', motif = NEW.motif
  WHERE avance_id IN (SELECT avance_id FROM lot_ligne WHERE lot_id = NEW.id);
END;
CREATE TRIGGER lot_reponse_retiree AFTER UPDATE OF statut ON lot
WHEN NEW.statut = 'depose' AND OLD.statut IN ('rejete', 'traite')
BEGIN
  UPDATE solde SET motif = NULL WHERE avance_id IN (SELECT avance_id FROM lot_ligne WHERE lot_id = NEW.id);
  UPDATE solde SET statut = 'depose', motif = NEW.motif
  WHERE avance_id IN (SELECT avance_id FROM lot_ligne WHERE lot_id = NEW.id);
  UPDATE retour SET retire = 1 WHERE lot_id = NEW.id AND retire = 0;
END;

----------------------------------------------------------------------------------------------------- answers

ALTER TABLE retour RENAME TO retour_ancien;
CREATE TABLE retour (
  id          INTEGER PRIMARY KEY CHECK (id >= 1),
  lot_id      INTEGER NOT NULL REFERENCES lot (id),
  recu_le     TEXT NOT NULL,
  nom_fichier TEXT NOT NULL,
  sha256      TEXT NOT NULL CHECK (length(sha256) = 64 AND length(CAST(sha256 AS BLOB)) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  contenu     BLOB NOT NULL,
  retire      INTEGER NOT NULL DEFAULT 0 CHECK (retire IN (0, 1)),
  UNIQUE (lot_id, sha256)
) STRICT;
INSERT INTO retour (id, lot_id, recu_le, nom_fichier, sha256, contenu, retire)
SELECT id, lot_id, recu_le, nom_fichier, sha256, contenu, retire FROM retour_ancien;
DROP TABLE retour_ancien;
CREATE INDEX retour_par_contenu ON retour (sha256);
CREATE INDEX retour_temoin ON retour (id, lot_id, recu_le, nom_fichier, sha256, retire);

CREATE TRIGGER retour_insert BEFORE INSERT ON retour
WHEN EXISTS (SELECT 1 FROM retour WHERE id = NEW.id OR (lot_id = NEW.lot_id AND sha256 = NEW.sha256))
  OR NEW.retire <> 0
  OR coalesce((SELECT statut FROM lot WHERE id = NEW.lot_id), '') NOT IN ('depose', 'traite')
BEGIN SELECT RAISE(ABORT, 'ce retour est deja la'); END;
-- Taken back, or come again for the same lot.
CREATE TRIGGER retour_update BEFORE UPDATE ON retour
WHEN NEW.id IS NOT OLD.id OR NEW.sha256 IS NOT OLD.sha256 OR NEW.contenu IS NOT OLD.contenu
  OR NEW.lot_id IS NOT OLD.lot_id OR NEW.retire IS OLD.retire
  OR (SELECT statut FROM lot WHERE id = NEW.lot_id) IS NOT 'depose'
  OR (NEW.retire = 1 AND (NEW.recu_le IS NOT OLD.recu_le OR NEW.nom_fichier IS NOT OLD.nom_fichier))
BEGIN SELECT RAISE(ABORT, 'un retour ne change pas'); END;
CREATE TRIGGER retour_delete BEFORE DELETE ON retour BEGIN SELECT RAISE(ABORT, 'un retour ne s''efface pas'); END;

------------------------------------------------------------------------------------------------------ copies

-- When the base was last copied, and the last operation that the copy holds.
CREATE TABLE sauvegarde (
  id        INTEGER PRIMARY KEY CHECK (id = 1),
  faite_le  TEXT NOT NULL CHECK (datetime(faite_le) IS NOT NULL),
  operation INTEGER NOT NULL CHECK (operation >= 0)
) STRICT;
CREATE INDEX sauvegarde_temoin ON sauvegarde (id, faite_le, operation);
CREATE TRIGGER sauvegarde_insert BEFORE INSERT ON sauvegarde
WHEN EXISTS (SELECT 1 FROM sauvegarde) OR NEW.operation > coalesce((SELECT max(operation) FROM journal), 0)
BEGIN SELECT RAISE(ABORT, 'une copie tient ce que dit le journal'); END;
CREATE TRIGGER sauvegarde_update BEFORE UPDATE ON sauvegarde
WHEN NEW.id IS NOT OLD.id OR NEW.operation < OLD.operation
  OR NEW.operation > coalesce((SELECT max(operation) FROM journal), 0)
BEGIN SELECT RAISE(ABORT, 'une copie tient ce que dit le journal'); END;
CREATE TRIGGER sauvegarde_delete BEFORE DELETE ON sauvegarde
BEGIN SELECT RAISE(ABORT, 'la derniere copie ne s''oublie pas'); END;

PRAGMA legacy_alter_table = OFF;
