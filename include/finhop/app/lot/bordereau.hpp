// The bordereau of a recorded lot, for who follows it on a screen rather than in the file that the export wrote.
#pragma once

#include <string>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/lot.hpp"
#include "finhop/format/bordereau.hpp"

namespace finhop::app {

struct BordereauDuLot {
  domain::Lot lot;
  format::Bordereau bordereau;
};
// What its lines and its files were recorded with; the names of clients, of the supplier and of the software are today's.
Issue<BordereauDuLot> bordereau_du_lot(Base& base, const Epeler& epeler, const std::string& nom);

}  // namespace finhop::app
