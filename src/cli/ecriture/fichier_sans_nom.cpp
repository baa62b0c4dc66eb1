#include "cli/ecriture/fichier_sans_nom.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <ostream>

#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"

namespace finhop::cli {
namespace {

[[noreturn]] void echec() {
  throw Panne(fmt::format("fichier temporaire : {}", raison_systeme(errno)),
              "libérer de la place dans /tmp, ou demander moins de dossiers");
}

}  // namespace

FichierSansNom::FichierSansNom() : fichier_(std::tmpfile()) {
  if (!fichier_) echec();
}

std::filesystem::path FichierSansNom::chemin() const {
  return fmt::format("/proc/self/fd/{}", fileno(fichier_.get()));
}

void FichierSansNom::ajouter(std::string_view octets) const {
  if (std::fwrite(octets.data(), 1, octets.size(), fichier_.get()) != octets.size()) echec();
}

void FichierSansNom::relire(const std::function<void(std::string_view)>& voir) const {
  if (std::fseek(fichier_.get(), 0, SEEK_SET) != 0) echec();
  std::array<char, 65536> morceau{};
  while (const std::size_t lus = std::fread(morceau.data(), 1, morceau.size(), fichier_.get()))
    voir({morceau.data(), lus});
  if (std::ferror(fichier_.get()) != 0) echec();
}

void FichierSansNom::verser(std::ostream& sortie) const {
  relire([&](std::string_view octets) { sortie << octets; });
}

}  // namespace finhop::cli
