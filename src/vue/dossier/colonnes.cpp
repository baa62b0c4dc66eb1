// The columns of a list of dossiers: all, or those that a person chose.
#include "finhop/app/dossier/demande.hpp"
#include "finhop/vue/dossiers.hpp"
#include "vue/dossier/champs.hpp"

namespace finhop::vue {

using app::Fiche;

Selection<Fiche> champs_de_dossier(Forme forme) {
  return champs_de_liste().pour(forme);
}

std::vector<std::string> noms_de_colonnes() {
  return champs_de_liste().colonnes();
}

Result<Selection<Fiche>> colonnes_choisies(Forme forme, const std::vector<std::string>& noms) {
  const Champs<Fiche> champs = champs_de_liste();
  Selection<Fiche> choisies;
  for (const std::string& nom : noms) {
    const Champ<Fiche>* const champ = champs.de_colonne_pliee(nom);
    if (!champ) return refuser(app::colonne_inconnue(nom, champs.colonnes()));
    choisies.ajouter(*champ, forme == Forme::Programmes && !champ->cle.empty() ? champ->cle : champ->colonne);
  }
  return choisies;
}

Result<Selection<Fiche>> colonnes_demandees(Forme forme, const std::vector<std::string>& noms) {
  if (noms.empty()) return champs_de_dossier(forme);
  return colonnes_choisies(forme, noms);
}

}  // namespace finhop::vue
