#include "cli/commandes/lot/rapport.hpp"

#include <fmt/ostream.h>

#include <algorithm>
#include <ostream>

#include "cli/erreurs.hpp"
#include "cli/rapports.hpp"
#include "finhop/app/lot/annuler.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

// Lots often share a warning, that of the SIRET for one: told once.
domain::Constats avertissements_communs(const std::vector<app::LotExporte>& lots) {
  domain::Constats uniques;
  for (const app::LotExporte& lot : lots)
    for (const domain::Constat& constat : lot.avertissements)
      if (std::ranges::find(uniques, constat) == uniques.end()) uniques.push_back(constat);
  return uniques;
}

}  // namespace

void ecrire_lot_fait(std::ostream& sortie, const app::LotExporte& l) {
  const std::string dossier = texte::imprimable(l.lot.repertoire);
  fmt::print(sortie, "lot {}\n", l.lot.nom);
  fmt::print(sortie, "  {}, {}, {}\n", texte::compter(l.lot.demandes, "demande"), l.lot.montant.texte_fr(),
             texte::compter(l.zips.size(), "zip"));
  fmt::print(sortie, "  dossier : {}\n", dossier);
  fmt::print(sortie, "  à déposer le {}, en suivant {}/bordereau.html\n", l.lot.date_depot.fr(), dossier);
}

void dire_complete(const Session& session, const std::string& nom) {
  fmt::print(session.erreurs(), "le lot {}, interrompu, a été complété\n", nom);
}

void avertir_des_lots(const Session& session, const std::vector<app::LotExporte>& lots,
                      const std::vector<app::DossierSignale>& avertissements) {
  const bool passe = std::ranges::any_of(
      lots, [&](const app::LotExporte& l) { return l.lot.date_depot < session.aujourd_hui(); });
  if (passe) session.erreurs() << "avertissement : le jour de dépôt choisi est passé\n";
  avertir(session, avertissements_communs(lots));
  if (!avertissements.empty()) session.erreurs() << "avertissements sur les demandes exportées\n";
  ecrire_par_regle(session, session.erreurs(), avertissements);
}

void ecrire_dossier_ecarte(std::ostream& sortie, const app::LotEcarte& ecarte) {
  if (ecarte.reste)
    fmt::print(sortie, "  ne pas déposer son dossier, qui peut être supprimé : {}\n",
               texte::imprimable(ecarte.reste->string()));
}

}  // namespace finhop::cli
