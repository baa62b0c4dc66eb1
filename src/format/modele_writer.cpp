#include <utility>

#include "finhop/format/modele_reader.hpp"
#include "format/json_layout.hpp"

namespace finhop::format {
namespace {

void ecrire(const Noeud& noeud, JsonLayout& sortie);

void bloc(const Noeud& noeud, JsonLayout& sortie) {
  sortie.ouvrir('{');
  for (const Noeud& enfant : noeud.enfants) {
    sortie.cle(enfant.nom);
    ecrire(enfant, sortie);
  }
  sortie.fermer('}');
}

void ecrire(const Noeud& noeud, JsonLayout& sortie) {
  if (noeud.forme == Forme::Valeur) return sortie.valeur(noeud.constante.empty() ? "null" : noeud.constante);
  if (noeud.forme == Forme::Objet) return bloc(noeud, sortie);
  sortie.ouvrir('[');
  sortie.element();
  bloc(noeud, sortie);
  sortie.fermer(']');
}

}  // namespace

std::string ecrire_modele(const Modele& modele) {
  JsonLayout sortie;
  bloc(modele.racine, sortie);
  return std::move(sortie).terminer();
}

}  // namespace finhop::format
