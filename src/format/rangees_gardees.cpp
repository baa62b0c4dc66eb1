#include "finhop/format/rangees_gardees.hpp"

#include <utility>

namespace finhop::format {
namespace {

constexpr std::size_t kBloc = 1'000'000;
constexpr unsigned kSeptBits = 7;
constexpr unsigned char kSuite = 0x80;  // of a number that goes on, of a nature that something shown follows

void ecrire_nombre(std::size_t nombre, std::string& vers) {
  for (; nombre >= kSuite; nombre >>= kSeptBits) vers += static_cast<char>((nombre & (kSuite - 1U)) | kSuite);
  vers += static_cast<char>(nombre);
}
void ecrire_texte(std::string_view texte, std::string& vers) {
  ecrire_nombre(texte.size(), vers);
  vers += texte;
}

std::size_t lire_nombre(std::string_view& de) {
  std::size_t nombre = 0;
  for (unsigned rang = 0;; rang += kSeptBits) {
    const auto octet = static_cast<unsigned char>(de.front());
    de.remove_prefix(1);
    nombre |= static_cast<std::size_t>(octet & (kSuite - 1U)) << rang;
    if (octet < kSuite) return nombre;
  }
}
std::string_view lire_texte(std::string_view& de) {
  const std::size_t taille = lire_nombre(de);
  const std::string_view texte = de.substr(0, taille);
  de.remove_prefix(taille);
  return texte;
}

}  // namespace

void RangeesGardees::garder(const LigneDeTable& ligne) {
  if (debordees_) return;
  if (blocs_.empty() || blocs_.back().size() > kBloc) blocs_.emplace_back();
  std::string& bloc = blocs_.back();
  const std::size_t avant = bloc.size();
  ecrire_nombre(ligne.ligne, bloc);
  bloc += ligne.separateur;
  ecrire_nombre(ligne.cellules.size(), bloc);
  for (std::size_t i = 0; i < ligne.cellules.size(); ++i) {
    const auto nature =
        static_cast<unsigned char>(i < ligne.natures.size() ? ligne.natures[i] : NatureDeCellule::Texte);
    const std::string_view montree = i < ligne.montrees.size() ? ligne.montrees[i] : std::string_view{};
    bloc += static_cast<char>(montree.empty() ? nature : nature | kSuite);
    ecrire_texte(ligne.cellules[i], bloc);
    if (!montree.empty()) ecrire_texte(montree, bloc);
  }
  octets_ += bloc.size() - avant;
  if (octets_ <= octets_max_) return;
  debordees_ = true;
  std::exchange(blocs_, {});
}

void RangeesGardees::donner(const VoirLigneDeTable& voir) const {
  std::vector<std::string_view> cellules, montrees;
  std::vector<NatureDeCellule> natures;
  for (std::string_view reste : blocs_)
    while (!reste.empty()) {
      LigneDeTable ligne{};
      ligne.ligne = lire_nombre(reste);
      ligne.separateur = reste.front();
      reste.remove_prefix(1);
      const std::size_t combien = lire_nombre(reste);
      cellules.assign(combien, {});
      montrees.assign(combien, {});
      natures.assign(combien, NatureDeCellule::Texte);
      for (std::size_t i = 0; i < combien; ++i) {
        const auto nature = static_cast<unsigned char>(reste.front());
        reste.remove_prefix(1);
        natures[i] = static_cast<NatureDeCellule>(nature & (kSuite - 1U));
        cellules[i] = lire_texte(reste);
        if ((nature & kSuite) != 0) montrees[i] = lire_texte(reste);
      }
      ligne.cellules = cellules;
      ligne.natures = natures;
      ligne.montrees = montrees;
      if (voir(ligne) == Poursuite::Arreter) return;
    }
}

}  // namespace finhop::format
