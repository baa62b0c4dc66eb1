-- The base of finhop. Amounts are whole cents, days ISO text, instants ISO text in UTC.
-- The rules of the life cycle stand here a second time, as the last guard: no SQL client can break them.
-- Guards are triggers rather than foreign keys alone, because a client may leave foreign keys off, and each table
-- whose rows must stay refuses an INSERT over an existing row, because REPLACE deletes without firing triggers.

------------------------------------------------------------------------------------------------- who and what

CREATE TABLE fournisseur (
  id             INTEGER PRIMARY KEY CHECK (id = 1),
  siret          TEXT NOT NULL CHECK (length(siret) = 14 AND length(CAST(siret AS BLOB)) = 14 AND siret NOT GLOB '*[^0-9]*'),
  raison_sociale TEXT,
  regime_tva     TEXT CHECK (regime_tva IN ('HT', 'TTC'))
) STRICT;

CREATE TABLE logiciel (
  numero_ans  TEXT PRIMARY KEY NOT NULL CHECK (length(numero_ans) = 10 AND length(CAST(numero_ans AS BLOB)) = 10 AND numero_ans NOT GLOB '*[^0-9A-Za-z]*'),
  type        TEXT NOT NULL CHECK (type = 'PFI'),
  vague       TEXT NOT NULL CHECK (vague = 'Va1'),
  nom         TEXT,
  date_limite TEXT CHECK (date_limite IS date(date_limite, '+0 days') AND date_limite NOT GLOB '-*')
) STRICT, WITHOUT ROWID;

---------------------------------------------------------------------------------------------- allowed steps

CREATE TABLE avance_pas (de TEXT NOT NULL, vers TEXT NOT NULL, PRIMARY KEY (de, vers)) STRICT, WITHOUT ROWID;
INSERT INTO avance_pas VALUES
  ('en_instruction', 'incomplete'), ('en_instruction', 'a_modifier'), ('en_instruction', 'validee'),
  ('en_instruction', 'payee'), ('en_instruction', 'refusee'), ('en_instruction', 'annulee'),
  ('incomplete', 'en_instruction'), ('incomplete', 'annulee'),
  ('a_modifier', 'en_instruction'), ('a_modifier', 'validee'), ('a_modifier', 'refusee'), ('a_modifier', 'annulee'),
  ('validee', 'a_modifier'), ('validee', 'payee'), ('validee', 'refusee'),
  ('payee', 'a_recouvrer'), ('a_recouvrer', 'recouvree');

CREATE TABLE solde_pas (de TEXT NOT NULL, vers TEXT NOT NULL, PRIMARY KEY (de, vers)) STRICT, WITHOUT ROWID;
INSERT INTO solde_pas VALUES
  ('en_preparation', 'exporte'), ('rejete', 'exporte'),
  ('exporte', 'depose'), ('exporte', 'en_preparation'), ('exporte', 'rejete'),
  ('depose', 'accepte'), ('depose', 'rejete'),
  ('accepte', 'incomplet'), ('accepte', 'a_modifier'), ('accepte', 'valide'), ('accepte', 'paye'), ('accepte', 'refuse'),
  ('incomplet', 'accepte'),
  ('a_modifier', 'accepte'), ('a_modifier', 'valide'), ('a_modifier', 'refuse'),
  ('valide', 'a_modifier'), ('valide', 'paye'), ('valide', 'refuse');

CREATE TABLE lot_pas (de TEXT NOT NULL, vers TEXT NOT NULL, PRIMARY KEY (de, vers)) STRICT, WITHOUT ROWID;
INSERT INTO lot_pas VALUES
  ('genere', 'depose'), ('genere', 'annule'), ('genere', 'remplace'), ('depose', 'traite'), ('depose', 'rejete');

CREATE TRIGGER avance_pas_insert BEFORE INSERT ON avance_pas BEGIN SELECT RAISE(ABORT, 'les pas permis sont fixes'); END;
CREATE TRIGGER avance_pas_update BEFORE UPDATE ON avance_pas BEGIN SELECT RAISE(ABORT, 'les pas permis sont fixes'); END;
CREATE TRIGGER avance_pas_delete BEFORE DELETE ON avance_pas BEGIN SELECT RAISE(ABORT, 'les pas permis sont fixes'); END;
CREATE TRIGGER solde_pas_insert BEFORE INSERT ON solde_pas BEGIN SELECT RAISE(ABORT, 'les pas permis sont fixes'); END;
CREATE TRIGGER solde_pas_update BEFORE UPDATE ON solde_pas BEGIN SELECT RAISE(ABORT, 'les pas permis sont fixes'); END;
CREATE TRIGGER solde_pas_delete BEFORE DELETE ON solde_pas BEGIN SELECT RAISE(ABORT, 'les pas permis sont fixes'); END;
CREATE TRIGGER lot_pas_insert BEFORE INSERT ON lot_pas BEGIN SELECT RAISE(ABORT, 'les pas permis sont fixes'); END;
CREATE TRIGGER lot_pas_update BEFORE UPDATE ON lot_pas BEGIN SELECT RAISE(ABORT, 'les pas permis sont fixes'); END;
CREATE TRIGGER lot_pas_delete BEFORE DELETE ON lot_pas BEGIN SELECT RAISE(ABORT, 'les pas permis sont fixes'); END;

