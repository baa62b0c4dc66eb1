-- What people said of the columns of their tables: for the same titles, in any order, it is not asked again.
-- Shared by all who open this base. The names of the fields are finhop's: what they mean is checked when they are read.

CREATE TABLE entete (
  id         INTEGER PRIMARY KEY CHECK (id >= 1),
  sorte      TEXT NOT NULL CHECK (sorte IN ('avances', 'soldes', 'paiements')),
  -- the titles without case, accents nor punctuation, sorted, one a line: what makes two headers one
  cle        TEXT NOT NULL CHECK (length(cle) BETWEEN 1 AND 20000 AND cle NOT GLOB '*[^0-9a-z' || char(10) || ']*'),
  -- as they were written, one a line
  titres     TEXT NOT NULL CHECK (length(titres) BETWEEN 1 AND 20000 AND instr(CAST(titres AS BLOB), x'00') = 0),
  colonnes   INTEGER NOT NULL CHECK (colonnes BETWEEN 1 AND 200),  -- so many rows: a header that lost one is told
  choisie_le TEXT NOT NULL CHECK (datetime(choisie_le) IS NOT NULL),
  auteur     TEXT NOT NULL,
  UNIQUE (sorte, cle)
) STRICT;
CREATE INDEX entete_temoin ON entete (id, sorte, cle, titres, colonnes, choisie_le, auteur);

-- That title gives that field; none: it is left out.
CREATE TABLE entete_colonne (
  entete_id INTEGER NOT NULL REFERENCES entete (id),
  titre     TEXT NOT NULL
            CHECK (length(titre) BETWEEN 1 AND 1000 AND trim(titre) = titre AND instr(CAST(titre AS BLOB), x'00') = 0),
  champ     TEXT CHECK (length(champ) BETWEEN 1 AND 100 AND champ NOT GLOB '*[^A-Za-z]*'),
  PRIMARY KEY (entete_id, titre),
  UNIQUE (entete_id, champ)
) STRICT, WITHOUT ROWID;
CREATE INDEX entete_colonne_temoin ON entete_colonne (entete_id, titre, champ);

CREATE TRIGGER entete_insert BEFORE INSERT ON entete
WHEN EXISTS (SELECT 1 FROM entete WHERE id = NEW.id OR (sorte = NEW.sorte AND cle = NEW.cle))
BEGIN SELECT RAISE(ABORT, 'ces titres ont deja leurs colonnes'); END;
CREATE TRIGGER entete_update BEFORE UPDATE ON entete
WHEN NEW.id IS NOT OLD.id OR NEW.sorte IS NOT OLD.sorte OR NEW.cle IS NOT OLD.cle
  OR NEW.colonnes < (SELECT count(*) FROM entete_colonne WHERE entete_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'un en-tete reste celui des memes titres'); END;
CREATE TRIGGER entete_delete BEFORE DELETE ON entete
WHEN EXISTS (SELECT 1 FROM entete_colonne WHERE entete_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'un en-tete s''oublie apres ses colonnes'); END;

CREATE TRIGGER entete_colonne_insert BEFORE INSERT ON entete_colonne
WHEN (SELECT count(*) FROM entete_colonne WHERE entete_id = NEW.entete_id)
     >= coalesce((SELECT colonnes FROM entete WHERE id = NEW.entete_id), 0)
  OR EXISTS (SELECT 1 FROM entete_colonne
             WHERE entete_id = NEW.entete_id AND (titre = NEW.titre OR champ = NEW.champ))
BEGIN SELECT RAISE(ABORT, 'une colonne se dit une fois, pour un en-tete connu'); END;
CREATE TRIGGER entete_colonne_update BEFORE UPDATE ON entete_colonne
BEGIN SELECT RAISE(ABORT, 'ce qui est dit d''une colonne se remplace, et ne change pas'); END;
