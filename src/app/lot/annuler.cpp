#include "finhop/app/lot/annuler.hpp"
#include "app/lot/pas.hpp"
#include "app/lot/repertoire_provisoire.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

constexpr Demarche kAnnulation{domain::StatutLot::Annule, "ne s'annule plus", Geste::LotAnnuler};

}  // namespace

Issue<LotEcarte> annuler_lot(Base& base, const Contexte& contexte, const std::string& nom) {
  Operation operation(base, contexte);
  auto lot = exiger_pas(base, nom, kAnnulation, contexte.maintenant.jour_a_paris());
  if (!lot) return refuser_tout(lot.error());
  store::changer_statut_lot(base, *lot, {.vers = kAnnulation.vers});
  noter(base, operation, *lot, {"lot.annule", "solde.libere", ""});
  if (contexte.mode == Mode::Ecrire)
    effacer_restes(std::filesystem::path(lot->repertoire).parent_path(), lot->nom);
  operation.terminer();
  lot->statut = kAnnulation.vers;
  return LotEcarte{*lot, repertoire_restant(*lot)};
}

}  // namespace finhop::app
