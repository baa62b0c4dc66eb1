// The names of a base that may follow what is being typed: nothing is written, waited for or told.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace finhop::app {

enum class SorteDeNom { Dossier, Lot, Logiciel, Vue };

struct NomPropose {
  std::string nom;
  std::string aide;  // « Hôpital Saint-Martin »; may be empty
};

// Of the base as it lies there: one that another command holds, is older, or is none, is an exception of the layers below.
std::vector<NomPropose> noms_commencant_par(const std::filesystem::path& base, SorteDeNom sorte,
                                            std::string_view debut, std::size_t au_plus);

}  // namespace finhop::app
