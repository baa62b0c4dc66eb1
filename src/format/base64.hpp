// Base64, as files are pasted into mails and forms (RFC 4648, both alphabets, on any number of lines).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace finhop::format {

// What the beginning decodes to, from at most `lus` bytes; absent when other characters stand there, or too few.
std::optional<std::string> debut_de_base64(std::string_view texte, std::size_t lus);

}  // namespace finhop::format
