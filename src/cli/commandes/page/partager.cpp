#include "finhop/web/partager.hpp"

#include <fmt/ostream.h>

#include <limits>
#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/commandes/page/installation.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/web/comptes.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte adresse;
  OptionTexte hote;
  OptionNombre port;
  OptionTexte certificat;
  OptionTexte cle;
  Drapeau derriere_proxy;
};

constexpr std::uint16_t kPort = 8443;

Refus refus(std::string message, std::string attendu, Remede remede) {
  return {CodeRefus::PartageRefuse, std::move(message), std::move(attendu), std::move(remede)};
}

Result<std::uint16_t> port_de(const Options& o) {
  const std::size_t port = o.port.valeur().value_or(kPort);
  constexpr std::size_t kDernier = std::numeric_limits<std::uint16_t>::max();
  if (port >= 1 && port <= kDernier) return static_cast<std::uint16_t>(port);
  return refuser({CodeRefus::ValeurIllisible, fmt::format("--port {} ne peut pas être pris", port),
                  fmt::format("de 1 à {}", kDernier), "en donner un autre"});
}

std::optional<Refus> refus_du_nom(const Options& o) {
  const auto nom = o.hote.texte();
  const auto non = [&](std::string_view attendu) {
    return Refus{CodeRefus::ValeurIllisible,
                 fmt::format("--hote {} n'est pas un nom de machine", texte::citer(*nom)),
                 std::string(attendu), "le corriger"};
  };
  if (nom && !web::est_un_nom_d_hote(*nom))
    return non("un nom comme finhop.exemple.fr, sans https:// ni chemin");
  if (nom && nom->contains(':') && !o.derriere_proxy.est_mis())
    return non("un nom sans port : --port le dit");
  if (!nom && (o.derriere_proxy.est_mis() || web::est_toute_adresse(o.adresse.exige().brut)))
    return refus("aucun navigateur ne saurait comment appeler cette page",
                 "le nom sous lequel elle se trouve",
                 Suite{"le donner", Geste::Recommencer, {{Donnee::Hote}}});
  return std::nullopt;
}

std::optional<Refus> refus_du_chiffrement(const Options& o) {
  const bool certificat = o.certificat.texte().has_value();
  const bool cle = o.cle.texte().has_value();
  if (certificat != cle)
    return refus("le certificat et sa clé vont ensemble", "les deux, ou aucun : finhop fait alors le sien",
                 Suite{"donner l'autre", Geste::Recommencer, {{cle ? Donnee::Certificat : Donnee::Cle}}});
  if (certificat && o.derriere_proxy.est_mis())
    return Refus{CodeRefus::OptionsContraires, "derrière un proxy, c'est lui qui a le certificat",
                 "--derriere-proxy, ou --certificat et --cle", "ôter l'un ou l'autre"};
  return std::nullopt;
}

std::optional<Refus> refus_de(const Session& session, const Options& o) {
  if (!web::est_une_adresse_ip(o.adresse.exige().brut))
    return Refus{CodeRefus::ValeurIllisible,
                 fmt::format("--adresse {} n'est pas une adresse", texte::citer(o.adresse.exige().brut)),
                 "une adresse IP de cette machine, comme 192.0.2.7", "la corriger"};
  if (auto refus = refus_du_nom(o)) return refus;
  if (auto refus = refus_du_chiffrement(o)) return refus;
  if (web::FichierDeComptes(session.chemin_base()).lire().empty())
    return refus("la page partagée n'a aucun compte : personne n'y entrerait", "au moins un compte",
                 {"", {{"en ajouter un", Geste::CompteAjouter, {{Donnee::NomDeCompte}}}}});
  return std::nullopt;
}

void dire_comment(const Session& session, const web::ServicePartage& service) {
  fmt::print(session.sortie(), "la base {} est ouverte à ses comptes : {}\n", nom_de_la_base(session),
             service.adresse());
  if (const auto empreinte = service.empreinte())
    fmt::print(
        session.sortie(),
        "empreinte SHA-256 du certificat, à comparer à celle que montre le navigateur la première fois :\n"
        "{}\n",
        *empreinte);
  fmt::print(session.sortie(), "Ctrl-C pour arrêter\n");
  session.sortie().flush();
}

int executer(const Session& session, const Options& o) {
  session.ouvrir_base();  // brought up to date now: a page only reads
  const auto port = port_de(o);
  if (!port) return dire(session, {port.error()});
  if (const auto refus = refus_de(session, o)) return dire(session, {*refus});
  web::Ouverture ouverture{.adresse = o.adresse.exige().brut,
                           .port = *port,
                           .nom = o.hote.texte(),
                           .derriere_proxy = o.derriere_proxy.est_mis()};
  if (o.certificat.texte()) ouverture.certificat = {*o.certificat.texte(), o.cle.texte().value_or("")};
  web::ServicePartage service(installation(session), ouverture);
  dire_comment(session, service);
  service.servir();
  return kFait;
}

}  // namespace

Action declarer_partager(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->adresse.ajouter(app, {"--adresse", "A", "l'adresse IP de cette machine où l'on vient"},
                     Besoin::Obligatoire);
  o->hote.ajouter(app, {"--hote", "NOM", "le nom sous lequel les navigateurs la trouvent, s'il y en a un"});
  o->port.ajouter(app, {"--port", "N", fmt::format("son port ; {} s'il n'est pas dit", kPort)});
  o->certificat.ajouter(app, {"--certificat", "FICHIER", "un certificat (PEM) ; sinon finhop fait le sien"});
  o->cle.ajouter(app, {"--cle", "FICHIER", "la clé de ce certificat"});
  o->derriere_proxy.ajouter(app, "--derriere-proxy", "un proxy chiffre : écouter en clair, pour lui seul");
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