------------------------------------------------------------------------------------------------------ avances

CREATE TABLE avance (
  id                   INTEGER PRIMARY KEY CHECK (id >= 1),
  numero_editeur       TEXT NOT NULL COLLATE NOCASE UNIQUE
                       CHECK (length(numero_editeur) = 5 AND length(CAST(numero_editeur AS BLOB)) = 5 AND numero_editeur NOT GLOB '*[^0-9A-Za-z]*'),
  numero_asp           TEXT COLLATE NOCASE UNIQUE
                       CHECK (length(numero_asp) = 12 AND length(CAST(numero_asp AS BLOB)) = 12 AND substr(numero_asp, 1, 6) = 'FINHOP'
                              AND numero_asp NOT GLOB '*[^0-9A-Za-z]*'),
  numero_ans           TEXT NOT NULL REFERENCES logiciel (numero_ans),
  client               TEXT,
  date_bon_commande    TEXT CHECK (date_bon_commande IS date(date_bon_commande, '+0 days') AND date_bon_commande NOT GLOB '-*'),
  montant_bon_commande INTEGER CHECK (montant_bon_commande >= 0),
  statut               TEXT NOT NULL CHECK (statut IN ('en_instruction', 'incomplete', 'a_modifier', 'validee', 'payee',
                                                       'refusee', 'annulee', 'a_recouvrer', 'recouvree')),
  date_statut          TEXT CHECK (date_statut IS date(date_statut, '+0 days') AND date_statut NOT GLOB '-*'),
  motif                TEXT,
  date_paiement        TEXT CHECK (date_paiement IS date(date_paiement, '+0 days') AND date_paiement NOT GLOB '-*'),
  montant_avance       INTEGER CHECK (montant_avance >= 0),
  montant_recouvre     INTEGER CHECK (montant_recouvre >= 0),
  CHECK ((date_paiement IS NULL AND montant_avance IS NULL) OR statut IN ('payee', 'a_recouvrer', 'recouvree')),
  CHECK (montant_recouvre IS NULL OR statut = 'recouvree')
) STRICT;
CREATE INDEX avance_par_ans ON avance (numero_ans, statut);

CREATE TABLE avance_beneficiaire (
  avance_id INTEGER NOT NULL REFERENCES avance (id),
  rang      INTEGER NOT NULL CHECK (rang >= 1),
  finess    TEXT NOT NULL CHECK (length(finess) = 9 AND length(CAST(finess AS BLOB)) = 9
                   AND (finess GLOB '[0-9][0-9]*' OR finess GLOB '2[AB]*') AND substr(finess, 3) NOT GLOB '*[^0-9]*'),
  PRIMARY KEY (avance_id, rang),
  UNIQUE (avance_id, finess)
) STRICT, WITHOUT ROWID;
CREATE INDEX avance_beneficiaire_par_finess ON avance_beneficiaire (finess);

------------------------------------------------------------------------------------------------------- soldes

CREATE TABLE solde (
  avance_id                 INTEGER PRIMARY KEY NOT NULL REFERENCES avance (id),
  statut                    TEXT NOT NULL CHECK (statut IN ('en_preparation', 'exporte', 'depose', 'accepte', 'rejete',
                                                            'incomplet', 'a_modifier', 'valide', 'paye', 'refuse')),
  is_direct_to_dmp          INTEGER CHECK (is_direct_to_dmp IN (0, 1)),
  is_direct_to_mss_pro      INTEGER CHECK (is_direct_to_mss_pro IN (0, 1)),
  adresse_boite_mss_pro     TEXT CHECK (length(adresse_boite_mss_pro) BETWEEN 1 AND 149),
  is_direct_to_mss_citoyen  INTEGER CHECK (is_direct_to_mss_citoyen IN (0, 1)),
  adresse_boite_mss_citoyen TEXT CHECK (length(adresse_boite_mss_citoyen) BETWEEN 1 AND 149),
  date_statut               TEXT CHECK (date_statut IS date(date_statut, '+0 days') AND date_statut NOT GLOB '-*'),
  motif                     TEXT,
  date_paiement             TEXT CHECK (date_paiement IS date(date_paiement, '+0 days') AND date_paiement NOT GLOB '-*'),
  montant_paye              INTEGER CHECK (montant_paye >= 0),
  CHECK ((date_paiement IS NULL AND montant_paye IS NULL) OR statut = 'paye'),
  CHECK ((adresse_boite_mss_pro IS NOT NULL) = (is_direct_to_mss_pro IS 1)),
  CHECK ((adresse_boite_mss_citoyen IS NOT NULL) = (is_direct_to_mss_citoyen IS 1))
) STRICT;
CREATE INDEX solde_par_statut ON solde (statut);

CREATE TABLE solde_ident_dmp (
  avance_id INTEGER NOT NULL REFERENCES solde (avance_id),
  rang      INTEGER NOT NULL CHECK (rang >= 1),
  ident_dmp TEXT NOT NULL CHECK (length(ident_dmp) BETWEEN 1 AND 249),
  PRIMARY KEY (avance_id, rang)
) STRICT, WITHOUT ROWID;

