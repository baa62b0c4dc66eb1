// What a lot's deposit said, line by line, to be compared to what came back.
#pragma once

#include <string_view>
#include <vector>

#include "app/retour/contenu.hpp"
#include "finhop/app/contexte.hpp"
#include "finhop/domain/demande.hpp"
#include "finhop/domain/lot.hpp"
#include "finhop/domain/profils/profil.hpp"
#include "finhop/format/modele.hpp"

namespace finhop::app {

struct LigneDeposee {
  domain::Demande demande;
  Contenu contenu;
};

// The requests of a deposit, in its order; a line that is no block is left out.
std::vector<LigneDeposee> lire_demandes(const format::Modele& modele, const domain::Profil& profil,
                                        std::string_view octets);
// What that lot was made by.
domain::Profil profil_du_lot(Base& base, const domain::Lot& lot);
// Those of the lot's JSON; none when it follows another modèle.
std::vector<LigneDeposee> lire_depot(Base& base, const format::Modele& modele, const domain::Lot& lot);

}  // namespace finhop::app
