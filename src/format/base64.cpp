#include "format/base64.hpp"

#include <cstdint>

namespace finhop::format {

std::optional<std::string> debut_de_base64(std::string_view texte, std::size_t lus) {
  constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  constexpr std::size_t kAssez = 16;
  std::string decode;
  std::uint32_t bits = 0;
  std::size_t signes = 0;
  for (const char ecrit : texte.substr(0, lus)) {
    if (std::string_view(" \t\r\n=").contains(ecrit)) continue;
    const char c = ecrit == '-' ? '+' : (ecrit == '_' ? '/' : ecrit);
    const std::size_t rang = kAlphabet.find(c);
    if (rang == std::string_view::npos) return std::nullopt;
    bits = (bits << 6) | static_cast<std::uint32_t>(rang);
    if (++signes % 4 != 0) continue;
    for (int decalage = 16; decalage >= 0; decalage -= 8)
      decode += static_cast<char>(static_cast<unsigned char>((bits >> decalage) & 0xFF));
    bits = 0;
  }
  return signes < kAssez ? std::nullopt : std::optional(std::move(decode));
}

}  // namespace finhop::format
