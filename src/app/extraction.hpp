// Taking files out of the base into a folder: all of them or none, and never over other bytes.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/extrait.hpp"
#include "finhop/base/refus.hpp"

namespace finhop::app {

struct AExtraire {
  std::string nom;
  std::string sha256;
  std::function<std::string()> lire;  // checked against the digest
};

// fichier-existe when a name is taken by something else, or by two of them.
Issue<std::vector<Extrait>> extraire(const std::vector<AExtraire>& fichiers,
                                     const std::filesystem::path& sortie, Mode mode);

}  // namespace finhop::app
