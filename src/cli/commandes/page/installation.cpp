#include "cli/commandes/page/installation.hpp"

#include <fmt/format.h>

#include "cli/ecriture/pour_la_page.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {

web::Installation installation(const Session& session) {
  const Gestes gestes = session.gestes();
  return {.base = session.chemin_base(),
          .horloge = session.horloge(),
          .auteur = session.auteur(),
          .dire = [gestes](const Remede& remede) { return gestes.morceaux(remede); },
          .epeler = [gestes](const Suite& suite) { return gestes.commande(suite); },
          .exporter = pour_la_page(gestes)};
}

std::string dire_le_lien(const web::LienDeSession& lien) {
  return fmt::format(
      "à ouvrir une fois, dans les deux minutes : {}\n"
      "si le navigateur ne trouve pas ce nom : {}\n",
      lien.adresse, lien.de_secours);
}

std::string nom_de_la_base(const Session& session) {
  return texte::imprimable(session.chemin_base().string());
}

}  // namespace finhop::cli
