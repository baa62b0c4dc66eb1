#include "app/lot/achever.hpp"

#include <fmt/format.h>

#include "app/lot/fichiers/repertoire_provisoire.hpp"
#include "app/lot/refaire.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

Suite remede_ailleurs(const domain::Lot& lot) {
  return {"l'écrire ailleurs", Geste::LotRefaire, {{Donnee::Lot, lot.nom}, {Donnee::Sortie}}};
}

// A folder of that name that is not the lot's, file for file, is somebody else's.
void exiger_la_place(Base& base, const domain::Lot& lot, const Suivi& suivi) {
  if (!fs::exists(lot.repertoire) ||
      refaire_dans(base, lot, lot.repertoire, Mode::Simuler, suivi).ecrits.empty())
    return;
  throw Panne(fmt::format("le lot {}, enregistré mais interrompu, trouve sa place prise : {}", lot.nom,
                          lot.repertoire),
              remede_ailleurs(lot));
}

}  // namespace

std::vector<domain::Lot> lots_a_achever(Base& base) {
  std::vector<domain::Lot> lots = store::lire_lots(base);
  std::erase_if(lots, [](const domain::Lot& lot) {
    return !est_interrompu(lot) || est_en_cours(fs::path(lot.repertoire).parent_path(), lot.nom);
  });
  return lots;
}

void achever(Base& base, const domain::Lot& lot, const Suivi& suivi) {
  const fs::path repertoire = place_du_lot(lot);
  exiger_la_place(base, lot, suivi);
  try {
    refaire_dans(base, lot, repertoire, Mode::Ecrire, suivi);
  } catch (const fs::filesystem_error& erreur) {
    throw Panne(fmt::format("le lot {}, enregistré mais interrompu, ne peut pas être écrit dans {} : {}",
                            lot.nom, lot.repertoire, raison_systeme(erreur.code().value())),
                remede_ailleurs(lot));
  }
  store::noter_publication(base, lot.cle, lot.repertoire);
}

std::vector<LotExporte> achever_lots(Base& base, Mode mode, const Suivi& suivi) {
  store::Transaction transaction(base, mode == Mode::Ecrire ? store::Acces::Ecriture : store::Acces::Lecture);
  std::vector<LotExporte> acheves;
  for (const domain::Lot& lot : lots_a_achever(base)) {
    if (mode == Mode::Ecrire) achever(base, lot, suivi);
    acheves.push_back(relire_lot(base, lot.nom));
  }
  if (mode == Mode::Ecrire) transaction.valider();
  return acheves;
}

LotExporte relire_lot(Base& base, const std::string& nom) {
  const domain::Lot lot = store::trouver_lot(base, nom).value();
  LotExporte exporte{lot, store::lire_lignes(base, lot), {}, {}};
  for (const domain::FichierLot& fichier : store::lire_fichiers(base, lot))
    if (fichier.sorte == domain::SorteFichier::Zip) exporte.zips.push_back(fichier.nom);
  return exporte;
}

}  // namespace finhop::app
