-- Lines where the portal decided otherwise than our rules had predicted, kept so that the rules can learn: the format
-- rule (FMT) that was to stop the line, or 'acceptee', beside the decision that came. Rows are only ever added, each
-- beside the decision of its line.

CREATE TABLE retour_ecart (
  lot_id     INTEGER NOT NULL,
  num_ligne  INTEGER NOT NULL,
  prediction TEXT NOT NULL CHECK (prediction = 'acceptee' OR prediction GLOB 'FMT-[0-9][0-9]'),
  decision   TEXT NOT NULL CHECK (decision IN ('acceptee', 'refusee')),
  PRIMARY KEY (lot_id, num_ligne),
  FOREIGN KEY (lot_id, num_ligne) REFERENCES lot_ligne (lot_id, num_ligne),
  CHECK ((prediction = 'acceptee') = (decision = 'refusee'))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER retour_ecart_insert BEFORE INSERT ON retour_ecart
WHEN EXISTS (SELECT 1 FROM retour_ecart WHERE lot_id = NEW.lot_id AND num_ligne = NEW.num_ligne)
  OR (SELECT decision FROM lot_ligne WHERE lot_id = NEW.lot_id AND num_ligne = NEW.num_ligne) IS NOT NEW.decision
BEGIN SELECT RAISE(ABORT, 'un ecart se dit une fois, sur une ligne decidee'); END;
CREATE TRIGGER retour_ecart_update BEFORE UPDATE ON retour_ecart BEGIN SELECT RAISE(ABORT, 'un ecart ne change pas'); END;
CREATE TRIGGER retour_ecart_delete BEFORE DELETE ON retour_ecart BEGIN SELECT RAISE(ABORT, 'un ecart ne s''efface pas'); END;
