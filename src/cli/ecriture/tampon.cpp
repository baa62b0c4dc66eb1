#include "cli/ecriture/tampon.hpp"

#include <ostream>

namespace finhop::cli {
namespace {

constexpr std::size_t kEnMemoire = 8UL << 20;

}  // namespace

void Tampon::ajouter(std::string_view octets) {
  memoire_ += octets;
  if (memoire_.size() > kEnMemoire) deborder();
}

void Tampon::deborder() {
  if (!fichier_) fichier_.emplace();
  fichier_->ajouter(memoire_);
  memoire_.clear();
}

void Tampon::relire(const std::function<void(std::string_view)>& voir) {
  if (!fichier_) return voir(memoire_);
  deborder();
  fichier_->relire(voir);
}

void Tampon::verser(std::ostream& sortie) {
  relire([&](std::string_view octets) { sortie << octets; });
}

}  // namespace finhop::cli
