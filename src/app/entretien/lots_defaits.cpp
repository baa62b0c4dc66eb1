#include "app/entretien/lots_defaits.hpp"

#include "app/lot/fichiers/repertoire_provisoire.hpp"
#include "app/lot/pas.hpp"
#include "app/lot/refaire.hpp"
#include "finhop/store/annulation.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

fs::path place_d_avant(const domain::Lot& lot) {
  return fs::path(lot.repertoire).parent_path() / lot.nom;
}

}  // namespace

void LotsDefaits::lire(std::int64_t operation) {
  for (const store::LigneTouchee& ligne : store::lignes_touchees(base_, operation)) {
    if (ligne.table != "lot") continue;
    auto lot = store::lire_lot(base_, std::stoll(ligne.cle.front()));
    if (!lot) continue;
    Touche& touche = touches_.emplace_back(Touche{*lot, {}});
    if (lot->statut == domain::StatutLot::Genere && est_sa_place(*lot)) touche.mise.emplace(base_, *lot);
  }
}

std::optional<domain::Lot> LotsDefaits::reprendre_les_rangs() {
  for (const Touche& touche : touches_) {
    if (!touche.avant.rang_rendu) continue;
    if (store::tenue_du_rang(base_, touche.avant) != store::TenueDuRang::Libre) return touche.avant;
    store::reprendre_le_rang(base_, touche.avant, place_d_avant(touche.avant).string());
  }
  return std::nullopt;
}

void LotsDefaits::effacer(Touche& touche, Mode mode, Annulation& annulation) {
  const domain::Lot& lot = touche.avant;
  // A command that was cut off may have put it there without noting it.
  const auto repertoire =
      lot.publie || repertoire_restant(lot) ? std::optional(lot.repertoire) : std::nullopt;
  if (!touche.mise) return annulation.lots_effaces.push_back({lot.nom, repertoire});
  if (mode == Mode::Ecrire) effacer_restes(fs::path(lot.repertoire).parent_path(), lot.nom);
  auto tenu = touche.mise->faire(mode);
  if (!tenu && store::tenue_du_rang(base_, lot) == store::TenueDuRang::Depose)
    tenu = "ce lot a été noté déposé sous ce nom";
  if (!tenu) store::rendre_le_rang_efface(base_, lot);
  const bool a_l_ecart = touche.mise->a_un_repertoire();
  annulation.lots_effaces.push_back(
      {lot.nom, a_l_ecart ? std::optional(touche.mise->ecarte().string()) : repertoire, a_l_ecart, tenu});
}

void LotsDefaits::comparer(Mode mode, Annulation& annulation) {
  for (Touche& touche : touches_) {
    const auto apres = store::lire_lot(base_, touche.avant.cle);
    if (!apres) {
      effacer(touche, mode, annulation);
    } else if (apres->statut == domain::StatutLot::Genere && touche.avant.statut != apres->statut) {
      annulation.lots_rendus.push_back({apres->nom, apres->publie || repertoire_restant(*apres)
                                                        ? std::optional(apres->repertoire)
                                                        : std::nullopt});
      rendus_.push_back({*apres, touche.avant.repertoire});
    }
  }
}

void LotsDefaits::garder() {
  for (Touche& touche : touches_)
    if (touche.mise) touche.mise->garder();
  for (const Rendu& rendu : rendus_) remettre_en_place(base_, rendu.lot, rendu.ecarte);
}

}  // namespace finhop::app
