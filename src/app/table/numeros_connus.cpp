#include "app/table/numeros_connus.hpp"

#include <algorithm>
#include <utility>

#include "finhop/base/texte.hpp"
#include "finhop/store/avances.hpp"

namespace finhop::app {
namespace {

constexpr std::string_view kSignes = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::size_t kTailleEditeur = 5;
constexpr std::size_t kPrefixeAsp = 6;  // FINHOP

CleDeNumero cle(std::string_view signes) {
  CleDeNumero cle = 0;
  for (const char c : texte::majuscules_ascii(signes))
    cle = cle * static_cast<CleDeNumero>(kSignes.size()) + static_cast<CleDeNumero>(kSignes.find(c));
  return cle;
}

}  // namespace

CleDeNumero cle_de(const domain::NumeroEditeur& numero) {
  return cle(numero.texte());
}
CleDeNumero cle_de(const domain::NumeroAsp& numero) {
  return cle(std::string_view(numero.texte()).substr(kPrefixeAsp));
}

std::size_t NumerosRevenants::combien(CleDeNumero cle) {
  if (!std::exchange(tries_, true)) {
    std::ranges::sort(vus_);
    for (auto debut = vus_.begin(); debut != vus_.end();) {
      const auto fin = std::upper_bound(debut, vus_.end(), *debut);
      if (fin - debut > 1) doubles_.emplace(*debut, fin - debut);
      debut = fin;
    }
    vus_ = {};
  }
  const auto double_ = doubles_.find(cle);
  return double_ == doubles_.end() ? 0 : double_->second;
}

NumerosConnus::NumerosConnus(Base& base) {
  store::parcourir_numeros(base, [this](std::string_view editeur, std::string_view asp) {
    const auto numero = domain::NumeroEditeur::exact(editeur);
    const auto numero_asp = domain::NumeroAsp::exact(asp);
    if (!numero) return;
    editeurs_.push_back(cle_de(*numero));
    if (numero_asp) porteurs_.push_back({cle_de(*numero_asp), cle_de(*numero)});
  });
  std::ranges::sort(editeurs_);
  std::ranges::sort(porteurs_, {}, &Porteur::asp);
}

std::size_t NumerosConnus::deja_donne(const domain::NumeroAsp& numero, std::size_t ligne) {
  const CleDeNumero cle = cle_de(numero);
  if (asp_.combien(cle) == 0) return 0;
  const auto [place, nouvelle] = lignes_.emplace(cle, ligne);
  return nouvelle ? 0 : place->second;
}

bool NumerosConnus::est_enregistre(const domain::NumeroEditeur& numero) const {
  return std::ranges::binary_search(editeurs_, cle_de(numero));
}

std::optional<std::string> NumerosConnus::porteur(const domain::NumeroAsp& numero) const {
  const CleDeNumero asp = cle_de(numero);
  const auto place = std::ranges::lower_bound(porteurs_, asp, {}, &Porteur::asp);
  if (place == porteurs_.end() || place->asp != asp) return std::nullopt;
  std::string editeur(kTailleEditeur, '0');
  CleDeNumero reste = place->editeur;
  constexpr CleDeNumero kBase = kSignes.size();
  for (std::size_t i = kTailleEditeur; i > 0; --i, reste /= kBase) editeur[i - 1] = kSignes[reste % kBase];
  return editeur;
}

void NumerosConnus::liberer(const domain::NumeroAsp& numero) {
  liberes_.insert(cle_de(numero));
}
bool NumerosConnus::est_libere(const domain::NumeroAsp& numero) const {
  return liberes_.contains(cle_de(numero));
}

}  // namespace finhop::app
