#include "base/dossier_temporaire.hpp"

#include <unistd.h>

#include <cstdlib>
#include <stdexcept>
#include <string>

namespace finhop::tests {

namespace fs = std::filesystem;

// More than any test leaves there, several at once.
constexpr std::uintmax_t kPlace = 256'000'000;

fs::path en_memoire_si_possible() {
  const fs::path memoire = "/dev/shm";
  std::error_code absente;
  const fs::space_info place = fs::space(memoire, absente);
  const bool possible = !absente && place.available >= kPlace && ::access(memoire.c_str(), W_OK) == 0;
  return possible ? memoire : fs::temp_directory_path();
}

DossierTemporaire::DossierTemporaire(const fs::path& parent) {
  std::string nom = (parent / "finhop-XXXXXX").string();
  if (::mkdtemp(nom.data()) == nullptr) throw std::runtime_error("mkdtemp " + nom);
  chemin_ = fs::canonical(nom);
}

DossierTemporaire::~DossierTemporaire() {
  std::error_code sans_importance;
  fs::remove_all(chemin_, sans_importance);
}

}  // namespace finhop::tests
