#include "web/serveur/chiffrement.hpp"

#include <fmt/format.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>

#include <array>
#include <new>

#include "finhop/base/panne.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::web {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuser_le_fichier(std::string_view quoi, const fs::path& chemin) {
  ::ERR_clear_error();
  throw Panne(
      fmt::format("{} {} ne se lit pas, ou n'en est pas un", quoi, texte::imprimable(chemin.string())),
      {"donner un fichier PEM que ce compte peut lire"});
}

}  // namespace

Chiffrement::Chiffrement(const fs::path& certificat, const fs::path& cle)
    : interieur_(new Interieur{{::SSL_CTX_new(::TLS_server_method()), ::SSL_CTX_free}}) {
  SSL_CTX* contexte = interieur_->contexte.get();
  if (!contexte) throw std::bad_alloc();
  ::SSL_CTX_set_min_proto_version(contexte, TLS1_2_VERSION);
  ::SSL_CTX_set_options(contexte,
                        SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
  ::SSL_CTX_set_mode(contexte, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
                                   SSL_MODE_RELEASE_BUFFERS);
  ::SSL_CTX_set_session_cache_mode(contexte, SSL_SESS_CACHE_OFF);
  ::SSL_CTX_set_num_tickets(contexte, 0);
  if (::SSL_CTX_use_certificate_chain_file(contexte, certificat.c_str()) != 1)
    refuser_le_fichier("le certificat", certificat);
  if (::SSL_CTX_use_PrivateKey_file(contexte, cle.c_str(), SSL_FILETYPE_PEM) != 1) {
    const bool autre = ERR_GET_REASON(::ERR_peek_error()) == X509_R_KEY_VALUES_MISMATCH;
    if (!autre) refuser_le_fichier("la clé", cle);
    ::ERR_clear_error();
    throw Panne(fmt::format("la clé {} n'est pas celle du certificat {}", texte::imprimable(cle.string()),
                            texte::imprimable(certificat.string())),
                {"donner les deux fichiers qui vont ensemble"});
  }
}

Chiffrement::~Chiffrement() = default;

std::string Chiffrement::empreinte() const {
  std::array<unsigned char, EVP_MAX_MD_SIZE> octets{};
  unsigned taille = 0;
  ::X509_digest(::SSL_CTX_get0_certificate(interieur_->contexte.get()), ::EVP_sha256(), octets.data(),
                &taille);
  std::string dite;
  for (unsigned i = 0; i < taille; ++i) dite += fmt::format("{}{:02X}", i == 0 ? "" : ":", octets[i]);
  return dite;
}

bool Chiffrement::est_pour(const std::string& nom) const {
  X509* certificat = ::SSL_CTX_get0_certificate(interieur_->contexte.get());
  return ::X509_check_host(certificat, nom.c_str(), nom.size(), 0, nullptr) == 1 ||
         ::X509_check_ip_asc(certificat, nom.c_str(), 0) == 1;
}

}  // namespace finhop::web
