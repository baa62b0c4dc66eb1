// Lots that were made: by an export, or again for another day; with what was left aside.
#pragma once

#include <span>

#include "finhop/app/lot/exporter.hpp"
#include "finhop/app/lot/redater.hpp"
#include "finhop/base/jour.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

class Export {
 public:
  explicit Export(const app::RapportExport& rapport) : rapport_(rapport) {}
  Page page() const;
  Faits donnees() const;

 private:
  const app::RapportExport& rapport_;
};

class LotRedate {
 public:
  explicit LotRedate(const app::LotRedate& redate) : redate_(redate) {}
  Page page() const;
  // Of the new lot only.
  Faits donnees() const;

 private:
  const app::LotRedate& redate_;
};

// That the day of one of these lots is passed.
Page jour_passe(std::span<const app::LotExporte> lots, const Jour& aujourd_hui);
// What several lots have in common is told once.
domain::Constats avertissements_communs(std::span<const app::LotExporte> lots);
Page avertissements_des_demandes(std::span<const app::DossierSignale> avertis);

}  // namespace finhop::vue
