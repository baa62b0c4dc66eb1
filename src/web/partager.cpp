#include "finhop/web/partager.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "finhop/base/texte.hpp"
#include "finhop/web/serveur.hpp"
#include "finhop/web/site.hpp"
#include "web/serveur/signaux.hpp"

namespace finhop::web {
namespace {

constexpr const char* kProvisoire = "/var/tmp";
constexpr std::uint16_t kPortDeHttps = 443;
constexpr std::size_t kNomAuPlus = 253;

Limites sans_fin() {
  Limites limites;
  limites.sans_visite = std::chrono::hours(24 * 3650);
  return limites;
}

// As an address writes it.
std::string entre_crochets(const std::string& adresse) {
  return adresse.contains(':') ? "[" + adresse + "]" : adresse;
}

std::vector<std::string> noms_de(const Ouverture& ouverture) {
  std::vector<std::string> noms;
  if (ouverture.nom) noms.push_back(texte::minuscules_ascii(*ouverture.nom));
  if (!est_toute_adresse(ouverture.adresse)) noms.push_back(texte::minuscules_ascii(ouverture.adresse));
  return noms;
}

// Behind a proxy the name is said as the proxy lets it in: with its own port, when it is not that of https.
std::vector<std::string> hotes_de(const Ouverture& ouverture, std::uint16_t port) {
  std::vector<std::string> hotes;
  if (ouverture.derriere_proxy && ouverture.nom) return {texte::minuscules_ascii(*ouverture.nom)};
  for (const std::string& nom : noms_de(ouverture)) {
    hotes.push_back(fmt::format("{}:{}", entre_crochets(nom), port));
    if (port == kPortDeHttps) hotes.insert(hotes.begin(), entre_crochets(nom));
  }
  return hotes;
}

std::shared_ptr<const Chiffrement> chiffrement_de(const Installation& installation,
                                                  const Ouverture& ouverture) {
  if (ouverture.derriere_proxy) return nullptr;
  const CertificatASoi place =
      ouverture.certificat ? *ouverture.certificat : certificat_a_soi(installation.base, noms_de(ouverture));
  return std::make_shared<Chiffrement>(place.certificat, place.cle);
}

}  // namespace

bool est_un_nom_d_hote(std::string_view dit) {
  const std::size_t fin = std::min(dit.find(':'), dit.size());
  const std::string_view nom = dit.substr(0, fin);
  const bool port_bon = fin == dit.size() || texte::que_des_chiffres(dit.substr(fin + 1));
  return port_bon && !nom.empty() && nom.size() <= kNomAuPlus && nom.front() != '.' && nom.front() != '-' &&
         std::ranges::all_of(nom,
                             [](char c) { return texte::est_alphanumerique(c) || c == '.' || c == '-'; });
}

bool est_une_adresse_ip(std::string_view dit) {
  std::array<unsigned char, sizeof(in6_addr)> octets{};
  const std::string adresse(dit);
  return ::inet_pton(AF_INET, adresse.c_str(), octets.data()) == 1 ||
         ::inet_pton(AF_INET6, adresse.c_str(), octets.data()) == 1;
}

bool est_toute_adresse(std::string_view dit) {
  in6_addr v6{};
  in_addr v4{};
  const std::string adresse(dit);
  if (::inet_pton(AF_INET, adresse.c_str(), &v4) == 1) return v4.s_addr == htonl(INADDR_ANY);
  return ::inet_pton(AF_INET6, adresse.c_str(), &v6) == 1 && IN6_IS_ADDR_UNSPECIFIED(&v6);
}

struct ServicePartage::Interieur {
  SignauxDArret signaux;
  std::shared_ptr<const Chiffrement> chiffrement;
  std::unique_ptr<Site> site;  // made once the port is known, before anybody is served
  Serveur serveur;
  std::vector<std::string> hotes = {};

  Interieur(std::shared_ptr<const Chiffrement> chiffre, const Ouverture& ouverture)
      : chiffrement(std::move(chiffre)),
        serveur({.port = ouverture.port, .adresse = ouverture.adresse, .chiffrement = chiffrement},
                sans_fin(), traitement(), kProvisoire) {}

  Traitement traitement() {
    return {.repondre = [this](const Requete& requete) { return site->repondre(requete); },
            .arreter_avant_le_corps =
                [this](const Requete& requete) { return site->arreter_avant_le_corps(requete); },
            .refuser = [this](int code) { return site->refuser(code); },
            .refuser_en_clair = [this] { return site->refuser_en_clair(); }};
  }
};

ServicePartage::ServicePartage(Installation installation, const Ouverture& ouverture)
    : interieur_(std::make_unique<Interieur>(chiffrement_de(installation, ouverture), ouverture)) {
  installation.port = interieur_->serveur.port();
  interieur_->hotes = hotes_de(ouverture, installation.port);
  installation.partage = {interieur_->hotes, ouverture.derriere_proxy};
  interieur_->site = std::make_unique<Site>(std::move(installation));
}

ServicePartage::~ServicePartage() = default;

std::string ServicePartage::adresse() const {
  return "https://" + interieur_->hotes.front();
}

std::optional<std::string> ServicePartage::empreinte() const {
  return interieur_->chiffrement ? std::optional(interieur_->chiffrement->empreinte()) : std::nullopt;
}

void ServicePartage::servir() {
  const std::array arrets{interieur_->signaux.numero()};
  interieur_->serveur.servir(arrets);
}

}  // namespace finhop::web
