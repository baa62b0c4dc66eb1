// The other end of an encrypted connection, by OpenSSL over memory: what is sent and received is seen here, and a server
// that is gone raises no signal.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <string>
#include <string_view>

namespace finhop::web::scene {

class ClientTls {
 public:
  // Shakes hands on that connection; `au_plus` is the newest version that it speaks. The test fails when it cannot.
  explicit ClientTls(int connexion);
  // Whether such a client is let in.
  static bool est_admis(int connexion, int au_plus);

  bool envoyer(std::string_view octets);
  void finir();
  // Adds to what was received; false once nothing more comes.
  bool recevoir(std::string& recu);
  std::string empreinte() const;

 private:
  ClientTls(int connexion, int au_plus);
  bool serrer();
  bool pousser();
  bool tirer();

  int connexion_;
  std::unique_ptr<SSL_CTX, decltype(&::SSL_CTX_free)> contexte_;
  std::unique_ptr<SSL, decltype(&::SSL_free)> ssl_;
  BIO* entrant_;
  BIO* sortant_;
};

}  // namespace finhop::web::scene
