#include <fmt/ostream.h>

#include <limits>
#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/ecriture/pour_la_page.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/web/guichet.hpp"
#include "finhop/web/service.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte base;
  OptionNombre port;
};

constexpr std::size_t kPremierPort = 1024;
constexpr std::size_t kDernierPort = std::numeric_limits<std::uint16_t>::max();

web::Installation installation(const Session& session) {
  const Gestes gestes = session.gestes();
  return {.base = session.chemin_base(),
          .horloge = session.horloge(),
          .auteur = session.auteur(),
          .dire = [gestes](const Remede& remede) { return gestes.morceaux(remede); },
          .epeler = [gestes](const Suite& suite) { return gestes.commande(suite); },
          .exporter = pour_la_page(gestes)};
}

std::string dire_le_lien(const web::ServicePersonnel::Lien& lien) {
  return fmt::format(
      "à ouvrir une fois, dans les deux minutes : {}\n"
      "si le navigateur ne trouve pas ce nom : {}\n",
      lien.adresse, lien.de_secours);
}

// What the server that the base has already answers.
int dire_ce_que_dit(const Session& session, const std::string& lien) {
  fmt::print(session.sortie(),
             "la base {} est déjà ouverte aux navigateurs de ce compte ; un autre lien :\n{}",
             texte::imprimable(session.chemin_base().string()), lien);
  return kFait;
}

int servir(const Session& session, std::uint16_t port) {
  session.ouvrir_base();  // brought up to date now: a page only reads
  const auto repertoire = session.repertoire_d_execution();
  if (repertoire)
    if (const auto lien = web::demander_au_guichet(*repertoire, session.chemin_base()))
      return dire_ce_que_dit(session, *lien);
  web::ServicePersonnel service(installation(session), port);
  const auto guichet = repertoire ? web::Guichet::ouvrir(*repertoire, session.chemin_base()) : nullptr;
  if (guichet) guichet->tenir([&service] { return dire_le_lien(service.nouveau_lien()); });
  fmt::print(session.sortie(),
             "la base {} est ouverte aux navigateurs de ce compte, sur cette machine\n{}"
             "Ctrl-C pour arrêter\n",
             texte::imprimable(session.chemin_base().string()), dire_le_lien(service.nouveau_lien()));
  session.sortie().flush();
  service.servir();
  return kFait;
}

int executer(const Session& session, const Options& o) {
  const std::size_t port = o.port.valeur().value_or(0);
  if (o.port.valeur() && (port < kPremierPort || port > kDernierPort))
    return dire(session, {{CodeRefus::ValeurIllisible, fmt::format("--port {} ne peut pas être pris", port),
                           fmt::format("de {} à {}", kPremierPort, kDernierPort),
                           "en donner un autre, ou laisser finhop en choisir un"}});
  const auto base = o.base.texte();
  return servir(base ? session.sur(*base) : session, static_cast<std::uint16_t>(port));
}

}  // namespace

Action declarer_servir(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->base.ajouter(app, {"BASE", "", "la base, comme avec --base"});
  o->port.ajouter(app, {"--port", "N", "le port de cette machine ; sinon un qui est libre"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
