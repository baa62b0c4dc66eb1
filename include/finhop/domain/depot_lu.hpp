// A deposit file as it was read, before anyone judged it: raw values with their places, and the faults of structure
// that reading met. All views look into the file's bytes or into the reader's own memory; they live as long as it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/domain/cles.hpp"

namespace finhop::domain {

enum class Genre { Absent, Nul, Booleen, Nombre, Texte, Tableau, Objet };

struct Valeur {
  Genre genre = Genre::Absent;
  std::string_view
      brut;  // as written in the file: a text with its quotes; only the first character of a container
  std::string_view texte;  // a text's characters, escapes decoded
  std::size_t place = 0;   // byte offset in the file
};

struct PieceLue {
  Valeur soi;  // the block itself
  Valeur nom_fichier;
  Valeur format_fichier;
  Valeur type_fichier;
};

// The items of a list.
struct ListeLue {
  std::vector<Valeur> elements;
  bool en_partie = false;  // some could not be read: none is kept
};

// A field of a profile's own, where the modèle places one.
struct ChampPropreLu {
  std::string_view nom;  // as the modèle names it, which outlives this
  Valeur soi;
  ListeLue liste = {};  // when it is one
};

struct LigneLue {
  Valeur soi;
  std::array<Valeur, kNombreDeCles> valeurs;  // by Cle, those of Portee::Ligne
  std::vector<Valeur> beneficiaires;          // the items, when beneficiairesPMSI is a list
  ListeLue ident_dmp;                         // when identDMP is a list
  ListeLue ident_insi;                        // when identINSi is a list
  std::vector<PieceLue> pieces;               // the items; one that is no block has nothing but itself
  std::vector<ChampPropreLu> propres;         // those that the file has

  const ChampPropreLu* propre(std::string_view nom) const {
    const auto champ = std::ranges::find(propres, nom, &ChampPropreLu::nom);
    return champ == propres.end() ? nullptr : &*champ;
  }
  const Valeur& operator[](Cle cle) const { return valeurs[rang(cle)]; }
  Valeur& operator[](Cle cle) { return valeurs[rang(cle)]; }
};

// A fault that only reading can see: STR-01 to STR-05, STR-11.
struct FauteDeStructure {
  std::string_view regle;
  std::size_t place = 0;         // byte offset
  std::string chemin;            // JSON pointer
  std::string message;           // what was found, what was expected
  std::string valeur;            // as written, cut to a readable length
  std::size_t ligne_import = 0;  // index in lignesImport plus one; 0 when the fault is not inside a line
};

struct EnteteLu {
  Valeur imp_id;
  Valeur numero_ans;
  Valeur siret;
  Valeur lignes_import;
};

}  // namespace finhop::domain
