// A base that has lived on since it was copied, to be replaced by that copy.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <string>

#include "app/atelier.hpp"
#include "finhop/app/entretien/restaurer.hpp"
#include "finhop/app/entretien/sauvegarder.hpp"

namespace finhop::tests {

inline constexpr const char* kAncienne = "vie.db.avant-restauration-20220516T090000Z";

inline Issue<app::Restauration> restaurer(Atelier& atelier, const std::string& source,
                                          const store::Patience& patience = {}) {
  return app::restaurer(atelier.chemin(source), atelier.chemin("vie.db"), atelier.contexte(), patience);
}

inline void sql(const std::filesystem::path& base, const std::string& requete) {
  SQLite::Database(base.string(), SQLite::OPEN_READWRITE).exec(requete);
}

// `copie.db`, and `vie.db` which has lived on since.
inline void arranger(Atelier& atelier) {
  atelier.pret("00001");
  app::sauvegarder(atelier.base(), atelier.contexte(), atelier.chemin("copie.db"), app::SiExiste::Refuser)
      .value();
  std::filesystem::copy_file(atelier.chemin("copie.db"), atelier.chemin("vie.db"));
  sql(atelier.chemin("vie.db"), "UPDATE fournisseur SET raison_sociale = 'Depuis'");
}

}  // namespace finhop::tests
