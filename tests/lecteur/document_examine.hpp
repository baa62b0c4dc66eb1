// The documents of tests/donnees/pieces, and what is found in them or in bytes made from them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "finhop/archive/document.hpp"
#include "finhop/base/fichier.hpp"

namespace document_examine {

inline std::string piece(const std::string& nom) {
  return finhop::lire_fichier(std::string(FINHOP_TESTS_DIR) + "/donnees/pieces/" + nom, 100'000);
}

inline finhop::archive::DocumentExam examen_de(const std::string& nom) {
  return finhop::archive::examiner_document(piece(nom));
}

inline bool ouvre(std::string_view octets) {
  const finhop::archive::DocumentExam examen = finhop::archive::examiner_document(octets);
  return examen.type.has_value() && !examen.defaut.has_value();
}

inline std::string defaut_de(std::string_view octets) {
  return finhop::archive::examiner_document(octets).defaut.value_or("aucun");
}

// The prefixes that open, by their length.
inline std::vector<std::size_t> coupes_acceptees(std::string_view octets) {
  std::vector<std::size_t> acceptees;
  for (std::size_t longueur = 0; longueur < octets.size(); ++longueur)
    if (ouvre(octets.substr(0, longueur))) acceptees.push_back(longueur);
  return acceptees;
}

}  // namespace document_examine
