#include "finhop/app/piece/lire.hpp"
#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/session.hpp"
#include "finhop/vue/piece/lecture.hpp"

namespace finhop::cli {

Action declarer_piece_lire(CLI::App&) {
  return [](const Session& session) {
    app::Base base = session.ouvrir_base();
    montrer(session, vue::lectures_faites(app::lire_documents(base, session.contexte(), session.suivi())));
    return kFait;
  };
}

}  // namespace finhop::cli
