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
      "facture", Cle::Facture,
      {valeur("dateFacture", Cle::DateFacture), valeur("montantSegurHTFacture", Cle::MontantSegurHtFacture)});
}

Noeud pieces() {
  return liste("piecesJustificatives", Cle::PiecesJustificatives,
               {valeur("nomFichier", Cle::NomFichier), valeur("formatFichier", Cle::FormatFichier),
                valeur("typeFichier", Cle::TypeFichier)});
}

Noeud scenarios() {
  return objet("scenariosEffectivementInstalles", Cle::ScenariosEffectivementInstalles,
               {objet("PFI", Cle::Pfi,
                      {valeur("isDirectToDMP", Cle::IsDirectToDmp), valeur("identDMP", Cle::IdentDmp),
                       valeur("isDirectToMSSPro", Cle::IsDirectToMssPro),
                       valeur("adresseBoiteMSSPro", Cle::AdresseBoiteMssPro),
                       valeur("isDirectToMSSCitoyen", Cle::IsDirectToMssCitoyen),
                       valeur("adresseBoiteMSSCitoyen", Cle::AdresseBoiteMssCitoyen)}),
                objet("RI", Cle::Ri, {valeur("identINSi", Cle::IdentInsi)})});
}

Noeud lignes() {
  return liste(
      "lignesImport", Cle::LignesImport,
      {valeur("numLigne", Cle::NumLigne), valeur("typeAction", Cle::TypeAction),
       valeur("numeroASP", Cle::NumeroAsp), valeur("numeroEditeur", Cle::NumeroEditeur), facture(),
       valeur("beneficiairesPMSI", Cle::BeneficiairesPmsi), pieces(), scenarios(),
       valeur("codeTraitement", Cle::CodeTraitement), valeur("libelleTraitement", Cle::LibelleTraitement)});
}

}  // namespace

const Modele& modele_integre() {
  static const Modele modele{{"",
                              std::nullopt,
                              Forme::Objet,
                              {valeur("impId", Cle::ImpId), valeur("numeroAns", Cle::NumeroAns),
                               valeur("SIRET", Cle::Siret), lignes()}}};
  return modele;
}

}  // namespace finhop::format
