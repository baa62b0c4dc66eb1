// What a vendor does with a document that does not open, by its cause: most are scans that a client signed and sent.
#pragma once

#include <string_view>

#include "finhop/archive/document.hpp"
#include "finhop/domain/pieces.hpp"

namespace finhop::app {

std::string_view remede_de(archive::Cause cause, domain::FormatPiece format);

}  // namespace finhop::app
