// One encrypted connection: what OpenSSL makes of the bytes of a socket that never waits.
#pragma once

#include <span>
#include <string_view>

#include "finhop/web/chiffrement.hpp"

namespace finhop::web {

enum class Pas { Fait, VeutLire, VeutEcrire, Fini };

struct Echange {
  Pas pas;
  std::size_t octets = 0;
};

// Lives while its Chiffrement does.
struct Tls {
  Tls(const Chiffrement& chiffrement, int connexion);
  ~Tls();
  Tls(const Tls&) = delete;
  Tls& operator=(const Tls&) = delete;

  Pas serrer();  // the handshake
  Echange lire(std::span<char> place);
  Echange ecrire(std::string_view octets);

 private:
  struct Interieur;
  Pas pas_de(int rendu);
  std::unique_ptr<Interieur> interieur_;
};

}  // namespace finhop::web
