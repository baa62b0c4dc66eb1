#include "store/copie_d_avant.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "finhop/base/ebauche.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/store/copie.hpp"
#include "store/schema.hpp"

namespace finhop::store {
namespace {

// Of that name there may be one that another process made, or an earlier upgrade.
bool est_une_copie(const std::filesystem::path& copie) {
  if (!std::filesystem::exists(copie)) return false;
  if (porte_la_marque(copie)) return true;
  throw Panne(
      fmt::format("{} porte le nom de la copie à garder avant de mettre la base à jour, et n'en est pas une",
                  copie.string()),
      puis_recommencer("déplacer ce fichier"));
}

}  // namespace

// Whole or absent: made beside under another name. One that another process made after its own upgrade is no copy of
// what was before.
void garder_une_copie(Base::Connexion& connexion, int version) {
  const std::filesystem::path copie =
      avec_suffixe(connexion.chemin, fmt::format(".schema-{}.copie", version));
  connexion.copie_d_avant = copie;
  if (est_une_copie(copie)) return;
  Ebauche ebauche(copie);
  if (est_une_copie(copie)) return;  // another process made it meanwhile
  // What a killed command left beside would be applied to the copy.
  for (const std::filesystem::path& reste : fichiers_d_ecriture(ebauche.chemin()))
    std::filesystem::remove(reste);
  copier(connexion, ebauche.chemin());
  SQLite::Database faite(std::filesystem::absolute(ebauche.chemin()).string(), SQLite::OPEN_READONLY);
  if (version_du_schema(faite) == version) ebauche.publier();
}

}  // namespace finhop::store
