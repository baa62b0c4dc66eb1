#include <fmt/ostream.h>

#include <limits>
#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/commandes/page/installation.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte base;
  OptionNombre port;
};

constexpr std::size_t kPremierPort = 1024;
constexpr std::size_t kDernierPort = std::numeric_limits<std::uint16_t>::max();

// What the server that the base has already answers.
int dire_ce_que_dit(const Session& session, const web::LienDeSession& lien) {
  fmt::print(session.sortie(),
             "la base {} est déjà ouverte aux navigateurs de ce compte ; un autre lien :\n{}",
             nom_de_la_base(session), dire_le_lien(lien));
  return kFait;
}

int servir(const Session& session, std::uint16_t port) {
  session.ouvrir_base();  // brought up to date now: a page only reads
  const auto repertoire = session.repertoire_d_execution();
  if (repertoire)
    if (const auto lien = web::demander_un_lien(*repertoire, session.chemin_base()))
      return dire_ce_que_dit(session, *lien);
  web::ServicePersonnel service(installation(session), port);
  if (repertoire) service.tenir_un_guichet(*repertoire);
  fmt::print(session.sortie(),
             "la base {} est ouverte aux navigateurs de ce compte, sur cette machine\n{}"
             "Ctrl-C pour arrêter\n",
             nom_de_la_base(session), dire_le_lien(service.nouveau_lien()));
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
