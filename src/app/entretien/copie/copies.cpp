#include "finhop/app/entretien/copies.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

#include "finhop/base/fichier.hpp"
#include "finhop/store/copie.hpp"
#include "finhop/store/sauvegardes.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

// Another file than the base, by whatever name, is never the base itself: closing that one would drop its locks.
std::optional<CopieGardee> lire_une_copie(const fs::path& base, const fs::directory_entry& entree) try {
  std::error_code absente;
  if (!entree.is_regular_file(absente) || absente) return std::nullopt;
  if (fs::exists(base) && fs::equivalent(base, entree.path(), absente)) return std::nullopt;
  if (absente) return std::nullopt;
  if (entree.path().filename().string().starts_with('.') || !store::porte_la_marque(entree.path()))
    return std::nullopt;
  struct stat etat {};
  if (::stat(entree.path().c_str(), &etat) != 0) return std::nullopt;
  return CopieGardee{entree.path().filename().string(), static_cast<std::uint64_t>(etat.st_size),
                     Instant(std::chrono::sys_seconds(std::chrono::seconds(etat.st_mtime)))};
} catch (const Panne&) {
  return std::nullopt;
}

// Nobody waits for the folder to be read.
domain::SansCopie sans_copie(Base& base) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  return store::lire_sans_copie(base);
}

}  // namespace

std::vector<CopieGardee> copies_a_cote(const fs::path& base) {
  std::vector<CopieGardee> copies;
  for (const auto& entree : fs::directory_iterator(repertoire_de(base)))
    if (auto copie = lire_une_copie(base, entree)) copies.push_back(*std::move(copie));
  std::ranges::sort(copies, [](const CopieGardee& une, const CopieGardee& autre) {
    return std::tie(autre.ecrite_le, une.nom) < std::tie(une.ecrite_le, autre.nom);
  });
  return copies;
}

EtatDesCopies relever_les_copies(Base& base) {
  return {sans_copie(base), copies_a_cote(base.chemin())};
}

}  // namespace finhop::app
