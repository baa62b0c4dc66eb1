-- Each value of a dossier and of a lot stands twice: in its table, and in an index that holds every column of it. A bit that
-- turns on the disk makes the two differ, even where no constraint is broken: PRAGMA integrity_check tells it, and export
-- compares both for what it takes. Texts are compared byte for byte, whatever their column's own order.
-- Documents, files of lots and answers have their digest, and so has the journal.

CREATE INDEX fournisseur_temoin ON fournisseur (id, siret, raison_sociale, regime_tva);
CREATE INDEX logiciel_temoin ON logiciel (numero_ans, type, vague, nom, date_limite);
CREATE INDEX modele_temoin ON modele (id, contenu, importe_le);

CREATE INDEX avance_temoin ON avance (id, numero_editeur COLLATE BINARY, numero_asp COLLATE BINARY, numero_ans, client,
  date_bon_commande, montant_bon_commande, statut, date_statut, motif, date_paiement, montant_avance, montant_recouvre);
CREATE INDEX avance_beneficiaire_temoin ON avance_beneficiaire (avance_id, rang, finess);
CREATE INDEX solde_temoin ON solde (avance_id, statut, is_direct_to_dmp, is_direct_to_mss_pro, adresse_boite_mss_pro,
  is_direct_to_mss_citoyen, adresse_boite_mss_citoyen, date_statut, motif, date_paiement, montant_paye);
CREATE INDEX solde_ident_dmp_temoin ON solde_ident_dmp (avance_id, rang, ident_dmp);
CREATE INDEX solde_beneficiaire_temoin ON solde_beneficiaire (avance_id, rang, finess);
CREATE INDEX facture_temoin ON facture (avance_id, rang, date_facture, montant_segur_ht);
CREATE INDEX piece_temoin ON piece (avance_id, type, format, nom_origine, document_id);

CREATE INDEX document_temoin ON document (id, sha256, taille);
CREATE INDEX lot_temoin ON lot (id, nom, numero_ans, siret, date_depot, rang, demandes, statut, cree_le, motif, dossier,
  publie);
CREATE INDEX lot_rang_temoin ON lot_rang (numero_ans, date_depot, dernier);
CREATE INDEX lot_ligne_temoin ON lot_ligne (lot_id, num_ligne, avance_id, numero_editeur, numero_asp, date_facture,
  montant_segur_ht_facture, empreinte, statut_avant, decision, code_traitement, libelle_traitement);
CREATE INDEX lot_piece_temoin ON lot_piece (lot_id, num_ligne, type, nom_fichier, zip, document_id);
CREATE INDEX lot_fichier_temoin ON lot_fichier (lot_id, nom, sorte, taille, sha256);
CREATE INDEX retour_temoin ON retour (id, lot_id, recu_le, nom_fichier, sha256);
CREATE INDEX retour_ecart_temoin ON retour_ecart (lot_id, num_ligne, prediction, decision);

-- What would be undone has its digest too; NULL for what was recorded before.
ALTER TABLE changement ADD COLUMN sha256 TEXT;
CREATE INDEX changement_temoin ON changement (operation, schema, lignes, barriere, annulee_par, sha256);
