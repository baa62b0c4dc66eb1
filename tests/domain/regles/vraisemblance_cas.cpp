#include "domain/regles/cas.hpp"

namespace finhop::domain::cas {

using namespace builders;

namespace {

// A paid solde, its lot deposited on the 16th: ELI-05 tells that it is claimed, and is not what is looked at here.
std::function<Constats()> sur_un_solde_paye(void (*changer)(Solde&)) {
  return [changer] {
    Sujet sujet{.aujourd_hui = jour("30/06/2022")};
    sujet.dossier.solde->statut = StatutSolde::Paye;
    sujet.dossier.lot_vivant = "JSON-1234567890-20220516-001";
    sujet.dossier.solde->date_paiement = jour("16/05/2022");
    sujet.dossier.solde->montant_paye = euros(8'750);
    changer(*sujet.dossier.solde);
    Constats constats = juger(sujet);
    std::erase_if(constats, [](const Constat& c) { return c.regle == "ELI-05"; });
    return constats;
  };
}

}  // namespace

const std::vector<Cas>& vraisemblance() {
  static const std::vector<Cas> cas{
      {"ELI-13", sur_demande([](Sujet& s) { s.dossier.avance.date_bon_commande = jour("01/01/2021"); }),
       sur_demande([](Sujet& s) { s.dossier.avance.date_bon_commande = jour("31/12/2020"); }),
       "avertissement | le bon de commande est du 31/12/2020, avant le 01/01/2021 | vérifier ; corriger : finhop "
       "avance modifier 00001 --date-bc D | 31/12/2020"},
      {"ELI-13", sur_demande([](Sujet& s) { s.dossier.avance.date_paiement = s.aujourd_hui; }),
       sur_demande([](Sujet& s) { s.dossier.avance.date_paiement = jour("17/05/2022"); }),
       "avertissement | le paiement de l'avance est du 17/05/2022, après aujourd'hui | vérifier ; corriger : finhop "
       "avance statut payee 00001 --date D | 17/05/2022"},
      {"ELI-13", sur_demande([](Sujet& s) { s.dossier.avance.date_paiement = jour("10/01/2022"); }),
       sur_demande([](Sujet& s) { s.dossier.avance.date_paiement = jour("09/01/2022"); }),
       "avertissement | le paiement de l'avance est du 09/01/2022, avant le bon de commande du 10/01/2022 | vérifier ; "
       "corriger : finhop avance statut payee 00001 --date D | 09/01/2022"},
      // An invoice after its deposit is told by COH-07, whatever the day.
      {"ELI-13", sur_demande([](Sujet& s) { s.aujourd_hui = jour("15/05/2022"); }),
       sur_demande([](Sujet& s) { s.aujourd_hui = jour("14/05/2022"); }),
       "avertissement | la facture est du 15/05/2022, après aujourd'hui | vérifier ; corriger : finhop solde saisir "
       "00001 --facture-date D --facture-montant M | 15/05/2022"},
      {"ELI-13", sur_un_solde_paye([](Solde&) {}),
       sur_un_solde_paye([](Solde& s) { s.date_paiement = jour("15/05/2022"); }),
       "avertissement | le paiement du solde est du 15/05/2022, avant le dépôt du 16/05/2022 | vérifier ; corriger : "
       "finhop solde statut paye 00001 --date D | 15/05/2022"},
      {"ELI-13", sur_un_solde_paye([](Solde&) {}),
       sur_un_solde_paye([](Solde& s) { s.date_paiement = jour("01/07/2022"); }),
       "avertissement | le paiement du solde est du 01/07/2022, après aujourd'hui | vérifier ; corriger : finhop solde "
       "statut paye 00001 --date D | 01/07/2022"},

      {"ELI-14", sur_demande([](Sujet& s) {
         s.dossier.avance.montant_bon_commande = euros(9'999'999, 99);
         s.dossier.avance.montant_avance = euros(3'000'000);
       }),
       sur_demande([](Sujet& s) {
         s.dossier.avance.montant_bon_commande = euros(10'000'000);
         s.dossier.avance.montant_avance = euros(3'000'000);
       }),
       "avertissement | le bon de commande est de 10\u00A0000\u00A0000,00\u00A0€, dix millions d'euros ou plus | "
       "vérifier ; corriger : finhop avance modifier 00001 --montant-bc M | 10000000.00"},
      {"ELI-14", sur_demande([](Sujet& s) { s.dossier.avance.montant_avance = euros(3'750, 1); }),
       sur_demande([](Sujet& s) { s.dossier.avance.montant_avance = euros(3'750, 2); }),
       "avertissement | l'avance payée (3\u00A0750,02\u00A0€) n'est pas 30 % du bon de commande "
       "(3\u00A0750,00\u00A0€) : 0,02\u00A0€ de plus | vérifier ; corriger : finhop avance statut payee 00001 "
       "--montant M | 3750.02"},
      {"ELI-14", sur_demande([](Sujet& s) {
         s.dossier.avance.montant_avance = euros(37'500);
         s.dossier.avance.motif = "payée ainsi par l'ASP";
       }),
       sur_demande([](Sujet& s) { s.dossier.avance.montant_avance = euros(37'500); }),
       "avertissement | l'avance payée (37\u00A0500,00\u00A0€) dépasse le bon de commande (12\u00A0500,00\u00A0€) | "
       "vérifier ; corriger : finhop avance statut payee 00001 --montant M | 37500.00"},
      {"ELI-14", sur_un_solde_paye([](Solde&) {}),
       sur_un_solde_paye([](Solde& s) { s.montant_paye = euros(10'000'000); }),
       "avertissement | le paiement du solde est de 10\u00A0000\u00A0000,00\u00A0€, dix millions d'euros ou plus | "
       "vérifier ; corriger : finhop solde statut paye 00001 --montant M | 10000000.00"},
  };
  return cas;
}

}  // namespace finhop::domain::cas
