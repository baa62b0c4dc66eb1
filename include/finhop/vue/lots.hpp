// Lots: listed, shown whole, and what became of one that a command moved on.
#pragma once

#include <span>

#include "finhop/app/lot/annuler.hpp"
#include "finhop/app/lot/montrer.hpp"
#include "finhop/app/lot/refaire.hpp"
#include "finhop/base/jour.hpp"
#include "finhop/domain/lot.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

class Lots {
 public:
  explicit Lots(std::span<const domain::Lot> lots) : lots_(lots) {}
  Page page() const;
  Defile donnees() const;
  Defile tableur() const;
  // Beside the list: lots that were cut off.
  Page alertes() const;

 private:
  std::span<const domain::Lot> lots_;
};

class UnLot {
 public:
  explicit UnLot(const app::LotDetaille& detail) : detail_(detail) {}
  Page page() const;
  Faits donnees() const;

 private:
  const app::LotDetaille& detail_;
};

// Files of a lot that were made again.
class LotRefait {
 public:
  explicit LotRefait(const app::LotRefait& refait) : refait_(refait) {}
  Page page() const;
  Faits donnees() const;
  // That it must not be deposited, when that is so.
  Page alertes() const;

 private:
  const app::LotRefait& refait_;
};

Page lot_depose(const domain::Lot& lot, const Jour& aujourd_hui);
Page lot_annule(const app::LotEcarte& ecarte);
Page lot_rejete(const domain::Lot& lot);
Page lot_remplace(const app::LotEcarte& ecarte);
// That a lot that was cut off is whole now.
Page lot_acheve(const std::string& nom);

}  // namespace finhop::vue
