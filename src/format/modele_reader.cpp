#include "finhop/format/modele_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "finhop/base/texte.hpp"
#include "finhop/format/depot_reader.hpp"
#include "format/modele_arbre.hpp"
#include "format/modele_cles.hpp"

namespace finhop::format {
namespace {

using domain::Genre;
using domain::Portee;

const Arbre* premier_bloc(const Arbre& liste) {
  const auto trouve = std::ranges::find(liste.enfants, Genre::Objet, &Arbre::genre);
  return trouve == liste.enfants.end() ? nullptr : &*trouve;
}

// In the block or in the blocks below it, no list between.
bool tient(const Arbre& bloc, Cle cle) {
  return std::ranges::any_of(bloc.enfants, [&](const Arbre& enfant) {
    return cle_de(enfant.nom) == cle || (enfant.genre == Genre::Objet && tient(enfant, cle));
  });
}

bool parle_du_guide(const Arbre& arbre) {
  return cle_de(arbre.nom).has_value() || std::ranges::any_of(arbre.enfants, parle_du_guide);
}

bool documente(const Noeud& noeud) {
  return noeud.cle.has_value() || noeud.propre || std::ranges::any_of(noeud.enfants, documente);
}

class Lecteur {
 public:
  explicit Lecteur(std::span<const std::string> propres) : propres_(propres) {}

  std::expected<ModeleLu, std::vector<std::string>> lire(const Arbre& racine) {
    lu_.modele.racine = {"", std::nullopt, Forme::Objet, enfants(racine, Portee::Entete)};
    std::ranges::move(cles_.erreurs(), std::back_inserter(erreurs_));
    if (!erreurs_.empty()) return std::unexpected(std::move(erreurs_));
    nommer_les_scenarios(lu_.modele.racine);
    return std::move(lu_);
  }

 private:
  std::vector<Noeud> enfants(const Arbre& bloc, Portee portee) {
    std::vector<Noeud> noeuds;
    for (const Arbre& enfant : bloc.enfants) {
      const bool repetee = std::ranges::find(noeuds, enfant.nom, &Noeud::nom) != noeuds.end();
      noeuds.push_back(noeud(enfant, portee));
      if (repetee && !noeuds.back().cle)
        erreurs_.push_back(fmt::format("la clé {} est donnée deux fois dans le même bloc : {}",
                                       texte::citer(enfant.nom), texte::imprimable(enfant.chemin)));
    }
    return noeuds;
  }

  Noeud noeud(const Arbre& arbre, Portee portee) {
    Noeud noeud{arbre.nom, cle_de(arbre.nom), Forme::Valeur, {}};
    if (noeud.cle) cles_.noter(*noeud.cle, arbre.chemin, portee);
    if (noeud.cle && !domain::description(*noeud.cle).est_bloc) {
      verifier_valeur(*noeud.cle, arbre);
      return noeud;
    }
    if (arbre.genre == Genre::Objet)
      noeud = {arbre.nom, noeud.cle, Forme::Objet, enfants(arbre, portee)};
    else if (arbre.genre == Genre::Tableau && premier_bloc(arbre) != nullptr)
      noeud = liste(arbre, noeud.cle, portee);
    else
      noeud.propre =
          !noeud.cle && portee == Portee::Ligne && std::ranges::find(propres_, arbre.nom) != propres_.end();
    if (noeud.cle) verifier_bloc(noeud, arbre);
    if (!documente(noeud)) return inconnue(arbre);
    return noeud;
  }

  // Its first block is the template; where the documents are is told by nomFichier, not by the name of the
  // list.
  Noeud liste(const Arbre& arbre, std::optional<Cle> cle, Portee portee) {
    const Arbre& gabarit = *premier_bloc(arbre);
    if (cle == Cle::lignesImport) portee = Portee::Ligne;
    if (!cle && portee == Portee::Ligne && tient(gabarit, Cle::nomFichier)) {
      cle = Cle::piecesJustificatives;
      portee = Portee::Piece;
    }
    for (const Arbre& element : arbre.enfants) {
      if (&element == &gabarit) continue;
      noter_hors_modele(element);
      verifier_element(element, gabarit);
    }
    return {arbre.nom, cle, Forme::ListeDObjets, enfants(gabarit, portee)};
  }

  void noter_hors_modele(const Arbre& arbre) {
    if (const std::optional<Cle> cle = cle_de(arbre.nom)) cles_.noter_hors_modele(*cle, arbre.chemin);
    for (const Arbre& enfant : arbre.enfants) noter_hors_modele(enfant);
  }

  // A list of values is one level deeper in a deposit than the null that stands for it here.
  void verifier_valeur(Cle cle, const Arbre& arbre) {
    const std::string chemin = texte::imprimable(arbre.chemin);
    if (arbre.genre == Genre::Objet || premier_bloc(arbre) != nullptr)
      erreurs_.push_back(fmt::format("{} doit être une valeur ; le modèle y montre un bloc {{ … }}", chemin));
    const auto niveaux = static_cast<std::size_t>(std::ranges::count(arbre.chemin, '/'));
    if ((cle == Cle::beneficiairesPMSI || cle == Cle::identDMP) && niveaux >= kProfondeurMax)
      erreurs_.push_back(
          fmt::format("{} est imbriquée sur plus de {} niveaux, liste comprise", chemin, kProfondeurMax));
  }

  // Only the first block of a list is followed: what another one has besides would be lost in silence. Keys of the
  // guide are told with those that are missing.
  void verifier_element(const Arbre& element, const Arbre& gabarit) {
    for (const Arbre& enfant : element.enfants)
      if (!parle_du_guide(enfant) &&
          std::ranges::find(gabarit.enfants, enfant.nom, &Arbre::nom) == gabarit.enfants.end())
        erreurs_.push_back(
            fmt::format("{} n'est pas dans le premier bloc de sa liste, le seul qui serve de modèle",
                        texte::imprimable(enfant.chemin)));
  }

  void verifier_bloc(const Noeud& noeud, const Arbre& arbre) {
    if (noeud.cle == Cle::lignesImport && noeud.forme != Forme::ListeDObjets) {
      cles_.sans_ligne();
      erreurs_.push_back(fmt::format("{} doit être une liste qui montre une ligne, [ {{ … }} ]",
                                     texte::imprimable(arbre.chemin)));
    } else if (noeud.forme == Forme::Valeur) {
      erreurs_.push_back(fmt::format("{} doit être un bloc {{ … }}", texte::imprimable(arbre.chemin)));
    }
  }

  // What it may hold is unknown too: it is kept as it stands, or one null stands for all of it.
  Noeud inconnue(const Arbre& arbre) {
    while (!lu_.cles_inconnues.empty() && lu_.cles_inconnues.back().starts_with(arbre.chemin + "/"))
      lu_.cles_inconnues.pop_back();
    lu_.cles_inconnues.push_back(arbre.chemin);
    return {arbre.nom, std::nullopt, Forme::Valeur, {}, arbre.json};
  }

  std::span<const std::string> propres_;
  ClesDuModele cles_;
  ModeleLu lu_;
  std::vector<std::string> erreurs_;
};

}  // namespace

std::expected<ModeleLu, std::vector<std::string>> lire_modele(std::string_view octets,
                                                              std::span<const std::string> propres) {
  const std::expected<Arbre, std::string> arbre = lire_arbre(octets);
  if (!arbre) return std::unexpected(std::vector{arbre.error()});
  return Lecteur(propres).lire(*arbre);
}

}  // namespace finhop::format