CREATE TABLE facture (
  avance_id        INTEGER NOT NULL REFERENCES solde (avance_id),
  rang             INTEGER NOT NULL CHECK (rang >= 1),
  date_facture     TEXT NOT NULL CHECK (date_facture IS date(date_facture, '+0 days') AND date_facture NOT GLOB '-*'),
  montant_segur_ht INTEGER NOT NULL CHECK (montant_segur_ht >= 0),
  PRIMARY KEY (avance_id, rang)
) STRICT, WITHOUT ROWID;

CREATE TABLE solde_beneficiaire (
  avance_id INTEGER NOT NULL REFERENCES solde (avance_id),
  rang      INTEGER NOT NULL CHECK (rang >= 1),
  finess    TEXT NOT NULL CHECK (length(finess) = 9 AND length(CAST(finess AS BLOB)) = 9
                   AND (finess GLOB '[0-9][0-9]*' OR finess GLOB '2[AB]*') AND substr(finess, 3) NOT GLOB '*[^0-9]*'),
  PRIMARY KEY (avance_id, rang),
  UNIQUE (avance_id, finess)
) STRICT, WITHOUT ROWID;
CREATE INDEX solde_beneficiaire_par_finess ON solde_beneficiaire (finess);

--------------------------------------------------------------------------------------------------- documents

CREATE TABLE document (
  id      INTEGER PRIMARY KEY CHECK (id >= 1),
  sha256  TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND length(CAST(sha256 AS BLOB)) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  taille  INTEGER NOT NULL CHECK (taille BETWEEN 1 AND 3000000),
  contenu BLOB NOT NULL,
  CHECK (length(contenu) = taille)
) STRICT;

CREATE TABLE piece (
  avance_id   INTEGER NOT NULL REFERENCES solde (avance_id),
  type        TEXT NOT NULL CHECK (type IN ('FACTURE', 'VA')),
  format      TEXT NOT NULL CHECK (format IN ('PDF', 'PNG', 'JPG')),
  nom_origine TEXT NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id),
  PRIMARY KEY (avance_id, type)
) STRICT, WITHOUT ROWID;
CREATE INDEX piece_par_document ON piece (document_id);

--------------------------------------------------------------------------------------------------------- lots

-- The last rank given for a day and a numeroAns (D3). It only ever grows.
CREATE TABLE lot_rang (
  numero_ans TEXT NOT NULL,
  date_depot TEXT NOT NULL,
  dernier    INTEGER NOT NULL CHECK (dernier BETWEEN 1 AND 999),
  PRIMARY KEY (numero_ans, date_depot)
) STRICT, WITHOUT ROWID;

CREATE TABLE lot (
  id         INTEGER PRIMARY KEY CHECK (id >= 1),
  nom        TEXT NOT NULL UNIQUE,
  numero_ans TEXT NOT NULL REFERENCES logiciel (numero_ans),
  siret      TEXT NOT NULL,
  date_depot TEXT NOT NULL CHECK (date_depot IS date(date_depot, '+0 days') AND date_depot NOT GLOB '-*'),
  rang       INTEGER NOT NULL CHECK (rang BETWEEN 1 AND 999),
  demandes   INTEGER NOT NULL CHECK (demandes BETWEEN 1 AND 200),
  statut     TEXT NOT NULL CHECK (statut IN ('genere', 'depose', 'traite', 'rejete', 'annule', 'remplace')),
  cree_le    TEXT NOT NULL,
  motif      TEXT,
  dossier    TEXT NOT NULL,                                       -- the folder its files were written to
  publie     INTEGER NOT NULL DEFAULT 0 CHECK (publie IN (0, 1)), -- 1 once that folder appeared
  UNIQUE (numero_ans, date_depot, rang),
  CHECK (nom = 'JSON-' || numero_ans || '-' || replace(date_depot, '-', '') || '-' || printf('%03d', rang))
) STRICT;

