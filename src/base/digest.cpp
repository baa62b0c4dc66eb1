#include "finhop/base/digest.hpp"

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace finhop {

struct Sha256::Etat {
  EVP_MD_CTX* contexte = EVP_MD_CTX_new();
  Etat() = default;
  Etat(const Etat&) = delete;
  Etat& operator=(const Etat&) = delete;
  ~Etat() { EVP_MD_CTX_free(contexte); }
};

namespace {

// Found once: OpenSSL looks for it anew at every EVP_sha256.
const EVP_MD* algorithme() {
  static const EVP_MD* const sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return sha256;
}

}  // namespace

Sha256::Sha256() : etat_(std::make_unique<Etat>()) {
  if (EVP_DigestInit_ex(etat_->contexte, algorithme(), nullptr) != 1)
    throw std::runtime_error("SHA-256 indisponible dans OpenSSL");
}

Sha256::~Sha256() = default;

void Sha256::ajouter(std::string_view octets) {
  if (EVP_DigestUpdate(etat_->contexte, octets.data(), octets.size()) != 1)
    throw std::runtime_error("SHA-256 : échec d'OpenSSL");
}

std::array<unsigned char, 32> Sha256::octets_de_l_empreinte() {
  std::array<unsigned char, 32> empreinte{};
  if (EVP_DigestFinal_ex(etat_->contexte, empreinte.data(), nullptr) != 1)
    throw std::runtime_error("SHA-256 : échec d'OpenSSL");
  return empreinte;
}

std::string Sha256::terminer() {
  const auto empreinte = octets_de_l_empreinte();
  std::string hexa;
  hexa.reserve(empreinte.size() * 2);
  constexpr std::string_view kChiffres = "0123456789abcdef";
  for (unsigned char octet : empreinte) {
    hexa += kChiffres[octet >> 4U];
    hexa += kChiffres[octet & 15U];
  }
  return hexa;
}

std::string sha256(std::string_view octets) {
  Sha256 calcul;
  calcul.ajouter(octets);
  return calcul.terminer();
}

std::string sha256_base64(std::string_view octets) {
  Sha256 calcul;
  calcul.ajouter(octets);
  const auto empreinte = calcul.octets_de_l_empreinte();
  std::array<unsigned char, 45> base64{};  // with the NUL that OpenSSL writes
  EVP_EncodeBlock(base64.data(), empreinte.data(), empreinte.size());
  return {base64.begin(), base64.end() - 1};
}

}  // namespace finhop
