#include "domain/regles/cas.hpp"

namespace finhop::domain::cas {

using namespace builders;

namespace {

const std::string kDAccord =
    "mettre d'accord le nom du document et les trois clés, et renommer le document dans le zip | ";

// Of other beneficiaries than the first.
Dossier second_dossier(std::string_view numero) {
  Dossier dossier = dossier_sans_constat(numero);
  dossier.solde->beneficiaires = {finess("310781406")};
  return dossier;
}

}  // namespace

const std::vector<Cas>& coherence() {
  static const std::vector<Cas> cas{
      {"COH-01", sur_depot([](SujetDepot& s) { s.dossiers.push_back(second_dossier("00002")); }),
       sur_depot([](SujetDepot& s) {
         s.dossiers.push_back(second_dossier("00001"));
         s.dossiers[1].avance.numero_asp = numero_asp("FINHOP000002");
       }),
       "erreur | numeroEditeur 00001 est déjà celui de la demande 1 | rendre à chaque demande son propre "
       "numeroEditeur, dans la clé et dans le nom de ses documents | 00001"},

      {"COH-02", sur_depot([](SujetDepot& s) {
         s.dossiers.push_back(second_dossier("00002"));
         s.dossiers[0].avance.numero_asp.reset();
         s.dossiers[1].avance.numero_asp.reset();
       }),
       sur_depot([](SujetDepot& s) {
         s.dossiers.push_back(second_dossier("00002"));
         s.dossiers[1].avance.numero_asp = numero_asp("FINHOP000001");
       }),
       "erreur | numeroASP FINHOP000001 est déjà celui de la demande 1 | rendre à chaque demande le numeroASP "
       "de sa propre avance, ou ôter la demande en double | FINHOP000001"},

      {"COH-03", sur_demande([](Sujet& s) {
         s.ligne = [](Demande& d) {
           d.pieces.push_back({"HOP-PFI-Va1-VA-00001.jpg", FormatPiece::Jpg, TypePiece::Va});
         };
       }),
       sur_demande([](Sujet& s) {
         s.ligne = [](Demande& d) {
           d.pieces.push_back({"HOP-PFI-Va1-VA-00002.jpg", FormatPiece::Jpg, TypePiece::Va});
         };
       }),
       "erreur | HOP-PFI-Va1-VA-00002.jpg ne va pas avec numeroEditeur 00001 | " + kDAccord +
           "HOP-PFI-Va1-VA-00002.jpg"},
      {"COH-03", sur_demande([](Sujet& s) {
         s.ligne = [](Demande& d) { d.pieces.push_back({"n'importe", {}, {}}); };
       }),
       sur_demande([](Sujet& s) {
         s.ligne = [](Demande& d) {
           d.pieces.push_back({"HOP-PFI-Va1-VA-00001.jpg", FormatPiece::Pdf, TypePiece::Facture});
         };
       }),
       "erreur | HOP-PFI-Va1-VA-00001.jpg ne va pas avec typeFichier FACTURE, formatFichier PDF | " +
           kDAccord + "HOP-PFI-Va1-VA-00001.jpg"},

      {"COH-04", sur_demande([](Sujet& s) { s.dossier.pieces.push_back(piece(TypePiece::Va, "00001")); }),
       sur_demande([](Sujet& s) { s.dossier.pieces.pop_back(); }),
       "erreur | il manque le document VA | finhop piece ajouter 00001 --facture FICHIER --va FICHIER | "},
      {"COH-04", sur_demande([](Sujet&) {}),
       sur_demande([](Sujet& s) { s.dossier.pieces.erase(s.dossier.pieces.begin()); }),
       "erreur | il manque le document FACTURE | finhop piece ajouter 00001 --facture FICHIER --va FICHIER "
       "| "},
      {"COH-04", sur_demande([](Sujet&) {}), sur_demande([](Sujet& s) { s.dossier.pieces.clear(); }),
       "erreur | il manque le document FACTURE et le document VA | "
       "finhop piece ajouter 00001 --facture FICHIER --va FICHIER | "},

      {"COH-05",
       sur_demande([](Sujet& s) { s.dossier.solde->beneficiaires = s.dossier.avance.beneficiaires; }),
       sur_demande([](Sujet& s) { s.dossier.solde->beneficiaires.push_back(finess("750712184")); }),
       "erreur | le FINESS 750712184 est donné plusieurs fois | "
       "finhop solde saisir 00001 --finess F... (avec chaque FINESS une seule fois) | 750712184"},
      {"COH-05", sur_demande([](Sujet&) {}), sur_demande([](Sujet& s) {
         s.dossier.solde->beneficiaires.insert(s.dossier.solde->beneficiaires.end(), 3, finess("750712184"));
       }),
       "erreur | le FINESS 750712184 est donné plusieurs fois | "
       "finhop solde saisir 00001 --finess F... (avec chaque FINESS une seule fois) | 750712184"},

      {"COH-06", sur_demande([](Sujet& s) { s.dossier.solde->factures[0].montant = euros(0, 1); }),
       sur_demande([](Sujet& s) { s.dossier.solde->factures[0].montant = euros(0); }),
       "erreur | la facture est de 0,00 € : une telle demande est toujours rejetée | "
       "finhop solde saisir 00001 --facture-date D --facture-montant M | 0.00"},

      {"COH-07", sur_demande([](Sujet& s) { s.dossier.solde->factures[0].date = jour("16/05/2022"); }),
       sur_demande([](Sujet& s) { s.dossier.solde->factures[0].date = jour("17/05/2022"); }),
       "avertissement | la facture est datée du 17/05/2022, après le dépôt du 16/05/2022 | "
       "vérifier la date : finhop solde saisir 00001 --facture-date D --facture-montant M | 17/05/2022"},

      {"COH-08", sur_depot([](SujetDepot& s) { s.depot.siret = siret("35600000049837"); }),
       sur_depot([](SujetDepot& s) { s.depot.siret = siret("88558855858745"); }),
       "avertissement | la clé du SIRET 88558855858745 n'est pas juste | "
       "vérifier le SIRET sur l'avis de situation INSEE | 88558855858745"},

      {"COH-09", sur_demande([](Sujet& s) {
         s.dossier.avance.beneficiaires = s.dossier.solde->beneficiaires = {finess("2A0000015")};
       }),
       sur_demande([](Sujet& s) {
         s.dossier.avance.beneficiaires = s.dossier.solde->beneficiaires = {finess("999999991")};
       }),
       "avertissement | la clé du FINESS 999999991 n'est pas juste | "
       "vérifier le FINESS : finhop solde saisir 00001 --finess F... | 999999991"},

      {"COH-10",
       sur_demande([](Sujet& s) { s.dossier.solde->scenario.adresse_mss_pro = "a.b+c@x.mssante.fr"; }),
       sur_demande([](Sujet& s) { s.dossier.solde->scenario.adresse_mss_pro = "Jean@PATIENT.mssante.fr"; }),
       "avertissement | adresseBoiteMSSPro est l'adresse d'un patient : elle expose son matricule INS | "
       "vérifier l'adresse : finhop solde saisir 00001 --mss-pro ADR | "
       "Jean@PATIENT.mssante.fr"},
      {"COH-10",
       sur_demande([](Sujet& s) { s.dossier.solde->scenario.adresse_mss_citoyen = "patient@mssante.fr"; }),
       sur_demande([](Sujet& s) { s.dossier.solde->scenario.adresse_mss_citoyen = "saint-martin"; }),
       "avertissement | adresseBoiteMSSCitoyen « saint-martin » ne ressemble pas à une adresse : elle n'a pas de « @ » | "
       "vérifier l'adresse : finhop solde saisir 00001 --mss-citoyen ADR | saint-martin"},

      {"COH-11", sur_demande([](Sujet& s) {
         s.dossier.solde->scenario.ident_dmp = {"1999999991", "12A0000014", "388558855858745"};
       }),
       sur_demande([](Sujet& s) {
         s.dossier.solde->scenario.ident_dmp = {"1999999991", "999999991"};
       }),
       "avertissement | identDMP « 999999991 » ne ressemble pas à un Struct_IdNat | "
       "vérifier l'identifiant : finhop solde saisir 00001 --dmp ID | 999999991"},

      {"COH-12", sur_depot([](SujetDepot& s) {
         s.dossiers.push_back(dossier_sans_constat("00002"));
         s.dossiers[1].solde->beneficiaires = {finess("310781406")};
       }),
       sur_depot([](SujetDepot& s) {
         s.dossiers.push_back(dossier_sans_constat("00002"));
         s.dossiers[1].solde->beneficiaires = {finess("310781406"), finess("750712184")};
       }),
       "avertissement | le FINESS 750712184 est bénéficiaire de plusieurs demandes : 00001, 00002 | "
       "vérifier que chaque établissement n'est financé qu'une fois | 750712184"},
      {"COH-12",
       sur_depot([](SujetDepot& s) { s.dossiers[0].solde->beneficiaires.push_back(finess("750712184")); }),
       sur_depot([](SujetDepot& s) {
         for (std::string_view numero : {"00002", "00003"})
           s.dossiers.push_back(dossier_sans_constat(numero));
         s.dossiers[1].solde->beneficiaires = {finess("310781406")};
         s.dossiers[2].solde->beneficiaires = {finess("750712184"), finess("750712184")};
       }),
       "avertissement | le FINESS 750712184 est bénéficiaire de plusieurs demandes : 00001, 00003 | "
       "vérifier que chaque établissement n'est financé qu'une fois | 750712184"},
  };
  return cas;
}

}  // namespace finhop::domain::cas
