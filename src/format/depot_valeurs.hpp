// What a deposit says for each key the guide documents (section 3.2), at the place in the file where the
// modèle puts that key.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "finhop/domain/demande.hpp"
#include "finhop/domain/profils/profil.hpp"
#include "finhop/format/modele.hpp"

namespace finhop::format {

// Where the writer stands: in the file, in one line of it, in one document of that line.
struct Lieu {
  const domain::Depot& depot;
  const domain::Profil& profil;
  const domain::Demande* demande = nullptr;  // absent outside the list of lines
  std::size_t num_ligne = 0;
  const domain::PieceDeclaree* piece = nullptr;  // absent outside the list of documents
};

// JSON text: of one value, or of each value of a list.
using ListeDeValeurs = std::vector<std::string>;
using Valeur = std::variant<std::string, ListeDeValeurs>;

// std::logic_error, naming the key and the line, when the value is missing or has no sense at this place.
Valeur valeur_de(const Noeud& noeud, const Lieu& lieu);
// The line the key is said of; std::logic_error outside the list of lines.
const domain::Demande& demande_en(const Noeud& noeud, const Lieu& lieu);

// std::logic_error that names the key and its line.
[[noreturn]] void signaler(const Noeud& noeud, const Lieu& lieu, std::string_view defaut);

}  // namespace finhop::format
