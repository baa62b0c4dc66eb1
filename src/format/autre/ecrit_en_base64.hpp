// What is written in base64 as it is pasted into mails and forms. Private to `format`.
#pragma once

#include <optional>
#include <string_view>

#include "finhop/format/autre_fichier.hpp"

namespace finhop::format {

std::optional<AutreFichier> autre_en_base64(std::string_view octets);

}  // namespace finhop::format
