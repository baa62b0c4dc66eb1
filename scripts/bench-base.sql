-- A base of any size for measuring, always the same for the same number of dossiers. Through the permitted steps, so
-- that the schema itself vouches for it. On a base that `finhop init` has just made:
--   sqlite3 base.db -cmd '.parameter init' -cmd '.parameter set :dossiers 90000' < scripts/bench-base.sql
-- 22 % of the dossiers have a solde, in every status. Left out: the journal, the files of the lots, and the documents'
-- true digests and bytes; so `diagnostic`, `exporter` and `lot refaire` are not for such a base.
.bail on
PRAGMA foreign_keys = ON;
PRAGMA synchronous = OFF;
BEGIN;

WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 5)
INSERT INTO logiciel (numero_ans, type, vague, nom, date_limite)
SELECT printf('10000000%02d', n), 'PFI', 'Va1', 'Logiciel ' || n, '2022-12-31' FROM n;

-- Hospitals, whose FINESS has its right key (Luhn).
CREATE TEMP TABLE hopital (n INTEGER PRIMARY KEY, finess TEXT, nom TEXT);
WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < 2999),
  huit (n, h) AS (SELECT n, printf('%08d', 10000000 + n * 29989) FROM n),
  chiffre (n, h, i, somme) AS (
    SELECT n, h, 1, 0 FROM huit
    UNION ALL
    SELECT n, h, i + 1, somme + CASE WHEN i % 2 = 1 THEN CAST(substr(h, i, 1) AS INTEGER)
                                     ELSE CAST(substr(h, i, 1) AS INTEGER) * 2 / 10 + CAST(substr(h, i, 1) AS INTEGER) * 2 % 10 END
    FROM chiffre WHERE i <= 8)
INSERT INTO hopital
SELECT n, h || ((10 - somme % 10) % 10), 'Centre hospitalier de Saint-Exemple-' || n FROM chiffre WHERE i = 9;

-- What each dossier is to become. `h` is a hash of its number; `but` the status of its solde, absent when it has none.
CREATE TEMP TABLE plan (id INTEGER PRIMARY KEY, h INTEGER, numero TEXT, ans TEXT, bon INTEGER, but TEXT, defaut INTEGER);
WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < :dossiers),
  melange (id, h) AS (SELECT id, ((id * 2654435761) % 4294967296) / 64 FROM n),
  alphabet (a) AS (VALUES ('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'))
INSERT INTO plan
SELECT id, h,
  substr(a, id / 1679616 % 36 + 1, 1) || substr(a, id / 46656 % 36 + 1, 1) || substr(a, id / 1296 % 36 + 1, 1) ||
    substr(a, id / 36 % 36 + 1, 1) || substr(a, id % 36 + 1, 1),
  printf('10000000%02d', 1 + h / 100 % 5),
  500000 + h / 7 % 4000 * 500,
  CASE WHEN h % 100 >= 22 THEN NULL
       ELSE (CASE WHEN h / 500 % 100 < 45 THEN 'en_preparation' WHEN h / 500 % 100 < 48 THEN 'exporte'
                  WHEN h / 500 % 100 < 55 THEN 'depose'  WHEN h / 500 % 100 < 65 THEN 'accepte'
                  WHEN h / 500 % 100 < 70 THEN 'rejete'  WHEN h / 500 % 100 < 72 THEN 'incomplet'
                  WHEN h / 500 % 100 < 74 THEN 'a_modifier' WHEN h / 500 % 100 < 80 THEN 'valide'
                  WHEN h / 500 % 100 < 98 THEN 'paye'    ELSE 'refuse' END) END,
  h / 50000 % 10
FROM melange, alphabet;

INSERT INTO avance (id, numero_editeur, numero_asp, numero_ans, client, date_bon_commande, montant_bon_commande,
                    statut, date_statut, date_paiement, montant_avance)
SELECT p.id, p.numero, 'FINHOP0' || p.numero, p.ans, o.nom, date('2022-01-03', '+' || (p.h / 11 % 90) || ' days'), p.bon,
  s.statut, '2022-04-15', CASE WHEN s.paye THEN '2022-04-15' END, CASE WHEN s.paye THEN p.bon * 3 / 10 END
