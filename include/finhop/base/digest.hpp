// SHA-256 digests: of bytes at hand, or fed piece by piece. Written as 64 lower-case hexadecimal digits.
#pragma once

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
  struct Etat;
  std::unique_ptr<Etat> etat_;
};

std::string sha256(std::string_view octets);

}  // namespace finhop
