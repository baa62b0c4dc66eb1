#include "web/serveur/client_tls.hpp"

#include <fmt/format.h>
#include <openssl/err.h>
#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <catch2/catch.hpp>

namespace finhop::web::scene {
namespace {

constexpr int kTropLong = 20'000;
constexpr std::size_t kMorceau = 16'384;

}  // namespace

ClientTls::ClientTls(int connexion, int au_plus)
    : connexion_(connexion),
      contexte_(::SSL_CTX_new(::TLS_client_method()), ::SSL_CTX_free),
      ssl_(nullptr, ::SSL_free),
      entrant_(::BIO_new(::BIO_s_mem())),
      sortant_(::BIO_new(::BIO_s_mem())) {
  ::SSL_CTX_set_security_level(contexte_.get(), 0);
  ::SSL_CTX_set_max_proto_version(contexte_.get(), au_plus);
  ssl_.reset(::SSL_new(contexte_.get()));
  ::SSL_set_bio(ssl_.get(), entrant_, sortant_);
  ::SSL_set_connect_state(ssl_.get());
}

ClientTls::ClientTls(int connexion) : ClientTls(connexion, TLS1_3_VERSION) {
  REQUIRE(serrer());
}

bool ClientTls::est_admis(int connexion, int au_plus) {
  return ClientTls(connexion, au_plus).serrer();
}

bool ClientTls::serrer() {
  while (true) {
    ::ERR_clear_error();
    const int rendu = ::SSL_do_handshake(ssl_.get());
    if (!pousser()) return false;
    if (rendu == 1) return true;
    if (::SSL_get_error(ssl_.get(), rendu) != SSL_ERROR_WANT_READ || !tirer()) return false;
  }
}

bool ClientTls::pousser() {
  std::array<char, kMorceau> morceau{};
  for (int lus = 0; (lus = ::BIO_read(sortant_, morceau.data(), static_cast<int>(morceau.size()))) > 0;) {
    std::string_view reste(morceau.data(), static_cast<std::size_t>(lus));
    while (!reste.empty()) {
      const ssize_t partis = ::send(connexion_, reste.data(), reste.size(), MSG_NOSIGNAL);
      if (partis <= 0) return false;
      reste.remove_prefix(static_cast<std::size_t>(partis));
    }
  }
  return true;
}

bool ClientTls::tirer() {
  pollfd attendu{connexion_, POLLIN, 0};
  REQUIRE(::poll(&attendu, 1, kTropLong) == 1);
  std::array<char, kMorceau> morceau{};
  const ssize_t lus = ::recv(connexion_, morceau.data(), morceau.size(), 0);
  if (lus <= 0) return false;
  ::BIO_write(entrant_, morceau.data(), static_cast<int>(lus));
  return true;
}

bool ClientTls::envoyer(std::string_view octets) {
  while (!octets.empty()) {
    const std::string_view part = octets.substr(0, kMorceau);
    ::ERR_clear_error();
    if (::SSL_write(ssl_.get(), part.data(), static_cast<int>(part.size())) <= 0 || !pousser()) return false;
    octets.remove_prefix(part.size());
  }
  return true;
}

void ClientTls::finir() {
  ::SSL_shutdown(ssl_.get());
  pousser();
}

bool ClientTls::recevoir(std::string& recu) {
  std::array<char, kMorceau> morceau{};
  while (true) {
    ::ERR_clear_error();
    const int lus = ::SSL_read(ssl_.get(), morceau.data(), static_cast<int>(morceau.size()));
    if (lus > 0) {
      recu.append(morceau.data(), static_cast<std::size_t>(lus));
      return true;
    }
    if (::SSL_get_error(ssl_.get(), lus) != SSL_ERROR_WANT_READ || !pousser() || !tirer()) return false;
  }
}

std::string ClientTls::empreinte() const {
  std::array<unsigned char, EVP_MAX_MD_SIZE> octets{};
  unsigned taille = 0;
  const std::unique_ptr<X509, decltype(&::X509_free)> montre(::SSL_get1_peer_certificate(ssl_.get()),
                                                             ::X509_free);
  ::X509_digest(montre.get(), ::EVP_sha256(), octets.data(), &taille);
  std::string dite;
  for (unsigned i = 0; i < taille; ++i) dite += fmt::format("{}{:02X}", i == 0 ? "" : ":", octets[i]);
  return dite;
}

}  // namespace finhop::web::scene