FROM plan p
JOIN hopital o ON o.n = p.h % 3000
JOIN (SELECT 'payee' AS statut, 1 AS paye, 0 AS de, 65 AS a
      UNION ALL SELECT 'en_instruction', 0, 65, 80 UNION ALL SELECT 'validee', 0, 80, 86
      UNION ALL SELECT 'incomplete', 0, 86, 89 UNION ALL SELECT 'a_modifier', 0, 89, 92
      UNION ALL SELECT 'refusee', 0, 92, 95 UNION ALL SELECT 'annulee', 0, 95, 98
      UNION ALL SELECT 'a_recouvrer', 1, 98, 99 UNION ALL SELECT 'recouvree', 1, 99, 100) s
  -- A solde that is under way was opened by a paid avance; one in hand may wait for it.
  ON CASE WHEN p.but IS NULL THEN p.h / 900 % 100
          WHEN p.but = 'en_preparation' AND p.defaut = 0 THEN 70 ELSE 0 END BETWEEN s.de AND s.a - 1
ORDER BY p.id;

-- One beneficiary for most, two or three for some.
CREATE TEMP TABLE beneficiaire (avance_id INTEGER, rang INTEGER, finess TEXT, PRIMARY KEY (avance_id, rang)) WITHOUT ROWID;
INSERT INTO beneficiaire
SELECT p.id, r.rang, o.finess
FROM plan p
JOIN (SELECT 1 AS rang UNION ALL SELECT 2 UNION ALL SELECT 3) r ON r.rang = 1 OR p.h / 13 % 10 >= 5 + r.rang
JOIN hopital o ON o.n = (p.h + (r.rang - 1) * 7) % 3000;
INSERT INTO avance_beneficiaire SELECT avance_id, rang, finess FROM beneficiaire ORDER BY 1, 2;

-- Soldes: complete, but for those in preparation that lack something (`defaut` 1 to 4).
INSERT INTO solde (avance_id, statut, is_direct_to_dmp, is_direct_to_mss_pro, adresse_boite_mss_pro,
                   is_direct_to_mss_citoyen, adresse_boite_mss_citoyen, date_statut)
SELECT id, 'en_preparation', CASE WHEN but = 'en_preparation' AND defaut = 1 THEN NULL ELSE 1 END,
  h / 17 % 2, CASE WHEN h / 17 % 2 = 1 THEN 'contact.' || numero || '@exemple.mssante.fr' END, 0, NULL, '2022-05-15'
FROM plan WHERE but IS NOT NULL ORDER BY id;
INSERT INTO solde_ident_dmp
SELECT b.avance_id, b.rang, '1' || b.finess FROM beneficiaire b JOIN solde s ON s.avance_id = b.avance_id
WHERE s.is_direct_to_dmp = 1 ORDER BY 1, 2;
INSERT INTO solde_beneficiaire
SELECT b.avance_id, b.rang, b.finess FROM beneficiaire b JOIN solde s ON s.avance_id = b.avance_id ORDER BY 1, 2;
INSERT INTO facture (avance_id, rang, date_facture, montant_segur_ht)
SELECT p.id, r.rang, date('2022-04-20', '+' || (p.h / 19 % 25) || ' days'),
  CASE WHEN p.h / 23 % 10 = 0 THEN p.bon * 45 / 100 ELSE p.bon - p.h / 29 % 3 * 10000 END
FROM plan p
JOIN (SELECT 1 AS rang UNION ALL SELECT 2) r ON r.rang = 1 OR p.h / 23 % 10 = 0
WHERE p.but IS NOT NULL AND NOT (p.but = 'en_preparation' AND p.defaut = 2)
ORDER BY 1, 2;

