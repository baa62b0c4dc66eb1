// What becomes of lots, their ranks and their folders, when an operation is undone: those that it made are gone, those that
// it gave up are to be deposited again.
#pragma once

#include <optional>
#include <vector>

#include "app/lot/mise_a_l_ecart.hpp"
#include "finhop/app/entretien/annuler.hpp"

namespace finhop::app {

// Outlives the transaction of the undo.
class LotsDefaits {
 public:
  explicit LotsDefaits(Base& base) : base_(base) {}
  // Before it is undone: later the base may have forgotten a lot.
  void lire(std::int64_t operation);
  // Those that would live again hold their ranks again. The first one whose rank is another's, when there is one.
  std::optional<domain::Lot> reprendre_les_rangs();
  // After it was undone. Folders of lots that are gone are set aside, their ranks given back; a simulation only tells.
  void comparer(Mode mode, Annulation& annulation);
  // Once the transaction has ended: those set aside stay so, those of lots that live again take their names again.
  void garder();

 private:
  struct Touche {
    domain::Lot avant;
    std::optional<MiseALEcart> mise;  // of one that may go
  };
  struct Rendu {
    domain::Lot lot;
    std::filesystem::path ecarte;
  };
  void effacer(Touche& touche, Mode mode, Annulation& annulation);

  Base& base_;
  std::vector<Touche> touches_;
  std::vector<Rendu> rendus_;
};

}  // namespace finhop::app
