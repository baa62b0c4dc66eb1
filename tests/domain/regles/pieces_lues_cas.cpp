#include "domain/documents/texte_ecrit.hpp"
#include "domain/regles/cas.hpp"

namespace finhop::domain::cas {

namespace {

using textes::lecture;

LectureDeDocument lu(const std::string& lignes) {
  return {.texte = lecture(lignes), .facturx = {}, .signatures = 0};
}

const std::string kFacture =
    "Clinique Saint-Martin\nFacture du 15/05/2022\nPrestation financée par l'État\nTotal HT 12 500,00 €\nTotal TTC "
    "15 000,00 €";
const std::string kVa = "Vérification d'aptitude\nClinique Saint-Martin\nFait le 12/05/2022";

void lire(Sujet& s) {
  s.facture_lue = lu(kFacture);
  s.va_lue = lu(kVa);
  s.mention = "prestation financee par l’etat";
}

// The right invoice, with one text in place of another.
LectureDeDocument autre(const std::string& ce_qui_est, const std::string& ce_qui_sera) {
  std::string texte = kFacture;
  texte.replace(texte.find(ce_qui_est), ce_qui_est.size(), ce_qui_sera);
  return lu(texte);
}

const std::string kMontant =
    " | vérifier que c'est la bonne facture ; corriger le montant : finhop solde saisir 00001 --facture-date D "
    "--facture-montant M ; joindre une autre facture : finhop piece ajouter 00001 --facture FICHIER | ";
const std::string kDate =
    " | vérifier que c'est le bon document ; corriger la date : finhop solde saisir 00001 --facture-date D "
    "--facture-montant M ; le voir : finhop piece extraire 00001 --sortie DOSSIER | ";
const std::string kClient =
    " | vérifier que ce sont les documents de ce client ; les voir : finhop piece extraire 00001 --sortie DOSSIER ; "
    "corriger le nom du client : finhop avance modifier 00001 --client TXT | ";

}  // namespace

const std::vector<Cas>& pieces_lues() {
  static const std::vector<Cas> cas{
      {"PJ-09", sur_demande(lire), sur_demande([](Sujet& s) {
         lire(s);
         s.facture_lue = autre("Total HT 12 500,00", "Total HT 9 000,00");
       }),
       "avertissement | la facture dit 9\u00A0000,00\u00A0€, et non 12\u00A0500,00\u00A0€ HT : le total hors taxes est "
       "autre" +
           kMontant + "9\u00A0000,00\u00A0€"},
      {"PJ-09", sur_demande(lire), sur_demande([](Sujet& s) {
         lire(s);
         s.facture_lue = autre("Total HT 12 500,00 €", "Net HT voir devis");
       }),
       "avertissement | la facture ne dit pas ce qui est attendu : montant hors taxes (12\u00A0500,00\u00A0€ HT)" +
           kMontant},
      // What is carried as data is exact.
      {"PJ-09", sur_demande([](Sujet& s) {
         lire(s);
         s.facture_lue->facturx = {EtatFacturX::Lu, "factur-x.xml", {}};
         s.facture_lue->facturx.facture.total_ht = builders::euros(12'500);
       }),
       sur_demande([](Sujet& s) {
         lire(s);
         s.facture_lue->facturx = {EtatFacturX::Lu, "factur-x.xml", {}};
         s.facture_lue->facturx.facture.total_ht = builders::euros(15'000);
       }),
       "avertissement | la facture dit 15\u00A0000,00\u00A0€, et non 12\u00A0500,00\u00A0€ HT : c'est ce que dit la "
       "facture électronique qu'elle porte" +
           kMontant + "15\u00A0000,00\u00A0€"},

      {"PJ-10", sur_demande(lire), sur_demande([](Sujet& s) {
         lire(s);
         s.facture_lue = autre("15/05/2022", "12/05/2022");
       }),
       "avertissement | la facture dit 12/05/2022, et non 15/05/2022 : la facture porte une autre date" +
           kDate + "12/05/2022"},
      {"PJ-10", sur_demande(lire), sur_demande([](Sujet& s) {
         lire(s);
         s.va_lue = lu("Vérification d'aptitude\nClinique Saint-Martin");
       }),
       "avertissement | l'attestation ne dit pas ce qui est attendu : une date" + kDate},

      {"PJ-11", sur_demande(lire), sur_demande([](Sujet& s) {
         lire(s);
         s.facture_lue = autre("Clinique Saint-Martin", "Clinique du Lac");
       }),
       "avertissement | la facture ne dit pas ce qui est attendu : client ou FINESS (Clinique Saint-Martin, FINESS "
       "750712184)" +
           kClient},
      {"PJ-11", sur_demande([](Sujet& s) {
         lire(s);
         s.va_lue = lu("FINESS 690 781 810, le 12/05/2022");
       }),
       sur_demande([](Sujet& s) {
         lire(s);
         s.va_lue = lu("FINESS 130786049, le 12/05/2022");
       }),
       "avertissement | l'attestation dit 130786049, et non Clinique Saint-Martin, FINESS 750712184 : un autre FINESS "
       "est là" +
           kClient + "130786049"},

      {"PJ-12", sur_demande(lire), sur_demande([](Sujet& s) {
         lire(s);
         s.facture_lue = autre("Prestation financée par l'État", "Prestation");
       }),
       "avertissement | la facture ne dit pas ce qui est attendu : mention du financement (prestation financee par "
       "l’etat) | demander au service de facturation une facture qui porte cette mention | "},

      // The tool that is not installed says nothing of the document.
      {"PJ-13", sur_demande([](Sujet& s) {
         lire(s);
         s.va_lue->texte = {EtatDuTexte::OutilAbsent, "poppler-utils absent", {}};
       }),
       sur_demande([](Sujet& s) {
         lire(s);
         s.va_lue = lu("");
       }),
       "avertissement | l'attestation n'a pas pu être vérifiée : le document n'a aucun texte lisible | le vérifier à "
       "l'œil, ou demander un document dont le texte se sélectionne ; le voir : finhop piece extraire 00001 --sortie "
       "DOSSIER | "},

      {"PJ-14", sur_demande(lire),
       sur_demande([](Sujet& s) { s.dossier.pieces[1].document = s.dossier.pieces[0].document; }),
       "erreur | la facture et l'attestation sont le même document | joindre le bon document à la place de l'un des "
       "deux : finhop piece ajouter 00001 --va FICHIER | " +
           builders::dossier_pret("00001").pieces[0].nom_origine},
  };
  return cas;
}

}  // namespace finhop::domain::cas
