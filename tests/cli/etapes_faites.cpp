#include "cli/etapes_faites.hpp"

#include <fstream>
#include <map>
#include <stdexcept>
#include <vector>

#include "finhop/base/fichier.hpp"

namespace finhop::tests {
namespace {

namespace fs = std::filesystem;

// Of all the recipes of one process: the first ones are those that serve.
constexpr std::uint64_t kAuPlus = 150'000'000;

struct Entree {
  fs::path nom;
  fs::perms droits;
  bool est_repertoire;
  std::string octets;
};

struct Gardees {
  std::map<std::string, std::vector<Entree>> recettes;
  std::uint64_t octets = 0;
};

Gardees& gardees() {
  static Gardees toutes;
  return toutes;
}

void ecrire(const Entree& entree, const fs::path& chemin) {
  if (entree.est_repertoire)
    fs::create_directory(chemin);
  else if (!(std::ofstream(chemin, std::ios::binary) << entree.octets << std::flush))
    throw std::runtime_error("cannot write " + chemin.string());
  fs::permissions(chemin, entree.droits);
}

}  // namespace

bool reprendre_les_etapes(const std::string& recette, const fs::path& repertoire) {
  const auto gardee = gardees().recettes.find(recette);
  if (gardee == gardees().recettes.end()) return false;
  for (const auto& ancienne : fs::directory_iterator(repertoire)) fs::remove_all(ancienne.path());
  for (const Entree& entree : gardee->second) ecrire(entree, repertoire / entree.nom);
  return true;
}

void garder_les_etapes(const std::string& recette, const fs::path& repertoire) {
  std::vector<Entree> entrees;
  std::uint64_t taille = 0;
  for (const auto& trouvee : fs::recursive_directory_iterator(repertoire)) {
    const bool est_repertoire = trouvee.is_directory();
    entrees.push_back({fs::relative(trouvee.path(), repertoire), trouvee.status().permissions(),
                       est_repertoire, est_repertoire ? "" : lire_fichier(trouvee.path(), kAuPlus)});
    taille += entrees.back().octets.size();
  }
  if (gardees().octets + taille > kAuPlus) return;
  gardees().octets += taille;
  gardees().recettes.emplace(recette, std::move(entrees));
}

}  // namespace finhop::tests
