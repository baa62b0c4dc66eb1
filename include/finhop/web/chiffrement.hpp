// What makes a connection one that nobody reads on its way: a certificate and its key.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace finhop::web {

struct Tls;

// Used from many threads.
class Chiffrement {
 public:
  // Panne when one of them cannot be read, or when they do not go together.
  Chiffrement(const std::filesystem::path& certificat, const std::filesystem::path& cle);
  ~Chiffrement();
  Chiffrement(const Chiffrement&) = delete;
  Chiffrement& operator=(const Chiffrement&) = delete;

  // SHA-256 of the certificate, as browsers show it.
  std::string empreinte() const;
  // That the certificate is made for that name, or that address.
  bool est_pour(const std::string& nom) const;

 private:
  friend struct Tls;
  struct Interieur;
  std::unique_ptr<Interieur> interieur_;
};

// finhop's own certificate, and its key, beside the base: for these names and addresses. Made when they are not there
// yet. Panne when those that are there are not for them, or when others could read the key.
struct CertificatASoi {
  std::filesystem::path certificat;
  std::filesystem::path cle;
};
CertificatASoi certificat_a_soi(const std::filesystem::path& base, std::span<const std::string> noms);

}  // namespace finhop::web
