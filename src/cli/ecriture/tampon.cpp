#include "cli/ecriture/tampon.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <ostream>

#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"

namespace finhop::cli {
namespace {

constexpr std::size_t kEnMemoire = 8UL << 20;

[[noreturn]] void echec() {
  throw Panne(fmt::format("fichier temporaire : {}", raison_systeme(errno)),
              "libérer de la place dans /tmp, ou demander moins de dossiers");
}

}  // namespace

void Tampon::ajouter(std::string_view octets) {
  memoire_ += octets;
  if (memoire_.size() > kEnMemoire) deborder();
}

void Tampon::deborder() {
  if (!fichier_) fichier_.reset(std::tmpfile());
  if (!fichier_ || std::fwrite(memoire_.data(), 1, memoire_.size(), fichier_.get()) != memoire_.size())
    echec();
  memoire_.clear();
}

void Tampon::relire(const std::function<void(std::string_view)>& voir) {
  if (!fichier_) return voir(memoire_);
  deborder();
  if (std::fseek(fichier_.get(), 0, SEEK_SET) != 0) echec();
  std::array<char, 65536> morceau{};
  while (const std::size_t lus = std::fread(morceau.data(), 1, morceau.size(), fichier_.get()))
    voir({morceau.data(), lus});
  if (std::ferror(fichier_.get()) != 0) echec();
}

void Tampon::verser(std::ostream& sortie) {
  relire([&](std::string_view octets) { sortie << octets; });
}

}  // namespace finhop::cli