CREATE TABLE lot_ligne (
  lot_id                    INTEGER NOT NULL REFERENCES lot (id),
  num_ligne                 INTEGER NOT NULL CHECK (num_ligne BETWEEN 1 AND 200),
  avance_id                 INTEGER NOT NULL REFERENCES solde (avance_id),
  numero_editeur            TEXT NOT NULL,
  numero_asp                TEXT NOT NULL,
  date_facture              TEXT NOT NULL CHECK (date_facture IS date(date_facture, '+0 days') AND date_facture NOT GLOB '-*'),
  montant_segur_ht_facture  INTEGER NOT NULL CHECK (montant_segur_ht_facture > 0),
  empreinte                 TEXT NOT NULL,                        -- digest of all the line says, documents included
  statut_avant              TEXT NOT NULL CHECK (statut_avant IN ('en_preparation', 'rejete')),
  decision                  TEXT CHECK (decision IN ('acceptee', 'refusee')),
  code_traitement           TEXT,
  libelle_traitement        TEXT,
  PRIMARY KEY (lot_id, num_ligne),
  UNIQUE (lot_id, avance_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX lot_ligne_par_avance ON lot_ligne (avance_id);

CREATE TABLE lot_piece (
  lot_id      INTEGER NOT NULL,
  num_ligne   INTEGER NOT NULL,
  type        TEXT NOT NULL CHECK (type IN ('FACTURE', 'VA')),
  nom_fichier TEXT NOT NULL,
  zip         INTEGER NOT NULL CHECK (zip >= 1),
  document_id INTEGER NOT NULL REFERENCES document (id),
  PRIMARY KEY (lot_id, num_ligne, type),
  FOREIGN KEY (lot_id, num_ligne) REFERENCES lot_ligne (lot_id, num_ligne)
) STRICT, WITHOUT ROWID;

-- Every file of the lot's folder but SHA256SUMS, which these rows are. Zips are made again from lot_piece.
CREATE TABLE lot_fichier (
  lot_id  INTEGER NOT NULL REFERENCES lot (id),
  nom     TEXT NOT NULL,
  sorte   TEXT NOT NULL CHECK (sorte IN ('json', 'zip', 'bordereau')),
  taille  INTEGER NOT NULL,
  sha256  TEXT NOT NULL CHECK (length(sha256) = 64 AND length(CAST(sha256 AS BLOB)) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  contenu BLOB,
  PRIMARY KEY (lot_id, nom),
  CHECK ((contenu IS NULL) = (sorte = 'zip')),
  CHECK (contenu IS NULL OR length(contenu) = taille)
) STRICT, WITHOUT ROWID;

CREATE TABLE retour (
  id          INTEGER PRIMARY KEY CHECK (id >= 1),
  lot_id      INTEGER NOT NULL REFERENCES lot (id),
  recu_le     TEXT NOT NULL,
  nom_fichier TEXT NOT NULL,
  sha256      TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND length(CAST(sha256 AS BLOB)) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  contenu     BLOB NOT NULL
) STRICT;

-- Lines that claim their avance now. None ever comes back to life, so a check on insertion is enough.
CREATE VIEW ligne_vivante AS
SELECT l.avance_id, l.lot_id, l.num_ligne, lot.nom AS lot, lot.statut AS statut_lot, l.decision
FROM lot_ligne l
JOIN lot ON lot.id = l.lot_id
LEFT JOIN solde s ON s.avance_id = l.avance_id
WHERE s.statut IS NOT 'refuse'
  AND (lot.statut = 'genere' OR (lot.statut = 'depose' AND l.decision IS NOT 'refusee')
       OR (lot.statut = 'traite' AND l.decision = 'acceptee'));

-- Dossiers that do not change: the solde's status says so, or the line itself while a statement is half way.
CREATE VIEW dossier_fige AS
SELECT avance_id FROM solde WHERE statut NOT IN ('en_preparation', 'rejete')
UNION ALL
SELECT avance_id FROM ligne_vivante;

------------------------------------------------------------------------------------------------------ history

-- Append-only. `operation` groups the events of one command; `empreinte` chains each row to the one before.
CREATE TABLE journal (
  numero         INTEGER PRIMARY KEY,
  operation      INTEGER NOT NULL,
  instant        TEXT NOT NULL,
  auteur         TEXT NOT NULL,
  commande       TEXT NOT NULL,
  numero_editeur TEXT,
  evenement      TEXT NOT NULL,
  detail         TEXT NOT NULL,
  empreinte      TEXT NOT NULL CHECK (length(empreinte) = 64 AND length(CAST(empreinte AS BLOB)) = 64 AND empreinte NOT GLOB '*[^0-9a-f]*')
) STRICT;
CREATE INDEX journal_par_dossier ON journal (numero_editeur);

CREATE TRIGGER journal_insert BEFORE INSERT ON journal
WHEN NEW.numero IS NOT (SELECT coalesce(max(numero), 0) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'le journal ne fait que s''allonger'); END;
CREATE TRIGGER journal_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'le journal ne change pas'); END;
CREATE TRIGGER journal_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'le journal ne change pas'); END;

---------------------------------------------------------------------------------------------- guards: avances

CREATE TRIGGER avance_insert BEFORE INSERT ON avance
WHEN EXISTS (SELECT 1 FROM avance WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM avance WHERE numero_editeur = NEW.numero_editeur)
  OR EXISTS (SELECT 1 FROM avance WHERE numero_asp = NEW.numero_asp)
BEGIN SELECT RAISE(ABORT, 'cette avance existe deja'); END;
CREATE TRIGGER avance_commence BEFORE INSERT ON avance
WHEN NEW.statut NOT IN (SELECT de FROM avance_pas UNION SELECT vers FROM avance_pas)
  OR NOT EXISTS (SELECT 1 FROM logiciel WHERE numero_ans = NEW.numero_ans)
BEGIN SELECT RAISE(ABORT, 'statut ou logiciel inconnu'); END;
CREATE TRIGGER avance_logiciel BEFORE UPDATE OF numero_ans ON avance
WHEN NOT EXISTS (SELECT 1 FROM logiciel WHERE numero_ans = NEW.numero_ans)
BEGIN SELECT RAISE(ABORT, 'logiciel inconnu'); END;
CREATE TRIGGER logiciel_delete BEFORE DELETE ON logiciel
WHEN EXISTS (SELECT 1 FROM avance WHERE numero_ans = OLD.numero_ans)
  OR EXISTS (SELECT 1 FROM lot WHERE numero_ans = OLD.numero_ans)
BEGIN SELECT RAISE(ABORT, 'ce logiciel a des avances'); END;
CREATE TRIGGER logiciel_cle BEFORE UPDATE ON logiciel
WHEN NEW.numero_ans IS NOT OLD.numero_ans
BEGIN SELECT RAISE(ABORT, 'un logiciel ne change pas de numero'); END;
CREATE TRIGGER avance_delete BEFORE DELETE ON avance BEGIN SELECT RAISE(ABORT, 'une avance ne s''efface pas'); END;
CREATE TRIGGER avance_cle BEFORE UPDATE ON avance
WHEN NEW.id IS NOT OLD.id
  OR EXISTS (SELECT 1 FROM avance WHERE numero_editeur = NEW.numero_editeur AND id <> OLD.id)
  OR EXISTS (SELECT 1 FROM avance WHERE numero_asp = NEW.numero_asp AND id <> OLD.id)
  OR (NEW.numero_editeur IS NOT OLD.numero_editeur AND EXISTS (SELECT 1 FROM lot_ligne WHERE avance_id = OLD.id))
BEGIN SELECT RAISE(ABORT, 'ce numero est pris, ou ne change plus'); END;
CREATE TRIGGER avance_statut BEFORE UPDATE OF statut ON avance
WHEN NEW.statut IS NOT OLD.statut
 AND NOT EXISTS (SELECT 1 FROM avance_pas WHERE de = OLD.statut AND vers = NEW.statut)
BEGIN SELECT RAISE(ABORT, 'pas interdit pour une avance'); END;
CREATE TRIGGER avance_statut_gele BEFORE UPDATE OF statut ON avance
WHEN NEW.statut IS NOT OLD.statut
 AND coalesce((SELECT statut FROM solde WHERE avance_id = OLD.id), '') NOT IN ('paye', 'refuse')
 AND EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'avance figee : son solde est en cours'); END;
