// How each form is made and done: the functions of the table of forms.
#pragma once

#include "web/pages/formulaires/formulaire.hpp"

namespace finhop::web {

using Fait = Issue<vue::Page>;

// What a use case gave, told; its refusals stay.
template <class Donne, class Dire>
auto puis(Issue<Donne> issue, const Dire& dire) -> Issue<decltype(dire(*issue))> {
  if (!issue) return std::unexpected(std::move(issue.error()));
  return dire(*issue);
}

Issue<Etat> avance_a_ajouter(const Demandee& demandee);
Fait ajouter_l_avance(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);
std::vector<Argument> dire_l_avance(const Reponses& reponses);
Issue<Etat> avance_a_modifier(const Demandee& demandee);
Fait modifier_l_avance(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);
Issue<Etat> statut_d_avance(const Demandee& demandee);
Fait changer_l_avance(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);
Issue<Etat> avance_a_corriger(const Demandee& demandee);
Fait corriger_l_avance(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);

Issue<Etat> solde_a_saisir(const Demandee& demandee);
Fait saisir_le_solde(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);
std::vector<Argument> dire_le_solde(const Reponses& reponses);
Issue<Etat> statut_de_solde(const Demandee& demandee);
Fait changer_le_solde(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);
Issue<Etat> solde_a_corriger(const Demandee& demandee);
Fait corriger_le_solde(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);
Issue<Etat> solde_a_completer(const Demandee& demandee);
Fait completer_le_solde(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);
Issue<Etat> solde_a_confirmer(const Demandee& demandee);
Fait confirmer_le_solde(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);

Issue<Etat> note_a_ajouter(const Demandee& demandee);
Fait ajouter_la_note(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);
Issue<Etat> note_a_faire(const Demandee& demandee);
Fait faire_la_note(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);

Issue<Etat> lot_a_deposer(const Demandee& demandee);
Fait deposer_le_lot(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);
Issue<Etat> lot_a_redater(const Demandee& demandee);
Fait redater_le_lot(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);
Issue<Etat> lot_a_annuler(const Demandee& demandee);
Fait annuler_le_lot(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);
Issue<Etat> lot_a_rejeter(const Demandee& demandee);
Fait rejeter_le_lot(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);
Issue<Etat> lot_a_corriger(const Demandee& demandee);
Fait corriger_le_lot(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);
Issue<Etat> retour_a_retirer(const Demandee& demandee);
Fait retirer_le_retour(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);

Issue<Etat> vue_a_garder(const Demandee& demandee);
Fait garder_la_vue(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);
std::vector<Argument> dire_la_vue(const Reponses& reponses);
Issue<Etat> vue_a_oublier(const Demandee& demandee);
Fait oublier_la_vue(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);
Issue<Etat> table_a_oublier(const Demandee& demandee);
Fait oublier_la_table(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);

Issue<Etat> reglage_a_changer(const Demandee& demandee);
Fait changer_le_reglage(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);
Issue<Etat> logiciel_a_ajouter(const Demandee& demandee);
Fait ajouter_le_logiciel(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);
std::vector<Argument> dire_le_logiciel(const Reponses& reponses);
Issue<Etat> logiciel_a_modifier(const Demandee& demandee);
Fait modifier_le_logiciel(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);

Issue<Etat> profil_a_retirer(const Demandee& demandee);
Fait retirer_le_profil(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);

Issue<Etat> operation_a_annuler(const Demandee& demandee);
Fait annuler_l_operation(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);

}  // namespace finhop::web
