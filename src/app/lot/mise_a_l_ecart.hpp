// The folder of a lot that will not be deposited, set aside: named NE-PAS-DEPOSER-<nom>, its bordereau opening with that
// warning. Its lot may then give its rank back: nothing bears its name any more where finhop wrote it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/lot/annuler.hpp"
#include "finhop/domain/lot.hpp"

namespace finhop::app {

// The bordereau of such a folder.
std::string bordereau_averti(Base& base, const domain::Lot& lot);

// Renamed while the transaction that says so is still open. Outlives it: its folder is named as before again, unless it was
// kept or the base says all the same that the lot is no longer to be deposited (a disk may fail once that is written). A
// command that was killed in between is done again: what it left is found.
class MiseALEcart {
 public:
  // Reads all it needs: later the base may have forgotten the lot.
  MiseALEcart(Base& base, const domain::Lot& lot);
  ~MiseALEcart();
  MiseALEcart(MiseALEcart&&) noexcept;
  MiseALEcart& operator=(MiseALEcart&&) = delete;

  // Why its folder cannot be set aside, when that is so; a simulation only looks. Panne when the disk fails.
  const std::optional<std::string>& faire(Mode mode);
  // Where the folder is from then on, or would be.
  const std::filesystem::path& ecarte() const { return ecarte_; }
  bool a_un_repertoire() const { return depuis_.has_value() && !tenu_; }
  void garder() { renomme_ = false; }

 private:
  struct Fichier {
    std::string nom;
    std::string octets;
  };
  void trouver();
  std::filesystem::path cache_libre() const;
  void renommer();
  void ecrire(const std::vector<Fichier>& fichiers) const;
  bool est_a_rendre() const;
  void rendre();
  bool est_le_sien(const std::filesystem::path& repertoire) const;

  Base* base_;
  domain::Lot lot_;
  std::string sha256_json_;
  std::vector<Fichier> avertis_;
  std::vector<Fichier> d_avant_;
  std::filesystem::path place_;
  std::filesystem::path cache_;
  std::filesystem::path ecarte_;
  std::optional<std::filesystem::path> depuis_;  // where the folder was found
  std::optional<std::string> tenu_;
  bool renomme_ = false;  // by this one, and still to be kept
};

// Sets the folder of that dead lot aside and gives its rank back, inside the operation that made it so. `mise` is kept once
// that operation has ended.
LotEcarte ecarter(Base& base, const domain::Lot& lot, MiseALEcart& mise, Mode mode);
// The folder of a lot that is to be deposited again, set aside at `ecarte`: it takes its name again, as it was exported.
// Nothing when it cannot: making the lot's files again always can.
void remettre_en_place(Base& base, const domain::Lot& lot, const std::filesystem::path& ecarte);

}  // namespace finhop::app
