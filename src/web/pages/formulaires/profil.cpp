// A profile that was imported, not followed any more.
#include <fmt/format.h>

#include "finhop/app/entretien/profils.hpp"
#include "web/pages/formulaires/actes.hpp"
#include "web/pages/formulaires/questions.hpp"

namespace finhop::web {

Issue<Etat> profil_a_retirer(const Demandee& d) {
  return puis(app::trouver_profil(&d.base, {"", d.contexte.valeur("profil")}, std::nullopt),
              [](const app::ProfilConnu& connu) {
                const std::string nom = connu.profil.nom();
                return Etat{
                    .titre = "Ne plus suivre " + nom,
                    .sujet = {{Donnee::NomDeProfil, nom}},
                    .questions = {jour("Seulement celui des dépôts à partir du",
                                       "Tous ceux de ce nom qui ont été importés, si rien n'est dit.")},
                    .situation = {{vue::Ligne{"Les profils de finhop restent : seul ce qui a été importé se "
                                              "retire."}}},
                    .retour = lien(Route::Profil, {nom}),
                    .retour_dit = "Revenir au profil"};
              });
}

Fait retirer_le_profil(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(app::retirer_profil(base, contexte, {"", reponses.sujet(Donnee::NomDeProfil)},
                                  reponses.changee("date")),
              [](const std::vector<domain::Profil>& retires) {
                vue::Page page;
                for (const domain::Profil& profil : retires)
                  page.push_back({vue::Ligne{fmt::format(
                      "profil {} retiré{}", profil.nom(),
                      profil.effet_du ? ", des dépôts à partir du " + profil.effet_du->fr() : "")}});
                return page;
              });
}

}  // namespace finhop::web
