// From a file's bytes to UTF-8 text, piece by piece: what the file is, how it is encoded.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "finhop/format/csv_reader.hpp"

namespace finhop::format {

// Gives the whole text in pieces cut anywhere between characters, until `voir` says to stop. What is not a text is told,
// then nothing more is given.
enum class Suite { Continuer, Arreter };
std::optional<DefautCsv> decoder_csv(std::string_view octets,
                                     const std::function<Suite(std::string_view)>& voir);

}  // namespace finhop::format