CREATE TRIGGER avance_gelee BEFORE UPDATE OF numero_editeur, numero_asp, numero_ans, client, date_bon_commande,
                                             montant_bon_commande, date_paiement, montant_avance ON avance
WHEN (SELECT statut FROM solde WHERE avance_id = OLD.id) IS NOT 'refuse'
 AND EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'avance figee : son dossier est dans un lot vivant'); END;
CREATE TRIGGER avance_suivi_gele BEFORE UPDATE OF date_statut, motif ON avance
WHEN NEW.statut IS OLD.statut AND (NEW.date_statut IS NOT OLD.date_statut OR NEW.motif IS NOT OLD.motif)
 AND (SELECT statut FROM solde WHERE avance_id = OLD.id) IS NOT 'refuse'
 AND EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'avance figee : son dossier est dans un lot vivant'); END;

CREATE TRIGGER avance_beneficiaire_insert BEFORE INSERT ON avance_beneficiaire
WHEN EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id = NEW.avance_id)
  OR NOT EXISTS (SELECT 1 FROM avance WHERE id = NEW.avance_id)
BEGIN SELECT RAISE(ABORT, 'dossier fige : il est dans un lot vivant'); END;
CREATE TRIGGER avance_beneficiaire_update BEFORE UPDATE ON avance_beneficiaire
WHEN EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id IN (OLD.avance_id, NEW.avance_id))
  OR NOT EXISTS (SELECT 1 FROM avance WHERE id = NEW.avance_id)
BEGIN SELECT RAISE(ABORT, 'dossier fige : il est dans un lot vivant'); END;
CREATE TRIGGER avance_beneficiaire_delete BEFORE DELETE ON avance_beneficiaire
WHEN EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id = OLD.avance_id)
BEGIN SELECT RAISE(ABORT, 'dossier fige : il est dans un lot vivant'); END;

----------------------------------------------------------------------------------------------- guards: soldes

CREATE TRIGGER solde_insert BEFORE INSERT ON solde
WHEN NEW.statut IS NOT 'en_preparation' OR EXISTS (SELECT 1 FROM solde WHERE avance_id = NEW.avance_id)
  OR NOT EXISTS (SELECT 1 FROM avance WHERE id = NEW.avance_id)
BEGIN SELECT RAISE(ABORT, 'un solde commence en_preparation, un seul par avance'); END;
CREATE TRIGGER solde_delete BEFORE DELETE ON solde BEGIN SELECT RAISE(ABORT, 'un solde ne s''efface pas'); END;
CREATE TRIGGER solde_cle BEFORE UPDATE ON solde
WHEN NEW.avance_id IS NOT OLD.avance_id
BEGIN SELECT RAISE(ABORT, 'un solde ne change pas d''avance'); END;
CREATE TRIGGER solde_statut BEFORE UPDATE OF statut ON solde
WHEN NEW.statut IS NOT OLD.statut
 AND NOT EXISTS (SELECT 1 FROM solde_pas WHERE de = OLD.statut AND vers = NEW.statut)
