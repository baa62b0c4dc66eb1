#include "finhop/web/service.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>

#include "finhop/web/serveur.hpp"
#include "finhop/web/site.hpp"
#include "web/acces/compte.hpp"
#include "web/acces/hasard.hpp"
#include "web/serveur/signaux.hpp"

namespace finhop::web {
namespace {

constexpr std::size_t kOctetsDuNom = 4;
// On a disk, where /tmp may be in memory.
constexpr const char* kProvisoire = "/var/tmp";

}  // namespace

struct ServicePersonnel::Interieur {
  SignauxDArret signaux;
  std::unique_ptr<Site> site;  // made once the port is known, before anybody is served
  std::string hote = "finhop-" + hasard(kOctetsDuNom) + ".localhost";
  Serveur serveur;

  explicit Interieur(std::uint16_t port) : serveur(port, Limites(), traitement(), kProvisoire) {}

  Traitement traitement() {
    return {.repondre = [this](const Requete& requete) { return site->repondre(requete); },
            .arreter_avant_le_corps =
                [this](const Requete& requete) { return site->arreter_avant_le_corps(requete); },
            .refuser = [this](int code) { return site->refuser(code); },
            .compte = compte_d_en_face};
  }
};

ServicePersonnel::ServicePersonnel(Installation installation, std::uint16_t port)
    : interieur_(std::make_unique<Interieur>(port)) {
  installation.hote = interieur_->hote;
  installation.port = interieur_->serveur.port();
  installation.compte = ::geteuid();
  interieur_->site = std::make_unique<Site>(std::move(installation));
}

ServicePersonnel::~ServicePersonnel() = default;

ServicePersonnel::Lien ServicePersonnel::nouveau_lien() {
  const std::string chemin = interieur_->site->nouveau_lien();
  const std::uint16_t port = interieur_->serveur.port();
  return {fmt::format("http://{}:{}{}", interieur_->hote, port, chemin),
          fmt::format("http://127.0.0.1:{}{}", port, chemin)};
}

void ServicePersonnel::servir() {
  const std::array arrets{interieur_->signaux.numero()};
  interieur_->serveur.servir(arrets);
}

}  // namespace finhop::web
