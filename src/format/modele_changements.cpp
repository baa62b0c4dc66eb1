// What changes from one modèle to another, in words.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "finhop/base/texte.hpp"
#include "finhop/format/modele_reader.hpp"
#include "format/plan_du_modele.hpp"

namespace finhop::format {
namespace {

// A key of the modèle, where it stands.
struct Place {
  std::string chemin;
  std::string bloc;  // the path of the block around it
  const Noeud* noeud;
  const Noeud* autour;
};
using Places = std::vector<Place>;

void recueillir(const NoeudDePlan& noeud, Places& places) {
  for (const NoeudDePlan& enfant : noeud.enfants) {
    places.push_back({chemin_de(enfant, {}), chemin_du_bloc(noeud, {}), enfant.noeud, noeud.noeud});
    recueillir(enfant, places);
  }
}

const Place* meme_cle(const Places& places, const Noeud& noeud) {
  const auto trouve =
      std::ranges::find_if(places, [&](const Place& p) { return noeud.cle && p.noeud->cle == noeud.cle; });
  return trouve == places.end() ? nullptr : &*trouve;
}

const Place* meme_chemin(const Places& places, std::string_view chemin) {
  const auto trouve = std::ranges::find(places, chemin, &Place::chemin);
  return trouve == places.end() ? nullptr : &*trouve;
}

std::string ecrite(const Noeud& noeud) {
  return noeud.constante.empty() ? "null" : texte::montrer(noeud.constante, 60);
}

std::string lisible(const std::string& chemin) {
  return texte::imprimable(chemin);
}

// A block that is only named otherwise takes its keys with it.
bool meme_bloc(const Noeud& un, const Noeud& autre) {
  return un.cle || autre.cle ? un.cle == autre.cle : un.nom == autre.nom;
}

// A key of the guide has one place in each; another is known by its path.
std::optional<std::string> changement(const Place& apres, const Places& avant) {
  if (const Place* ancienne = meme_cle(avant, *apres.noeud)) {
    if (ancienne->noeud->nom != apres.noeud->nom)
      return fmt::format("la clé {} se nomme maintenant {}", lisible(ancienne->chemin),
                         lisible(apres.chemin));
    if (!meme_bloc(*ancienne->autour, *apres.autour))
      return fmt::format("la clé {} est maintenant à {}", lisible(ancienne->chemin), lisible(apres.chemin));
    return std::nullopt;
  }
  const Place* ancienne = meme_chemin(avant, apres.chemin);
  if (ancienne == nullptr) {
    const bool inconnue =
        !apres.noeud->cle && apres.noeud->enfants.empty();  // the importer tells each of them
    return inconnue ? std::nullopt
                    : std::optional(fmt::format("la clé {} est nouvelle", lisible(apres.chemin)));
  }
  if (ancienne->noeud->constante == apres.noeud->constante) return std::nullopt;
  return fmt::format("la clé {} est maintenant écrite {}, et non {}", lisible(apres.chemin),
                     ecrite(*apres.noeud), ecrite(*ancienne->noeud));
}

std::vector<std::string> noms_de(const Places& places, const std::string& bloc) {
  std::vector<std::string> noms;
  for (const Place& place : places)
    if (place.bloc == bloc) noms.push_back(place.noeud->nom);
  return noms;
}

// The same keys in another order.
void dire_les_ordres(const Places& avant, const Places& apres, std::vector<std::string>& dits) {
  std::string vu = "aucun";
  for (const Place& place : apres) {
    if (place.bloc == vu) continue;
    vu = place.bloc;
    std::vector<std::string> anciens = noms_de(avant, vu);
    std::vector<std::string> nouveaux = noms_de(apres, vu);
    if (anciens == nouveaux || !std::ranges::is_permutation(anciens, nouveaux)) continue;
    dits.push_back(fmt::format("l'ordre des clés change {} : {}",
                               vu.empty() ? "à la racine" : "dans " + lisible(vu),
                               texte::imprimable(texte::joindre(nouveaux, ", "))));
  }
}

}  // namespace

std::vector<std::string> changements(const Modele& avant, const Modele& apres) {
  const PlanDuModele plan_avant(avant);
  const PlanDuModele plan_apres(apres);
  Places anciennes;
  Places nouvelles;
  recueillir(plan_avant.racine(), anciennes);
  recueillir(plan_apres.racine(), nouvelles);
  std::vector<std::string> dits;
  for (const Place& place : nouvelles)
    if (auto dit = changement(place, anciennes)) dits.push_back(*std::move(dit));
  for (const Place& place : anciennes)
    if (!meme_cle(nouvelles, *place.noeud) && !meme_chemin(nouvelles, place.chemin))
      dits.push_back(fmt::format("la clé {} n'y est plus", lisible(place.chemin)));
  dire_les_ordres(anciennes, nouvelles, dits);
  return dits;
}

std::vector<Constante> constantes(const Modele& modele) {
  const PlanDuModele plan(modele);
  Places places;
  recueillir(plan.racine(), places);
  std::vector<Constante> trouvees;
  for (const Place& place : places)
    if (!place.noeud->constante.empty()) trouvees.push_back({place.chemin, place.noeud->constante});
  return trouvees;
}

}  // namespace finhop::format
