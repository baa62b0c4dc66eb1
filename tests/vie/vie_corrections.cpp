// The corrections that a vendor draws at random, with a motive or without.
#include "finhop/app/avance/corriger.hpp"
#include "finhop/app/lot/corriger.hpp"
#include "finhop/app/retour/retirer.hpp"
#include "finhop/app/solde/corriger.hpp"
#include "vie/vie_hasard.hpp"

namespace finhop::tests {
namespace {

Issu issu_de(const Issue<app::Correction>& correction) {
  return correction ? Issu::Fait : Issu::Refuse;
}

template <class Statut>
std::string id_au_hasard(std::size_t tire) {
  const auto statuts = domain::statuts<Statut>();
  return std::string(statuts[tire % statuts.size()].id);
}

}  // namespace

Issu Vie::avance_corriger() {
  app::StatutSaisi saisi{{"--statut", id_au_hasard<domain::StatutAvance>(tirer(100))}, {}, {}, {}};
  if (!une_fois_sur(8)) saisi.motif = {"--motif", une_fois_sur(2) ? "essai" : "erreur"};
  if (une_fois_sur(4)) saisi.date = {"--date", jour()};
  if (saisi.statut.brut == "payee" && une_fois_sur(2)) saisi.montant = {"--montant", montant()};
  return issu_de(app::corriger_avance(atelier_.base(), contexte(), numero(), saisi));
}

Issu Vie::solde_corriger() {
  app::StatutSaisi saisi{{"--statut", id_au_hasard<domain::StatutSolde>(tirer(100))}, {}, {}, {}};
  if (!une_fois_sur(8)) saisi.motif = {"--motif", une_fois_sur(2) ? "essai" : "erreur"};
  return issu_de(app::corriger_solde(atelier_.base(), contexte(), numero(), saisi));
}

Issu Vie::lot_corriger() {
  const std::string vers = parmi({"genere", "depose", "rejete"});
  return issu_de(app::corriger_lot(atelier_.base(), contexte(), lot(),
                                   {{"--statut", vers}, {}, {}, app::Saisi{"--motif", "essai"}}));
}

Issu Vie::retour_retirer() {
  return issu_de(app::retirer_retour(atelier_.base(), contexte(), lot(), {"--motif", "erreur"}, {}));
}

}  // namespace finhop::tests
