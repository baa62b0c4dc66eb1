// What finhop says when it does not do what was asked: a Refus.
//
// A refusal is a value, never an exception: the data or the request is at fault and nothing was changed.
// It always tells what was found and where (`message`), what was expected (`attendu`) and the next thing to
// type or to do (`remede`). Its code is a stable public identifier; the README lists them.
#pragma once

#include <array>
#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/base/geste.hpp"

namespace finhop {

enum class CodeRefus {
  AnnulationConflit,
  AnnulationImpossible,
  AucunDepot,
  AvisDejaPris,
  BaseAlteree,
  BaseExiste,
  ChampHorsProfil,
  CompteExiste,
  CompteInconnu,
  ValeursIncompletes,
  CorrectionImpossible,
  DocumentRefuse,
  DossierAmbigu,
  DossierExiste,
  DossierFige,
  DossierInconnu,
  DossierNonPret,
  EnteteInconnue,
  FichierExiste,
  JourDifferent,
  LibelleHorsQuestion,
  LogicielExiste,
  LogicielInconnu,
  LotAmbigu,
  LotInconnu,
  ModeleRefuse,
  MotDePasseRefuse,
  NoteInconnue,
  NumeroAspPris,
  OperationDAutrui,
  OperationInconnue,
  OperationRecouverte,
  OptionsContraires,
  PaiementDouteux,
  PaiementRefuse,
  PartageRefuse,
  PasInterdit,
  PieceInconnue,
  ProfilRefuse,
  ProfilSuivi,
  RangEpuise,
  ReglageInconnu,
  RegleInconnue,
  RienAAnnuler,
  RetourAbsent,
  RetourAmbigu,
  RetourDifferent,
  RetourDouteux,
  RetourIllisible,
  RetourInconnu,
  RetourNonRempli,
  RetourSimule,
  RienAFaire,
  RienDePret,
  SuppositionsAAccepter,
  TableRefusee,
  TotalDifferent,
  TypeNonCouvert,
  ValeurIllisible,
  VueExiste,
  VueIllisible,
  VueInconnue,
};

struct CodeRefusDescription {
  CodeRefus code;
  std::string_view id;
  std::string_view sens;
};

// Every code with its public id and its meaning, in the order of the enumeration.
inline constexpr std::array kCodesRefus{
    CodeRefusDescription{CodeRefus::AnnulationConflit, "annulation-conflit",
                         "la base a changé depuis, autrement que par finhop"},
    CodeRefusDescription{CodeRefus::AnnulationImpossible, "annulation-impossible",
                         "cette opération ne s'annule pas"},
    CodeRefusDescription{CodeRefus::AucunDepot, "aucun-depot", "aucun fichier .json à contrôler"},
    CodeRefusDescription{CodeRefus::AvisDejaPris, "avis-deja-pris", "cet avis de paiement est déjà pris"},
    CodeRefusDescription{CodeRefus::BaseAlteree, "base-alteree",
                         "la base n'est plus telle que finhop l'a écrite"},
    CodeRefusDescription{CodeRefus::BaseExiste, "base-existe", "la base existe déjà"},
    CodeRefusDescription{CodeRefus::ChampHorsProfil, "champ-hors-profil",
                         "ce type de logiciel ne remplit pas ce champ"},
    CodeRefusDescription{CodeRefus::CompteExiste, "compte-existe", "un compte porte déjà ce nom"},
    CodeRefusDescription{CodeRefus::CompteInconnu, "compte-inconnu", "aucun compte ne porte ce nom"},
    CodeRefusDescription{CodeRefus::ValeursIncompletes, "valeurs-incompletes",
                         "une valeur manque à côté d'une autre"},
    CodeRefusDescription{CodeRefus::CorrectionImpossible, "correction-impossible",
                         "ce qui a suivi repose sur ce qui serait corrigé"},
    CodeRefusDescription{CodeRefus::DocumentRefuse, "document-refuse", "le document ne peut pas être déposé"},
    CodeRefusDescription{CodeRefus::DossierAmbigu, "dossier-ambigu",
                         "plusieurs dossiers répondent à ces mots"},
    CodeRefusDescription{CodeRefus::DossierExiste, "dossier-existe", "ce numeroEditeur est déjà enregistré"},
    CodeRefusDescription{CodeRefus::DossierFige, "dossier-fige", "le dossier est dans un lot vivant"},
    CodeRefusDescription{CodeRefus::DossierInconnu, "dossier-inconnu",
                         "aucun dossier ne porte cette référence"},
    CodeRefusDescription{CodeRefus::DossierNonPret, "dossier-non-pret", "un dossier demandé n'est pas prêt"},
    CodeRefusDescription{CodeRefus::EnteteInconnue, "entete-inconnue",
                         "rien n'est retenu sous ce numéro de table"},
    CodeRefusDescription{CodeRefus::FichierExiste, "fichier-existe", "un autre fichier porte déjà ce nom"},
    CodeRefusDescription{CodeRefus::JourDifferent, "jour-different",
                         "ce jour n'est pas celui du dépôt de ce lot"},
    CodeRefusDescription{CodeRefus::LibelleHorsQuestion, "libelle-hors-question",
                         "aucune ligne ne porte ce libellé, ou il n'y a rien à en dire"},
    CodeRefusDescription{CodeRefus::LogicielExiste, "logiciel-existe", "ce numeroAns est déjà enregistré"},
    CodeRefusDescription{CodeRefus::LogicielInconnu, "logiciel-inconnu", "ce numeroAns n'est pas enregistré"},
    CodeRefusDescription{CodeRefus::LotAmbigu, "lot-ambigu", "plusieurs lots peuvent être celui-là"},
    CodeRefusDescription{CodeRefus::LotInconnu, "lot-inconnu", "aucun lot ne porte ce nom"},
    CodeRefusDescription{CodeRefus::ModeleRefuse, "modele-refuse", "le fichier n'est pas un modèle complet"},
    CodeRefusDescription{CodeRefus::MotDePasseRefuse, "mot-de-passe-refuse",
                         "ce mot de passe ne protège pas assez, ou n'a pas été redit"},
    CodeRefusDescription{CodeRefus::NoteInconnue, "note-inconnue", "aucune note ne porte ce numéro"},
    CodeRefusDescription{CodeRefus::NumeroAspPris, "numero-asp-pris",
                         "ce numeroASP est celui d'un autre dossier"},
    CodeRefusDescription{CodeRefus::OperationDAutrui, "operation-d-autrui",
                         "la dernière opération est d'une autre personne"},
    CodeRefusDescription{CodeRefus::OperationInconnue, "operation-inconnue",
                         "aucune opération ne porte ce numéro"},
    CodeRefusDescription{CodeRefus::OperationRecouverte, "operation-recouverte",
                         "une opération plus récente a touché à la même chose"},
    CodeRefusDescription{CodeRefus::OptionsContraires, "options-contraires", "deux options se contredisent"},
    CodeRefusDescription{CodeRefus::PaiementDouteux, "paiement-douteux",
                         "ce paiement peut se lire de deux façons"},
    CodeRefusDescription{CodeRefus::PaiementRefuse, "paiement-refuse",
                         "ce paiement ne va pas avec ce qui est noté"},
    CodeRefusDescription{CodeRefus::PartageRefuse, "partage-refuse",
                         "la base ne peut pas être partagée ainsi sans danger"},
    CodeRefusDescription{CodeRefus::PasInterdit, "pas-interdit", "ce changement de statut n'existe pas"},
    CodeRefusDescription{CodeRefus::PieceInconnue, "piece-inconnue", "aucun document n'est reconnu"},
    CodeRefusDescription{CodeRefus::ProfilRefuse, "profil-refuse", "un profil a des fautes"},
    CodeRefusDescription{CodeRefus::ProfilSuivi, "profil-suivi",
                         "un logiciel suit ce profil, ou finhop l'a de lui-même"},
    CodeRefusDescription{CodeRefus::RangEpuise, "rang-epuise", "les 999 rangs de ce jour sont donnés"},
    CodeRefusDescription{CodeRefus::ReglageInconnu, "reglage-inconnu", "aucun réglage ne porte ce nom"},
    CodeRefusDescription{CodeRefus::RegleInconnue, "regle-inconnue", "aucune règle ne porte cet identifiant"},
    CodeRefusDescription{CodeRefus::RienAAnnuler, "rien-a-annuler", "aucune commande n'est à annuler"},
    CodeRefusDescription{CodeRefus::RetourAbsent, "retour-absent",
                         "aucune réponse n'a été reçue pour ce lot"},
    CodeRefusDescription{CodeRefus::RetourAmbigu, "retour-ambigu", "cette réponse va à plusieurs lots"},
    CodeRefusDescription{CodeRefus::RetourDifferent, "retour-different",
                         "cette réponse contredit ce que le lot a déposé, ou déjà reçu"},
    CodeRefusDescription{CodeRefus::RetourDouteux, "retour-douteux",
                         "un libellé de cette réponse peut se lire de deux façons"},
    CodeRefusDescription{CodeRefus::RetourIllisible, "retour-illisible",
                         "le fichier ne se lit pas comme une réponse du portail"},
    CodeRefusDescription{CodeRefus::RetourInconnu, "retour-inconnu",
                         "cette réponse ne va à aucun lot déposé"},
    CodeRefusDescription{CodeRefus::RetourNonRempli, "retour-non-rempli",
                         "le portail n'a pas répondu à chaque ligne"},
    CodeRefusDescription{CodeRefus::RetourSimule, "retour-simule",
                         "cette réponse est une simulation de finhop"},
    CodeRefusDescription{CodeRefus::RienAFaire, "rien-a-faire", "la commande ne change rien"},
    CodeRefusDescription{CodeRefus::RienDePret, "rien-de-pret", "aucun dossier n'est prêt"},
    CodeRefusDescription{CodeRefus::SuppositionsAAccepter, "suppositions-a-accepter",
                         "le profil suppose ce que le guide ne dit pas, et personne ne l'a accepté"},
    CodeRefusDescription{CodeRefus::TableRefusee, "table-refusee",
                         "une table a des fautes, ou n'est pas une table"},
    CodeRefusDescription{CodeRefus::TotalDifferent, "total-different",
                         "les lignes d'un avis ne font pas le montant du virement"},
    CodeRefusDescription{CodeRefus::TypeNonCouvert, "type-non-couvert",
                         "aucun profil n'est pour ce logiciel"},
    CodeRefusDescription{CodeRefus::ValeurIllisible, "valeur-illisible",
                         "la valeur n'a pas la forme attendue"},
    CodeRefusDescription{CodeRefus::VueExiste, "vue-existe", "une vue porte déjà ce nom"},
    CodeRefusDescription{CodeRefus::VueIllisible, "vue-illisible",
                         "cette vue demande ce que finhop ne connaît pas"},
    CodeRefusDescription{CodeRefus::VueInconnue, "vue-inconnue", "aucune vue ne porte ce nom"},
};
constexpr std::span<const CodeRefusDescription> codes_refus() {
  return kCodesRefus;
}
std::string_view id(CodeRefus code);

struct Refus {
  CodeRefus code;
  std::string message;
  std::string attendu;
  Remede remede;

  // The same refusal, said of a place: an option, a column, a dossier; as it is when the place is empty.
  Refus dans(std::string_view lieu) const;
};

using ListeRefus = std::vector<Refus>;

// One value read, or why it cannot be.
template <class T>
using Result = std::expected<T, Refus>;

// One request carried out, or every reason why it is not.
template <class T>
using Issue = std::expected<T, ListeRefus>;

inline std::unexpected<Refus> refuser(Refus refus) {
  return std::unexpected(std::move(refus));
}
inline std::unexpected<ListeRefus> refuser_tout(Refus refus) {
  return std::unexpected(ListeRefus{std::move(refus)});
}

}  // namespace finhop
