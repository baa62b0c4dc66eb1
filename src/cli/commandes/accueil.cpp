#include <fmt/ostream.h>

#include <filesystem>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "finhop/app/taches/resumer.hpp"
#include "finhop/vue/accueil.hpp"

namespace finhop::cli {

int accueillir(const Session& session) {
  if (!std::filesystem::exists(session.chemin_base())) {
    const auto recentes = session.bases_recentes();
    montrer(session, vue::accueil_sans_base(session.chemin_base(), recentes));
    if (recentes.empty())
      fmt::print(session.sortie(), "à taper ensuite : {}   (ou finhop --help)\n",
                 session.gestes().commande({"", Geste::Initialiser, {{Donnee::Siret}}}));
    return kFait;
  }
  app::Base base = session.ouvrir_base();
  const app::Resume resume = app::resumer(base, session.contexte());
  montrer(session, vue::Accueil(resume, session.chemin_base(), session.aujourd_hui()).page());
  return kFait;
}

}  // namespace finhop::cli
