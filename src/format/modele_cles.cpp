#include "format/modele_cles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "finhop/base/texte.hpp"

namespace finhop::format {
namespace {

using domain::Portee;

constexpr std::array kSansNomDansLeGuide{Cle::piecesJustificatives, Cle::PFI, Cle::RI};
constexpr std::array kClesPfi{Cle::isDirectToDMP,        Cle::identDMP,
                              Cle::isDirectToMSSPro,     Cle::adresseBoiteMSSPro,
                              Cle::isDirectToMSSCitoyen, Cle::adresseBoiteMSSCitoyen};
constexpr std::array kClesRi{Cle::identINSi};

bool a_un_nom(Cle cle) {
  return std::ranges::find(kSansNomDansLeGuide, cle) == kSansNomDansLeGuide.end();
}

std::string_view place_attendue(Portee portee) {
  switch (portee) {
    case Portee::Entete:
      return "hors de la liste lignesImport";
    case Portee::Ligne:
      return "dans la ligne de lignesImport, hors de la liste des documents";
    case Portee::Piece:
      return "dans la liste des documents de la ligne, avec nomFichier";
  }
  return "";
}

// Every documented key at or below the node is one of these.
bool ne_tient_que(const Noeud& noeud, std::span<const Cle> cles) {
  if (noeud.cle && std::ranges::find(cles, *noeud.cle) == cles.end()) return false;
  return std::ranges::all_of(noeud.enfants, [&](const Noeud& enfant) { return ne_tient_que(enfant, cles); });
}

bool tient_directement(const Noeud& bloc, Cle cle) {
  return std::ranges::any_of(bloc.enfants, [&](const Noeud& enfant) { return enfant.cle == cle; });
}

// The block without a name in the guide that holds all the keys of `siennes` itself, and besides only
// `admises`.
Noeud* trouver_bloc(Noeud& noeud, std::span<const Cle> siennes, std::span<const Cle> admises) {
  for (Noeud& enfant : noeud.enfants) {
    const bool siennes_toutes =
        std::ranges::all_of(siennes, [&](Cle cle) { return tient_directement(enfant, cle); });
    if (siennes_toutes) return !enfant.cle && ne_tient_que(enfant, admises) ? &enfant : nullptr;
    if (Noeud* trouve = trouver_bloc(enfant, siennes, admises)) return trouve;
  }
  return nullptr;
}

}  // namespace

std::optional<Cle> cle_de(std::string_view nom) {
  const std::string plie = texte::plier(nom);
  for (const domain::DescriptionCle& decrite : domain::cles())
    if (a_un_nom(decrite.cle) && texte::plier(decrite.nom) == plie) return decrite.cle;
  return std::nullopt;
}

void ClesDuModele::noter(Cle cle, const std::string& chemin, Portee portee) {
  Vue& vue = vues_[rang(cle)];
  vue.chemins.push_back(texte::imprimable(chemin));
  if (domain::description(cle).portee != portee) vue.deplacee = vue.chemins.back();
}

void ClesDuModele::noter_hors_modele(Cle cle, const std::string& chemin) {
  vues_[rang(cle)].hors_modele.push_back(texte::imprimable(chemin));
}

std::vector<std::string> ClesDuModele::erreurs() const {
  std::vector<std::string> erreurs;
  const std::string ailleurs = lignes_ailleurs();
  if (!ailleurs.empty())
    erreurs.push_back(
        fmt::format("la liste « lignesImport » est introuvable : les clés de ses lignes sont à {}, la "
                    "nommer lignesImport",
                    ailleurs));
  for (const domain::DescriptionCle& decrite : domain::cles()) {
    const Vue& vue = vues_[rang(decrite.cle)];
    const bool sa_liste_manque = decrite.portee == Portee::Piece && sans_liste_de_documents();
    const bool ses_lignes_manquent = decrite.portee != Portee::Entete && !ailleurs.empty();
    if (vue.chemins.size() > 1 && !avec_leur_bloc(vue))
      erreurs.push_back(
          fmt::format("la clé « {} » est donnée {} fois : {} ; le modèle doit la montrer une fois",
                      decrite.nom, vue.chemins.size(), texte::joindre(vue.chemins, ", ")));
    else if (vue.chemins.size() == 1 && vue.deplacee && !sa_liste_manque && !ses_lignes_manquent)
      erreurs.push_back(fmt::format("la clé « {} » est à {} ; elle est attendue {}", decrite.nom,
                                    *vue.deplacee, place_attendue(decrite.portee)));
  }
  if (std::string liste = absentes(); !liste.empty())
    erreurs.push_back("clés du guide introuvables dans le modèle : " + liste);
  return erreurs;
}

// The list around the lines has another name: one cause, whatever the number of keys it holds.
std::string ClesDuModele::lignes_ailleurs() const {
  const Vue& numero = vues_[rang(Cle::numLigne)];
  if (!vues_[rang(Cle::lignesImport)].chemins.empty() || numero.chemins.size() != 1 || !numero.deplacee)
    return "";
  const std::string_view chemin = *numero.deplacee;
  return std::string(chemin.substr(0, chemin.rfind('/')));
}

// A block given twice gives its keys twice: only the block is told.
bool ClesDuModele::avec_leur_bloc(const Vue& vue) const {
  const auto est_dans_un_bloc_repete = [&](const std::string& chemin) {
    return std::ranges::any_of(domain::cles(), [&](const domain::DescriptionCle& bloc) {
      const std::vector<std::string>& blocs = vues_[rang(bloc.cle)].chemins;
      return bloc.est_bloc && blocs.size() > 1 &&
             std::ranges::any_of(blocs, [&](const std::string& b) { return chemin.starts_with(b + "/"); });
    });
  };
  return std::ranges::all_of(vue.chemins, est_dans_un_bloc_repete);
}

// The guide does not name that list: without nomFichier, nobody knows which it is.
bool ClesDuModele::sans_liste_de_documents() const {
  return vues_[rang(Cle::nomFichier)].chemins.empty();
}

std::string ClesDuModele::absentes() const {
  std::vector<std::string> noms;
  for (const domain::DescriptionCle& decrite : domain::cles()) {
    const Vue& vue = vues_[rang(decrite.cle)];
    if (!vue.chemins.empty() || !a_un_nom(decrite.cle)) continue;
    if (decrite.cle == Cle::lignesImport && !lignes_ailleurs().empty()) continue;
    if (sans_ligne_ && decrite.portee != Portee::Entete) continue;
    std::string nom(decrite.nom);
    if (!vue.hors_modele.empty())
      nom += fmt::format(" (vue à {}, mais seul le premier bloc d'une liste sert de modèle)",
                         vue.hors_modele.front());
    noms.push_back(std::move(nom));
  }
  return texte::joindre(noms, ", ");
}

void nommer_les_scenarios(Noeud& racine) {
  std::vector<Cle> admises(kClesPfi.begin(), kClesPfi.end());
  admises.insert(admises.end(), kClesRi.begin(), kClesRi.end());
  admises.push_back(Cle::RI);
  if (Noeud* ri = trouver_bloc(racine, kClesRi, kClesRi)) ri->cle = Cle::RI;
  if (Noeud* pfi = trouver_bloc(racine, kClesPfi, admises)) pfi->cle = Cle::PFI;
}

}  // namespace finhop::format
