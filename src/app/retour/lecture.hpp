// An answer of the portal (guide, section 1.2), read whole or refused with all that stops it. What is not needed to
// know which line is answered how may be wrong or foreign.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/profils.hpp"
#include "app/retour/contenu.hpp"
#include "finhop/base/refus.hpp"
#include "finhop/domain/decision.hpp"
#include "finhop/domain/demande.hpp"
#include "finhop/format/modele.hpp"

namespace finhop::app {

struct LigneDeRetour {
  domain::ReponseLigne reponse;           // its decision is still to be taken
  std::string numero_editeur;             // without the spaces around it, in the case it came in
  std::optional<std::string> numero_asp;  // when it is given
  domain::Demande demande;  // what the line claims; its amount also when it is not written as the guide wants
  domain::Constats constats;  // of the rules of format, at the place that numLigne says
  Contenu contenu;
};

struct RetourLu {
  std::string numero_ans;
  std::optional<std::string> siret;   // when it is given
  std::vector<LigneDeRetour> lignes;  // by numLigne, each once
};

// Any encoding that `format::decoder` knows, keys in any case. `fichier` is how messages name it. Refused: retour-illisible, retour-simule, retour-non-rempli.
// `profils`: of which the file follows the one that its documents are named after.
Issue<RetourLu> lire_retour(const format::Modele& modele, std::string octets, const std::string& fichier,
                            const Profils& profils = {});

}  // namespace finhop::app
