#include <arpa/inet.h>
#include <fmt/format.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <new>

#include "finhop/base/ebauche.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/web/chiffrement.hpp"

namespace finhop::web {
namespace {

namespace fs = std::filesystem;

constexpr long kUnJour = 24L * 60 * 60;
constexpr long kVie = 3650 * kUnJour;
constexpr int kBitsDuNumero = 127;

template <class Objet, auto kLiberer>
using Tenu = std::unique_ptr<Objet, decltype([](Objet* objet) { kLiberer(objet); })>;
using Cle = Tenu<EVP_PKEY, ::EVP_PKEY_free>;
using Certificat = Tenu<X509, ::X509_free>;
using Memoire = Tenu<BIO, ::BIO_free_all>;

void exiger(bool fait) {
  if (fait) return;
  ::ERR_clear_error();
  throw Panne("OpenSSL n'a pas pu faire le certificat", {"vérifier son installation, et recommencer"});
}

bool est_une_ip(const std::string& nom) {
  std::array<unsigned char, sizeof(in6_addr)> octets{};
  return ::inet_pton(AF_INET, nom.c_str(), octets.data()) == 1 ||
         ::inet_pton(AF_INET6, nom.c_str(), octets.data()) == 1;
}

void etendre(X509* certificat, int quoi, const std::string& valeur) {
  X509V3_CTX contexte{};
  X509V3_set_ctx(&contexte, certificat, certificat, nullptr, nullptr, 0);
  const Tenu<X509_EXTENSION, ::X509_EXTENSION_free> extension(
      ::X509V3_EXT_conf_nid(nullptr, &contexte, quoi, valeur.c_str()));
  exiger(extension && ::X509_add_ext(certificat, extension.get(), -1) == 1);
}

// Names reach OpenSSL in a language of its own, where a comma begins another one: they are looked at before.
Certificat faire(EVP_PKEY* cle, std::span<const std::string> noms) {
  Certificat certificat(::X509_new());
  const Tenu<BIGNUM, ::BN_free> numero(::BN_new());
  exiger(certificat && numero &&
         ::BN_rand(numero.get(), kBitsDuNumero, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1);
  X509* c = certificat.get();
  exiger(::X509_set_version(c, 2) == 1 && ::BN_to_ASN1_INTEGER(numero.get(), ::X509_get_serialNumber(c)) &&
         ::X509_gmtime_adj(::X509_getm_notBefore(c), -kUnJour) &&
         ::X509_gmtime_adj(::X509_getm_notAfter(c), kVie) && ::X509_set_pubkey(c, cle) == 1);
  X509_NAME* sujet = ::X509_get_subject_name(c);
  exiger(::X509_NAME_add_entry_by_txt(sujet, "CN", MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char*>("finhop"), -1, -1, 0) == 1 &&
         ::X509_set_issuer_name(c, sujet) == 1);
  std::string pour;
  for (const std::string& nom : noms)
    pour += fmt::format("{}{}:{}", pour.empty() ? "" : ",", est_une_ip(nom) ? "IP" : "DNS", nom);
  etendre(c, NID_subject_alt_name, pour);
  etendre(c, NID_basic_constraints, "critical,CA:FALSE");
  etendre(c, NID_key_usage, "critical,digitalSignature");
  etendre(c, NID_ext_key_usage, "serverAuth");
  exiger(::X509_sign(c, cle, ::EVP_sha256()) > 0);
  return certificat;
}

std::string octets_de(BIO* memoire) {
  char* debut = nullptr;
  const long taille = BIO_get_mem_data(memoire, &debut);
  return {debut, static_cast<std::size_t>(taille)};
}

void publier(const fs::path& chemin, const std::string& octets) {
  Ebauche ebauche(chemin);
  ebauche.ecrire(octets);
  ebauche.publier_a_la_place();
}

void ecrire(const CertificatASoi& place, std::span<const std::string> noms) {
  const Cle cle(::EVP_EC_gen("P-256"));
  exiger(cle != nullptr);
  const Certificat certificat = faire(cle.get(), noms);
  const Memoire de_la_cle(::BIO_new(::BIO_s_mem()));
  const Memoire du_certificat(::BIO_new(::BIO_s_mem()));
  exiger(de_la_cle && du_certificat &&
         ::PEM_write_bio_PKCS8PrivateKey(de_la_cle.get(), cle.get(), nullptr, nullptr, 0, nullptr, nullptr) ==
             1 &&
         ::PEM_write_bio_X509(du_certificat.get(), certificat.get()) == 1);
  publier(place.cle, octets_de(de_la_cle.get()));
  publier(place.certificat, octets_de(du_certificat.get()));
}

void exiger_une_cle_a_soi(const fs::path& cle) {
  struct stat etat {};
  if (::lstat(cle.c_str(), &etat) != 0) lancer_panne("lecture de", cle, errno);
  if (!S_ISREG(etat.st_mode) || etat.st_uid != ::geteuid() || (etat.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    throw Panne(
        fmt::format("la clé {} n'est pas au seul compte qui la sert", texte::imprimable(cle.string())),
        {"l'effacer avec son certificat : finhop en fera d'autres"});
}

}  // namespace

CertificatASoi certificat_a_soi(const fs::path& base, std::span<const std::string> noms) {
  CertificatASoi place{avec_suffixe(base, ".certificat.pem"), avec_suffixe(base, ".cle.pem")};
  if (!fs::exists(fs::symlink_status(place.certificat)) || !fs::exists(fs::symlink_status(place.cle)))
    ecrire(place, noms);
  exiger_une_cle_a_soi(place.cle);
  const Chiffrement chiffrement(place.certificat, place.cle);
  for (const std::string& nom : noms)
    if (!chiffrement.est_pour(nom))
      throw Panne(fmt::format("le certificat {} n'est pas pour {}",
                              texte::imprimable(place.certificat.string()), texte::citer(nom)),
                  {fmt::format("l'effacer avec sa clé {} : finhop en fera un autre, d'une autre empreinte",
                               texte::imprimable(place.cle.string()))});
  return place;
}

}  // namespace finhop::web
