-- What is sent to the ASP after the deposit, while it looks into a request: later versions of the documents, another
-- invoice. What was deposited stays in its own tables, as it was; the last row of each sort is what counts now.

CREATE TABLE piece_envoyee (
  avance_id   INTEGER NOT NULL REFERENCES solde (avance_id),
  rang        INTEGER NOT NULL CHECK (rang >= 1),
  type        TEXT NOT NULL CHECK (type IN ('FACTURE', 'VA')),
  format      TEXT NOT NULL CHECK (format IN ('PDF', 'PNG', 'JPG')),
  nom_origine TEXT NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id),
  date_envoi  TEXT NOT NULL CHECK (date_envoi IS date(date_envoi, '+0 days') AND date_envoi NOT GLOB '-*'),
  motif       TEXT NOT NULL CHECK (trim(motif) <> ''),
  PRIMARY KEY (avance_id, rang)
) STRICT, WITHOUT ROWID;
CREATE INDEX piece_envoyee_par_document ON piece_envoyee (document_id);
CREATE INDEX piece_envoyee_temoin ON piece_envoyee (avance_id, rang, type, format, nom_origine, document_id, date_envoi,
  motif);

CREATE TABLE facture_envoyee (
  avance_id        INTEGER NOT NULL REFERENCES solde (avance_id),
  rang             INTEGER NOT NULL CHECK (rang >= 1),
  date_facture     TEXT NOT NULL CHECK (date_facture IS date(date_facture, '+0 days') AND date_facture NOT GLOB '-*'),
  montant_segur_ht INTEGER NOT NULL CHECK (montant_segur_ht > 0),
  date_envoi       TEXT NOT NULL CHECK (date_envoi IS date(date_envoi, '+0 days') AND date_envoi NOT GLOB '-*'),
  motif            TEXT NOT NULL CHECK (trim(motif) <> ''),
  PRIMARY KEY (avance_id, rang)
) STRICT, WITHOUT ROWID;
CREATE INDEX facture_envoyee_temoin ON facture_envoyee (avance_id, rang, date_facture, montant_segur_ht, date_envoi, motif);

CREATE TRIGGER piece_envoyee_insert BEFORE INSERT ON piece_envoyee
WHEN coalesce((SELECT statut FROM solde WHERE avance_id = NEW.avance_id), '')
     NOT IN ('accepte', 'incomplet', 'a_modifier', 'valide')
  OR NOT EXISTS (SELECT 1 FROM document WHERE id = NEW.document_id)
  OR NEW.rang IS NOT (SELECT coalesce(max(rang), 0) + 1 FROM piece_envoyee WHERE avance_id = NEW.avance_id)
  OR trim(coalesce(NEW.motif, ''), char(9, 10, 13, 32, 160)) = ''
BEGIN SELECT RAISE(ABORT, 'un envoi se fait pendant l''instruction, a la suite des autres, avec son motif'); END;
CREATE TRIGGER piece_envoyee_update BEFORE UPDATE ON piece_envoyee BEGIN SELECT RAISE(ABORT, 'un envoi ne change pas'); END;
CREATE TRIGGER piece_envoyee_delete BEFORE DELETE ON piece_envoyee BEGIN SELECT RAISE(ABORT, 'un envoi ne s''efface pas'); END;

CREATE TRIGGER facture_envoyee_insert BEFORE INSERT ON facture_envoyee
WHEN coalesce((SELECT statut FROM solde WHERE avance_id = NEW.avance_id), '')
     NOT IN ('accepte', 'incomplet', 'a_modifier', 'valide')
  OR NEW.rang IS NOT (SELECT coalesce(max(rang), 0) + 1 FROM facture_envoyee WHERE avance_id = NEW.avance_id)
  OR trim(coalesce(NEW.motif, ''), char(9, 10, 13, 32, 160)) = ''
BEGIN SELECT RAISE(ABORT, 'un envoi se fait pendant l''instruction, a la suite des autres, avec son motif'); END;
CREATE TRIGGER facture_envoyee_update BEFORE UPDATE ON facture_envoyee BEGIN SELECT RAISE(ABORT, 'un envoi ne change pas'); END;
CREATE TRIGGER facture_envoyee_delete BEFORE DELETE ON facture_envoyee BEGIN SELECT RAISE(ABORT, 'un envoi ne s''efface pas'); END;

-- An answer is not taken back from under what was sent since.
DROP VIEW ligne_depassee;
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
                              AND piece.document_id = p.document_id))
   OR EXISTS (SELECT 1 FROM piece_envoyee WHERE avance_id = l.avance_id)
   OR EXISTS (SELECT 1 FROM facture_envoyee WHERE avance_id = l.avance_id);
