-- Lists that people come back to: a name, and what is asked of the list, one row a criterion. Shared by all who open this base.
-- What only finhop knows the words of (situations, orders, columns) has its form checked here, and its meaning when it is read.

CREATE TABLE vue (
  id        INTEGER PRIMARY KEY CHECK (id >= 1),
  -- one line, nothing in it that is not seen, and nothing that reads as an option
  nom       TEXT NOT NULL COLLATE NOCASE UNIQUE
            CHECK (length(nom) BETWEEN 1 AND 60 AND trim(nom) = nom AND nom NOT GLOB '-*'
                   AND instr(CAST(nom AS BLOB), x'00') = 0
                   AND nom NOT GLOB '*[' || char(1) || '-' || char(31) || char(127) || '-' || char(159) || char(173)
                     || char(8203) || '-' || char(8207) || char(8232) || '-' || char(8238) || char(8288) || '-'
                     || char(8303) || char(65279) || ']*'),
  criteres  INTEGER NOT NULL CHECK (criteres BETWEEN 1 AND 200),  -- so many rows: a view that lost one is told
  gardee_le TEXT NOT NULL CHECK (datetime(gardee_le) IS NOT NULL),
  auteur    TEXT NOT NULL
) STRICT;
CREATE INDEX vue_temoin ON vue (id, nom COLLATE BINARY, criteres, gardee_le, auteur);

CREATE TABLE vue_critere (
  vue_id INTEGER NOT NULL REFERENCES vue (id),
  rang   INTEGER NOT NULL CHECK (rang BETWEEN 1 AND 200),
  cle    TEXT NOT NULL CHECK (cle IN ('ref', 'ans', 'avance', 'solde', 'etat', 'situation', 'client', 'finess', 'ecart',
                                      'depuis', 'jusqua', 'sur', 'tri', 'colonnes', 'limite')),
  valeur TEXT NOT NULL
         CHECK (length(valeur) BETWEEN 1 AND 1000 AND trim(valeur) = valeur AND instr(CAST(valeur AS BLOB), x'00') = 0
                AND valeur NOT GLOB '*[' || char(1) || '-' || char(31) || char(127) || '-' || char(159) || char(173)
                  || char(8203) || '-' || char(8207) || char(8232) || '-' || char(8238) || char(8288) || '-'
                  || char(8303) || char(65279) || ']*'),
  PRIMARY KEY (vue_id, rang),
  UNIQUE (vue_id, cle, valeur),
  CHECK (CASE cle
    WHEN 'ref' THEN length(valeur) = 5 AND valeur NOT GLOB '*[^0-9A-Za-z]*'
    WHEN 'ans' THEN length(valeur) = 10 AND valeur NOT GLOB '*[^0-9A-Za-z]*'
    WHEN 'avance' THEN valeur IN ('en_instruction', 'incomplete', 'a_modifier', 'validee', 'payee', 'refusee',
                                  'annulee', 'a_recouvrer', 'recouvree')
    WHEN 'solde' THEN valeur IN ('en_preparation', 'exporte', 'depose', 'accepte', 'rejete', 'incomplet',
                                 'a_modifier', 'valide', 'paye', 'refuse')
    WHEN 'etat' THEN valeur IN ('pret', 'bloque')
    WHEN 'situation' THEN valeur GLOB '[a-z]*' AND valeur NOT GLOB '*[^a-z_]*'
    WHEN 'client' THEN length(valeur) <= 200
    WHEN 'finess' THEN length(valeur) = 9 AND (valeur GLOB '[0-9][0-9]*' OR valeur GLOB '2[AB]*')
                       AND substr(valeur, 3) NOT GLOB '*[^0-9]*'
    WHEN 'ecart' THEN valeur = 'oui'
    WHEN 'sur' THEN valeur IN ('depot', 'reponse', 'paiement')
    WHEN 'tri' THEN (valeur GLOB '[A-Za-z]*' OR valeur GLOB '-[A-Za-z]*') AND substr(valeur, 2) NOT GLOB '*[^A-Za-z]*'
    WHEN 'colonnes' THEN valeur NOT GLOB '*[^A-Za-z,]*' AND ',' || valeur || ',' NOT GLOB '*,,*'
    WHEN 'limite' THEN length(valeur) <= 9 AND valeur GLOB '[1-9]*' AND valeur NOT GLOB '*[^0-9]*'
    ELSE valeur IS date(valeur, '+0 days') AND valeur NOT GLOB '-*'
  END)
) STRICT, WITHOUT ROWID;
CREATE INDEX vue_critere_temoin ON vue_critere (vue_id, rang, cle, valeur);

CREATE TRIGGER vue_insert BEFORE INSERT ON vue
WHEN EXISTS (SELECT 1 FROM vue WHERE id = NEW.id OR nom = NEW.nom)
BEGIN SELECT RAISE(ABORT, 'une vue porte deja ce nom'); END;
CREATE TRIGGER vue_update BEFORE UPDATE ON vue
WHEN NEW.id IS NOT OLD.id OR EXISTS (SELECT 1 FROM vue WHERE id <> OLD.id AND nom = NEW.nom)
  OR NEW.criteres < (SELECT count(*) FROM vue_critere WHERE vue_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'une vue reste elle-meme, sous un nom a elle'); END;
CREATE TRIGGER vue_delete BEFORE DELETE ON vue
WHEN EXISTS (SELECT 1 FROM vue_critere WHERE vue_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'une vue s''oublie apres ses criteres'); END;

CREATE TRIGGER vue_critere_insert BEFORE INSERT ON vue_critere
WHEN NEW.rang IS NOT (SELECT count(*) + 1 FROM vue_critere WHERE vue_id = NEW.vue_id)
  OR NEW.rang > coalesce((SELECT criteres FROM vue WHERE id = NEW.vue_id), 0)
  OR EXISTS (SELECT 1 FROM vue_critere WHERE vue_id = NEW.vue_id
             AND (rang = NEW.rang
                  OR (cle = NEW.cle AND (valeur = NEW.valeur OR cle NOT IN ('ref', 'ans')))))
BEGIN SELECT RAISE(ABORT, 'les criteres d''une vue se suivent, chacun une fois'); END;
CREATE TRIGGER vue_critere_periode BEFORE INSERT ON vue_critere
WHEN (NEW.cle = 'jusqua' AND NEW.valeur < (SELECT valeur FROM vue_critere WHERE vue_id = NEW.vue_id AND cle = 'depuis'))
  OR (NEW.cle = 'depuis' AND NEW.valeur > (SELECT valeur FROM vue_critere WHERE vue_id = NEW.vue_id AND cle = 'jusqua'))
  OR (NEW.cle = 'sur' AND NOT EXISTS (SELECT 1 FROM vue_critere WHERE vue_id = NEW.vue_id AND cle IN ('depuis', 'jusqua')))
BEGIN SELECT RAISE(ABORT, 'une periode commence avant de finir'); END;
CREATE TRIGGER vue_critere_update BEFORE UPDATE ON vue_critere
BEGIN SELECT RAISE(ABORT, 'un critere ne change pas'); END;
