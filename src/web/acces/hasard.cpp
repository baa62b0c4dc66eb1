#include "web/acces/hasard.hpp"

#include <sys/random.h>

#include <cerrno>
#include <vector>

#include "finhop/base/fichier.hpp"

namespace finhop::web {

std::string hasard(std::size_t octets) {
  std::vector<unsigned char> tires(octets);
  if (::getrandom(tires.data(), tires.size(), 0) != static_cast<ssize_t>(octets))
    lancer_panne("tirage d'un secret de", "getrandom", errno);
  std::string hexa;
  constexpr std::string_view kChiffres = "0123456789abcdef";
  for (const unsigned char octet : tires) {
    hexa += kChiffres[octet >> 4U];
    hexa += kChiffres[octet & 15U];
  }
  return hexa;
}

bool est_le_meme_secret(std::string_view donne, std::string_view secret) {
  if (donne.size() != secret.size() || secret.empty()) return false;
  // Each byte is looked at, whatever those before it were.
  volatile unsigned ecarts = 0;
  for (std::size_t i = 0; i < secret.size(); ++i)
    ecarts = ecarts | (static_cast<unsigned char>(donne[i]) ^ static_cast<unsigned char>(secret[i]));
  return ecarts == 0;
}

}  // namespace finhop::web
