// The portal's answer to the lines of a lot, as the commands that show it say it.
#pragma once

#include <iosfwd>
#include <string>

#include "cli/rapports.hpp"
#include "finhop/domain/decision.hpp"
#include "finhop/domain/lot.hpp"

namespace finhop::cli {

// « ligne 3 (00003) »
std::string texte_ligne(const domain::LigneLot& ligne);
// « le portail a refusé ce que nous acceptions »; only where the portal decided otherwise than was predicted.
std::string texte_ecart(const domain::ReponseLigne& reponse);
// The label in one printable line.
std::string texte_libelle(const domain::ReponseLigne& reponse);
// {"decision","codeTraitement","libelleTraitement"}, as received.
JsonDoc json_reponse(const domain::ReponseLigne& reponse);

}  // namespace finhop::cli
