// Secrets: drawn by the system, compared in a time that tells nothing of them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace finhop::web {

// Hexadecimal digits, two for each byte drawn.
std::string hasard(std::size_t octets);
// As many as nobody guesses.
inline constexpr std::size_t kOctetsDUnSecret = 16;

bool est_le_meme_secret(std::string_view donne, std::string_view secret);

}  // namespace finhop::web
