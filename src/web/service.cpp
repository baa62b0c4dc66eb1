#include "finhop/web/service.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>

#include "finhop/base/panne.hpp"
#include "finhop/format/html_page.hpp"
#include "finhop/web/guichet.hpp"
#include "finhop/web/serveur.hpp"
#include "finhop/web/site.hpp"
#include "web/acces/compte.hpp"
#include "web/acces/hasard.hpp"
#include "web/acces/renvois.hpp"
#include "web/serveur/signaux.hpp"

namespace finhop::web {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kOctetsDuNom = 4;
// On a disk, where /tmp may be in memory.
constexpr const char* kProvisoire = "/var/tmp";

// What is asked at the guichet, and what answers it.
constexpr std::string_view kLien = "lien";      // its two addresses, a line each
constexpr std::string_view kRenvoi = "renvoi";  // the name of the file
constexpr std::string_view kArret = "arret";
constexpr std::string_view kCompris = "bien";

}  // namespace

struct ServicePersonnel::Interieur {
  SignauxDArret signaux;
  std::unique_ptr<Site> site;  // made once the port is known, before anybody is served
  std::string hote = "finhop-" + hasard(kOctetsDuNom) + ".localhost";
  fs::path base;
  Serveur serveur;
  std::unique_ptr<Guichet> guichet = {};
  std::unique_ptr<Renvois> renvois = {};

  Interieur(fs::path servie, std::uint16_t port)
      : base(std::move(servie)), serveur({.port = port}, Limites(), traitement(), kProvisoire) {}
  // Nobody asks for anything any more before what answers is gone.
  ~Interieur() { guichet.reset(); }
  Interieur(const Interieur&) = delete;
  Interieur& operator=(const Interieur&) = delete;

  Traitement traitement() {
    return {.repondre = [this](const Requete& requete) { return site->repondre(requete); },
            .arreter_avant_le_corps =
                [this](const Requete& requete) { return site->arreter_avant_le_corps(requete); },
            .refuser = [this](int code) { return site->refuser(code); },
            .compte = compte_d_en_face};
  }
  LienDeSession adresses(const std::string& chemin) const {
    return {fmt::format("http://{}:{}{}", hote, serveur.port(), chemin),
            fmt::format("http://127.0.0.1:{}{}", serveur.port(), chemin)};
  }
  std::string renvoyer();
  std::string repondre_au_guichet(std::string_view mot);
};

std::string ServicePersonnel::Interieur::renvoyer() {
  const std::string chemin = site->nouveau_lien();
  const auto [adresse, de_secours] = adresses(chemin);
  return renvois
      ->ecrire(format::html::page_qui_mene(adresse, de_secours),
               [this, chemin] { return site->attend(chemin); })
      .string();
}

std::string ServicePersonnel::Interieur::repondre_au_guichet(std::string_view mot) try {
  if (mot == kArret) {
    serveur.arreter();
    return std::string(kCompris);
  }
  if (mot == kRenvoi) return renvoyer();
  if (mot != kLien) return {};
  const auto [adresse, de_secours] = adresses(site->nouveau_lien());
  return adresse + "\n" + de_secours;
} catch (const Panne&) {
  return {};  // as if nobody were there: who asks says so
}

ServicePersonnel::ServicePersonnel(Installation installation, std::uint16_t port)
    : interieur_(std::make_unique<Interieur>(installation.base, port)) {
  installation.hote = interieur_->hote;
  installation.port = interieur_->serveur.port();
  installation.compte = ::geteuid();
  interieur_->site = std::make_unique<Site>(std::move(installation));
}

ServicePersonnel::~ServicePersonnel() = default;

LienDeSession ServicePersonnel::nouveau_lien() {
  return interieur_->adresses(interieur_->site->nouveau_lien());
}

bool ServicePersonnel::tenir_un_guichet(const fs::path& repertoire) {
  auto guichet = Guichet::ouvrir(repertoire, interieur_->base);
  if (!guichet) return false;
  interieur_->renvois = std::make_unique<Renvois>(guichet->place());
  interieur_->guichet = std::move(guichet);
  interieur_->guichet->tenir(
      {[interieur = interieur_.get()](std::string_view mot) { return interieur->repondre_au_guichet(mot); },
       [renvois = interieur_->renvois.get()] { return renvois->menager(); }});
  return true;
}

void ServicePersonnel::servir() {
  const std::array arrets{interieur_->signaux.numero()};
  interieur_->serveur.servir(arrets);
}

std::optional<LienDeSession> demander_un_lien(const fs::path& repertoire, const fs::path& base) {
  const auto dit = demander_au_guichet(repertoire, base, kLien);
  if (!dit) return std::nullopt;
  const std::size_t fin = dit->find('\n');
  if (fin == std::string::npos) return std::nullopt;
  return LienDeSession{dit->substr(0, fin), dit->substr(fin + 1)};
}

std::optional<fs::path> demander_un_renvoi(const fs::path& repertoire, const fs::path& base) {
  const auto dit = demander_au_guichet(repertoire, base, kRenvoi);
  return dit ? std::optional<fs::path>(*dit) : std::nullopt;
}

bool demander_l_arret(const fs::path& repertoire, const fs::path& base) {
  return demander_au_guichet(repertoire, base, kArret) == kCompris;
}

}  // namespace finhop::web
