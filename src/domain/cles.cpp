#include "finhop/domain/cles.hpp"

namespace finhop::domain {
namespace {

enum class Sorte { Bloc, Valeur };

constexpr DescriptionCle decrire(Cle cle, std::string_view nom, Portee portee, Sorte sorte = Sorte::Valeur) {
  return {cle, nom, portee, sorte == Sorte::Bloc};
}

using enum Portee;

constexpr std::array<DescriptionCle, kNombreDeCles> kCles{
    decrire(Cle::impId, "impId", Entete),
    decrire(Cle::numeroAns, "numeroAns", Entete),
    decrire(Cle::SIRET, "SIRET", Entete),
    decrire(Cle::lignesImport, "lignesImport", Entete, Sorte::Bloc),
    decrire(Cle::numLigne, "numLigne", Ligne),
    decrire(Cle::typeAction, "typeAction", Ligne),
    decrire(Cle::numeroASP, "numeroASP", Ligne),
    decrire(Cle::numeroEditeur, "numeroEditeur", Ligne),
    decrire(Cle::facture, "facture", Ligne, Sorte::Bloc),
    decrire(Cle::dateFacture, "dateFacture", Ligne),
    decrire(Cle::montantSegurHTFacture, "montantSegurHTFacture", Ligne),
    decrire(Cle::beneficiairesPMSI, "beneficiairesPMSI", Ligne),
    decrire(Cle::piecesJustificatives, "piecesJustificatives", Ligne, Sorte::Bloc),
    decrire(Cle::nomFichier, "nomFichier", Piece),
    decrire(Cle::formatFichier, "formatFichier", Piece),
    decrire(Cle::typeFichier, "typeFichier", Piece),
    decrire(Cle::scenariosEffectivementInstalles, "scenariosEffectivementInstalles", Ligne, Sorte::Bloc),
    decrire(Cle::PFI, "PFI", Ligne, Sorte::Bloc),
    decrire(Cle::isDirectToDMP, "isDirectToDMP", Ligne),
    decrire(Cle::identDMP, "identDMP", Ligne),
    decrire(Cle::isDirectToMSSPro, "isDirectToMSSPro", Ligne),
    decrire(Cle::adresseBoiteMSSPro, "adresseBoiteMSSPro", Ligne),
    decrire(Cle::isDirectToMSSCitoyen, "isDirectToMSSCitoyen", Ligne),
    decrire(Cle::adresseBoiteMSSCitoyen, "adresseBoiteMSSCitoyen", Ligne),
    decrire(Cle::RI, "RI", Ligne, Sorte::Bloc),
    decrire(Cle::identINSi, "identINSi", Ligne),
    decrire(Cle::codeTraitement, "codeTraitement", Ligne),
    decrire(Cle::libelleTraitement, "libelleTraitement", Ligne),
};

}  // namespace

std::span<const DescriptionCle> cles() {
  return kCles;
}

}  // namespace finhop::domain
