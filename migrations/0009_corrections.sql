-- Corrections: steps back, for what was noted by mistake. They stand among the allowed steps, marked, and are taken only
-- with a motive that the same statement gives: one that is there already does for no other step. What one step moves
-- with it (a solde its avance, a lot its soldes) a correction moves back.

---------------------------------------------------------------------------------------------- allowed steps

DROP TRIGGER avance_pas_insert;
DROP TRIGGER solde_pas_insert;
DROP TRIGGER lot_pas_insert;
ALTER TABLE avance_pas ADD COLUMN correction INTEGER NOT NULL DEFAULT 0 CHECK (correction IN (0, 1));
ALTER TABLE solde_pas ADD COLUMN correction INTEGER NOT NULL DEFAULT 0 CHECK (correction IN (0, 1));
ALTER TABLE lot_pas ADD COLUMN correction INTEGER NOT NULL DEFAULT 0 CHECK (correction IN (0, 1));

INSERT INTO avance_pas (de, vers, correction) VALUES
  ('refusee', 'en_instruction', 1), ('refusee', 'a_modifier', 1), ('refusee', 'validee', 1),
  ('annulee', 'en_instruction', 1),
  ('payee', 'validee', 1), ('payee', 'en_instruction', 1),
  ('a_recouvrer', 'payee', 1), ('recouvree', 'a_recouvrer', 1);
-- depose → exporte, accepte → depose and rejete → depose follow the lot.
INSERT INTO solde_pas (de, vers, correction) VALUES
  ('paye', 'valide', 1), ('paye', 'accepte', 1), ('valide', 'accepte', 1),
  ('refuse', 'accepte', 1), ('refuse', 'a_modifier', 1), ('refuse', 'valide', 1),
  ('depose', 'exporte', 1), ('accepte', 'depose', 1), ('rejete', 'depose', 1);
INSERT INTO lot_pas (de, vers, correction) VALUES
  ('depose', 'genere', 1), ('rejete', 'depose', 1), ('traite', 'depose', 1);

CREATE TRIGGER avance_pas_insert BEFORE INSERT ON avance_pas BEGIN SELECT RAISE(ABORT, 'les pas permis sont fixes'); END;
CREATE TRIGGER solde_pas_insert BEFORE INSERT ON solde_pas BEGIN SELECT RAISE(ABORT, 'les pas permis sont fixes'); END;
CREATE TRIGGER lot_pas_insert BEFORE INSERT ON lot_pas BEGIN SELECT RAISE(ABORT, 'les pas permis sont fixes'); END;

----------------------------------------------------------------------------------------------------- motives

-- Whoever gives again the motive that is there clears it first: what no motive replaces may always be cleared.
CREATE TRIGGER avance_correction BEFORE UPDATE OF statut ON avance
WHEN EXISTS (SELECT 1 FROM avance_pas WHERE de = OLD.statut AND vers = NEW.statut AND correction = 1)
 AND (trim(coalesce(NEW.motif, ''), char(9, 10, 13, 32, 160)) = '' OR NEW.motif IS OLD.motif
      OR (OLD.statut = 'payee' AND EXISTS (SELECT 1 FROM ligne_vivante WHERE avance_id = OLD.id)))
BEGIN SELECT RAISE(ABORT, 'une correction dit son motif, et ne touche pas une demande vivante'); END;
CREATE TRIGGER solde_correction BEFORE UPDATE OF statut ON solde
WHEN EXISTS (SELECT 1 FROM solde_pas WHERE de = OLD.statut AND vers = NEW.statut AND correction = 1)
 AND (trim(coalesce(NEW.motif, ''), char(9, 10, 13, 32, 160)) = '' OR NEW.motif IS OLD.motif
      OR (OLD.statut = 'paye' AND (SELECT statut FROM avance WHERE id = OLD.avance_id) IS NOT 'payee'))
BEGIN SELECT RAISE(ABORT, 'une correction dit son motif, et veut une avance payee'); END;
CREATE TRIGGER lot_correction BEFORE UPDATE OF statut ON lot
WHEN EXISTS (SELECT 1 FROM lot_pas WHERE de = OLD.statut AND vers = NEW.statut AND correction = 1)
 AND (trim(coalesce(NEW.motif, ''), char(9, 10, 13, 32, 160)) = '' OR NEW.motif IS OLD.motif)
BEGIN SELECT RAISE(ABORT, 'une correction dit son motif'); END;

-- An avance may be corrected once its solde is paid, and while a refused one leaves that status.
DROP TRIGGER avance_statut_gele;
CREATE TRIGGER avance_statut_gele BEFORE UPDATE OF statut ON avance
WHEN NEW.statut IS NOT OLD.statut AND NOT (OLD.statut = 'a_recouvrer' AND NEW.statut = 'payee')
 AND coalesce((SELECT statut FROM solde WHERE avance_id = OLD.id), '') NOT IN ('paye', 'refuse')
 AND EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'avance figee : son solde est en cours'); END;
