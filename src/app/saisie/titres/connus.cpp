// The titles that plainly are one column.
#include <algorithm>
#include <array>

#include "app/saisie/titres/commandee.hpp"
#include "app/saisie/titres/paiements.hpp"
#include "app/saisie/titres/soldes.hpp"
#include "finhop/app/saisie/titres.hpp"

namespace finhop::app {
namespace {

constexpr auto kA = SorteDeTable::Avances;
constexpr std::array kDesAvances{
    TitreConnu{kA, "numeroEditeur", "numéro éditeur"},
    TitreConnu{kA, "numeroEditeur", "numéro de dossier éditeur"},
    TitreConnu{kA, "numeroEditeur", "numéro de demande éditeur"},
    TitreConnu{kA, "numeroEditeur", "numéro interne"},
    TitreConnu{kA, "numeroEditeur", "code éditeur"},
    TitreConnu{kA, "numeroEditeur", "identifiant éditeur"},
    TitreConnu{kA, "numeroEditeur", "dossier éditeur"},
    TitreConnu{kA, "numeroEditeur", "numéro éditeur de la demande"},
    TitreConnu{kA, "numeroASP", "numéro ASP"},
    TitreConnu{kA, "numeroASP", "ASP"},
    TitreConnu{kA, "numeroASP", "FINHOP"},
    TitreConnu{kA, "numeroASP", "numéro FINHOP"},
    TitreConnu{kA, "numeroASP", "numéro de dossier ASP"},
    TitreConnu{kA, "numeroASP", "dossier ASP"},
    TitreConnu{kA, "numeroASP", "numéro de demande ASP"},
    TitreConnu{kA, "numeroASP", "identifiant ASP"},
    TitreConnu{kA, "numeroASP", "code ASP"},
    TitreConnu{kA, "numeroAns", "numéro ANS"},
    TitreConnu{kA, "numeroAns", "ANS"},
    TitreConnu{kA, "numeroAns", "numéro de référencement"},
    TitreConnu{kA, "numeroAns", "numéro de référencement ANS"},
    TitreConnu{kA, "numeroAns", "référencement ANS"},
    TitreConnu{kA, "numeroAns", "référencement"},
    TitreConnu{kA, "numeroAns", "numéro ANS logiciel"},
    TitreConnu{kA, "numeroAns", "numéro ANS du logiciel"},
    TitreConnu{kA, "numeroAns", "numéro logiciel"},
    TitreConnu{kA, "numeroAns", "numéro de logiciel"},
    TitreConnu{kA, "numeroAns", "identifiant ANS"},
    TitreConnu{kA, "client", "client"},
    TitreConnu{kA, "client", "nom client"},
    TitreConnu{kA, "client", "nom du client"},
    TitreConnu{kA, "client", "clients"},
    TitreConnu{kA, "client", "établissement"},
    TitreConnu{kA, "client", "nom établissement"},
    TitreConnu{kA, "client", "nom de l'établissement"},
    TitreConnu{kA, "client", "établissement de santé"},
    TitreConnu{kA, "client", "ES"},
    TitreConnu{kA, "client", "raison sociale"},
    TitreConnu{kA, "client", "structure"},
    TitreConnu{kA, "client", "nom de la structure"},
    TitreConnu{kA, "client", "hôpital"},
    TitreConnu{kA, "client", "libellé client"},
    TitreConnu{kA, "client", "dénomination"},
    TitreConnu{kA, kCommandee, "date bon de commande"},
    TitreConnu{kA, kCommandee, "date du bon de commande"},
    TitreConnu{kA, kCommandee, "date commande"},
    TitreConnu{kA, kCommandee, "date de la commande"},
    TitreConnu{kA, kCommandee, "date de commande"},
    TitreConnu{kA, kCommandee, "date BDC"},
    TitreConnu{kA, kCommandee, "date BC"},
    TitreConnu{kA, kCommandee, "date du BC"},
    TitreConnu{kA, kCommandee, "commandé le"},
    TitreConnu{kA, kCommandee, "date bon"},
    TitreConnu{kA, kCommandee, "date signature bon de commande"},
    TitreConnu{kA, "montantBonCommandeHT", "montant bon de commande HT"},
    TitreConnu{kA, "montantBonCommandeHT", "montant BC HT"},
    TitreConnu{kA, "montantBonCommandeHT", "montant BDC HT"},
    TitreConnu{kA, "montantBonCommandeHT", "montant commande HT"},
    TitreConnu{kA, "montantBonCommandeHT", "montant HT"},
    TitreConnu{kA, "montantBonCommandeHT", "total HT"},
    TitreConnu{kA, "montantBonCommandeHT", "prix HT"},
    TitreConnu{kA, "montantBonCommandeHT", "montant Ségur HT"},
    TitreConnu{kA, "montantBonCommandeHT", "bon de commande HT"},
    TitreConnu{kA, "montantBonCommandeHT", "montant total HT"},
    TitreConnu{kA, "montantBonCommandeHT", "montant HT bon de commande"},
    TitreConnu{kA, "montantBonCommandeHT", "montant HT BC"},
    TitreConnu{kA, "montantBonCommandeHT", "montant HT commande"},
    TitreConnu{kA, "beneficiairesPMSI", "bénéficiaires PMSI"},
    TitreConnu{kA, "beneficiairesPMSI", "bénéficiaires"},
    TitreConnu{kA, "beneficiairesPMSI", "FINESS"},
    TitreConnu{kA, "beneficiairesPMSI", "numéro FINESS"},
    TitreConnu{kA, "beneficiairesPMSI", "FINESS PMSI"},
    TitreConnu{kA, "beneficiairesPMSI", "numéro FINESS PMSI"},
    TitreConnu{kA, "beneficiairesPMSI", "FINESS bénéficiaire"},
    TitreConnu{kA, "beneficiairesPMSI", "FINESS bénéficiaires"},
    TitreConnu{kA, "beneficiairesPMSI", "FINESS des bénéficiaires"},
    TitreConnu{kA, "beneficiairesPMSI", "PMSI"},
    TitreConnu{kA, "beneficiairesPMSI", "bénéficiaire PMSI"},
    TitreConnu{kA, "beneficiairesPMSI", "code FINESS"},
    TitreConnu{kA, "beneficiairesPMSI", "liste FINESS"},
    TitreConnu{kA, "beneficiairesPMSI", "bénéficiaires FINESS"},
    TitreConnu{kA, "statut", "statut"},
    TitreConnu{kA, "statut", "statut avance"},
    TitreConnu{kA, "statut", "statut de l'avance"},
    TitreConnu{kA, "statut", "état"},
    TitreConnu{kA, "statut", "état avance"},
    TitreConnu{kA, "statut", "état de l'avance"},
    TitreConnu{kA, "statut", "statut ASP"},
    TitreConnu{kA, "statut", "état ASP"},
    TitreConnu{kA, "statut", "avancement"},
    TitreConnu{kA, "statut", "situation"},
    TitreConnu{kA, "statut", "statut demande"},
    TitreConnu{kA, "statut", "statut dossier"},
    TitreConnu{kA, "datePaiement", "date de paiement"},
    TitreConnu{kA, "datePaiement", "date paiement"},
    TitreConnu{kA, "datePaiement", "date paiement avance"},
    TitreConnu{kA, "datePaiement", "date de paiement de l'avance"},
    TitreConnu{kA, "datePaiement", "payé le"},
    TitreConnu{kA, "datePaiement", "payée le"},
    TitreConnu{kA, "datePaiement", "versé le"},
    TitreConnu{kA, "datePaiement", "versée le"},
    TitreConnu{kA, "datePaiement", "date versement"},
    TitreConnu{kA, "datePaiement", "date de versement"},
    TitreConnu{kA, "datePaiement", "date versement avance"},
    TitreConnu{kA, "datePaiement", "date virement"},
    TitreConnu{kA, "datePaiement", "date de virement"},
    TitreConnu{kA, "datePaiement", "date règlement"},
    TitreConnu{kA, "datePaiement", "date du virement"},
    TitreConnu{kA, "montantAvance", "montant avance"},
    TitreConnu{kA, "montantAvance", "montant de l'avance"},
    TitreConnu{kA, "montantAvance", "avance 30 %"},
    TitreConnu{kA, "montantAvance", "avance versée"},
    TitreConnu{kA, "montantAvance", "avance payée"},
    TitreConnu{kA, "montantAvance", "montant payé"},
    TitreConnu{kA, "montantAvance", "montant versé"},
    TitreConnu{kA, "montantAvance", "acompte"},
    TitreConnu{kA, "montantAvance", "montant acompte"},
    TitreConnu{kA, "montantAvance", "montant de l'acompte"},
    TitreConnu{kA, "montantAvance", "montant du versement"},
    TitreConnu{kA, "montantAvance", "montant avance payée"},
    TitreConnu{kA, "montantAvance", "montant avance versée"},
    TitreConnu{kA, "montantAvance", "avance reçue"},
    TitreConnu{kA, "montantAvance", "montant reçu"},
    TitreConnu{kA, "montantAvance", "acompte 30 %"},
};

constexpr auto kConnus = [] {
  std::array<TitreConnu, kDesAvances.size() + kDesSoldes.size() + kDesPaiements.size()> tous{};
  auto place = std::ranges::copy(kDesAvances, tous.begin()).out;
  place = std::ranges::copy(kDesSoldes, place).out;
  std::ranges::copy(kDesPaiements, place);
  return tous;
}();

}  // namespace

std::span<const TitreConnu> titres_connus() {
  return kConnus;
}

}  // namespace finhop::app
