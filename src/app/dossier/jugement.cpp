#include "app/dossier/jugement.hpp"

#include <utility>

#include "finhop/domain/regles.hpp"
#include "finhop/store/dossiers.hpp"
#include "finhop/store/fournisseurs.hpp"

namespace finhop::app {

bool reste_a_demander(domain::StatutAvance avance, const std::optional<domain::StatutSolde>& solde) {
  return solde ? domain::est_en_main(*solde) : domain::est_ouverte(avance);
}

bool reste_a_demander(const domain::Dossier& dossier) {
  return reste_a_demander(dossier.avance.statut,
                          dossier.solde ? std::optional(dossier.solde->statut) : std::nullopt);
}

Jugement::Jugement(Base& base, const Jour& date_depot)
    : date_depot_(date_depot), fournisseur_(store::lire_fournisseur(base)) {
  for (domain::Logiciel& logiciel : store::lire_logiciels(base)) {
    const domain::NumeroAns numero = logiciel.numero_ans;
    logiciels_.emplace(numero, std::move(logiciel));
  }
}

Fiche Jugement::fiche(domain::Dossier dossier) const {
  const domain::Demande demande = domain::demande_de(dossier);
  const domain::Depot depot{dossier.avance.numero_ans, fournisseur_.siret, date_depot_};
  const auto logiciel = logiciels_.find(dossier.avance.numero_ans);
  domain::Constats constats = domain::juger(domain::Examen{
      demande, depot, &dossier, &fournisseur_, logiciel == logiciels_.end() ? nullptr : &logiciel->second});
  const bool pret = domain::est_pret(dossier, constats);
  return {std::move(dossier), std::move(constats), pret};
}

void parcourir_prets(Base& base, const Jugement& jugement,
                     const std::function<void(const domain::Dossier&)>& voir) {
  store::parcourir_en_main(base, [&](domain::Dossier&& dossier) {
    const Fiche fiche = jugement.fiche(std::move(dossier));
    if (fiche.pret) voir(fiche.dossier);
  });
}

}  // namespace finhop::app
