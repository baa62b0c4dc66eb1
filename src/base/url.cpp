#include "finhop/base/url.hpp"

#include <fmt/format.h>

#include <charconv>

#include "finhop/base/texte.hpp"

namespace finhop::texte {

std::string encoder_pour_url(std::string_view octets, std::string_view gardes) {
  std::string dit;
  for (const char c : octets) {
    if (est_alphanumerique(c) || std::string_view("-._~").contains(c) || gardes.contains(c))
      dit += c;
    else
      dit += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return dit;
}

std::string decoder_d_url(std::string_view dit) {
  constexpr int kSeize = 16;
  std::string octets;
  for (std::size_t i = 0; i < dit.size(); ++i) {
    unsigned char octet = 0;
    const char* const debut = dit.data() + i + 1;
    if (dit[i] == '%' && i + 2 < dit.size() &&
        std::from_chars(debut, debut + 2, octet, kSeize).ptr == debut + 2) {
      octets += static_cast<char>(octet);
      i += 2;
    } else {
      octets += dit[i] == '+' ? ' ' : dit[i];
    }
  }
  return octets;
}

}  // namespace finhop::texte
