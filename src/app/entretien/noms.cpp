#include "finhop/app/entretien/noms.hpp"

#include <utility>

#include "finhop/store/base.hpp"
#include "finhop/store/noms.hpp"

namespace finhop::app {
namespace {

std::vector<store::Nom> lire(store::Base& base, SorteDeNom sorte, std::string_view debut,
                             std::size_t au_plus) {
  switch (sorte) {
    case SorteDeNom::Dossier:
      return store::dossiers_commencant_par(base, debut, au_plus);
    case SorteDeNom::Lot:
      return store::lots_commencant_par(base, debut, au_plus);
    case SorteDeNom::Logiciel:
      return store::logiciels_commencant_par(base, debut, au_plus);
    case SorteDeNom::Vue:
      return store::vues_commencant_par(base, debut, au_plus);
  }
  return {};
}

}  // namespace

std::vector<NomPropose> noms_commencant_par(const std::filesystem::path& chemin, SorteDeNom sorte,
                                            std::string_view debut, std::size_t au_plus) {
  store::Base base = store::Base::a_examiner(chemin, store::Base::Ecritures::Aucune,
                                             {.au_plus = std::chrono::milliseconds(0)});
  std::vector<NomPropose> noms;
  for (store::Nom& nom : lire(base, sorte, debut, au_plus))
    noms.push_back({std::move(nom.nom), std::move(nom.aide)});
  return noms;
}

}  // namespace finhop::app
