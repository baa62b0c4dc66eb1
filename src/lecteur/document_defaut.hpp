// Why a document whose type is known does not open, in French; absent when it does open. Private to
// `lecteur`. Bad bytes never throw.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/lecteur/document.hpp"

namespace finhop::lecteur {

struct Faute {
  Cause cause;
  std::string dit;
};
using Defaut = std::optional<Faute>;
// What a person should look at in one that opens, and whether a PDF may hold more than its pages.
struct Avertissements {
  std::vector<std::string> dits;
  bool porte = false;
};

constexpr std::string_view kLibererDeLaMemoire =
    "fermer d'autres programmes ou relever la limite de mémoire, puis recommencer";

Defaut defaut_pdf(std::string_view octets, Avertissements& avertissements);
Defaut defaut_png(std::string_view octets, Avertissements& avertissements);
Defaut defaut_jpeg(std::string_view octets, Avertissements& avertissements);

// What an image claims, held against the limit that keeps its decoding short: 100 million pixels.
Defaut defaut_dimensions(std::uint64_t largeur, std::uint64_t hauteur);
// The file is cut or damaged; `detail` says where or how.
Faute abime(std::string_view detail);
// The same of one whose end lacks.
Faute coupe(std::string_view detail);

}  // namespace finhop::lecteur
