// The modèle in force (D6): the built-in one, or the user's own copy of the ASP's blank model.
#pragma once

#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/fichier.hpp"
#include "finhop/base/refus.hpp"
#include "finhop/format/modele_reader.hpp"

namespace finhop::app {

enum class OrigineModele { Integre, Importe };

struct ModeleMontre {
  OrigineModele origine = OrigineModele::Integre;
  std::string blanc;  // the blank model, as finhop writes it
};
// Without a base (nullptr): the built-in one.
ModeleMontre montrer_modele(Base* base);

struct ModeleImporte {
  bool change = false;                        // false: it is the one in force already
  std::vector<std::string> cles_inconnues;    // JSON pointers
  std::vector<format::Constante> constantes;  // those of them that are written as the file gives them
  std::vector<std::string> changements;       // what is not as before, in sentences
};
// From then on it writes, checks and reads back every file of that base. Refused (modele-refuse) with each key
// that is missing, given twice, or out of its place.
Issue<ModeleImporte> importer_modele(Base& base, const Contexte& contexte, const Fichier& fichier);
// Back to the built-in one; false when it is in force already.
bool retablir_modele(Base& base, const Contexte& contexte);

}  // namespace finhop::app
