-- Why a request that the portal refused is to be sent again as it was, when the cause lay outside it. It stands for one
-- refusal and one content: a later refusal makes it void, any change to the request takes it away.

CREATE TABLE confirmation (
  avance_id   INTEGER PRIMARY KEY NOT NULL REFERENCES solde (avance_id),
  lot_id      INTEGER NOT NULL REFERENCES lot (id),               -- whose refusal it answers
  empreinte   TEXT NOT NULL,                                      -- of the line that was refused
  motif       TEXT NOT NULL CHECK (length(trim(motif)) >= 1),
  confirme_le TEXT NOT NULL CHECK (confirme_le IS date(confirme_le, '+0 days') AND confirme_le NOT GLOB '-*')
) STRICT;
CREATE INDEX confirmation_temoin ON confirmation (avance_id, lot_id, empreinte, motif, confirme_le);

-- The last refusal of each request: of its line, or of the whole file.
CREATE VIEW dernier_refus AS
SELECT l.avance_id, l.lot_id, l.empreinte, coalesce(l.libelle_traitement, lot.motif) AS dit
FROM lot_ligne l
JOIN lot ON lot.id = l.lot_id
WHERE (l.decision = 'refusee' OR lot.statut = 'rejete')
  AND l.lot_id = (SELECT max(r.lot_id) FROM lot_ligne r JOIN lot refusant ON refusant.id = r.lot_id
                  WHERE r.avance_id = l.avance_id AND (r.decision = 'refusee' OR refusant.statut = 'rejete'));

CREATE TRIGGER confirmation_insert BEFORE INSERT ON confirmation
WHEN EXISTS (SELECT 1 FROM confirmation WHERE avance_id = NEW.avance_id AND lot_id >= NEW.lot_id)
  OR (SELECT statut FROM solde WHERE avance_id = NEW.avance_id) IS NOT 'rejete'
  OR NOT EXISTS (SELECT 1 FROM dernier_refus WHERE avance_id = NEW.avance_id AND lot_id = NEW.lot_id
                 AND empreinte = NEW.empreinte)
BEGIN SELECT RAISE(ABORT, 'on confirme une fois la demande que le portail vient de refuser'); END;
CREATE TRIGGER confirmation_update BEFORE UPDATE ON confirmation
BEGIN SELECT RAISE(ABORT, 'une confirmation ne change pas'); END;

-- The same line is never sent twice without it.
CREATE TRIGGER lot_ligne_changee BEFORE INSERT ON lot_ligne
WHEN EXISTS (SELECT 1 FROM dernier_refus WHERE avance_id = NEW.avance_id AND empreinte = NEW.empreinte)
 AND NOT EXISTS (SELECT 1 FROM confirmation c JOIN dernier_refus r ON r.avance_id = c.avance_id AND r.lot_id = c.lot_id
                 WHERE c.avance_id = NEW.avance_id AND c.empreinte = NEW.empreinte)
BEGIN SELECT RAISE(ABORT, 'cette demande a ete refusee et rien n''y a change'); END;

CREATE TRIGGER confirmation_avance AFTER UPDATE OF numero_editeur, numero_asp, numero_ans ON avance
WHEN NEW.numero_editeur IS NOT OLD.numero_editeur COLLATE BINARY OR NEW.numero_asp IS NOT OLD.numero_asp COLLATE BINARY
  OR NEW.numero_ans IS NOT OLD.numero_ans
BEGIN DELETE FROM confirmation WHERE avance_id = NEW.id; END;
CREATE TRIGGER confirmation_solde AFTER UPDATE OF is_direct_to_dmp, is_direct_to_mss_pro, adresse_boite_mss_pro,
  is_direct_to_mss_citoyen, adresse_boite_mss_citoyen ON solde
BEGIN DELETE FROM confirmation WHERE avance_id = NEW.avance_id; END;
CREATE TRIGGER confirmation_dmp_insert AFTER INSERT ON solde_ident_dmp
BEGIN DELETE FROM confirmation WHERE avance_id = NEW.avance_id; END;
CREATE TRIGGER confirmation_dmp_update AFTER UPDATE ON solde_ident_dmp
BEGIN DELETE FROM confirmation WHERE avance_id IN (OLD.avance_id, NEW.avance_id); END;
CREATE TRIGGER confirmation_dmp_delete AFTER DELETE ON solde_ident_dmp
BEGIN DELETE FROM confirmation WHERE avance_id = OLD.avance_id; END;
CREATE TRIGGER confirmation_facture_insert AFTER INSERT ON facture
BEGIN DELETE FROM confirmation WHERE avance_id = NEW.avance_id; END;
CREATE TRIGGER confirmation_facture_update AFTER UPDATE ON facture
BEGIN DELETE FROM confirmation WHERE avance_id IN (OLD.avance_id, NEW.avance_id); END;
CREATE TRIGGER confirmation_facture_delete AFTER DELETE ON facture
BEGIN DELETE FROM confirmation WHERE avance_id = OLD.avance_id; END;
CREATE TRIGGER confirmation_beneficiaire_insert AFTER INSERT ON solde_beneficiaire
BEGIN DELETE FROM confirmation WHERE avance_id = NEW.avance_id; END;
CREATE TRIGGER confirmation_beneficiaire_update AFTER UPDATE ON solde_beneficiaire
BEGIN DELETE FROM confirmation WHERE avance_id IN (OLD.avance_id, NEW.avance_id); END;
CREATE TRIGGER confirmation_beneficiaire_delete AFTER DELETE ON solde_beneficiaire
BEGIN DELETE FROM confirmation WHERE avance_id = OLD.avance_id; END;
CREATE TRIGGER confirmation_piece_insert AFTER INSERT ON piece
BEGIN DELETE FROM confirmation WHERE avance_id = NEW.avance_id; END;
CREATE TRIGGER confirmation_piece_update AFTER UPDATE ON piece
BEGIN DELETE FROM confirmation WHERE avance_id IN (OLD.avance_id, NEW.avance_id); END;
CREATE TRIGGER confirmation_piece_delete AFTER DELETE ON piece
BEGIN DELETE FROM confirmation WHERE avance_id = OLD.avance_id; END;
