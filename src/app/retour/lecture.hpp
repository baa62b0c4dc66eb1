// An answer of the portal (guide, section 1.2), read whole or refused with all that stops it. What is not needed to
// know which line is answered how may be wrong or foreign.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "finhop/base/refus.hpp"
#include "finhop/domain/decision.hpp"
#include "finhop/domain/demande.hpp"
#include "finhop/format/modele.hpp"

namespace finhop::app {

struct LigneDeRetour {
  domain::ReponseLigne reponse;
  std::string numero_editeur;
  domain::Demande demande;  // what the line claims; its amount also when it is not written as the guide wants
  domain::Constats constats;  // of the rules of format, at the place that numLigne says
};

struct RetourLu {
  std::string numero_ans;
  std::vector<LigneDeRetour> lignes;  // by numLigne, each once
};

// `fichier` is how messages name it. Refused: retour-illisible, retour-simule, retour-non-rempli.
Issue<RetourLu> lire_retour(const format::Modele& modele, std::string_view octets,
                            const std::string& fichier);

// The requests of a deposit, in its order; a line that is no block is left out.
std::vector<domain::Demande> lire_demandes(const format::Modele& modele, std::string_view octets);

}  // namespace finhop::app
