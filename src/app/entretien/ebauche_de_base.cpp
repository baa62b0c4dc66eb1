#include "app/entretien/ebauche_de_base.hpp"

#include "finhop/store/copie.hpp"

namespace finhop::app {

namespace fs = std::filesystem;

EbaucheDeBase::EbaucheDeBase(const fs::path& definitif) : ebauche_(definitif) {
  for (const fs::path& reste : store::fichiers_d_ecriture(chemin())) fs::remove(reste);
}

EbaucheDeBase::~EbaucheDeBase() {
  effacer();
}

void EbaucheDeBase::effacer() {
  if (chemin().empty()) return;
  std::error_code sans_importance;  // the next one takes it over
  for (const fs::path& reste : store::fichiers_d_ecriture(chemin())) fs::remove(reste, sans_importance);
  ebauche_.effacer();
}

}  // namespace finhop::app
