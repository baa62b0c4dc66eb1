-- Settings of this base: after how many days each task is late. What has no row has the default that finhop gives it.

CREATE TABLE reglage (
  nom   TEXT PRIMARY KEY NOT NULL CHECK (nom IN ('echeance', 'echeance_retard', 'reponse_asp', 'a_corriger',
          'a_rembourser', 'a_exporter', 'a_completer', 'attend_reponse', 'attend_decision', 'attend_paiement',
          'attend_avance', 'sauvegarde')),
  jours INTEGER NOT NULL CHECK (jours BETWEEN 0 AND 3650)
) STRICT, WITHOUT ROWID;
CREATE INDEX reglage_temoin ON reglage (nom, jours);
