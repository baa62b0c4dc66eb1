// SHA-256 digests: of bytes at hand, or fed piece by piece. Written as 64 lower-case hexadecimal digits.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace finhop {

class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void ajouter(std::string_view octets);
  // The digest of all that was added; the object is spent afterwards.
  std::string terminer();

 private:
  friend std::string sha256_base64(std::string_view octets);
  std::array<unsigned char, 32> octets_de_l_empreinte();

  struct Etat;
  std::unique_ptr<Etat> etat_;
};

std::string sha256(std::string_view octets);
// The same digest as browsers are told it: 44 characters of base64.
std::string sha256_base64(std::string_view octets);

}  // namespace finhop
