#include "store/changeset_d_ajouts.hpp"

#include <utility>

namespace finhop::store {
namespace {

// A length, as SQLite packs it.
void ajouter_longueur(std::string& octets, std::size_t taille) {
  constexpr unsigned kBits = 7;
  constexpr std::size_t kMasque = 0x7F;
  std::string ecrite(1, static_cast<char>(taille & kMasque));
  while ((taille >>= kBits) != 0) ecrite.insert(ecrite.begin(), static_cast<char>(0x80 | (taille & kMasque)));
  octets += ecrite;
}

void ajouter_valeur(std::string& octets, Requete& rang, int colonne) {
  if (rang.est_nul(colonne)) {
    octets += '\x05';
  } else if (rang.est_entier(colonne)) {
    octets += '\x01';
    const auto nombre = static_cast<std::uint64_t>(rang.entier(colonne));
    for (int decalage = 56; decalage >= 0; decalage -= 8)
      octets += static_cast<char>(nombre >> decalage & 0xFFU);
  } else {
    const std::string texte = rang.texte(colonne);
    octets += '\x03';
    ajouter_longueur(octets, texte.size());
    octets += texte;
  }
}

}  // namespace

ChangesetNote changeset_d_ajouts(Base& base, RangsAjoutes ajoutes) {
  const std::size_t lignes = ajoutes.lignes;
  return {lignes, [&base, ajoutes = std::move(ajoutes)](const VoirOctets& voir) {
            std::string octets = "T";
            ajouter_longueur(octets, ajoutes.cles.size());
            octets += ajoutes.cles + ajoutes.table + '\0';
            voir(octets);
            Requete rang(base, Requete::Ephemere{ajoutes.sql});
            rang.lier(ajoutes.premiere, ajoutes.derniere);
            while (rang.suivante()) {
              octets = "\x12";  // SQLITE_INSERT
              octets += '\0';   // by a statement, not by a trigger
              for (std::size_t i = 0; i < ajoutes.cles.size(); ++i)
                ajouter_valeur(octets, rang, static_cast<int>(i));
              voir(octets);
            }
          }};
}

}  // namespace finhop::store
