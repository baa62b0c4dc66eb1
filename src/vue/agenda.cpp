#include "finhop/vue/agenda.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"

namespace finhop::vue {
namespace {

std::string uid(std::string_view sorte, std::string_view cle, const app::Agenda& agenda) {
  return fmt::format("{}-{}-{}@finhop", sorte, cle, agenda.fournisseur.siret.texte());
}

std::string nom_de(const domain::Logiciel& logiciel) {
  return logiciel.nom.value_or(logiciel.numero_ans.texte());
}

}  // namespace

std::vector<domain::RendezVous> rendez_vous(const app::Agenda& agenda) {
  std::vector<domain::RendezVous> tous;
  for (const domain::EcheanceDuLogiciel& e : agenda.echeances)
    tous.push_back({uid("echeance", e.logiciel.numero_ans.texte(), agenda), *e.logiciel.date_limite,
                    fmt::format("Date limite de dépôt des soldes de {}", nom_de(e.logiciel)),
                    fmt::format("{} sans solde déposé ; avances à rendre : {}",
                                texte::compter(e.dossiers, "dossier"), e.a_rendre.texte_fr())});
  for (const domain::Lot& lot : agenda.lots)
    tous.push_back({uid("lot", lot.nom, agenda), lot.date_depot, fmt::format("Déposer le lot {}", lot.nom),
                    fmt::format("{}, {}, dans {}", texte::compter(lot.demandes, "demande"),
                                lot.montant.texte_fr(), lot.repertoire)});
  return tous;
}

}  // namespace finhop::vue
