// The portal's answer to the lines of a lot.
#pragma once

#include <string>

#include "finhop/app/retour/importer.hpp"
#include "finhop/domain/decision.hpp"
#include "finhop/domain/lot.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

// « ligne 3 (00003) »
std::string ligne_de_lot(const domain::LigneLot& ligne);
// The label as the portal wrote it, without the spaces around it.
std::string motif_du_portail(const domain::ReponseLigne& reponse);
// « refusée, alors que finhop n'y voyait aucune faute »; only where the portal decided otherwise than was predicted.
std::string ecart_au_prevu(const domain::ReponseLigne& reponse);

// « dateFacture : déposé 15/05/2022, rendu 16/05/2022 »
std::string dire_difference(const domain::Difference& difference);

// What an answer decided when it was taken in.
class RetourImporte {
 public:
  explicit RetourImporte(const app::RetourImporte& retour) : retour_(retour) {}
  Page page() const;
  Faits donnees() const;

 private:
  const app::RetourImporte& retour_;
};

// Several answers, one after the other, and how many were taken.
class RetoursImportes {
 public:
  explicit RetoursImportes(const app::RetoursImportes& retours) : retours_(retours) {}
  Page page() const;
  Faits donnees() const;

 private:
  const app::RetoursImportes& retours_;
};

}  // namespace finhop::vue
