// One lot of an export: composed from ready dossiers, then written to a provisional folder.
#pragma once

#include <vector>

#include "app/lot/fichiers/fichiers.hpp"
#include "finhop/app/dossier/fiche.hpp"
#include "finhop/domain/plan.hpp"
#include "finhop/domain/profils/profil.hpp"
#include "finhop/format/bordereau.hpp"
#include "finhop/format/modele.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {

// All that a lot is made of.
struct Composition {
  const domain::LotPrevu& prevu;
  const std::vector<Fiche>& prets;
  const domain::Fournisseur& fournisseur;
  domain::Logiciel logiciel;
  Jour date_depot;
  int rang;
  const format::Modele& modele;
  Instant maintenant;
  std::filesystem::path sortie;
  const domain::Profil& profil;
  const Epeler& epeler;  // of what the bordereau says to do in finhop
};

struct LotAEcrire {
  domain::Lot lot;
  std::vector<domain::LigneLot> lignes;
  std::vector<std::string> zips;
  std::string json;
  format::Bordereau bordereau;  // still without the files' digests
  domain::Constats avertissements;
};

LotAEcrire composer(const Composition& composition);
// Writes and syncs every file of the lot into `dossier`.
std::vector<store::FichierEcrit> ecrire(Base& base, const LotAEcrire& lot,
                                        const std::filesystem::path& repertoire, Compteur& compteur);

}  // namespace finhop::app
