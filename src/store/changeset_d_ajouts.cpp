#include "store/changeset_d_ajouts.hpp"

namespace finhop::store {

ChangesetDAjouts::ChangesetDAjouts(std::string_view table, std::string_view cles) {
  octets_ = "T";
  entete(cles.size());
  octets_ += cles;
  octets_ += table;
  octets_ += '\0';
}

void ChangesetDAjouts::entete(std::size_t taille) {
  constexpr unsigned kBits = 7;
  constexpr std::size_t kMasque = 0x7F;
  std::string octets(1, static_cast<char>(taille & kMasque));
  while ((taille >>= kBits) != 0) octets.insert(octets.begin(), static_cast<char>(0x80 | (taille & kMasque)));
  octets_ += octets;
}

void ChangesetDAjouts::valeur(std::int64_t nombre) {
  octets_ += '\x01';
  for (int decalage = 56; decalage >= 0; decalage -= 8)
    octets_ += static_cast<char>(static_cast<std::uint64_t>(nombre) >> decalage & 0xFFU);
}

void ChangesetDAjouts::valeur(std::string_view texte) {
  octets_ += '\x03';
  entete(texte.size());
  octets_ += texte;
}

}  // namespace finhop::store
