#include <ostream>

#include "cli/commande.hpp"
#include "finhop/format/profil.hpp"

namespace finhop::cli {

Action declarer_profil_schema(CLI::App&) {
  return [](const Session& session) {
    session.sortie() << format::schema_de_profil();
    return int{kFait};
  };
}

}  // namespace finhop::cli
