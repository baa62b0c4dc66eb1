// A text file's bytes as UTF-8, whatever they were written in.
#pragma once

#include <expected>
#include <string>
#include <string_view>

namespace finhop::format {

// UTF-8 with or without its mark, UTF-16 with its mark, else Windows-1252; the mark is left out. The error says what no
// text can have, and where.
std::expected<std::string, std::string> decoder(std::string_view octets);

}  // namespace finhop::format
