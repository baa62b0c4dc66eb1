// What was paid: the rows of a notice as they are taken, and payments notice by notice.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/paiement/importer.hpp"
#include "finhop/app/paiement/lister.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

class AvisPris {
 public:
  AvisPris(const app::RapportPaiements& rapport, std::string fichier, app::Mode mode)
      : rapport_(rapport), fichier_(std::move(fichier)), mode_(mode) {}
  Page page() const;
  Faits donnees() const;
  Table tableur() const;

 private:
  const app::RapportPaiements& rapport_;
  std::string fichier_;
  app::Mode mode_;
};

class Paiements {
 public:
  explicit Paiements(std::span<const app::PaiementsDUnAvis> groupes) : groupes_(groupes) {}
  Page page() const;
  Defile donnees() const;
  Table tableur() const;

 private:
  std::span<const app::PaiementsDUnAvis> groupes_;
};

// Under the dossier that they are of: for people, where its sums do not tell all of them; for programs, all.
Page paiements_du_dossier(std::span<const domain::Paiement> paiements);
std::vector<Faits> paiements_pour_programmes(std::span<const domain::Paiement> paiements);

}  // namespace finhop::vue
