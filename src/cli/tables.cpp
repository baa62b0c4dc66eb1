#include "cli/tables.hpp"

#include "cli/commande.hpp"
#include "cli/ecriture/json.hpp"
#include "finhop/base/refus.hpp"
#include "finhop/domain/situations.hpp"
#include "finhop/domain/taches/taches.hpp"

namespace finhop::cli {

int dire_tables(const Session& session) {
  JsonDoc tables;
  for (const char* nom : {"commandes", "refus", "situations", "taches"}) tables[nom] = JsonDoc::array();
  for (const Commande& c : commandes())
    tables["commandes"].push_back({{"nom", c.nom}, {"resume", c.resume}, {"exemple", c.exemple}});
  for (const CodeRefusDescription& r : codes_refus())
    tables["refus"].push_back({{"id", r.id}, {"sens", r.sens}});
  for (const auto& s : domain::situations())
    tables["situations"].push_back({{"id", s.id}, {"libelle", s.libelle}});
  for (const auto& t : domain::sortes_de_taches())
    tables["taches"].push_back({{"id", t.id}, {"titre", t.titre}});
  ecrire_json(session.sortie(), tables);
  return kFait;
}

}  // namespace finhop::cli
