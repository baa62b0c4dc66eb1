// Where a PDF begins and where it ends in the bytes of its file.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace finhop::lecteur {

// Readers look for it in the first 1 024 bytes.
std::optional<std::size_t> debut_du_pdf(std::string_view octets);

// The bytes up to the last end mark, which may have lost its own last ones. Nothing when the end is missing, or when a later
// revision begins after it that has none: the one before is not what its author sent.
std::optional<std::string_view> jusqu_a_la_fin(std::string_view octets);

}  // namespace finhop::lecteur
