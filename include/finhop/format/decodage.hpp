// A text file's bytes as UTF-8, whatever they were written in.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

namespace finhop::format {

// UTF-8 with or without its mark, UTF-16 with its mark, else Windows-1252; the mark is left out. The error says what no
// text can have, and where.
std::expected<std::string, std::string> decoder(std::string_view octets);
// The same of a file that may be large: its bytes are the text's when they are UTF-8, and go when they are not. The text
// is refused when it is longer than `max`.
std::expected<std::string, std::string> decoder_grand(std::string octets, std::size_t max);

}  // namespace finhop::format
