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

std::span<const DescriptionCle> cles();
constexpr std::size_t rang(Cle cle) {
  return static_cast<std::size_t>(cle);
}
inline const DescriptionCle& description(Cle cle) {
  return cles()[rang(cle)];
}

}  // namespace finhop::domain
