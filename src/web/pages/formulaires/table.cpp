// All the forms, in the order of their addresses.
#include <array>

#include "web/pages/formulaires/actes.hpp"

namespace finhop::web {
namespace {

constexpr std::array kFormulaires{
    Formulaire{Geste::AvanceAjouter, "enregistrer une avance", "Enregistrer l'avance", avance_a_ajouter,
               ajouter_l_avance, dire_l_avance},
    Formulaire{Geste::AvanceModifier, "modifier l'avance", "Enregistrer", avance_a_modifier,
               modifier_l_avance},
    Formulaire{Geste::AvanceStatut, "changer le statut de l'avance", "Changer le statut", statut_d_avance,
               changer_l_avance},
    Formulaire{Geste::AvanceCorriger, "corriger le statut de l'avance", "Corriger le statut",
               avance_a_corriger, corriger_l_avance},
    Formulaire{Geste::SoldeSaisir, "saisir le solde", "Enregistrer le solde", solde_a_saisir, saisir_le_solde,
               dire_le_solde},
    Formulaire{Geste::SoldeStatut, "changer le statut du solde", "Changer le statut", statut_de_solde,
               changer_le_solde},
    Formulaire{Geste::SoldeCorriger, "corriger le statut du solde", "Corriger le statut", solde_a_corriger,
               corriger_le_solde},
    Formulaire{Geste::SoldeCompleter, "réclamer une autre facture", "Enregistrer la nouvelle facture",
               solde_a_completer, completer_le_solde},
    Formulaire{Geste::SoldeConfirmer, "renvoyer la demande telle quelle", "Confirmer la demande",
               solde_a_confirmer, confirmer_le_solde},
    Formulaire{Geste::NoteAjouter, "ajouter une note", "Ajouter la note", note_a_ajouter, ajouter_la_note},
    Formulaire{Geste::NoteFait, "noter que c'est fait", "C'est fait", note_a_faire, faire_la_note},
    Formulaire{Geste::LotDeposer, "noter le dépôt", "Noter le dépôt", lot_a_deposer, deposer_le_lot},
    Formulaire{Geste::LotRedater, "refaire pour un autre jour", "Refaire le lot pour ce jour", lot_a_redater,
               redater_le_lot},
    Formulaire{Geste::LotAnnuler, "annuler le lot", "Annuler le lot", lot_a_annuler, annuler_le_lot},
    Formulaire{Geste::LotRejeter, "le portail a tout refusé", "Noter le refus de tout le lot", lot_a_rejeter,
               rejeter_le_lot},
    Formulaire{Geste::LotCorriger, "corriger le statut du lot", "Corriger le statut du lot", lot_a_corriger,
               corriger_le_lot},
    Formulaire{Geste::RetourRetirer, "retirer la réponse du portail", "Retirer la réponse", retour_a_retirer,
               retirer_le_retour},
    Formulaire{Geste::VueGarder, "garder une vue", "Garder la vue", vue_a_garder, garder_la_vue, dire_la_vue},
    Formulaire{Geste::VueOublier, "oublier cette vue", "Oublier la vue", vue_a_oublier, oublier_la_vue},
    Formulaire{Geste::TableOublier, "oublier ces titres", "Oublier ces titres", table_a_oublier,
               oublier_la_table},
    Formulaire{Geste::ReglageChanger, "changer ce réglage", "Changer le réglage", reglage_a_changer,
               changer_le_reglage},
    Formulaire{Geste::LogicielAjouter, "enregistrer un logiciel", "Enregistrer le logiciel",
               logiciel_a_ajouter, ajouter_le_logiciel, dire_le_logiciel},
    Formulaire{Geste::LogicielModifier, "modifier ce logiciel", "Enregistrer", logiciel_a_modifier,
               modifier_le_logiciel, dire_le_logiciel},
    Formulaire{Geste::ProfilRetirer, "ne plus suivre ce profil", "Retirer le profil", profil_a_retirer,
               retirer_le_profil},
    Formulaire{Geste::Annuler, "annuler cette opération", "Annuler cette opération", operation_a_annuler,
               annuler_l_operation},
};

constexpr bool sont_en_ordre() {
  if (kFormulaires.size() != kCheminsDeFormulaire.size()) return false;
  for (std::size_t i = 0; i < kFormulaires.size(); ++i)
    if (kFormulaires[i].geste != kCheminsDeFormulaire[i].geste) return false;
  return true;
}
static_assert(sont_en_ordre());

}  // namespace

std::span<const Formulaire> formulaires() {
  return kFormulaires;
}

}  // namespace finhop::web