BEGIN SELECT RAISE(ABORT, 'pas interdit pour un solde'); END;
-- These four statuses follow the lots: exporte, depose and accepte need the line that says so, the others its end.
CREATE TRIGGER solde_suit_le_lot BEFORE UPDATE OF statut ON solde
WHEN NEW.statut IS NOT OLD.statut AND NOT CASE
  WHEN NEW.statut = 'exporte' THEN
    EXISTS (SELECT 1 FROM ligne_vivante WHERE avance_id = OLD.avance_id AND statut_lot = 'genere')
  WHEN NEW.statut = 'depose' THEN
    EXISTS (SELECT 1 FROM ligne_vivante WHERE avance_id = OLD.avance_id AND statut_lot = 'depose')
  WHEN NEW.statut = 'accepte' AND OLD.statut = 'depose' THEN
    EXISTS (SELECT 1 FROM ligne_vivante WHERE avance_id = OLD.avance_id AND decision = 'acceptee')
  WHEN OLD.statut IN ('exporte', 'depose') THEN
    NOT EXISTS (SELECT 1 FROM ligne_vivante WHERE avance_id = OLD.avance_id)
  ELSE 1
END
BEGIN SELECT RAISE(ABORT, 'ce statut suit celui du lot'); END;
CREATE TRIGGER solde_gele BEFORE UPDATE OF is_direct_to_dmp, is_direct_to_mss_pro, adresse_boite_mss_pro,
                                           is_direct_to_mss_citoyen, adresse_boite_mss_citoyen ON solde
WHEN EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id = OLD.avance_id)
BEGIN SELECT RAISE(ABORT, 'solde fige : il est dans un lot vivant'); END;
CREATE TRIGGER solde_refuse AFTER UPDATE OF statut ON solde
WHEN NEW.statut = 'refuse' AND OLD.statut IS NOT 'refuse'
BEGIN
  UPDATE avance SET statut = 'a_recouvrer', date_statut = NEW.date_statut, motif = NEW.motif
  WHERE id = NEW.avance_id AND statut = 'payee';
  SELECT RAISE(ABORT, 'un solde refuse rend son avance a_recouvrer') FROM avance
  WHERE id = NEW.avance_id AND statut = 'payee';
END;

CREATE TRIGGER solde_ident_dmp_insert BEFORE INSERT ON solde_ident_dmp
WHEN EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id = NEW.avance_id)
  OR NOT EXISTS (SELECT 1 FROM solde WHERE avance_id = NEW.avance_id)
BEGIN SELECT RAISE(ABORT, 'solde fige : il est dans un lot vivant'); END;
CREATE TRIGGER solde_ident_dmp_update BEFORE UPDATE ON solde_ident_dmp
WHEN EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id IN (OLD.avance_id, NEW.avance_id))
  OR NOT EXISTS (SELECT 1 FROM solde WHERE avance_id = NEW.avance_id)
BEGIN SELECT RAISE(ABORT, 'solde fige : il est dans un lot vivant'); END;
CREATE TRIGGER solde_ident_dmp_delete BEFORE DELETE ON solde_ident_dmp
WHEN EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id = OLD.avance_id)
BEGIN SELECT RAISE(ABORT, 'solde fige : il est dans un lot vivant'); END;

CREATE TRIGGER facture_insert BEFORE INSERT ON facture
WHEN EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id = NEW.avance_id)
  OR NOT EXISTS (SELECT 1 FROM solde WHERE avance_id = NEW.avance_id)
BEGIN SELECT RAISE(ABORT, 'solde fige : il est dans un lot vivant'); END;
CREATE TRIGGER facture_update BEFORE UPDATE ON facture
WHEN EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id IN (OLD.avance_id, NEW.avance_id))
  OR NOT EXISTS (SELECT 1 FROM solde WHERE avance_id = NEW.avance_id)
BEGIN SELECT RAISE(ABORT, 'solde fige : il est dans un lot vivant'); END;
CREATE TRIGGER facture_delete BEFORE DELETE ON facture
WHEN EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id = OLD.avance_id)
BEGIN SELECT RAISE(ABORT, 'solde fige : il est dans un lot vivant'); END;

CREATE TRIGGER solde_beneficiaire_insert BEFORE INSERT ON solde_beneficiaire
WHEN EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id = NEW.avance_id)
  OR NOT EXISTS (SELECT 1 FROM solde WHERE avance_id = NEW.avance_id)
BEGIN SELECT RAISE(ABORT, 'solde fige : il est dans un lot vivant'); END;
CREATE TRIGGER solde_beneficiaire_update BEFORE UPDATE ON solde_beneficiaire
WHEN EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id IN (OLD.avance_id, NEW.avance_id))
  OR NOT EXISTS (SELECT 1 FROM solde WHERE avance_id = NEW.avance_id)
BEGIN SELECT RAISE(ABORT, 'solde fige : il est dans un lot vivant'); END;
CREATE TRIGGER solde_beneficiaire_delete BEFORE DELETE ON solde_beneficiaire
WHEN EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id = OLD.avance_id)
BEGIN SELECT RAISE(ABORT, 'solde fige : il est dans un lot vivant'); END;

