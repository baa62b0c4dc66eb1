-- The ASP's own blank model (D6), when the user has given it: names, order and nesting of the regulated JSON. Kept as
-- finhop writes a blank model, so that the same modèle is the same text. Without a row, the built-in one is in force.

CREATE TABLE modele (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  contenu    TEXT NOT NULL CHECK (json_valid(contenu)),
  importe_le TEXT NOT NULL CHECK (datetime(importe_le) IS NOT NULL)
) STRICT;
