// The modèle (D6): names, order and nesting of the regulated JSON, as data. Everything that writes or reads a
// deposit walks this tree, so another modèle changes no code.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "finhop/domain/cles.hpp"
#include "finhop/domain/profils/profil.hpp"

namespace finhop::format {

using domain::Cle;

enum class Forme {
  Valeur,       // a value, or a list of plain values
  Objet,        // a block: its children are its keys, in order
  ListeDObjets  // a list of blocks: its children are the keys of each item
};

struct Noeud {
  std::string nom;         // the key as written; empty for the root
  std::optional<Cle> cle;  // absent for a key the guide does not document
  Forme forme = Forme::Valeur;
  std::vector<Noeud> enfants;
  // The JSON text, without spaces, of the value that the blank model gives to such a key, written and asked for as it
  // stands; empty: null.
  std::string constante = {};
  bool propre = false;  // a field that a profile has of its own, known by its name
  friend bool operator==(const Noeud&, const Noeud&) = default;
};

struct Modele {
  Noeud racine;
  friend bool operator==(const Modele&, const Modele&) = default;
};

// The built-in modèle of format.md section 3.
const Modele& modele_integre();
// A modèle in which that profile's own fields stand: the built-in one has a block of the scenario for them.
Modele modele_du_profil(const Modele& modele, const domain::Profil& profil);
// Those that it shows nowhere.
std::vector<std::string> champs_sans_place(const Modele& modele, const domain::Profil& profil);

}  // namespace finhop::format