DROP TRIGGER avance_suivi_gele;
CREATE TRIGGER avance_suivi_gele BEFORE UPDATE OF date_statut, motif ON avance
WHEN NEW.statut IS OLD.statut AND (NEW.date_statut IS NOT OLD.date_statut OR NEW.motif IS NOT OLD.motif)
 AND NOT (OLD.statut IN ('a_recouvrer', 'recouvree') AND NEW.motif IS NULL AND NEW.date_statut IS OLD.date_statut)
 AND (SELECT statut FROM solde WHERE avance_id = OLD.id) IS NOT 'refuse'
 AND EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'avance figee : son dossier est dans un lot vivant'); END;

------------------------------------------------------------------------------------- a refused solde, its avance

CREATE TRIGGER solde_refus_corrige AFTER UPDATE OF statut ON solde
WHEN OLD.statut = 'refuse' AND NEW.statut IS NOT 'refuse'
BEGIN
  UPDATE avance SET motif = NULL WHERE id = NEW.avance_id AND statut = 'a_recouvrer';
  UPDATE avance SET statut = 'payee', date_statut = NEW.date_statut, motif = NEW.motif
  WHERE id = NEW.avance_id AND statut = 'a_recouvrer';
  SELECT RAISE(ABORT, 'un solde qui n''est plus refuse veut une avance payee') FROM avance
  WHERE id = NEW.avance_id AND statut <> 'payee';
END;

------------------------------------------------------------------------------------------- a lot, its soldes

-- Lines that are no longer all that can be said of their dossier: it took a later step, its avance is not paid any more,
-- another lot claimed it since, or what it says has changed.
CREATE VIEW ligne_depassee AS
SELECT l.lot_id, l.num_ligne, l.avance_id, a.numero_editeur
FROM lot_ligne l
JOIN lot ON lot.id = l.lot_id
JOIN avance a ON a.id = l.avance_id
JOIN solde s ON s.avance_id = l.avance_id
WHERE s.statut <> CASE WHEN l.decision = 'acceptee' THEN 'accepte'
                       WHEN l.decision = 'refusee' OR lot.statut = 'rejete' THEN 'rejete'
                       WHEN lot.statut = 'genere' THEN 'exporte' ELSE 'depose' END
   OR a.statut <> 'payee' OR a.numero_ans <> lot.numero_ans
   OR a.numero_editeur <> l.numero_editeur COLLATE BINARY OR a.numero_asp IS NOT l.numero_asp COLLATE BINARY
   OR EXISTS (SELECT 1 FROM lot_ligne suivante JOIN lot autre ON autre.id = suivante.lot_id
              WHERE suivante.avance_id = l.avance_id AND suivante.lot_id > l.lot_id
                AND autre.statut NOT IN ('annule', 'remplace'))
   OR l.date_facture IS NOT (SELECT max(date_facture) FROM facture WHERE avance_id = l.avance_id)
   OR l.montant_segur_ht_facture IS NOT (SELECT sum(montant_segur_ht) FROM facture WHERE avance_id = l.avance_id)
   OR EXISTS (SELECT 1 FROM lot_piece p WHERE p.lot_id = l.lot_id AND p.num_ligne = l.num_ligne
              AND NOT EXISTS (SELECT 1 FROM piece WHERE piece.avance_id = l.avance_id AND piece.type = p.type
                              AND piece.document_id = p.document_id));

CREATE TRIGGER lot_corrige_entier BEFORE UPDATE OF statut ON lot
WHEN EXISTS (SELECT 1 FROM lot_pas WHERE de = OLD.statut AND vers = NEW.statut AND correction = 1)
 AND (EXISTS (SELECT 1 FROM ligne_depassee WHERE lot_id = OLD.id)
      OR (NEW.statut = 'genere' AND EXISTS (SELECT 1 FROM lot_ligne WHERE lot_id = OLD.id AND decision IS NOT NULL)))
BEGIN SELECT RAISE(ABORT, 'un dossier de ce lot a fait un pas depuis'); END;

