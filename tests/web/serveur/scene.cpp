#include "web/serveur/scene.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>

#include "base/dossier_temporaire.hpp"
#include "web/serveur/client_tls.hpp"

namespace finhop::web::scene {
namespace {

// Far beyond what any answer takes: a test that waits for nothing ends, and fails.
constexpr int kTropLong = 20'000;
constexpr std::size_t kMorceau = 65'536;

sockaddr_in adresse(const char* nom, std::uint16_t port) {
  sockaddr_in adresse{};
  adresse.sin_family = AF_INET;
  adresse.sin_port = htons(port);
  ::inet_pton(AF_INET, nom, &adresse.sin_addr);
  return adresse;
}

std::string lire_le_fichier(int numero) {
  std::string octets;
  std::array<char, kMorceau> morceau{};
  while (true) {
    const ssize_t lus = ::read(numero, morceau.data(), morceau.size());
    if (lus <= 0) return octets;
    octets.append(morceau.data(), static_cast<std::size_t>(lus));
  }
}

std::string_view nom(Methode methode) {
  switch (methode) {
    case Methode::Get:
      return "GET";
    case Methode::Head:
      return "HEAD";
    case Methode::Post:
      return "POST";
  }
  return "";
}

}  // namespace

Client::Client(std::uint16_t port, const char* depuis, Voie voie)
    : connexion_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  const sockaddr_in ici = adresse(depuis, 0);
  const sockaddr_in la_bas = adresse("127.0.0.1", port);
  REQUIRE(::bind(connexion_.numero(), reinterpret_cast<const sockaddr*>(&ici), sizeof ici) == 0);
  REQUIRE(::connect(connexion_.numero(), reinterpret_cast<const sockaddr*>(&la_bas), sizeof la_bas) == 0);
  if (voie == Voie::Chiffree) tls_ = std::make_unique<ClientTls>(connexion_.numero());
}

Client::~Client() = default;
Client::Client(Client&&) noexcept = default;

std::string Client::empreinte() const {
  return tls_->empreinte();
}

bool Client::envoyer(std::string_view octets) const {
  if (tls_) return tls_->envoyer(octets);
  while (!octets.empty()) {
    const ssize_t partis = ::send(connexion_.numero(), octets.data(), octets.size(), MSG_NOSIGNAL);
    if (partis <= 0) return false;
    octets.remove_prefix(static_cast<std::size_t>(partis));
  }
  return true;
}

void Client::finir_d_envoyer() const {
  if (tls_) return tls_->finir();
  ::shutdown(connexion_.numero(), SHUT_WR);
}

bool Client::recevoir() {
  if (tls_) return tls_->recevoir(recu_);
  pollfd attendu{connexion_.numero(), POLLIN, 0};
  REQUIRE(::poll(&attendu, 1, kTropLong) == 1);
  std::array<char, kMorceau> morceau{};
  const ssize_t lus = ::recv(connexion_.numero(), morceau.data(), morceau.size(), 0);
  if (lus <= 0) return false;
  recu_.append(morceau.data(), static_cast<std::size_t>(lus));
  return true;
}

std::string Client::lire(bool sans_corps) {
  std::size_t fin = 0;
  while ((fin = recu_.find("\r\n\r\n")) == std::string::npos)
    if (!recevoir()) return std::exchange(recu_, {});
  const std::size_t dite = recu_.find("Content-Length: ");
  std::size_t taille = fin + 4;
  if (!sans_corps && dite < fin) taille += std::stoul(recu_.substr(dite + 16));
  while (recu_.size() < taille)
    if (!recevoir()) break;
  std::string reponse = recu_.substr(0, taille);
  recu_.erase(0, taille);
  return reponse;
}

std::string Client::tout_lire() {
  while (recevoir()) {
  }
  return std::exchange(recu_, {});
}

Limites limites_patientes() {
  constexpr std::chrono::minutes kLongtemps(5);
  Limites limites;
  limites.delai_entete = limites.delai_corps = limites.repos = kLongtemps;
  limites.adieu = std::chrono::seconds(5);
  return limites;
}

std::shared_ptr<const Chiffrement> chiffrement_d_essai() {
  static const tests::DossierTemporaire dossier;
  static const std::shared_ptr<const Chiffrement> chiffrement = [] {
    const CertificatASoi place = certificat_a_soi(dossier / "base.db", std::vector<std::string>{"127.0.0.1"});
    return std::make_shared<const Chiffrement>(place.certificat, place.cle);
  }();
  return chiffrement;
}

Service::Service(Limites limites, std::function<Reponse(const Requete&)> repondre, Voie voie)
    : voie_(voie),
      repondre_(std::move(repondre)),
      serveur_(
          {.chiffrement = voie == Voie::Chiffree ? chiffrement_d_essai() : nullptr}, limites,
          {.repondre = [this](const Requete& requete) { return voir(requete); },
           .refuser = [](int code) { return Reponse{.code = code, .texte = fmt::format("refus {}", code)}; }},
          "/tmp"),
      fil_([this] { serveur_.servir(); }) {}

Service::~Service() {
  serveur_.arreter();
  joindre();
}

void Service::joindre() {
  if (fil_.joinable()) fil_.join();
}

Reponse Service::voir(const Requete& requete) {
  {
    const std::scoped_lock verrou(garde_);
    vues_.push_back({std::string(nom(requete.methode)), requete.chemin,
                     requete.fichier ? lire_le_fichier(requete.fichier->numero()) : requete.corps,
                     requete.fichier.has_value()});
  }
  return repondre_ ? repondre_(requete) : Reponse{.texte = "vu"};
}

std::vector<Vue> Service::vues() const {
  const std::scoped_lock verrou(garde_);
  return vues_;
}

std::string Service::demander(std::string_view octets) const {
  Client client = this->client();
  client.envoyer(octets);
  return client.lire();
}

std::string code_de(const std::string& reponse) {
  return reponse.starts_with("HTTP/1.") ? reponse.substr(9, 3) : "rien";
}

std::string corps_de(const std::string& reponse) {
  const std::size_t fin = reponse.find("\r\n\r\n");
  return fin == std::string::npos ? "" : reponse.substr(fin + 4);
}

std::string poster(std::string_view corps, std::string_view champs) {
  return fmt::format("POST /p HTTP/1.1\r\nHost: h\r\n{}Content-Length: {}\r\n\r\n{}", champs, corps.size(),
                     corps);
}

}  // namespace finhop::web::scene
