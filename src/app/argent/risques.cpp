#include "app/argent/risques.hpp"

#include <algorithm>
#include <tuple>

#include "app/argent/parcours.hpp"

namespace finhop::app {
namespace {

auto place(const DossierARisque& d) {
  return std::tuple(d.risque.sorte, -d.risque.montant.value_or(Montant()).centimes(),
                    std::string_view(d.numero_editeur));
}

}  // namespace

std::optional<DossierARisque> a_risque(const domain::FaitsDArgent& faits,
                                       const domain::Echeances& echeances) {
  auto risque = domain::risque_de(faits, echeances);
  if (!risque) return std::nullopt;
  return DossierARisque{faits.numero_editeur, faits.client, *std::move(risque),
                        domain::suite_du_risque(faits)};
}

bool presse_plus(const DossierARisque& a, const DossierARisque& b) {
  return place(a) < place(b);
}

Issue<RisquesDArgent> relever_les_risques(Base& base, const Contexte& contexte,
                                          const CriteresDArgent& criteres) {
  domain::Echeances echeances;
  std::vector<DossierARisque> dossiers;
  const auto au = parcourir_argent(
      base, contexte, criteres, [&](domain::JourDArgent jour) { echeances = std::move(jour.echeances); },
      [&](domain::FaitsDArgent&& faits) {
        if (auto dossier = a_risque(faits, echeances)) dossiers.push_back(*std::move(dossier));
      });
  if (!au) return std::unexpected(au.error());
  std::ranges::sort(dossiers, presse_plus);
  return RisquesDArgent{*au, std::move(dossiers)};
}

}  // namespace finhop::app
