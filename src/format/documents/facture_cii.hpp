// An invoice of EN 16931 in the syntax of UN/CEFACT (CII), or in that of ZUGFeRD 1. Private to `format`.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "finhop/domain/lecture.hpp"

namespace finhop::format::documents {

struct DefautCii {
  bool est_une_facture = false;  // its root tells so
  std::string raison;            // in French, without a final point
};

std::expected<domain::FactureElectronique, DefautCii> lire_facture_cii(std::string_view octets);

}  // namespace finhop::format::documents
