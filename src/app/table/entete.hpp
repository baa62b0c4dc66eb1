// What the parts of a table's reading share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/table/table_importee.hpp"

namespace finhop::app {

inline constexpr std::size_t kAbsente = std::string_view::npos;
inline constexpr std::size_t kFichier =
    std::string_view::npos;  // in place of a column: the whole line or file

inline constexpr std::size_t kColonnesDites = 50;

inline Remede partir_d_une_table_vide(SorteDeTable sorte) {
  constexpr std::string_view kPhrase = "mettre les noms des colonnes sur la première ligne";
  if (sorte == SorteDeTable::Paiements)
    return {std::string(kPhrase), {{"partir d'une table de paiements vide", Geste::PaiementModeleCsv}}};
  return {std::string(kPhrase),
          {{"partir d'une table d'avances vide", Geste::AvanceModeleCsv},
           {"ou de soldes", Geste::SoldeModeleCsv}}};
}

std::vector<std::string> noms_de(std::span<const ColonneConnue> colonnes, Presence moins);

// « « Montant »=montantAvance » as it is typed.
inline Argument choix_de_colonne(std::string_view titre, std::string_view champ) {
  return {Donnee::Colonne, std::string(titre) + "=" + std::string(champ)};
}

}  // namespace finhop::app
