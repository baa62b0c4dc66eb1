#include "format/depot_parcours.hpp"

#include <utility>

namespace finhop::format {

void Parcours::contenant(const NoeudDePlan& noeud, const domain::Valeur& trouve, std::string chemin) {
  if (fautes_.pleines()) return fautes_.taire();
  domain::FauteDeStructure faute = this->faute("STR-02", trouve.place, std::move(chemin));
  faute.message = message_contenant(noeud, faute.chemin, trouve, rangs_);
  faute.valeur = valeur_courte(trouve);
  fautes_.ajouter(std::move(faute));
}

void Parcours::absentes(const Bloc& bloc) {
  for (std::size_t i = 0; i < bloc.noeud.enfants.size(); ++i) {
    if (vues_[bloc.base + i].vue) continue;
    if (fautes_.pleines()) {
      fautes_.taire();
      continue;
    }
    const NoeudDePlan& absente = bloc.noeud.enfants[i];
    domain::FauteDeStructure faute = this->faute("STR-03", bloc.place, chemin_de(absente, rangs_));
    faute.message = message_absente(absente, rangs_);
    fautes_.ajouter(std::move(faute));
  }
}

void Parcours::inconnue(const Bloc& bloc, std::string_view nom, std::size_t place) {
  if (fautes_.pleines()) return fautes_.taire();
  domain::FauteDeStructure faute =
      this->faute("STR-04", place, chemin_du_bloc(bloc.noeud, rangs_) + maillon(nom));
  faute.message = message_inconnue(plan_, bloc.noeud, nom, rangs_);
  faute.valeur = valeur_courte(nom);
  fautes_.ajouter(std::move(faute));
}

void Parcours::repetee(const Bloc& bloc, std::string_view nom, std::size_t place) {
  if (fautes_.pleines()) return fautes_.taire();
  domain::FauteDeStructure faute =
      this->faute("STR-05", place, chemin_du_bloc(bloc.noeud, rangs_) + maillon(nom));
  faute.message = message_repetee(nom, chemin_du_bloc(bloc.noeud, rangs_));
  faute.valeur = valeur_courte(nom);
  fautes_.ajouter(std::move(faute));
}

domain::FauteDeStructure Parcours::faute(std::string_view regle, std::size_t place,
                                         std::string chemin) const {
  const std::size_t ligne = dans_une_ligne_ ? rangs_.ligne + 1 : 0;
  return {regle, place, std::move(chemin), "", "", ligne};
}

}  // namespace finhop::format
