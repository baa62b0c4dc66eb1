#include "cli/tables.hpp"

#include "cli/commande.hpp"
#include "cli/ecriture/json.hpp"
#include "finhop/base/refus.hpp"

namespace finhop::cli {

int dire_tables(const Session& session) {
  JsonDoc tables{{"commandes", JsonDoc::array()}, {"refus", JsonDoc::array()}};
  for (const Commande& c : commandes())
    tables["commandes"].push_back({{"nom", c.nom}, {"resume", c.resume}, {"exemple", c.exemple}});
  for (const CodeRefusDescription& r : codes_refus())
    tables["refus"].push_back({{"id", r.id}, {"sens", r.sens}});
  ecrire_json(session.sortie(), tables);
  return kFait;
}

}  // namespace finhop::cli
