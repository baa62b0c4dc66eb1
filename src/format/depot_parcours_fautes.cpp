#include "format/depot_parcours.hpp"

#include <fmt/format.h>

#include <unordered_set>
#include <utility>

#include "finhop/base/texte.hpp"
#include "finhop/format/valeur_brute.hpp"
#include "format/json_layout.hpp"

namespace finhop::format {
namespace {

// Without regard to spaces, nor to how a character is escaped.
bool meme_json(std::string_view ecrite, std::string_view constante) {
  if (ecrite == constante) return true;
  constexpr std::size_t kEchappe = 6;  // bytes that one may take
  if (ecrite.size() < constante.size() / kEchappe) return false;
  const auto decoder = [](std::string_view json) {
    simdjson::ondemand::parser parser;
    const simdjson::padded_string copie(json);
    std::string_view decode = parser.iterate(copie).get_string();
    return std::string(decode);
  };
  if (ecrite.starts_with('"') && constante.starts_with('"'))
    return ecrite.size() <= kEchappe * constante.size() && decoder(ecrite) == decoder(constante);
  return sans_blancs_json(ecrite) == constante;
}

}  // namespace

using domain::Genre;

void Parcours::contenant(const NoeudDePlan& noeud, const domain::Valeur& trouve, std::string chemin) {
  if (fautes_.pleines()) return fautes_.taire();
  domain::FauteDeStructure faute = this->faute("STR-02", trouve.place, std::move(chemin));
  faute.message = message_contenant(noeud, faute.chemin, trouve, rangs_);
  faute.valeur = valeur_courte(trouve);
  fautes_.ajouter(std::move(faute));
}

// A value that the modèle fixes, where the guide says nothing.
void Parcours::constante(const NoeudDePlan& noeud, const domain::Valeur& trouvee) {
  domain::Valeur ici = trouvee;
  ici.place -= source_.decalage;
  if (est_interrompu(trouvee.place)) return;
  const std::string_view ecrite = valeur_brute(octets_, ici);
  if (meme_json(ecrite, noeud.noeud->constante)) return;
  if (fautes_.pleines()) return fautes_.taire();
  domain::FauteDeStructure faute = this->faute("STR-11", trouvee.place, chemin_de(noeud, rangs_));
  faute.message =
      fmt::format("{} vaut {} ; attendu : {}, comme dans le modèle", texte::imprimable(faute.chemin),
                  texte::citer(ecrite), texte::citer(noeud.noeud->constante));
  faute.valeur = valeur_courte(trouvee);
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

bool Parcours::compter_un_element(std::size_t place) {
  if (++elements_ <= kElementsMax) return true;
  if (elements_ > kElementsMax + 1) return false;
  if (fautes_.pleines()) {
    fautes_.taire();
    return false;
  }
  domain::FauteDeStructure faute = this->faute("STR-01", place, "");
  faute.message = fmt::format(
      "les listes et les clés inconnues du fichier portent plus de {} valeurs, et la suite n'est pas lue ; "
      "attendu : un dépôt, quelques milliers de valeurs",
      kElementsMax);
  fautes_.ajouter(std::move(faute));
  return false;
}

std::string Parcours::Pas::chemin() const {
  if (avant == nullptr) return racine;
  return avant->chemin() + (cle ? maillon(*cle) : maillon(rang));
}

// Recursive, which kProfondeurMax bounds; what the modèle knows of is never deeper.
void Parcours::contenu_etranger(JsonValeur valeur, Genre genre, const Pas& pas) {
  if (document_.current_depth() > static_cast<std::int32_t>(kProfondeurMax)) pas_du_json();
  const auto descendre = [&](JsonValeur contenu, Pas suivant) {
    const Genre sorte = valeur_lue(source_, contenu).genre;
    if (sorte == Genre::Objet || sorte == Genre::Tableau) contenu_etranger(contenu, sorte, suivant);
  };
  if (genre == Genre::Tableau) {
    std::size_t rang = 0;
    for (JsonValeur element : valeur.get_array()) descendre(element, {pas.racine, &pas, {}, rang++});
    return;
  }
  std::unordered_set<std::string_view> vues;
  for (JsonChamp champ : valeur.get_object()) {
    const std::size_t place = source_.place(champ.key().raw()) - 1;
    const std::string_view nom = champ.unescaped_key();
    if (compter_un_element(place) && !vues.insert(nom).second) {
      if (fautes_.pleines())
        fautes_.taire();
      else
        repetee(pas.chemin(), nom, place);
    }
    descendre(champ.value(), {pas.racine, &pas, nom, 0});
  }
}

domain::FauteDeStructure Parcours::faute(std::string_view regle, std::size_t place,
                                         std::string chemin) const {
  const std::size_t ligne = dans_une_ligne_ ? rangs_.ligne + 1 : 0;
  return {regle, place, std::move(chemin), "", "", ligne};
}

}  // namespace finhop::format
