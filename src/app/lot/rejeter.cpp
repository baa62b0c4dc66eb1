#include "finhop/app/lot/rejeter.hpp"
#include "app/lot/pas.hpp"
#include "app/saisie/saisies.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

constexpr Demarche kRejet{domain::StatutLot::Rejete, "ne se rejette pas", Geste::LotRejeter};

}  // namespace

Issue<domain::Lot> rejeter_lot(Base& base, const Contexte& contexte, const std::string& nom,
                               const Saisi& motif) {
  Saisies saisies;
  const auto texte = saisies.lire_texte(motif, kLongueurTexte);
  if (!texte) return saisies.echec();
  Operation operation(base, contexte);
  auto lot = exiger_pas(base, nom, kRejet, contexte.maintenant.jour_a_paris());
  if (!lot) return refuser_tout(lot.error());
  store::changer_statut_lot(
      base, *lot, {.vers = kRejet.vers, .date = contexte.maintenant.jour_a_paris(), .motif = texte});
  noter(base, operation, *lot, {"lot.rejete", "solde.rejete", *texte});
  operation.terminer();
  lot->statut = kRejet.vers;
  lot->motif = texte;
  return *std::move(lot);
}

}  // namespace finhop::app
