#include "finhop/app/argent/additionner.hpp"

#include "app/argent/parcours.hpp"

namespace finhop::app {

Issue<ComptesDArgent> additionner(Base& base, const Contexte& contexte, const CriteresDArgent& criteres) {
  std::optional<domain::Sommateur> sommateur;
  const auto au = parcourir_argent(
      base, contexte, criteres,
      [&](domain::JourDArgent jour) { sommateur.emplace(criteres.par, std::move(jour)); },
      [&](domain::FaitsDArgent&& faits) { sommateur->voir(faits); });
  if (!au) return std::unexpected(au.error());
  return ComptesDArgent{*au, criteres.par, sommateur->groupes(), sommateur->total()};
}

}  // namespace finhop::app
