// Files whose text travels inside the binary: each table of them is made when building, by scripts/embed.cmake.
#pragma once

#include <span>
#include <string_view>

namespace finhop {

struct Embarque {
  std::string_view nom;  // of the file, without its folder
  std::string_view texte;
};

// The text of that file; a name that is not in the table does not compile.
consteval std::string_view texte_embarque(std::span<const Embarque> fichiers, std::string_view nom) {
  for (const Embarque& fichier : fichiers)
    if (fichier.nom == nom) return fichier.texte;
  throw "aucun fichier embarqué ne porte ce nom";
}

}  // namespace finhop
