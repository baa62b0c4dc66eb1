// What a bordereau is made of, for a lot that is being exported and for one that is recorded.
#pragma once

#include <string>

#include "finhop/base/geste.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/domain/lot.hpp"
#include "finhop/format/bordereau.hpp"

namespace finhop::app {

format::Bordereau debut_de_bordereau(const domain::Lot& lot, const domain::Logiciel& logiciel,
                                     const domain::Fournisseur& fournisseur, const Epeler& epeler);
format::BordereauLigne ligne_de_bordereau(const domain::Lot& lot, const domain::LigneLot& ligne,
                                          const std::string& client);
format::BordereauFichier fichier_de_bordereau(const domain::FichierLot& fichier);

}  // namespace finhop::app
