// Takes the modèle out of a blank model file (D6): every key that the guide documents is found anywhere in
// the tree, ignoring case and accents, and keeps the name, the order and the nesting found. Refuses a file
// where a documented key is missing, given twice, or out of the list it belongs to; says all of it at once.
#pragma once

#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/format/modele.hpp"

namespace finhop::format {

struct ModeleLu {
  Modele modele;
  std::vector<std::string> cles_inconnues;  // JSON pointers
};

// The pointers of the keys that `modele` writes as its blank gives them, with what is written.
struct Constante {
  std::string chemin;
  std::string json;
  friend bool operator==(const Constante&, const Constante&) = default;
};
std::vector<Constante> constantes(const Modele& modele);

// What is not as before, in sentences, one for each cause; the new keys that the guide does not know are apart.
std::vector<std::string> changements(const Modele& avant, const Modele& apres);

// In a list, the first block stands for all of them. The guide names neither the list of documents (the one
// that holds nomFichier) nor the two blocks of the scenario, which may be missing. The errors are French
// sentences.
std::expected<ModeleLu, std::vector<std::string>> lire_modele(std::string_view octets,
                                                              std::span<const std::string> propres = {});

// A blank model: null everywhere, one line, one document. lire_modele gives the same modèle back.
std::string ecrire_modele(const Modele& modele);

}  // namespace finhop::format
