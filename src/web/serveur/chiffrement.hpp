// What OpenSSL keeps of a Chiffrement.
#pragma once

#include <openssl/ssl.h>

#include "finhop/web/chiffrement.hpp"

namespace finhop::web {

struct Chiffrement::Interieur {
  std::unique_ptr<SSL_CTX, decltype(&::SSL_CTX_free)> contexte;
};

}  // namespace finhop::web
