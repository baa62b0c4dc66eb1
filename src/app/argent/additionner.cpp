#include "finhop/app/argent/additionner.hpp"

#include <algorithm>
#include <tuple>

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

Issue<RisquesDArgent> relever_les_risques(Base& base, const Contexte& contexte,
                                          const CriteresDArgent& criteres) {
  domain::Echeances echeances;
  std::vector<DossierARisque> dossiers;
  const auto au = parcourir_argent(
      base, contexte, criteres, [&](domain::JourDArgent jour) { echeances = std::move(jour.echeances); },
      [&](domain::FaitsDArgent&& faits) {
        if (auto risque = domain::risque_de(faits, echeances))
          dossiers.push_back({faits.numero_editeur, faits.client, *risque, domain::suite_du_risque(faits)});
      });
  if (!au) return std::unexpected(au.error());
  std::ranges::sort(dossiers, {}, [](const DossierARisque& d) {
    return std::tuple(d.risque.sorte, -d.risque.montant.value_or(Montant()).centimes(), d.numero_editeur);
  });
  return RisquesDArgent{*au, std::move(dossiers)};
}

}  // namespace finhop::app
