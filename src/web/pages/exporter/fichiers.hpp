// The files of a lot, to be kept by who deposits it.
#pragma once

#include <vector>

#include "finhop/domain/lot.hpp"
#include "web/pages/cadre.hpp"

namespace finhop::web {

// Each with its size: the JSON, then the zips, then the bordereau.
h::Html fichiers_du_lot_html(const Contexte& contexte, const domain::Lot& lot,
                             const std::vector<domain::FichierLot>& fichiers);

}  // namespace finhop::web
