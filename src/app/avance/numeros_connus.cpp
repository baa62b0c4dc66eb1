#include "app/avance/numeros_connus.hpp"

#include <algorithm>

#include "finhop/base/texte.hpp"
#include "finhop/store/avances.hpp"

namespace finhop::app {
namespace {

constexpr std::size_t kPrefixeAsp = 6;  // FINHOP

std::string_view suffixe(std::string_view numero_asp) {
  return numero_asp.substr(std::min(kPrefixeAsp, numero_asp.size()));
}

}  // namespace

NumerosConnus::NumerosConnus(Base& base) {
  constexpr std::size_t kOrdinaire = 1U << 16U;
  editeurs_.reserve(kOrdinaire);
  asp_.reserve(kOrdinaire);
  store::parcourir_numeros(base, [this](std::string_view editeur, std::string_view asp) {
    const Cle cle = cle_de(editeur);
    editeurs_[cle].porteur = cle;
    if (!asp.empty()) asp_[cle_de(suffixe(asp))].porteur = cle;
  });
}

NumerosConnus::Cle NumerosConnus::cle_de(std::string_view numero) {
  Cle cle = 0;
  for (const char c : numero) {
    const bool minuscule = c >= 'a' && c <= 'z';
    cle = cle << 8U | static_cast<unsigned char>(minuscule ? c - 'a' + 'A' : c);
  }
  return cle;
}

std::size_t NumerosConnus::noter(Trace& trace, std::size_t ligne) {
  if (trace.ligne != 0) return trace.ligne;
  trace.ligne = static_cast<std::uint32_t>(ligne);
  return 0;
}

std::size_t NumerosConnus::deja_donne(const domain::NumeroEditeur& numero, std::size_t ligne) {
  return noter(editeurs_[cle_de(numero.texte())], ligne);
}
std::size_t NumerosConnus::deja_donne(const domain::NumeroAsp& numero, std::size_t ligne) {
  return noter(asp_[cle_de(suffixe(numero.texte()))], ligne);
}

bool NumerosConnus::est_enregistre(const domain::NumeroEditeur& numero) const {
  const auto connu = editeurs_.find(cle_de(numero.texte()));
  return connu != editeurs_.end() && connu->second.porteur != 0;
}

std::optional<std::string> NumerosConnus::porteur(const domain::NumeroAsp& numero) const {
  const auto connu = asp_.find(cle_de(suffixe(numero.texte())));
  if (connu == asp_.end() || connu->second.porteur == 0) return std::nullopt;
  std::string editeur;
  for (Cle cle = connu->second.porteur; cle != 0; cle >>= 8U)
    editeur.insert(editeur.begin(), static_cast<char>(cle & 0xFFU));
  return editeur;
}

void NumerosConnus::liberer(const domain::NumeroAsp& numero) {
  liberes_.insert(cle_de(suffixe(numero.texte())));
}
bool NumerosConnus::est_libere(const domain::NumeroAsp& numero) const {
  return liberes_.contains(cle_de(suffixe(numero.texte())));
}

}  // namespace finhop::app
