#include "domain/regles/cas.hpp"

namespace finhop::domain::cas {

using namespace builders;

const std::vector<Cas>& eligibilite() {
  static const std::vector<Cas> cas{
      {"ELI-01", sur_demande([](Sujet&) {}), sur_demande([](Sujet& s) { s.connu = false; }),
       "erreur | l'avance n'est pas connue de la base | si la demande est bien du fournisseur, l'enregistrer : "
       "finhop avance ajouter 00001 --ans N | "},
      {"ELI-01", sur_demande([](Sujet&) {}),
       sur_demande([](Sujet& s) { s.dossier.avance.statut = StatutAvance::Validee; }),
       "erreur | l'avance est validée, pas payée | "
       "après l'avis de paiement : finhop avance statut payee 00001 --date D --montant M | validee"},
      {"ELI-01", sur_demande([](Sujet&) {}),
       sur_demande([](Sujet& s) { s.dossier.avance.statut = StatutAvance::ARecouvrer; }),
       "erreur | l'avance est à rembourser, pas payée | aucun solde ne peut être demandé pour cette avance | "
       "a_recouvrer"},

      {"ELI-02", sur_demande([](Sujet& s) {
         s.dossier.solde->factures = {{jour("15/05/2022"), euros(12'499)}, {jour("15/05/2022"), euros(1)}};
       }),
       sur_demande([](Sujet& s) { s.dossier.solde->factures[0].montant = euros(12'500, 1); }),
       "erreur | la facture (12\u00A0500,01\u00A0€) dépasse le bon de commande (12\u00A0500,00\u00A0€) | "
       "finhop solde saisir 00001 --facture-date D --facture-montant M | 12500.01"},
      {"ELI-02", sur_demande([](Sujet&) {}), sur_demande([](Sujet& s) {
         s.dossier.solde->factures.push_back({jour("15/05/2022"), euros(0, 1)});
       }),
       "erreur | la facture (12\u00A0500,01\u00A0€) dépasse le bon de commande (12\u00A0500,00\u00A0€) | "
       "finhop solde saisir 00001 --facture-date D --facture-montant M | 12500.01"},

      {"ELI-03", sur_demande([](Sujet&) {}),
       sur_demande([](Sujet& s) { s.dossier.avance.numero_asp.reset(); }),
       "erreur | le numeroASP de l'avance n'est pas enregistré | finhop avance modifier 00001 --asp FINHOP… "
       "| "},
      {"ELI-03",
       sur_demande([](Sujet& s) { s.ligne = [](Demande& d) { d.numero_asp = numero_asp("FINHOP000001"); }; }),
       sur_demande([](Sujet& s) { s.ligne = [](Demande& d) { d.numero_asp = numero_asp("FINHOP999999"); }; }),
       "erreur | la ligne porte FINHOP999999, l'avance FINHOP000001 | finhop avance modifier 00001 --asp "
       "FINHOP… | "
       "FINHOP999999"},

      {"ELI-04", sur_demande([](Sujet& s) { s.dossier.avance.montant_bon_commande = euros(12'500); }),
       sur_demande([](Sujet& s) { s.dossier.avance.montant_bon_commande.reset(); }),
       "erreur | le montant du bon de commande n'est pas enregistré | finhop avance modifier 00001 "
       "--montant-bc M | "},

      {"ELI-05", sur_demande([](Sujet& s) { s.dossier.solde->statut = StatutSolde::Rejete; }),
       sur_demande([](Sujet& s) { s.dossier.solde->statut = StatutSolde::Accepte; }),
       "erreur | le solde est déjà accepté | rien : ce solde est déjà demandé | accepte"},
      {"ELI-05", sur_demande([](Sujet& s) { s.dossier.solde->statut = StatutSolde::EnPreparation; }),
       sur_demande([](Sujet& s) {
         s.dossier.solde->statut = StatutSolde::Exporte;
         s.dossier.lot_vivant = "JSON-1234567890-20220516-001";
       }),
       "erreur | le solde est déjà exporté (lot JSON-1234567890-20220516-001) | "
       "rien : ce solde est déjà demandé | exporte"},

      {"ELI-06", sur_demande([](Sujet& s) {
         s.dossier.solde->beneficiaires = {finess("690781810"), finess("750712184")};
       }),
       sur_demande([](Sujet& s) { s.dossier.solde->beneficiaires.push_back(finess("310781406")); }),
       "avertissement | bénéficiaires absents de l'avance : 310781406, que l'ASP n'a pas financés | "
       "vérifier la liste : finhop solde saisir 00001 --finess F... | 310781406"},
      {"ELI-06", sur_demande([](Sujet&) {}),
       sur_demande([](Sujet& s) { s.dossier.solde->beneficiaires.pop_back(); }),
       "avertissement | bénéficiaires de l'avance qui manquent : 690781810, dont la part d'avance sera à rendre | "
       "vérifier la liste : finhop solde saisir 00001 --finess F... | 690781810"},

      {"ELI-07", sur_demande([](Sujet& s) { s.depot.numero_ans.reset(); }),
       sur_demande([](Sujet& s) { s.depot.numero_ans = numero_ans("0987654321"); }),
       "erreur | le fichier porte le numeroAns 0987654321, celui de l'avance est 1234567890 | "
       "déposer la demande dans le fichier de son numeroAns | 0987654321"},

      {"ELI-08", sur_demande([](Sujet& s) { s.depot.siret.reset(); }),
       sur_demande([](Sujet& s) { s.depot.siret = siret("73282932000074"); }),
       "erreur | le fichier porte le SIRET 73282932000074, le fournisseur 88558855858745 | "
       "refaire le fichier avec le SIRET de l'enrôlement | 73282932000074"},

      {"ELI-09", sur_demande([](Sujet& s) { s.dossier.solde->scenario = {false, {}, false, {}, false, {}}; }),
       sur_demande([](Sujet& s) { s.dossier.solde->scenario.is_direct_to_mss_pro.reset(); }),
       "erreur | il reste à saisir : la réponse MSS Pro | finhop solde saisir 00001 --help | "},
      {"ELI-09", sur_demande([](Sujet&) {}), sur_demande([](Sujet& s) { s.dossier.solde.reset(); }),
       "erreur | il reste à saisir : la facture, les bénéficiaires, la réponse DMP, la réponse MSS Pro, "
       "la réponse MSS Citoyen | finhop solde saisir 00001 --help | "},

      {"ELI-10", sur_demande([](Sujet& s) { s.dossier.solde->factures[0].date = jour("10/01/2022"); }),
       sur_demande([](Sujet& s) { s.dossier.solde->factures[0].date = jour("09/01/2022"); }),
       "avertissement | la facture du 09/01/2022 précède le bon de commande du 10/01/2022 | "
       "vérifier les deux dates ; corriger : finhop avance modifier 00001 --date-bc D | 09/01/2022"},

      {"ELI-11", sur_demande([](Sujet& s) {
         s.dossier.refus = RefusDuPortail{empreinte(s.dossier)};
         s.dossier.solde->scenario.ident_dmp = {"1750712184"};
       }),
       sur_demande([](Sujet& s) { s.dossier.refus = RefusDuPortail{empreinte(s.dossier)}; }),
       "erreur | la demande a été refusée par le portail et rien n'y a changé depuis | "
       "corriger ce que dit le refus ; voir ce refus : finhop montrer 00001 ; si la cause n'était pas dans la "
       "demande : finhop solde confirmer 00001 --motif TXT | "},

      {"ELI-12", sur_demande([](Sujet& s) { s.logiciel.date_limite = jour("16/05/2022"); }),
       sur_demande([](Sujet& s) { s.logiciel.date_limite = jour("15/05/2022"); }),
       "avertissement | le dépôt du 16/05/2022 vient après la date limite du 15/05/2022 | "
       "vérifier que l'ASP accepte encore les dépôts | 16/05/2022"},
  };
  return cas;
}

}  // namespace finhop::domain::cas
