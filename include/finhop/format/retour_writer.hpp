// Writes the answer that the portal would give to a deposit (guide, section 1.2): the deposit's own bytes, where
// impId and each line's codeTraitement and libelleTraitement are filled.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "finhop/format/depot_reader.hpp"

namespace finhop::format {

// The impId of an answer that finhop made up: no such answer is ever imported.
constexpr std::string_view kImpIdSimule = "SIMULATION";

struct Reponse {
  std::string code;
  std::string libelle;
};

// `octets`, read in place, have no fault of structure under the reader's modèle; `reponses` are those of its lines, in order.
std::string ecrire_retour(DepotReader& lecteur, std::string& octets, std::string_view imp_id,
                          std::span<const Reponse> reponses);

}  // namespace finhop::format
