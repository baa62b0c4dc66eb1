#include "finhop/store/base.hpp"
#include "store/connexion.hpp"

namespace finhop::store {

// Nothing of it must outlive a failure: its syncs are of no use.
Base::Connexion::Connexion()
    : pour_le_groupe(droits_du_fichier({})),
      base("", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX),
      attente({}) {
  for (const char* reglage : {"synchronous = OFF", "journal_mode = MEMORY", "foreign_keys = OFF",
                              "ignore_check_constraints = ON", "temp_store = MEMORY"})
    base.exec(std::string("PRAGMA ") + reglage);
}

Base Base::provisoire() {
  return Base(std::make_unique<Connexion>());
}

}  // namespace finhop::store
