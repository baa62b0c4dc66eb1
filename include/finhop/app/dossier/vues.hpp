// Named views: lists that people come back to, kept in the base for all who open it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/dossier/demande.hpp"
#include "finhop/domain/vues/vue_nommee.hpp"

namespace finhop::app {

enum class SiLaVueExiste { Refuser, Remplacer };
struct VueSaisie {
  Saisi nom;
  Demande demande;
  SiLaVueExiste si_elle_existe = SiLaVueExiste::Refuser;
};
struct VueGardee {
  domain::VueNommee vue;
  std::optional<domain::VueNommee> avant = {};  // the one that it replaces
  std::size_t dossiers = 0;                     // in it now
};
// Looks at all that is asked for, and keeps it in finhop's own words: a dossier by its numeroEditeur, a day in ISO. `colonnes`:
// those that a list may have. Refused: a name or a value that is none (valeur-illisible), nothing to keep
// (valeurs-incompletes), a name that is taken (vue-existe), what the view is already (rien-a-faire).
Issue<VueGardee> garder_vue(Base& base, const Contexte& contexte, const VueSaisie& saisie,
                            const std::vector<std::string>& colonnes);

// The one of that name, whatever its case and accents. Refused: vue-inconnue.
Issue<domain::VueNommee> oublier_vue(Base& base, const Contexte& contexte, const Saisi& nom);

struct VueLue {
  domain::VueNommee vue;
  Demande demande;
};
// With all that it asks for, looked at anew. Refused: vue-inconnue, and vue-illisible when finhop or the base no longer knows
// something that it asks for: no criterion of it is ever left out.
Issue<VueLue> lire_vue(Base& base, const Contexte& contexte, const Saisi& nom,
                       const std::vector<std::string>& colonnes);

// What to do about one that is no longer readable.
std::vector<Suite> suites_d_une_vue_illisible(const domain::VueNommee& vue);

// In their order, without looking at what they ask for.
std::vector<std::string> noms_des_vues(Base& base);

// How many dossiers it holds now, or why that is not known.
struct VueComptee {
  domain::VueNommee vue;
  std::size_t dossiers = 0;
  ListeRefus refus = {};
};
// In the order of their names.
std::vector<VueComptee> lister_vues(Base& base, const Contexte& contexte,
                                    const std::vector<std::string>& colonnes);

}  // namespace finhop::app