DROP TRIGGER solde_suit_le_lot;
-- These four statuses follow the lots: exporte, depose and accepte need the line that says so, the others its end. What
-- the portal decided is taken back while the lot is deposited again.
CREATE TRIGGER solde_suit_le_lot BEFORE UPDATE OF statut ON solde
WHEN NEW.statut IS NOT OLD.statut AND NOT CASE
  WHEN NEW.statut = 'exporte' THEN
    EXISTS (SELECT 1 FROM ligne_vivante WHERE avance_id = OLD.avance_id AND statut_lot = 'genere')
  WHEN NEW.statut = 'depose' AND OLD.statut IN ('accepte', 'rejete') THEN
    EXISTS (SELECT 1 FROM lot_ligne l JOIN lot ON lot.id = l.lot_id
            WHERE l.avance_id = OLD.avance_id AND lot.statut = 'depose')
  WHEN NEW.statut = 'depose' THEN
    EXISTS (SELECT 1 FROM ligne_vivante WHERE avance_id = OLD.avance_id AND statut_lot = 'depose')
  WHEN NEW.statut = 'accepte' AND OLD.statut = 'depose' THEN
    EXISTS (SELECT 1 FROM ligne_vivante WHERE avance_id = OLD.avance_id AND decision = 'acceptee')
  WHEN OLD.statut IN ('exporte', 'depose') THEN
    NOT EXISTS (SELECT 1 FROM ligne_vivante WHERE avance_id = OLD.avance_id)
  ELSE 1
END
BEGIN SELECT RAISE(ABORT, 'ce statut suit celui du lot'); END;

-- A decision is cleared by the step back of its solde, and only so.
DROP TRIGGER lot_ligne_decision_figee;
CREATE TRIGGER lot_ligne_decision_figee BEFORE UPDATE ON lot_ligne
WHEN (SELECT statut FROM lot WHERE id = OLD.lot_id) IS NOT 'depose'
  OR (OLD.decision IS NOT NULL
      AND NOT (NEW.decision IS NULL AND NEW.code_traitement IS NULL AND NEW.libelle_traitement IS NULL
               AND (SELECT statut FROM solde WHERE avance_id = OLD.avance_id) IS 'depose'))
BEGIN SELECT RAISE(ABORT, 'une decision se prend une fois, sur un lot depose'); END;
DROP TRIGGER retour_ecart_delete;
CREATE TRIGGER retour_ecart_delete BEFORE DELETE ON retour_ecart
WHEN (SELECT decision FROM lot_ligne WHERE lot_id = OLD.lot_id AND num_ligne = OLD.num_ligne) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'un ecart ne s''efface pas'); END;

CREATE TRIGGER solde_redepose AFTER UPDATE OF statut ON solde
WHEN NEW.statut = 'depose' AND OLD.statut IN ('accepte', 'rejete')
BEGIN
  UPDATE lot_ligne SET decision = NULL, code_traitement = NULL, libelle_traitement = NULL
  WHERE avance_id = NEW.avance_id AND decision IS NOT NULL
    AND lot_id IN (SELECT id FROM lot WHERE statut = 'depose');
  DELETE FROM retour_ecart
  WHERE (lot_id, num_ligne) IN (SELECT l.lot_id, l.num_ligne FROM lot_ligne l JOIN lot ON lot.id = l.lot_id
                                WHERE l.avance_id = NEW.avance_id AND lot.statut = 'depose');
  DELETE FROM confirmation WHERE avance_id = NEW.avance_id;
END;

-- An answer that was taken back stays as it was received; it may come again, for that lot or for another one.
ALTER TABLE retour ADD COLUMN retire INTEGER NOT NULL DEFAULT 0 CHECK (retire IN (0, 1));
DROP INDEX retour_temoin;
CREATE INDEX retour_temoin ON retour (id, lot_id, recu_le, nom_fichier, sha256, retire);
DROP TRIGGER retour_insert;
CREATE TRIGGER retour_insert BEFORE INSERT ON retour
WHEN EXISTS (SELECT 1 FROM retour WHERE id = NEW.id OR sha256 = NEW.sha256) OR NEW.retire <> 0
  OR coalesce((SELECT statut FROM lot WHERE id = NEW.lot_id), '') NOT IN ('depose', 'traite')
BEGIN SELECT RAISE(ABORT, 'ce retour est deja la'); END;
DROP TRIGGER retour_update;
-- Written into each row: to what records changes, a column that a row does not hold yet would be NULL.
UPDATE retour SET retire = 0;
CREATE TRIGGER retour_update BEFORE UPDATE ON retour
WHEN NEW.id IS NOT OLD.id OR NEW.sha256 IS NOT OLD.sha256 OR NEW.contenu IS NOT OLD.contenu
  OR NEW.retire IS OLD.retire
  OR (SELECT statut FROM lot WHERE id = NEW.lot_id) IS NOT 'depose'
  OR (NEW.retire = 1 AND (NEW.lot_id IS NOT OLD.lot_id OR NEW.recu_le IS NOT OLD.recu_le
                          OR NEW.nom_fichier IS NOT OLD.nom_fichier))
BEGIN SELECT RAISE(ABORT, 'un retour ne change pas'); END;

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
