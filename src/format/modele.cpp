#include "finhop/format/modele.hpp"

#include <algorithm>
#include <utility>

namespace finhop::format {
namespace {

Noeud valeur(std::string nom, Cle cle) {
  return {std::move(nom), cle, Forme::Valeur, {}};
}

Noeud objet(std::string nom, Cle cle, std::vector<Noeud> enfants) {
  return {std::move(nom), cle, Forme::Objet, std::move(enfants)};
}

Noeud liste(std::string nom, Cle cle, std::vector<Noeud> enfants) {
  return {std::move(nom), cle, Forme::ListeDObjets, std::move(enfants)};
}

Noeud facture() {
  return objet(
      "facture", Cle::facture,
      {valeur("dateFacture", Cle::dateFacture), valeur("montantSegurHTFacture", Cle::montantSegurHTFacture)});
}

Noeud pieces() {
  return liste("piecesJustificatives", Cle::piecesJustificatives,
               {valeur("nomFichier", Cle::nomFichier), valeur("formatFichier", Cle::formatFichier),
                valeur("typeFichier", Cle::typeFichier)});
}

Noeud scenarios() {
  return objet("scenariosEffectivementInstalles", Cle::scenariosEffectivementInstalles,
               {objet("PFI", Cle::PFI,
                      {valeur("isDirectToDMP", Cle::isDirectToDMP), valeur("identDMP", Cle::identDMP),
                       valeur("isDirectToMSSPro", Cle::isDirectToMSSPro),
                       valeur("adresseBoiteMSSPro", Cle::adresseBoiteMSSPro),
                       valeur("isDirectToMSSCitoyen", Cle::isDirectToMSSCitoyen),
                       valeur("adresseBoiteMSSCitoyen", Cle::adresseBoiteMSSCitoyen)}),
                objet("RI", Cle::RI, {valeur("identINSi", Cle::identINSi)})});
}

Noeud lignes() {
  return liste(
      "lignesImport", Cle::lignesImport,
      {valeur("numLigne", Cle::numLigne), valeur("typeAction", Cle::typeAction),
       valeur("numeroASP", Cle::numeroASP), valeur("numeroEditeur", Cle::numeroEditeur), facture(),
       valeur("beneficiairesPMSI", Cle::beneficiairesPMSI), pieces(), scenarios(),
       valeur("codeTraitement", Cle::codeTraitement), valeur("libelleTraitement", Cle::libelleTraitement)});
}

bool montre(const Noeud& noeud, std::string_view nom) {
  return (noeud.propre && noeud.nom == nom) ||
         std::ranges::any_of(noeud.enfants, [&](const Noeud& enfant) { return montre(enfant, nom); });
}

// Says of each key that bears the name of a field of that profile's own that it is one.
void marquer(Noeud& noeud, const domain::Profil& profil) {
  if (!noeud.cle && noeud.forme == Forme::Valeur && profil.champ_propre(noeud.nom)) noeud.propre = true;
  for (Noeud& enfant : noeud.enfants) marquer(enfant, profil);
}

Noeud* trouver(Noeud& noeud, Cle cle) {
  if (noeud.cle == cle) return &noeud;
  for (Noeud& enfant : noeud.enfants)
    if (Noeud* trouve = trouver(enfant, cle)) return trouve;
  return nullptr;
}

}  // namespace

std::vector<std::string> champs_sans_place(const Modele& modele, const domain::Profil& profil) {
  std::vector<std::string> absents;
  for (const domain::ChampPropre& champ : profil.champs_propres)
    if (!montre(modele.racine, champ.nom)) absents.push_back(champ.nom);
  return absents;
}

Modele modele_du_profil(const Modele& modele, const domain::Profil& profil) {
  if (profil.champs_propres.empty()) return modele;
  Modele sien = modele;
  if (sien == modele_integre()) {
    Noeud bloc{profil.bloc.empty() ? profil.logiciel : profil.bloc, {}, Forme::Objet, {}};
    for (const domain::ChampPropre& champ : profil.champs_propres)
      bloc.enfants.push_back({champ.nom, {}, Forme::Valeur, {}});
    trouver(sien.racine, Cle::scenariosEffectivementInstalles)->enfants.push_back(std::move(bloc));
  }
  marquer(sien.racine, profil);
  return sien;
}

const Modele& modele_integre() {
  static const Modele modele{{"",
                              std::nullopt,
                              Forme::Objet,
                              {valeur("impId", Cle::impId), valeur("numeroAns", Cle::numeroAns),
                               valeur("SIRET", Cle::SIRET), lignes()}}};
  return modele;
}

}  // namespace finhop::format