-------------------------------------------------------------------------------------------- guards: documents

CREATE TRIGGER document_insert BEFORE INSERT ON document
WHEN EXISTS (SELECT 1 FROM document WHERE id = NEW.id OR sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'ce document est deja la'); END;
CREATE TRIGGER document_update BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'un document ne change pas'); END;
CREATE TRIGGER document_delete BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'un document ne s''efface pas'); END;

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

------------------------------------------------------------------------------------------------- guards: lots

CREATE TRIGGER lot_rang_insert BEFORE INSERT ON lot_rang
WHEN EXISTS (SELECT 1 FROM lot_rang WHERE numero_ans = NEW.numero_ans AND date_depot = NEW.date_depot)
BEGIN SELECT RAISE(ABORT, 'un rang donne reste donne'); END;
CREATE TRIGGER lot_rang_update BEFORE UPDATE ON lot_rang
WHEN NEW.numero_ans IS NOT OLD.numero_ans OR NEW.date_depot IS NOT OLD.date_depot OR NEW.dernier <= OLD.dernier
BEGIN SELECT RAISE(ABORT, 'un rang donne reste donne'); END;
CREATE TRIGGER lot_rang_delete BEFORE DELETE ON lot_rang BEGIN SELECT RAISE(ABORT, 'un rang donne reste donne'); END;

CREATE TRIGGER lot_insert BEFORE INSERT ON lot
WHEN NEW.statut IS NOT 'genere' OR EXISTS (SELECT 1 FROM lot WHERE id = NEW.id OR nom = NEW.nom)
  OR NOT EXISTS (SELECT 1 FROM logiciel WHERE numero_ans = NEW.numero_ans)
BEGIN SELECT RAISE(ABORT, 'un lot commence genere, sous un nom nouveau'); END;
CREATE TRIGGER lot_prend_un_rang BEFORE INSERT ON lot
WHEN NEW.rang <= coalesce((SELECT dernier FROM lot_rang
                           WHERE numero_ans = NEW.numero_ans AND date_depot = NEW.date_depot), 0)
BEGIN SELECT RAISE(ABORT, 'ce rang a deja ete donne'); END;
CREATE TRIGGER lot_note_son_rang AFTER INSERT ON lot
BEGIN
  UPDATE lot_rang SET dernier = NEW.rang WHERE numero_ans = NEW.numero_ans AND date_depot = NEW.date_depot;
  INSERT INTO lot_rang SELECT NEW.numero_ans, NEW.date_depot, NEW.rang
  WHERE NOT EXISTS (SELECT 1 FROM lot_rang WHERE numero_ans = NEW.numero_ans AND date_depot = NEW.date_depot);
END;
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

-- The soldes move with their lot, in the same statement.
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

CREATE TRIGGER lot_ligne_ouvre BEFORE INSERT ON lot_ligne
WHEN (SELECT statut FROM lot WHERE id = NEW.lot_id) IS NOT 'genere'
BEGIN SELECT RAISE(ABORT, 'ce lot ne prend plus de lignes'); END;
CREATE TRIGGER lot_ligne_suite BEFORE INSERT ON lot_ligne
WHEN NEW.num_ligne IS NOT (SELECT count(*) + 1 FROM lot_ligne WHERE lot_id = NEW.lot_id)
  OR NEW.num_ligne > (SELECT min(demandes, 200) FROM lot WHERE id = NEW.lot_id)
BEGIN SELECT RAISE(ABORT, 'les lignes d''un lot se suivent, 200 au plus'); END;
CREATE TRIGGER lot_ligne_payee BEFORE INSERT ON lot_ligne
WHEN (SELECT statut FROM avance WHERE id = NEW.avance_id) IS NOT 'payee'
BEGIN SELECT RAISE(ABORT, 'l''avance n''est pas payee'); END;
CREATE TRIGGER lot_ligne_un_seul_ans BEFORE INSERT ON lot_ligne
WHEN (SELECT numero_ans FROM avance WHERE id = NEW.avance_id)
     IS NOT (SELECT numero_ans FROM lot WHERE id = NEW.lot_id)
BEGIN SELECT RAISE(ABORT, 'un lot ne porte qu''un numeroAns'); END;
CREATE TRIGGER lot_ligne_une_vivante BEFORE INSERT ON lot_ligne
WHEN EXISTS (SELECT 1 FROM ligne_vivante WHERE avance_id = NEW.avance_id)
  OR (SELECT statut FROM solde WHERE avance_id = NEW.avance_id) IS NOT NEW.statut_avant
