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

std::string a_l_heure(const domain::Logiciel& logiciel) {
  return logiciel.heure_limite ? ", à " + logiciel.heure_limite->texte() : "";
}

}  // namespace

std::vector<domain::RendezVous> rendez_vous(const app::Agenda& agenda) {
  std::vector<domain::RendezVous> tous;
  for (const domain::EcheanceDuLogiciel& e : agenda.echeances)
    tous.push_back(
        {uid("echeance", e.logiciel.numero_ans.texte(), agenda), *e.logiciel.date_limite,
         fmt::format("Date limite de dépôt des soldes de {}{}", nom_de(e.logiciel), a_l_heure(e.logiciel)),
         fmt::format("{} sans solde déposé ; avances à rendre : {}",
                     texte::compter(e.sans_depot.dossiers, "dossier"), e.sans_depot.avances.texte_fr())});
  for (const domain::EcheanceDuProfil& e : agenda.autres_echeances) {
    const bool avance = e.etape == domain::EtapeDatee::Avance;
    tous.push_back({uid(avance ? "avances" : "prestations", e.logiciel.numero_ans.texte(), agenda), e.jour,
                    "Échéance : " + domain::dire(e),
                    fmt::format("dit par le profil {}", nom_du_profil(e.logiciel))});
  }
  for (const domain::Lot& lot : agenda.lots)
    tous.push_back({uid("lot", lot.nom, agenda), lot.date_depot, fmt::format("Déposer le lot {}", lot.nom),
                    fmt::format("{}, {}, dans {}", texte::compter(lot.demandes, "demande"),
                                lot.montant.texte_fr(), lot.repertoire)});
  for (const domain::Note& note : agenda.rappels)
    tous.push_back({uid("rappel", std::to_string(note.numero), agenda), *note.rappel,
                    fmt::format("{} : {}", note.numero_editeur.texte(), note.texte),
                    note.client.value_or("")});
  return tous;
}

}  // namespace finhop::vue
