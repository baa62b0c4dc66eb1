#include "web/acces/mot_de_passe.hpp"

#include <sodium.h>

#include <array>

#include "finhop/base/panne.hpp"

namespace finhop::web {
namespace {

void exiger_sodium() {
  if (::sodium_init() < 0)
    throw Panne("libsodium ne peut pas être employée sur cette machine", {"vérifier son installation"});
}

}  // namespace

std::string empreinte_de(std::string_view mot_de_passe) {
  exiger_sodium();
  std::array<char, crypto_pwhash_STRBYTES> empreinte{};
  if (::crypto_pwhash_str_alg(empreinte.data(), mot_de_passe.data(), mot_de_passe.size(),
                              crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw Panne("il n'y a pas assez de mémoire pour protéger un mot de passe (64 Mo)",
                {"fermer d'autres programmes et recommencer"});
  return empreinte.data();
}

bool est_le_mot_de_passe(std::string_view mot_de_passe, const std::string& empreinte) {
  exiger_sodium();
  return est_une_empreinte(empreinte) &&
         ::crypto_pwhash_str_verify(empreinte.c_str(), mot_de_passe.data(), mot_de_passe.size()) == 0;
}

// Of the strength that finhop gives: a file cannot ask for more memory than that.
bool est_une_empreinte(const std::string& empreinte) {
  return empreinte.starts_with(crypto_pwhash_STRPREFIX) && empreinte.size() < crypto_pwhash_STRBYTES &&
         ::crypto_pwhash_str_needs_rehash(empreinte.c_str(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                          crypto_pwhash_MEMLIMIT_INTERACTIVE) == 0;
}

}  // namespace finhop::web
