// What must hold in any base at any time, asked in plain SQL by another connection and written from the public
// contract alone: neither the triggers nor the program's own views are trusted.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace finhop::tests {

// What the command that just ended may have done to the statuses.
enum class Pas { Permis, Annulation };

class Invariants {
 public:
  explicit Invariants(const std::filesystem::path& base);

  // Everything that does not hold now, or in the step since the last call; empty when all does.
  std::string verifier(Pas pas);
  // Changes whenever another connection has changed the base.
  std::string version();
  // One value of one row.
  std::string valeur(const std::string& sql);

 private:
  using Lignes = std::vector<std::vector<std::string>>;
  using Statuts = std::map<std::string, std::string>;  // « solde 3 » → exporte

  Lignes lire(const std::string& sql);
  Statuts statuts();
  std::string regles_rompues();
  std::string pas_interdits(const Statuts& maintenant) const;
  std::string chaine_rompue();

  std::unique_ptr<sqlite3, int (*)(sqlite3*)> base_;
  Statuts avant_;
  std::int64_t dernier_evenement_ = 0;
  std::string derniere_empreinte_;
};

}  // namespace finhop::tests
