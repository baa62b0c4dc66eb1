#include "web/acces/portier.hpp"

#include <algorithm>
#include <charconv>

#include "finhop/base/digest.hpp"
#include "web/acces/hasard.hpp"

namespace finhop::web {
namespace {

std::chrono::seconds duree(unsigned echecs) {
  if (echecs < Portier::kEssais) return std::chrono::seconds(0);
  constexpr unsigned kDoublements = 10;
  const unsigned doublements = std::min(echecs - Portier::kEssais, kDoublements);
  return std::min<std::chrono::seconds>(Portier::kPremiereAttente * (1U << doublements),
                                        Portier::kAttenteAuPlus);
}

}  // namespace

Portier::Portier(Montre montre) : montre_(std::move(montre)), sel_(hasard(kOctetsDUnSecret)) {}

Portier::Compteur& Portier::place(Table& table, std::string_view quoi) const {
  constexpr std::size_t kChiffres = 8;
  constexpr int kHexa = 16;
  const std::string empreinte = sha256(sel_ + std::string(quoi));
  std::size_t rang = 0;
  std::from_chars(empreinte.data(), empreinte.data() + kChiffres, rang, kHexa);
  return table[rang % kPlaces];
}

std::chrono::seconds Portier::attente(Compteur& compteur) const {
  const auto ecoule = montre_() - compteur.dernier;
  if (compteur.echecs > 0 && ecoule >= kOubli) compteur = {};
  return std::max(std::chrono::seconds(0), duree(compteur.echecs) - ecoule);
}

std::chrono::seconds Portier::essayer(std::string_view nom, std::optional<std::string_view> adresse) {
  const std::scoped_lock verrou(garde_);
  Compteur& du_nom = place(*noms_, nom);
  Compteur* de_l_adresse = adresse ? &place(*adresses_, *adresse) : nullptr;
  const auto reste =
      std::max(attente(du_nom), de_l_adresse ? attente(*de_l_adresse) : std::chrono::seconds(0));
  if (reste > std::chrono::seconds(0)) return reste;
  for (Compteur* compteur : {&du_nom, de_l_adresse})
    if (compteur) *compteur = {compteur->echecs + 1, montre_()};
  return std::chrono::seconds(0);
}

// The name begins anew. Of the address only this try is taken back: who has an account cannot wipe out what the same
// address tried under other names.
void Portier::reussir(std::string_view nom, std::optional<std::string_view> adresse) {
  const std::scoped_lock verrou(garde_);
  place(*noms_, nom) = {};
  if (!adresse) return;
  Compteur& de_l_adresse = place(*adresses_, *adresse);
  if (de_l_adresse.echecs > 0) --de_l_adresse.echecs;
}

}  // namespace finhop::web