BEGIN SELECT RAISE(ABORT, 'cette avance a deja une ligne vivante'); END;
CREATE TRIGGER lot_ligne_dit_vrai BEFORE INSERT ON lot_ligne
WHEN NEW.decision IS NOT NULL OR NEW.code_traitement IS NOT NULL OR NEW.libelle_traitement IS NOT NULL
  OR NOT EXISTS (SELECT 1 FROM avance WHERE id = NEW.avance_id AND numero_editeur = NEW.numero_editeur COLLATE BINARY
                 AND numero_asp = NEW.numero_asp COLLATE BINARY)
  OR NEW.date_facture IS NOT (SELECT max(date_facture) FROM facture WHERE avance_id = NEW.avance_id)
  OR NEW.montant_segur_ht_facture IS NOT (SELECT sum(montant_segur_ht) FROM facture WHERE avance_id = NEW.avance_id)
BEGIN SELECT RAISE(ABORT, 'la ligne ne dit pas ce que dit le dossier'); END;
CREATE TRIGGER lot_ligne_exporte AFTER INSERT ON lot_ligne
BEGIN UPDATE solde SET statut = 'exporte' WHERE avance_id = NEW.avance_id; END;
CREATE TRIGGER lot_ligne_delete BEFORE DELETE ON lot_ligne BEGIN SELECT RAISE(ABORT, 'une ligne ne s''efface pas'); END;
CREATE TRIGGER lot_ligne_figee BEFORE UPDATE ON lot_ligne
WHEN NEW.lot_id IS NOT OLD.lot_id OR NEW.num_ligne IS NOT OLD.num_ligne OR NEW.avance_id IS NOT OLD.avance_id
  OR NEW.numero_editeur IS NOT OLD.numero_editeur OR NEW.numero_asp IS NOT OLD.numero_asp
  OR NEW.date_facture IS NOT OLD.date_facture OR NEW.montant_segur_ht_facture IS NOT OLD.montant_segur_ht_facture
  OR NEW.empreinte IS NOT OLD.empreinte OR NEW.statut_avant IS NOT OLD.statut_avant
BEGIN SELECT RAISE(ABORT, 'une ligne ne change pas'); END;
CREATE TRIGGER lot_ligne_decision_figee BEFORE UPDATE ON lot_ligne
WHEN OLD.decision IS NOT NULL OR (SELECT statut FROM lot WHERE id = OLD.lot_id) IS NOT 'depose'
BEGIN SELECT RAISE(ABORT, 'une decision se prend une fois, sur un lot depose'); END;
CREATE TRIGGER lot_ligne_decidee AFTER UPDATE OF decision ON lot_ligne
WHEN NEW.decision IS NOT NULL AND OLD.decision IS NULL
BEGIN
  UPDATE solde SET statut = CASE NEW.decision WHEN 'acceptee' THEN 'accepte' ELSE 'rejete' END
  WHERE avance_id = NEW.avance_id;
END;

CREATE TRIGGER lot_piece_insert BEFORE INSERT ON lot_piece
WHEN (SELECT statut FROM lot WHERE id = NEW.lot_id) IS NOT 'genere'
  OR EXISTS (SELECT 1 FROM lot_piece WHERE lot_id = NEW.lot_id AND num_ligne = NEW.num_ligne AND type = NEW.type)
  OR NOT EXISTS (SELECT 1 FROM lot_ligne l JOIN piece p ON p.avance_id = l.avance_id
                 WHERE l.lot_id = NEW.lot_id AND l.num_ligne = NEW.num_ligne AND p.type = NEW.type
                   AND p.document_id = NEW.document_id)
BEGIN SELECT RAISE(ABORT, 'ce document n''est pas celui de la ligne'); END;
CREATE TRIGGER lot_piece_update BEFORE UPDATE ON lot_piece BEGIN SELECT RAISE(ABORT, 'un lot ne change pas'); END;
CREATE TRIGGER lot_piece_delete BEFORE DELETE ON lot_piece BEGIN SELECT RAISE(ABORT, 'un lot ne change pas'); END;
CREATE TRIGGER lot_fichier_insert BEFORE INSERT ON lot_fichier
WHEN (SELECT statut FROM lot WHERE id = NEW.lot_id) IS NOT 'genere'
  OR EXISTS (SELECT 1 FROM lot_fichier WHERE lot_id = NEW.lot_id AND nom = NEW.nom)
BEGIN SELECT RAISE(ABORT, 'un lot ne change pas'); END;
CREATE TRIGGER lot_fichier_update BEFORE UPDATE ON lot_fichier BEGIN SELECT RAISE(ABORT, 'un lot ne change pas'); END;
CREATE TRIGGER lot_fichier_delete BEFORE DELETE ON lot_fichier BEGIN SELECT RAISE(ABORT, 'un lot ne change pas'); END;

CREATE TRIGGER retour_insert BEFORE INSERT ON retour
WHEN EXISTS (SELECT 1 FROM retour WHERE id = NEW.id OR sha256 = NEW.sha256)
  OR coalesce((SELECT statut FROM lot WHERE id = NEW.lot_id), '') NOT IN ('depose', 'traite')
BEGIN SELECT RAISE(ABORT, 'ce retour est deja la'); END;
CREATE TRIGGER retour_update BEFORE UPDATE ON retour BEGIN SELECT RAISE(ABORT, 'un retour ne change pas'); END;
CREATE TRIGGER retour_delete BEFORE DELETE ON retour BEGIN SELECT RAISE(ABORT, 'un retour ne s''efface pas'); END;
