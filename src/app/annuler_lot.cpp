#include "app/dossier_provisoire.hpp"
#include "app/pas_lot.hpp"
#include "finhop/app/vie_lot.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

constexpr GesteLot kAnnulation{domain::StatutLot::Annule, "ne s'annule plus", "finhop lot annuler {}"};

}  // namespace

Issue<LotEcarte> annuler_lot(Base& base, const Contexte& contexte, const std::string& nom) {
  Operation operation(base, contexte);
  auto lot = exiger_pas(base, nom, kAnnulation);
  if (!lot) return refuser_tout(lot.error());
  store::changer_statut_lot(base, *lot, {.vers = kAnnulation.vers});
  noter(base, operation, *lot, {"lot.annule", "solde.libere", ""});
  if (contexte.mode == Mode::Ecrire)
    effacer_restes(std::filesystem::path(lot->dossier).parent_path(), lot->nom);
  operation.terminer();
  lot->statut = kAnnulation.vers;
  return LotEcarte{*lot, dossier_restant(*lot)};
}

}  // namespace finhop::app
