#include "cli/commandes/lot/rapport.hpp"

#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "finhop/vue/export.hpp"

namespace finhop::cli {

void avertir_des_lots(const Session& session, std::span<const app::LotExporte> lots,
                      std::span<const app::DossierSignale> avertissements, const MiseEnPage& mise) {
  alerter(session, vue::jour_passe(lots, session.aujourd_hui()));
  avertir(session, vue::avertissements_communs(lots));
  alerter(session, vue::avertissements_des_demandes(avertissements), mise);
}

}  // namespace finhop::cli
