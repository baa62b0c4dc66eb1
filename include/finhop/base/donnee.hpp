// Each thing that a person may give to finhop beside a command: a face spells it, as an option, as a field.
#pragma once

namespace finhop {

enum class Donnee {
  Accepte,               // a label that accepts
  AccepterSuppositions,  // of a profile
  AdresseDEcoute,        // of this machine, where others reach it
  Aide,
  Ans,
  Asp,
  Au,      // the day that is looked back at
  Auteur,  // of what the journal tells
  Autre,
  AvanceStatut,  // dossiers whose avance has it
  Base,
  Bloques,
  Certificat,
  ChampDuProfil,  // its name in the JSON, and its value
  Cle,            // of the certificate
  Client,
  ClientEntier,  // dossiers of the client who bears that name, and no other
  Colonne,       // of a table: its title, and the field that it gives
  Colonnes,      // of a list
  Contact,
  Copie,
  Date,
  DateBonCommande,
  DateDepot,
  DateLimite,
  Depuis,
  DepuisFacture,  // an invoice that tells its own amount, date and number
  DerriereProxy,
  Detail,
  Dmp,
  DocumentDuProfil,  // its type, and the file
  Droits,
  Ecart,     // dossiers that were not paid as expected
  Encodage,  // of a table
  Facture,
  FactureDate,
  FactureMontant,
  FactureNumero,
  Feuille,  // of a workbook
  Fichier,
  Finess,
  Format,
  Hote,  // the name under which browsers find it
  IgnorerColonnes,
  JourDuJournal,
  Jours,  // that come
  Jusqua,
  Libelle,
  LibelleDePiece,
  Limite,
  Lot,
  LotDuRetour,
  MettreAJour,
  Montant,
  MontantBonCommande,
  Motif,
  MssCitoyen,
  MssPro,
  Nature,  // avance or solde
  NomDeCompte,
  NomDeProfil,
  NomDeVue,
  Note,
  NumeroDEntete,  // the titles of a table, and what they give
  NumeroDeNote,
  NumeroEditeur,
  Operation,
  Paquet,  // for a bug report
  Par,     // what sums are made by
  Periode,
  Plan,  // what was proposed, and confirmed by a person
  Prets,
  Profil,  // of a software: what the ASP asks of its type
  Rappel,
  Reference,
  ReferenceDuVirement,
  Refuse,  // a label that refuses
  Reglage,
  Regle,
  Remplacer,
  RetourSimule,
  Risque,
  Role,  // what an account may do
  Siret,
  Situation,    // dossiers that are in it
  SoldeStatut,  // dossiers whose solde has it
  Sorte,        // of event
  Sortie,
  Statut,
  StatutVoulu,  // the status that a correction gives back
  Sujet,        // of the manual
  Sur,          // what came between two days
  Surs,         // documents that an identifier alone places
  Texte,
  Total,  // of a bank transfer
  Tri,
  Va,
  Valeur,
  VueNommee,  // whose dossiers are listed
};

}  // namespace finhop