CREATE TEMP TABLE justificatif (avance_id INTEGER, type TEXT, document_id INTEGER PRIMARY KEY, numero TEXT);
INSERT INTO justificatif
SELECT p.id, t.type, p.id * 2 + t.rang, p.numero
FROM plan p JOIN (SELECT 0 AS rang, 'FACTURE' AS type UNION ALL SELECT 1, 'VA') t
WHERE p.but IS NOT NULL AND NOT (p.but = 'en_preparation' AND (p.defaut = 3 OR (p.defaut = 4 AND t.rang = 1)));
INSERT INTO document
SELECT document_id, printf('%064x', document_id), 200, zeroblob(200) FROM justificatif ORDER BY document_id;
INSERT INTO piece
SELECT avance_id, type, 'PDF', 'HOP-PFI-Va1-' || type || '-' || numero || '.pdf', document_id
FROM justificatif ORDER BY avance_id, type;

-- Lots of 200 lines at most of one numeroAns and one fate; each numeroAns deposits one file a day.
CREATE TEMP TABLE ligne (avance_id INTEGER PRIMARY KEY, ans TEXT, fin TEXT, lot INTEGER, num_ligne INTEGER, but TEXT);
INSERT INTO ligne
SELECT id, ans, fin, (place - 1) / 200, (place - 1) % 200 + 1, but
FROM (SELECT id, ans, fin, but, row_number() OVER (PARTITION BY ans, fin ORDER BY numero) AS place
      FROM (SELECT id, ans, numero, but,
                   CASE but WHEN 'exporte' THEN 'genere' WHEN 'depose' THEN 'depose' ELSE 'traite' END AS fin
            FROM plan WHERE but IS NOT NULL AND but <> 'en_preparation'));
CREATE TEMP TABLE depot (id INTEGER PRIMARY KEY, ans TEXT, fin TEXT, lot INTEGER, demandes INTEGER, jour TEXT,
                         UNIQUE (ans, fin, lot));
INSERT INTO depot (ans, fin, lot, demandes, jour)
SELECT ans, fin, lot, n, date('2022-05-16', '+' || (row_number() OVER (PARTITION BY ans ORDER BY fin DESC, lot) - 1) || ' days')
FROM (SELECT ans, fin, lot, count(*) AS n FROM ligne GROUP BY ans, fin, lot) ORDER BY ans, fin DESC, lot;

INSERT INTO lot (id, nom, numero_ans, siret, date_depot, rang, demandes, statut, cree_le, dossier, publie)
SELECT d.id, 'JSON-' || d.ans || '-' || replace(d.jour, '-', '') || '-001', d.ans, f.siret, d.jour, 1, d.demandes,
  'genere', d.jour || 'T08:00:00Z', 'exports/JSON-' || d.ans || '-' || replace(d.jour, '-', '') || '-001', 1
FROM depot d, fournisseur f ORDER BY d.id;
INSERT INTO lot_ligne (lot_id, num_ligne, avance_id, numero_editeur, numero_asp, date_facture, montant_segur_ht_facture,
                       empreinte, statut_avant)
SELECT d.id, l.num_ligne, a.id, a.numero_editeur, a.numero_asp,
  (SELECT max(date_facture) FROM facture WHERE avance_id = a.id),
  (SELECT sum(montant_segur_ht) FROM facture WHERE avance_id = a.id), printf('%064x', a.id), 'en_preparation'
FROM depot d JOIN ligne l USING (ans, fin, lot) JOIN avance a ON a.id = l.avance_id ORDER BY d.id, l.num_ligne;

UPDATE lot SET statut = 'depose' WHERE id IN (SELECT id FROM depot WHERE fin <> 'genere');
UPDATE lot_ligne SET
  decision = CASE (SELECT but FROM ligne l WHERE l.avance_id = lot_ligne.avance_id) WHEN 'rejete' THEN 'refusee' ELSE 'acceptee' END,
  code_traitement = '0', libelle_traitement = 'Demande acceptée'
WHERE lot_id IN (SELECT id FROM depot WHERE fin = 'traite');
UPDATE lot SET statut = 'traite' WHERE id IN (SELECT id FROM depot WHERE fin = 'traite');
UPDATE solde SET statut = p.but, date_statut = '2022-07-01',
  date_paiement = CASE WHEN p.but = 'paye' THEN '2022-07-01' END,
  montant_paye = CASE WHEN p.but = 'paye' THEN p.bon * 7 / 10 END
FROM plan p WHERE p.id = solde.avance_id AND solde.statut = 'accepte' AND p.but <> 'accepte';

COMMIT;
