#include "format/depot_parcours.hpp"

#include <unordered_set>
#include <utility>

namespace finhop::format {

using domain::Genre;

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

void Parcours::repetee(const std::string& chemin_du_bloc, std::string_view nom, std::size_t place) {
  if (fautes_.pleines()) return fautes_.taire();
  domain::FauteDeStructure faute = this->faute("STR-05", place, chemin_du_bloc + maillon(nom));
  faute.message = message_repetee(nom, chemin_du_bloc);
  faute.valeur = valeur_courte(nom);
  fautes_.ajouter(std::move(faute));
}

void Parcours::mauvais_contenant(const NoeudDePlan& noeud, JsonValeur valeur, const domain::Valeur& trouve,
                                 const std::string& chemin) {
  contenant(noeud, trouve, chemin);
  etranger(valeur, trouve.genre, [&] { return chemin; });
}

// Recursive, which kProfondeurMax bounds; what the modèle knows of is never deeper.
void Parcours::contenu_etranger(JsonValeur valeur, Genre genre, const std::string& chemin) {
  if (document_.current_depth() > static_cast<std::int32_t>(kProfondeurMax)) pas_du_json();
  if (genre == Genre::Tableau) {
    std::size_t rang = 0;
    for (JsonValeur element : valeur.get_array()) {
      etranger(element, valeur_lue(source_, element).genre, [&] { return chemin + maillon(rang); });
      ++rang;
    }
    return;
  }
  std::unordered_set<std::string_view> vues;
  for (JsonChamp champ : valeur.get_object()) {
    const std::size_t place = source_.place(champ.key().raw()) - 1;
    const std::string_view nom = champ.unescaped_key();
    if (!vues.insert(nom).second) repetee(chemin, nom, place);
    JsonValeur contenu = champ.value();
    etranger(contenu, valeur_lue(source_, contenu).genre, [&] { return chemin + maillon(nom); });
  }
}

domain::FauteDeStructure Parcours::faute(std::string_view regle, std::size_t place,
                                         std::string chemin) const {
  const std::size_t ligne = dans_une_ligne_ ? rangs_.ligne + 1 : 0;
  return {regle, place, std::move(chemin), "", "", ligne};
}

}  // namespace finhop::format
