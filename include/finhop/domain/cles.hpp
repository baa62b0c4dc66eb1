// The values and blocks that the guide documents (section 3.2), whatever names and nesting a modèle gives them (D6).
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace finhop::domain {

// In the order of the guide's table, which is the order of the portal's second control.
enum class Cle {
  impId,
  numeroAns,
  SIRET,
  lignesImport,
  numLigne,
  typeAction,
  numeroASP,
  numeroEditeur,
  facture,
  dateFacture,
  montantSegurHTFacture,
  beneficiairesPMSI,
  piecesJustificatives,
  nomFichier,
  formatFichier,
  typeFichier,
  scenariosEffectivementInstalles,
  PFI,
  isDirectToDMP,
  identDMP,
  isDirectToMSSPro,
  adresseBoiteMSSPro,
  isDirectToMSSCitoyen,
  adresseBoiteMSSCitoyen,
  RI,
  identINSi,
  codeTraitement,
  libelleTraitement
};
constexpr std::size_t kNombreDeCles = 28;

// Where in a deposit a key stands, once.
enum class Portee { Entete, Ligne, Piece };

struct DescriptionCle {
  Cle cle;
  std::string_view nom;  // as in the guide, or ours for the three blocks it does not name (D6)
  Portee portee;
  bool est_bloc;  // a container, not a value: rule STR-02
};

constexpr DescriptionCle une_valeur(Cle cle, std::string_view nom, Portee portee) {
  return {cle, nom, portee, false};
}
constexpr DescriptionCle un_bloc(Cle cle, std::string_view nom, Portee portee) {
  return {cle, nom, portee, true};
}
inline constexpr std::array<DescriptionCle, kNombreDeCles> kCles{
    une_valeur(Cle::impId, "impId", Portee::Entete),
    une_valeur(Cle::numeroAns, "numeroAns", Portee::Entete),
    une_valeur(Cle::SIRET, "SIRET", Portee::Entete),
    un_bloc(Cle::lignesImport, "lignesImport", Portee::Entete),
    une_valeur(Cle::numLigne, "numLigne", Portee::Ligne),
    une_valeur(Cle::typeAction, "typeAction", Portee::Ligne),
    une_valeur(Cle::numeroASP, "numeroASP", Portee::Ligne),
    une_valeur(Cle::numeroEditeur, "numeroEditeur", Portee::Ligne),
    un_bloc(Cle::facture, "facture", Portee::Ligne),
    une_valeur(Cle::dateFacture, "dateFacture", Portee::Ligne),
    une_valeur(Cle::montantSegurHTFacture, "montantSegurHTFacture", Portee::Ligne),
    une_valeur(Cle::beneficiairesPMSI, "beneficiairesPMSI", Portee::Ligne),
    un_bloc(Cle::piecesJustificatives, "piecesJustificatives", Portee::Ligne),
    une_valeur(Cle::nomFichier, "nomFichier", Portee::Piece),
    une_valeur(Cle::formatFichier, "formatFichier", Portee::Piece),
    une_valeur(Cle::typeFichier, "typeFichier", Portee::Piece),
    un_bloc(Cle::scenariosEffectivementInstalles, "scenariosEffectivementInstalles", Portee::Ligne),
    un_bloc(Cle::PFI, "PFI", Portee::Ligne),
    une_valeur(Cle::isDirectToDMP, "isDirectToDMP", Portee::Ligne),
    une_valeur(Cle::identDMP, "identDMP", Portee::Ligne),
    une_valeur(Cle::isDirectToMSSPro, "isDirectToMSSPro", Portee::Ligne),
    une_valeur(Cle::adresseBoiteMSSPro, "adresseBoiteMSSPro", Portee::Ligne),
    une_valeur(Cle::isDirectToMSSCitoyen, "isDirectToMSSCitoyen", Portee::Ligne),
    une_valeur(Cle::adresseBoiteMSSCitoyen, "adresseBoiteMSSCitoyen", Portee::Ligne),
    un_bloc(Cle::RI, "RI", Portee::Ligne),
    une_valeur(Cle::identINSi, "identINSi", Portee::Ligne),
    une_valeur(Cle::codeTraitement, "codeTraitement", Portee::Ligne),
    une_valeur(Cle::libelleTraitement, "libelleTraitement", Portee::Ligne),
};

constexpr std::span<const DescriptionCle> cles() {
  return kCles;
}
constexpr std::size_t rang(Cle cle) {
  return static_cast<std::size_t>(cle);
}
constexpr const DescriptionCle& description(Cle cle) {
  return kCles[rang(cle)];
}

}  // namespace finhop::domain
