-- Software of any type and wave, each judged by a profile: what the ASP asks of it, as data. The values of the fields that a
-- PFI does not fill have a table of their own, with the guarantees of those that it does.

-- Made again under its own name: what refers to it by name refers to the new one (foreign keys are off while migrations
-- pass, and looked at when they have).
PRAGMA legacy_alter_table = ON;

------------------------------------------------------------------------------------------------------- software

ALTER TABLE logiciel RENAME TO logiciel_ancien;
CREATE TABLE logiciel (
  numero_ans   TEXT PRIMARY KEY NOT NULL CHECK (length(numero_ans) = 10 AND length(CAST(numero_ans AS BLOB)) = 10 AND numero_ans NOT GLOB '*[^0-9A-Za-z]*'),
  type         TEXT NOT NULL CHECK (length(CAST(type AS BLOB)) BETWEEN 1 AND 12 AND type NOT GLOB '*[^0-9A-Za-z]*'),
  vague        TEXT NOT NULL CHECK (length(CAST(vague AS BLOB)) BETWEEN 1 AND 12 AND vague NOT GLOB '*[^0-9A-Za-z]*'),
  nom          TEXT,
  date_limite  TEXT CHECK (date_limite IS date(date_limite, '+0 days') AND date_limite NOT GLOB '-*'),
  heure_limite TEXT
    CHECK (heure_limite IS NULL OR (date_limite IS NOT NULL AND length(CAST(heure_limite AS BLOB)) = 5
      AND heure_limite GLOB '[0-2][0-9]:[0-5][0-9]' AND heure_limite < '24:00')),
  couloir      TEXT NOT NULL DEFAULT 'HOP'
    CHECK (length(CAST(couloir AS BLOB)) BETWEEN 1 AND 12 AND couloir NOT GLOB '*[^0-9A-Za-z]*')
) STRICT, WITHOUT ROWID;
INSERT INTO logiciel (numero_ans, type, vague, nom, date_limite, heure_limite)
SELECT numero_ans, type, vague, nom, date_limite, heure_limite FROM logiciel_ancien;
DROP TABLE logiciel_ancien;
CREATE INDEX logiciel_temoin ON logiciel (numero_ans, type, vague, nom, date_limite, heure_limite, couloir);

-- As they were.
CREATE TRIGGER logiciel_delete BEFORE DELETE ON logiciel
WHEN EXISTS (SELECT 1 FROM avance WHERE numero_ans = OLD.numero_ans)
  OR EXISTS (SELECT 1 FROM lot WHERE numero_ans = OLD.numero_ans)
BEGIN SELECT RAISE(ABORT, 'ce logiciel a des avances'); END;
CREATE TRIGGER logiciel_cle BEFORE UPDATE ON logiciel
WHEN NEW.numero_ans IS NOT OLD.numero_ans
BEGIN SELECT RAISE(ABORT, 'un logiciel ne change pas de numero'); END;
-- What was claimed was claimed as that type of software.
CREATE TRIGGER logiciel_type BEFORE UPDATE OF couloir, type, vague ON logiciel
WHEN (NEW.couloir IS NOT OLD.couloir OR NEW.type IS NOT OLD.type OR NEW.vague IS NOT OLD.vague)
 AND (EXISTS (SELECT 1 FROM avance WHERE numero_ans = OLD.numero_ans)
      OR EXISTS (SELECT 1 FROM lot WHERE numero_ans = OLD.numero_ans))
BEGIN SELECT RAISE(ABORT, 'un logiciel qui a des avances garde son type'); END;

--------------------------------------------------------------------------------- values of other fields of a solde

CREATE TABLE solde_valeur (
  avance_id INTEGER NOT NULL REFERENCES solde (avance_id),
  champ     TEXT NOT NULL CHECK (length(champ) BETWEEN 1 AND 60),
  rang      INTEGER NOT NULL CHECK (rang >= 1),
  valeur    TEXT NOT NULL CHECK (length(valeur) BETWEEN 1 AND 249),
  PRIMARY KEY (avance_id, champ, rang)
) STRICT, WITHOUT ROWID;
CREATE INDEX solde_valeur_temoin ON solde_valeur (avance_id, champ, rang, valeur);

CREATE TRIGGER solde_valeur_insert BEFORE INSERT ON solde_valeur
WHEN EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id = NEW.avance_id)
  OR NOT EXISTS (SELECT 1 FROM solde WHERE avance_id = NEW.avance_id)
BEGIN SELECT RAISE(ABORT, 'solde fige : il est dans un lot vivant'); END;
CREATE TRIGGER solde_valeur_update BEFORE UPDATE ON solde_valeur
WHEN EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id IN (OLD.avance_id, NEW.avance_id))
  OR NOT EXISTS (SELECT 1 FROM solde WHERE avance_id = NEW.avance_id)
BEGIN SELECT RAISE(ABORT, 'solde fige : il est dans un lot vivant'); END;
CREATE TRIGGER solde_valeur_delete BEFORE DELETE ON solde_valeur
WHEN EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id = OLD.avance_id)
BEGIN SELECT RAISE(ABORT, 'solde fige : il est dans un lot vivant'); END;
CREATE TRIGGER confirmation_valeur_insert AFTER INSERT ON solde_valeur
BEGIN DELETE FROM confirmation WHERE avance_id = NEW.avance_id; END;
CREATE TRIGGER confirmation_valeur_update AFTER UPDATE ON solde_valeur
BEGIN DELETE FROM confirmation WHERE avance_id IN (OLD.avance_id, NEW.avance_id); END;
CREATE TRIGGER confirmation_valeur_delete AFTER DELETE ON solde_valeur
BEGIN DELETE FROM confirmation WHERE avance_id = OLD.avance_id; END;

-------------------------------------------------------------------------------------------------------- profiles

-- Those that were imported. Several of one name are for deposits from different days on.
CREATE TABLE profil (
  nom        TEXT NOT NULL CHECK (length(nom) BETWEEN 5 AND 40),
  effet_du   TEXT NOT NULL CHECK (effet_du = '' OR (effet_du IS date(effet_du, '+0 days') AND effet_du NOT GLOB '-*')), -- '': since ever
  contenu    TEXT NOT NULL CHECK (json_valid(contenu)),
  importe_le TEXT NOT NULL CHECK (datetime(importe_le) IS NOT NULL),
  auteur     TEXT NOT NULL,
  PRIMARY KEY (nom, effet_du)
) STRICT, WITHOUT ROWID;
CREATE INDEX profil_temoin ON profil (nom, effet_du, contenu, importe_le, auteur);

-- What a person took upon themselves: to claim under a profile that supposes something, as it stood then.
CREATE TABLE supposition_acceptee (
  nom         TEXT NOT NULL CHECK (length(nom) BETWEEN 5 AND 40),
  sha256      TEXT NOT NULL
              CHECK (length(sha256) = 64 AND length(CAST(sha256 AS BLOB)) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  acceptee_le TEXT NOT NULL CHECK (acceptee_le IS date(acceptee_le, '+0 days') AND acceptee_le NOT GLOB '-*'),
  PRIMARY KEY (nom, sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX supposition_acceptee_temoin ON supposition_acceptee (nom, sha256, acceptee_le);

PRAGMA legacy_alter_table = OFF;
