#include "finhop/app/entretien/bases_recentes.hpp"

#include <algorithm>
#include <exception>
#include <optional>
#include <sstream>
#include <string>

#include "finhop/base/ebauche.hpp"
#include "finhop/base/fichier.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kNotees = 8;
constexpr std::uint64_t kTailleAuPlus = 64'000;

fs::path fichier_parmi(const Variable& variable) {
  const auto absolu = [&](const char* nom) -> std::optional<fs::path> {
    const char* valeur = variable(nom);
    return valeur && *valeur == '/' ? std::optional<fs::path>(valeur) : std::nullopt;
  };
  const auto etat = absolu("XDG_STATE_HOME");
  const auto maison = absolu("HOME");
  if (!etat && !maison) return {};
  return (etat ? *etat : *maison / ".local/state") / "finhop/bases";
}

std::string en_lignes(const std::vector<fs::path>& bases) {
  std::string lignes;
  for (const fs::path& base : bases) lignes += base.string() + "\n";
  return lignes;
}

}  // namespace

BasesRecentes::BasesRecentes(const Variable& variable) : fichier_(fichier_parmi(variable)) {}

std::vector<fs::path> BasesRecentes::notees() const {
  std::error_code illisible;
  if (fichier_.empty() || !fs::is_regular_file(fichier_, illisible)) return {};
  std::istringstream lignes(lire_fichier(fichier_, kTailleAuPlus));
  std::vector<fs::path> bases;
  for (std::string ligne; std::getline(lignes, ligne);)
    if (ligne.starts_with('/')) bases.emplace_back(ligne);
  return bases;
}

std::vector<fs::path> BasesRecentes::presentes() const {
  try {
    std::vector<fs::path> bases = notees();
    std::erase_if(bases, [](const fs::path& base) {
      std::error_code illisible;
      return !fs::is_regular_file(base, illisible);
    });
    return bases;
  } catch (const std::exception&) {
    return {};  // one's own list that cannot be read helps nobody
  }
}

void BasesRecentes::noter(const fs::path& base) const {
  try {
    const fs::path entier = fs::weakly_canonical(base);
    if (fichier_.empty() || entier.string().contains('\n')) return;
    std::vector<fs::path> bases = notees();
    if (!bases.empty() && bases.front() == entier) return;
    std::erase(bases, entier);
    bases.insert(bases.begin(), entier);
    bases.resize(std::min(bases.size(), kNotees));
    fs::create_directories(fichier_.parent_path());
    Ebauche ebauche(fichier_);
    ebauche.ecrire(en_lignes(bases));
    ebauche.publier_a_la_place();
  } catch (const std::exception&) {
    // A home that cannot be written must not stop the work on a base that can.
  }
}

}  // namespace finhop::app
