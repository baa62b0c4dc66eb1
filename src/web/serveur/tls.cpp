#include "web/serveur/tls.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>

#include <cerrno>
#include <new>

#include "web/serveur/chiffrement.hpp"

namespace finhop::web {
namespace {

// OpenSSL's own way to a socket raises SIGPIPE when the client is gone.
int numero_de(BIO* bio) {
  return static_cast<int>(reinterpret_cast<std::intptr_t>(::BIO_get_data(bio)));
}

int rendre(BIO* bio, ssize_t passes, std::size_t* combien, void (*a_refaire)(BIO*)) {
  ::BIO_clear_retry_flags(bio);
  if (passes < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)) a_refaire(bio);
  if (passes <= 0) return 0;
  *combien = static_cast<std::size_t>(passes);
  return 1;
}

int ecrire_au_socket(BIO* bio, const char* octets, std::size_t taille, std::size_t* ecrits) {
  return rendre(bio, ::send(numero_de(bio), octets, taille, MSG_DONTWAIT | MSG_NOSIGNAL), ecrits,
                [](BIO* b) { ::BIO_set_retry_write(b); });
}

int lire_du_socket(BIO* bio, char* place, std::size_t taille, std::size_t* lus) {
  return rendre(bio, ::recv(numero_de(bio), place, taille, MSG_DONTWAIT), lus,
                [](BIO* b) { ::BIO_set_retry_read(b); });
}

long gerer(BIO*, int ordre, long, void*) {
  return ordre == BIO_CTRL_FLUSH ? 1 : 0;
}

BIO_METHOD* faire_la_methode() {
  BIO_METHOD* methode = ::BIO_meth_new(::BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "finhop");
  if (!methode) throw std::bad_alloc();
  ::BIO_meth_set_write_ex(methode, ecrire_au_socket);
  ::BIO_meth_set_read_ex(methode, lire_du_socket);
  ::BIO_meth_set_ctrl(methode, gerer);
  return methode;
}

BIO* socket_de(int connexion) {
  static BIO_METHOD* const methode = faire_la_methode();
  BIO* bio = ::BIO_new(methode);
  if (!bio) throw std::bad_alloc();
  ::BIO_set_data(bio, reinterpret_cast<void*>(static_cast<std::intptr_t>(connexion)));
  ::BIO_set_init(bio, 1);
  return bio;
}

}  // namespace

struct Tls::Interieur {
  std::unique_ptr<SSL, decltype(&::SSL_free)> ssl;
  bool serre = false;
};

Tls::Tls(const Chiffrement& chiffrement, int connexion)
    : interieur_(new Interieur{{::SSL_new(chiffrement.interieur_->contexte.get()), ::SSL_free}}) {
  if (!interieur_->ssl) throw std::bad_alloc();
  BIO* bio = socket_de(connexion);
  ::SSL_set_bio(interieur_->ssl.get(), bio, bio);
  ::SSL_set_accept_state(interieur_->ssl.get());
}

// Tells the client that nothing was cut, if it is still there.
Tls::~Tls() {
  if (interieur_->serre) ::SSL_shutdown(interieur_->ssl.get());
  ::ERR_clear_error();
}

Pas Tls::pas_de(int rendu) {
  switch (::SSL_get_error(interieur_->ssl.get(), rendu)) {
    case SSL_ERROR_WANT_READ:
      return Pas::VeutLire;
    case SSL_ERROR_WANT_WRITE:
      return Pas::VeutEcrire;
    default:
      interieur_->serre = false;  // nothing more can be said on it
      return Pas::Fini;
  }
}

Pas Tls::serrer() {
  ::ERR_clear_error();
  const int rendu = ::SSL_accept(interieur_->ssl.get());
  if (rendu != 1) return pas_de(rendu);
  interieur_->serre = true;
  return Pas::Fait;
}

Echange Tls::lire(std::span<char> place) {
  ::ERR_clear_error();
  std::size_t lus = 0;
  const int rendu = ::SSL_read_ex(interieur_->ssl.get(), place.data(), place.size(), &lus);
  return rendu == 1 ? Echange{Pas::Fait, lus} : Echange{pas_de(rendu)};
}

Echange Tls::ecrire(std::string_view octets) {
  ::ERR_clear_error();
  std::size_t ecrits = 0;
  const int rendu = ::SSL_write_ex(interieur_->ssl.get(), octets.data(), octets.size(), &ecrits);
  return rendu == 1 ? Echange{Pas::Fait, ecrits} : Echange{pas_de(rendu)};
}

}  // namespace finhop::web
