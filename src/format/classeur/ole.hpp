// The documents of Office before 2007, and those that a password protects since: a directory of streams (MS-CFB), whose names
// say which program wrote it. Private to `format`.
#pragma once

#include <string_view>

#include "finhop/format/classeur_reader.hpp"

namespace finhop::format::classeur {

inline constexpr std::string_view kSignatureOle{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8};

// Which it is; all are refused.
enum class Ole : std::uint8_t { Protege, Xls, Doc, Ppt, Msg, Inconnu };
Ole ole_de(std::string_view octets);
DefautDeClasseur refus_d_ole(std::string_view octets);

}  // namespace finhop::format::classeur
