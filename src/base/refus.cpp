#include "finhop/base/refus.hpp"

#include <array>
#include <utility>

namespace finhop {
namespace {

constexpr std::array kCodes{
    CodeRefusDescription{CodeRefus::AnnulationConflit, "annulation-conflit",
                         "la base a changé depuis, autrement que par finhop"},
    CodeRefusDescription{CodeRefus::AnnulationImpossible, "annulation-impossible",
                         "la dernière commande ne s'annule pas"},
    CodeRefusDescription{CodeRefus::AucunDepot, "aucun-depot", "aucun fichier .json à contrôler"},
    CodeRefusDescription{CodeRefus::BaseAlteree, "base-alteree",
                         "la base n'est plus telle que finhop l'a écrite"},
    CodeRefusDescription{CodeRefus::BaseExiste, "base-existe", "la base existe déjà"},
    CodeRefusDescription{CodeRefus::ValeursIncompletes, "valeurs-incompletes",
                         "une valeur manque à côté d'une autre"},
    CodeRefusDescription{CodeRefus::DocumentRefuse, "document-refuse", "le document ne peut pas être déposé"},
    CodeRefusDescription{CodeRefus::DossierExiste, "dossier-existe", "ce numeroEditeur est déjà enregistré"},
    CodeRefusDescription{CodeRefus::DossierFige, "dossier-fige", "le dossier est dans un lot vivant"},
    CodeRefusDescription{CodeRefus::DossierInconnu, "dossier-inconnu",
                         "aucun dossier ne porte cette référence"},
    CodeRefusDescription{CodeRefus::DossierNonPret, "dossier-non-pret", "un dossier demandé n'est pas prêt"},
    CodeRefusDescription{CodeRefus::FichierExiste, "fichier-existe", "un autre fichier porte déjà ce nom"},
    CodeRefusDescription{CodeRefus::JourDifferent, "jour-different",
                         "ce jour n'est pas celui du dépôt de ce lot"},
    CodeRefusDescription{CodeRefus::LogicielExiste, "logiciel-existe", "ce numeroAns est déjà enregistré"},
    CodeRefusDescription{CodeRefus::LogicielInconnu, "logiciel-inconnu", "ce numeroAns n'est pas enregistré"},
    CodeRefusDescription{CodeRefus::LotInconnu, "lot-inconnu", "aucun lot ne porte ce nom"},
    CodeRefusDescription{CodeRefus::ModeleRefuse, "modele-refuse", "le fichier n'est pas un modèle complet"},
    CodeRefusDescription{CodeRefus::NumeroAspPris, "numero-asp-pris",
                         "ce numeroASP est celui d'un autre dossier"},
    CodeRefusDescription{CodeRefus::OptionsContraires, "options-contraires", "deux options se contredisent"},
    CodeRefusDescription{CodeRefus::PasInterdit, "pas-interdit", "ce changement de statut n'existe pas"},
    CodeRefusDescription{CodeRefus::PieceInconnue, "piece-inconnue", "aucun document n'est reconnu"},
    CodeRefusDescription{CodeRefus::RangEpuise, "rang-epuise", "les 999 rangs de ce jour sont donnés"},
    CodeRefusDescription{CodeRefus::RegleInconnue, "regle-inconnue", "aucune règle ne porte cet identifiant"},
    CodeRefusDescription{CodeRefus::RienAAnnuler, "rien-a-annuler", "aucune commande n'est à annuler"},
    CodeRefusDescription{CodeRefus::RetourAbsent, "retour-absent",
                         "aucune réponse n'a été reçue pour ce lot"},
    CodeRefusDescription{CodeRefus::RetourAmbigu, "retour-ambigu", "ce retour répond à plusieurs lots"},
    CodeRefusDescription{CodeRefus::RetourDifferent, "retour-different",
                         "ce lot a déjà reçu d'autres décisions"},
    CodeRefusDescription{CodeRefus::RetourIllisible, "retour-illisible",
                         "le fichier ne se lit pas comme une réponse du portail"},
    CodeRefusDescription{CodeRefus::RetourInconnu, "retour-inconnu",
                         "ce retour ne répond à aucun lot déposé"},
    CodeRefusDescription{CodeRefus::RetourNonRempli, "retour-non-rempli",
                         "le portail n'a pas répondu à chaque ligne"},
    CodeRefusDescription{CodeRefus::RetourSimule, "retour-simule", "ce retour est une simulation de finhop"},
    CodeRefusDescription{CodeRefus::RienAFaire, "rien-a-faire", "la commande ne change rien"},
    CodeRefusDescription{CodeRefus::RienDePret, "rien-de-pret", "aucun dossier n'est prêt"},
    CodeRefusDescription{CodeRefus::TableRefusee, "table-refusee",
                         "une table a des fautes, ou n'est pas une table"},
    CodeRefusDescription{CodeRefus::TypeNonCouvert, "type-non-couvert",
                         "le guide ne couvre pas ce logiciel (D11)"},
    CodeRefusDescription{CodeRefus::ValeurIllisible, "valeur-illisible",
                         "la valeur n'a pas la forme attendue"},
};

}  // namespace

std::span<const CodeRefusDescription> codes_refus() {
  return kCodes;
}

std::string_view id(CodeRefus code) {
  return kCodes[static_cast<std::size_t>(std::to_underlying(code))].id;
}

Refus Refus::dans(std::string_view lieu) const {
  Refus situe = *this;
  if (lieu.empty()) return situe;
  situe.message = std::string(lieu) + " : " + message;
  return situe;
}

}  // namespace finhop
