#include "lecteur/jpeg_fabrique.hpp"

#include <cstddef>

namespace jpeg_fabrique {
namespace {

// Most significant bit first; a byte of ones is followed by a null one.
class Bits {
 public:
  void mettre(unsigned valeur, int nombre) {
    for (int i = nombre - 1; i >= 0; --i) {
      octet_ = (octet_ << 1U) | ((valeur >> static_cast<unsigned>(i)) & 1U);
      if (++pris_ == 8) poser();
    }
  }
  void completer() {
    while (pris_ > 0) mettre(1, 1);
  }
  std::string octets;

 private:
  void poser() {
    octets += static_cast<char>(octet_ & 0xFFU);
    if ((octet_ & 0xFFU) == 0xFFU) octets += '\0';
    octet_ = 0;
    pris_ = 0;
  }
  unsigned octet_ = 0;
  int pris_ = 0;
};

std::string deux(std::size_t nombre) {
  return {static_cast<char>(nombre / 256), static_cast<char>(nombre % 256)};
}

std::string marque(int code) {
  return {'\xFF', static_cast<char>(code)};
}

// Two codes for the mean of a block: the same as before (0), four bits of difference (10). One for the rest: nothing (0).
void poser_bloc(Bits& bits, int ecart) {
  if (ecart == 0) {
    bits.mettre(0, 1);
  } else {
    bits.mettre(0b10, 2);
    bits.mettre(static_cast<unsigned>(ecart > 0 ? ecart : ecart + 15), 4);
  }
  bits.mettre(0, 1);
}

std::string donnees(const Facon& facon) {
  Bits bits;
  const int blocs = (facon.cote / 8) * (facon.cote / 8);
  int avant = 0;
  int reprises = 0;
  for (int bloc = 0; bloc < blocs; ++bloc) {
    if (facon.intervalle > 0 && bloc > 0 && bloc % facon.intervalle == 0) {
      bits.completer();
      if (reprises == 1) bits.octets += facon.avant_reprise;
      const bool sautee = facon.reprise_sautee && reprises == 1;
      bits.octets += marque(0xD0 + (sautee ? 5 : reprises % 8));
      ++reprises;
      avant = 0;
    }
    const int moyenne = bloc % 2 == 0 ? 8 : -4;
    poser_bloc(bits, moyenne - avant);
    avant = moyenne;
    for (int c = 1; c < facon.composantes; ++c) poser_bloc(bits, 0);
  }
  bits.completer();
  return bits.octets;
}

std::string trame(const Facon& facon) {
  std::string corps = '\x08' + deux(static_cast<std::size_t>(facon.cote)) +
                      deux(static_cast<std::size_t>(facon.cote)) + static_cast<char>(facon.composantes);
  for (int c = 1; c <= facon.composantes; ++c) corps += {static_cast<char>(c), '\x11', '\0'};
  return segment(0xC0, corps);
}

std::string passe(const Facon& facon) {
  std::string corps(1, static_cast<char>(facon.composantes));
  for (int c = 1; c <= facon.composantes; ++c) corps += {static_cast<char>(c), '\0'};
  return segment(0xDA, corps + facon.passe);
}

std::string tables() {
  const std::string moyennes = std::string("\0\1\1", 3) + std::string(14, '\0') + std::string("\0\4", 2);
  const std::string reste = std::string("\x10\1", 2) + std::string(15, '\0') + '\0';
  return segment(0xDB, '\0' + std::string(64, '\x10')) + segment(0xC4, moyennes) + segment(0xC4, reste);
}

}  // namespace

std::string segment(unsigned char code, std::string_view corps) {
  return marque(code) + deux(corps.size() + 2) + std::string(corps);
}

std::string jpeg(const Facon& facon) {
  std::string octets = marque(0xD8) + facon.apres_debut;
  if (!facon.version.empty())
    octets += segment(0xE0, std::string("JFIF\0", 5) + facon.version + std::string("\0\0\1\0\1\0\0", 7));
  octets += facon.avant_tables + tables() + trame(facon);
  if (facon.intervalle > 0) octets += segment(0xDD, deux(static_cast<std::size_t>(facon.intervalle)));
  return octets + passe(facon) + donnees(facon) + facon.avant_fin + marque(0xD9);
}

}  // namespace jpeg_fabrique
