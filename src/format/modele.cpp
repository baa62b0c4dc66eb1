#include "finhop/format/modele.hpp"

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

}  // namespace

const Modele& modele_integre() {
  static const Modele modele{{"",
                              std::nullopt,
                              Forme::Objet,
                              {valeur("impId", Cle::impId), valeur("numeroAns", Cle::numeroAns),
                               valeur("SIRET", Cle::SIRET), lignes()}}};
  return modele;
}

}  // namespace finhop::format
