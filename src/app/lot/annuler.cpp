#include "finhop/app/lot/annuler.hpp"
#include "app/dossier/recherche.hpp"
#include "app/lot/fichiers/repertoire_provisoire.hpp"
#include "app/lot/mise_a_l_ecart.hpp"
#include "app/lot/pas.hpp"
#include "app/lot/refaire.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

constexpr Demarche kAnnulation{domain::StatutLot::Annule, "ne s'annule plus", Geste::LotAnnuler};

bool tient_en_vain(Base& base, const domain::Lot& lot) {
  return est_mort(lot) && !lot.rang_rendu && est_sa_place(lot) &&
         store::tenue_du_rang(base, lot) == store::TenueDuRang::Tenu;
}

// A lot that is dead, named, and still holds its rank: its folder could not be set aside then. Like the note that a folder
// appeared, this is no operation of its own.
std::optional<LotEcarte> ecarter_enfin(Base& base, Mode mode, const std::string& nom) {
  std::optional<MiseALEcart> mise;
  store::Transaction transaction(base, store::Acces::Ecriture);
  const auto lot = exiger_lot(base, nom, [](const domain::Lot& l) { return !est_mort(l); });
  if (nom.empty() || !lot || !tient_en_vain(base, *lot)) return std::nullopt;
  mise.emplace(base, *lot);
  LotEcarte ecarte = ecarter(base, *lot, *mise, mode);
  ecarte.deja_mort = true;
  if (mode == Mode::Ecrire) transaction.valider();
  mise->garder();
  return ecarte;
}

}  // namespace

Issue<LotEcarte> annuler_lot(Base& base, const Contexte& contexte, const std::string& nom) {
  if (auto ecarte = ecarter_enfin(base, contexte.mode, nom)) return *std::move(ecarte);
  std::optional<MiseALEcart> mise;
  Operation operation(base, contexte);
  auto lot = exiger_pas(base, nom, kAnnulation, contexte.maintenant.jour_a_paris());
  if (!lot) return refuser_tout(lot.error());
  mise.emplace(base, *lot);
  store::changer_statut_lot(base, *lot, {.vers = kAnnulation.vers});
  lot->statut = kAnnulation.vers;
  noter(base, operation, *lot, {"lot.annule", "solde.libere", ""});
  if (contexte.mode == Mode::Ecrire)
    effacer_restes(std::filesystem::path(lot->repertoire).parent_path(), lot->nom);
  LotEcarte ecarte = ecarter(base, *lot, *mise, contexte.mode);
  operation.terminer();
  mise->garder();
  return ecarte;
}

}  // namespace finhop::app
